"""
What a page tells of itself: in JSON-LD, in OpenGraph's words, in `<meta>` elements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

DEEPEST = 6
"""
Levels at which JSON-LD is searched for an article; it says what it is in the first two or three.
"""

HEADINGS = 20
LONGEST = 1_000
"""
Characters of a title or a name that are read.
"""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|AnalysisNews|BackgroundNews)\Z")
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/.*)?\Z", re.I)
_BY = re.compile(r"\A(?:by|von|text(?: von)?|автор|авторка)\b:?\s+", re.I)
_TAIL = re.compile(r"\s+(?:[|•·»/:]|[-–—])\s+|\s*[|•»]\s*|:\s+")
_NOBODY = frozenset({"admin", "administrator", "editor", "redaktion", "редакция", "редакція", "online", "webmaster"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """
    Each field is None where the page does not say.

    *free* tells whether all may read it, *words* how long it is, *premium* the class of what only subscribers see.
    *article* tells that the page calls itself one.
    """

    title: str | None = None
    author: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    free: bool | None = None
    words: int | None = None
    premium: str | None = None
    article: bool = False


def read(root: Any) -> Metadata:
    """
    Collect what the page at *root* says of itself, the most careful statement first.
    """
    named = _named(root)
    told = _told(root)
    title_tag = _text(root.find(".//title"))
    publisher = _first(
        _name(told.get("publisher")), *(named.get(key) for key in ("og:site_name", "publisher", "dc.publisher"))
    )
    headings = [text for each in islice(root.iter("h1"), HEADINGS) if (text := _text(each)) and text != publisher]
    title = _first(told.get("headline"), named.get("og:title"), named.get("twitter:title"))
    title = title or _shared(headings, title_tag) or title_tag or next(iter(headings), None)
    title = _without_site(title, publisher, headings)
    if publisher is None or _DOMAIN.match(publisher):
        publisher = _tail_of(title_tag, title) or publisher
    return Metadata(
        title=title,
        author=_author(told.get("author"))
        or _author([named.get(key) for key in ("author", "dc.creator", "article:author")]),
        published=_first_day(
            told.get("datePublished"),
            *(named.get(key) for key in ("article:published_time", "date", "dc.date.issued", "dc.date", "pubdate")),
            *(named.get(key) for key in ("datepublished", "publishdate", "publish-date", "parsely-pub-date")),
            *_marked(root),
        ),
        publisher=publisher,
        language=_language(
            root.get("lang"), told.get("inLanguage"), *(named.get(key) for key in ("og:locale", "content-language"))
        ),
        free=_truth(told.get("isAccessibleForFree")),
        words=_number(told.get("wordCount")),
        premium=_premium(told.get("hasPart")),
        article=bool(told) or named.get("og:type", "").lower() == "article",
    )


def _named(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in root.iter("meta"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            name, content = (each.get(key) or "").strip().lower(), " ".join((each.get("content") or "").split())
            if name and content:
                found.setdefault(name, content)
    return found


def _marked(root: Any) -> Iterator[str | None]:
    """
    Yield the times of the page that are marked as that of its publishing.
    """
    for each in root.iter("time"):
        if (each.get("itemprop") or "").lower() == "datepublished" or each.get("pubdate") is not None:
            yield each.get("datetime")


def _told(root: Any) -> dict[str, Any]:
    """
    Find the article in the page's JSON-LD; references to other things of the page are followed.
    """
    things: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                # Many a page has real line ends inside its strings.
                things += _things(json.loads(script.text or "", strict=False), DEEPEST)
            except (ValueError, RecursionError):
                continue
    article = next((each for each in things if any(map(_ARTICLE.search, _types(each)))), {})
    by_id = {str(each["@id"]): each for each in things if "@id" in each and len(each) > 1}
    return {key: _followed(value, by_id) for key, value in article.items()}


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, list):
        for each in value[:100]:
            yield from _things(each, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        for each in value.values():
            if isinstance(each, dict | list):
                yield from _things(each, depth - 1)


def _types(thing: dict[str, Any]) -> list[str]:
    found = thing.get("@type")
    return [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, str)]


def _followed(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_followed(each, by_id) for each in value]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        return by_id.get(str(value.get("@id")), value)
    return value


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return next((name for each in value if (name := _name(each))), None)
    found = value.get("name") if isinstance(value, dict) else value
    return " ".join(found.split()) or None if isinstance(found, str) else None


def _author(value: Any) -> str | None:
    """
    Join the names of people; addresses and the names of posts are none.
    """
    names = [_BY.sub("", name) for each in (value if isinstance(value, list) else [value]) if (name := _name(each))]
    people = [name for name in names if not _DOMAIN.match(name) and name.casefold() not in _NOBODY and "@" not in name]
    return ", ".join(dict.fromkeys(people)) or None


def _first(*values: Any) -> str | None:
    """
    Return the first that is words; a publisher's name is better than its address, which comes last.
    """
    words = [" ".join(each[:LONGEST].split()) for each in values if isinstance(each, str) and each.strip()]
    return next((each for each in words if not _DOMAIN.match(each)), words[0] if words else None)


def _first_day(*values: Any) -> date | None:
    for each in values:
        try:
            return date.fromisoformat(str(each)[:10])
        except ValueError:
            continue
    return None


def _language(*values: Any) -> str | None:
    for each in values:
        found = re.match(r"[a-z]{2,3}(?![a-z])", (_name(each) or "").lower())
        if found:
            return found.group()
    return None


def _truth(value: Any) -> bool | None:
    return {"true": True, "false": False}.get(str(value).rpartition("/")[2].lower())


def _number(value: Any) -> int | None:
    return int(str(value)) if re.fullmatch(r"[0-9]{1,6}", str(value)) else None


def _premium(parts: Any) -> str | None:
    for each in parts if isinstance(parts, list) else [parts]:
        selector = each.get("cssSelector") if isinstance(each, dict) else None
        found = re.fullmatch(r"\s*\.([\w-]+)\s*", selector) if isinstance(selector, str) else None
        if found:
            return found.group(1)
    return None


def _text(element: Any) -> str:
    return " ".join(element.text_content()[:LONGEST].split()) if element is not None else ""


def _shared(headings: list[str], title_tag: str) -> str | None:
    """
    Return the heading that the page's title repeats, if one does.
    """
    return next((each for each in headings if each.casefold() in title_tag.casefold()), None)


def _tail_of(title_tag: str, title: str | None) -> str | None:
    """
    Return what the page's title has behind the article's: the name of the site.
    """
    if not title or not title_tag.startswith(title) or title_tag == title:
        return None
    tail = _TAIL.split(title_tag[len(title) :])[-1].strip(" |•·»/:-–—")
    return tail if tail and len(tail.split()) <= 5 else None


def _without_site(title: str | None, publisher: str | None, headings: list[str]) -> str | None:
    """
    Cut a site's name off a title, at either end: where it is the publisher, or where a heading of the page stops.
    """
    whole, site = {each.casefold() for each in headings}, (publisher or "").casefold().rstrip("+")
    for found in _TAIL.finditer(title or ""):
        head, tail = found.string[: found.start()].strip(), found.string[found.end() :].strip(" |•·»/:-–—")
        # Before a colon, a publisher's name may be what its own article is about.
        first = head.casefold().rstrip("+") == site and found.group() != ": "
        if tail and (first or tail.casefold() in whole):
            return tail
        if head and (tail.casefold().rstrip("+") == site or head.casefold() in whole):
            return head
    return title
