"""
The entries of a feed, whichever form it has: an element is known by its name, in any namespace or none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from briefing.model import Document, Entry
from briefing.source import plain, tree
from briefing.source.feed.links import link
from briefing.source.feed.moments import moment

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: Where an entry says when it was published, the better first.
_DATES = ("published", "pubDate", "issued", "date", "updated", "modified")
#: Where it holds its text, the fullest first.
_TEXTS = ("encoded", "content", "description", "summary")

#: Entries that are looked at, the newest; feeds have tens.
_MOST = 1000


@dataclass(frozen=True, slots=True)
class _Channel:
    """
    What a feed tells of itself.
    """

    address: str
    base: str
    title: str | None
    language: str


def entries(root: Any, address: str, base: str) -> tuple[Entry, ...]:
    """
    The entries below *root*, the element of a feed at *address* whose links start from *base*; the newest first, each
    once. What has neither a link nor a text is none.
    """
    channel = next(_children(root, "channel"), root)
    found = [*_children(channel, "item", "entry"), *(_children(root, "item") if channel is not root else ())]
    told = _Channel(
        address,
        base or _home(channel),
        _line(_plain(_text(channel, "title"))),
        _text(channel, "language") or root.get(_LANGUAGE, ""),
    )
    once: dict[str, Entry] = {}
    for each, published in _sorted(found)[:_MOST]:
        if entry := _entry(each, published, told):
            once.setdefault(entry.address, entry)
    return tuple(once.values())


def _entry(element: Any, published: datetime | None, channel: _Channel) -> Entry | None:
    usable = (link(each, element.base or channel.base) for each in _links(element) if each.strip())
    # What leads back to the feed is no article.
    if where := next((each for each in usable if each and each != link(channel.base, "")), None):
        return Entry(where, published)
    document = _document(element, channel, published)
    if document is None:
        return None
    known = _text(element, "guid") or _text(element, "id") or document.text
    mark = hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:12]
    whole = replace(document, address=f"{channel.address}#{mark}")
    return Entry(whole.address, published, whole)


def _links(element: Any) -> Iterator[str]:
    """
    Where *element* leads, the likeliest first: the page itself before the address that a service put in its place.
    """
    yield _text(element, "origLink")
    pages = [each for each in _children(element, "link") if (each.get("rel") or "alternate") == "alternate"]
    for each in sorted(pages, key=lambda one: "html" not in (one.get("type") or "html")):
        yield each.get("href") or each.text or ""
    for each in _children(element, "guid"):
        if (each.get("isPermaLink") or "true").lower() == "true" and "://" in (each.text or ""):
            yield each.text


def _document(element: Any, channel: _Channel, published: datetime | None) -> Document | None:
    """
    What *element* itself tells, where it holds a text.
    """
    text = next((found for each in _TEXTS if (found := _written(element, each))), "")
    if not any(map(str.isalpha, text)):
        return None
    return Document(
        text,
        "",
        title=_line(_plain(_text(element, "title"))),
        author=_line(_text(element, "creator") or _author(element)),
        published=published.date() if published else None,
        publisher=channel.title,
        language=_primary(element.get(_LANGUAGE, "") or channel.language),
    )


def _written(element: Any, name: str) -> str:
    """
    The text in the children of *element* that are called *name*, as paragraphs.
    """
    for each in _children(element, name):
        if len(each) and each.get("type") == "xhtml":
            from lxml.etree import tostring  # type: ignore[import-untyped]

            return _plain("".join(tostring(one, encoding="unicode") for one in each))
        if text := "".join(each.itertext()).strip():
            return plain.even(text) if each.get("type") == "text" else _plain(text)
    return ""


def _plain(html: str) -> str:
    """
    What *html* says, as paragraphs; a text without a tag or an entity is what it is.
    """
    if "<" not in html and "&" not in html:
        return plain.even(html)
    root = tree.parse(html)
    if root is None:
        return ""
    tree.prune(root)
    return plain.even("\n\n".join(each.text for each in tree.blocks(root) if not each.aside))


def _sorted(found: Sequence[Any]) -> list[tuple[Any, datetime | None]]:
    """
    Elements with their dates, the newest first. What has no date is as old as what stands before it, or else behind it.
    """
    dated = [(each, _published(each)) for each in found]
    known = next((when for _, when in dated if when), datetime.min.replace(tzinfo=UTC))
    ages = []
    for _, when in dated:
        known = when or known
        ages.append(known)
    return [dated[i] for i in sorted(range(len(dated)), key=ages.__getitem__, reverse=True)]


def _published(element: Any) -> datetime | None:
    return next((found for each in _DATES if (found := moment(_text(element, each)))), None)


def _home(channel: Any) -> str:
    """
    The page of the feed itself, by what it says.
    """
    pages = (link(each.get("href") or each.text or "", "") for each in _children(channel, "link"))
    return next(filter(None, pages), "")


def _author(element: Any) -> str:
    person = next(_children(element, "author"), None)
    return "" if person is None else _text(person, "name") if len(person) else (person.text or "")


def _primary(language: str) -> str | None:
    """
    `de` of `de-AT`.
    """
    return language.strip().replace("_", "-").partition("-")[0].lower() or None


def _children(element: Any, *names: str) -> Iterator[Any]:
    """
    The children that are called one of *names*, in any namespace.
    """
    for each in element.iterchildren():
        if isinstance(each.tag, str) and each.tag.rpartition("}")[2] in names:
            yield each


def _text(element: Any, name: str) -> str:
    found = next(_children(element, name), None)
    return "" if found is None else "".join(found.itertext()).strip()


def _line(text: str) -> str | None:
    return " ".join(plain.even(text).split()) or None
