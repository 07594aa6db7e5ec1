"""
The article inside an HTML page, as trafilatura finds it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from briefing.errors import SourceError
from briefing.source import metadata, plain, tree, walls
from briefing.source.dates import stated
from briefing.source.encoding import LONE
from briefing.source.metadata import Metadata
from briefing.source.strays import strays
from briefing.source.tree import Block

MOST_ELEMENTS = 50_000
"""
Elements that a page may have to be weighed by trafilatura, which takes minutes over a million; articles have thousands.
"""

TEASERS = 4
"""
Paragraphs, each under a headline that leads elsewhere, that make a list of articles.
"""

LIST_PROSE = 40
"""
Words that such a list may have besides.
"""

CUT = 0.6
"""
Of the words that the publisher counted: with fewer, the rest was kept back.
"""

TEASER_WORDS = 250
"""
What is not free, and tells no count, is kept back when it has fewer words.
"""

_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class Page:
    """
    What a page says and what it tells of itself; its paragraphs are parted by blank lines.

    *notices* are sentences for the listener's producer.
    """

    text: str
    title: str | None
    author: str | None
    published: date | None
    publisher: str | None
    language: str | None
    notices: tuple[str, ...] = ()


def looks_like_html(text: str) -> bool:
    """
    Tell whether *text* begins as a page does.
    """
    return _HTML.match(text[:4096]) is not None


def extract(html: str, address: str) -> Page:
    """
    Return the article of a page, without comments, tables, menus.

    Raises:
        SourceError: There is no article in it, but perhaps a wall, which is then named.
    """
    if not html.strip():
        raise SourceError(f"{address} is empty.")
    try:
        root = tree.parse(html)
        told = metadata.read(root) if root is not None else Metadata()
        signs = _signs(root)
        shown = _prune(root)
        found = _extract(root, address)
        lines = _lines(found)
        lines = _in_order([*lines, *strays(lines, shown, article=told.article)], shown) or [
            each.text for each in shown if not each.aside and each.link is None
        ]
    except Exception as e:  # the seam: lxml and trafilatura raise whatever a broken page provokes
        raise SourceError(f"{address} could not be understood as a page: {e}. Save its text as .txt.") from e
    _refuse(address, lines, shown, signs, told)
    kept, cut = _before_the_offer(lines)
    cut = cut or _held_back(kept, shown, told, root)
    return Page(
        text="\n\n".join(kept),
        title=_line(told.title or getattr(found, "title", None)),
        author=_line(told.author or getattr(found, "author", None)),
        published=told.published or stated(getattr(found, "date", None), shown, address),
        publisher=_line(told.publisher or getattr(found, "sitename", None)),
        language=told.language,
        notices=(_cut_off(address, kept),) if cut else (),
    )


def _signs(root: Any) -> list[str]:
    """
    Return all that a page may show in an article's place: its title, and what it says to browsers without scripts.
    """
    if root is None:
        return []
    return [*(each.text_content().strip() for each in root.iter("title")), *(each.text for each in tree.blocks(root))]


def _prune(root: Any) -> list[Block]:
    if root is None:
        return []
    tree.prune(root)
    return tree.blocks(root)


def _extract(root: Any, address: str) -> Any:
    from copy import deepcopy

    from trafilatura import bare_extraction  # costs 0.5 s: here, not at the top
    from trafilatura.settings import DEFAULT_CONFIG

    if root is None or sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        return None
    config = deepcopy(DEFAULT_CONFIG)
    for key in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        # Its default of 250 sends a short report to a fallback that glues all paragraphs into one.
        config.set("DEFAULT", key, "1")
    url = address if address.startswith("http") else None
    found: Any = bare_extraction(
        deepcopy(root), url=url, include_comments=False, include_tables=False, with_metadata=True, config=config
    )
    return found


def _lines(found: Any) -> list[str]:
    # Its items of lists keep a dash that nobody would say.
    text = (getattr(found, "text", None) or "").strip()
    return [line.removeprefix("- ") for line in text.splitlines() if any(map(str.isalnum, line))]


def _in_order(lines: list[str], shown: Sequence[Block]) -> list[str]:
    """
    Put *lines* into the page's order, from which trafilatura strays where it puts an article together of parts.
    """
    places: dict[str, int] = {}
    for i, block in enumerate(shown):
        places.setdefault(block.text, i)
    last, keyed = -1, []
    for line in lines:
        last = places.get(" ".join(line.split()), last)
        keyed.append((last, line))
    return [line for _, line in sorted(keyed, key=lambda pair: pair[0])]


def _refuse(address: str, lines: Sequence[str], shown: Sequence[Block], signs: Sequence[str], told: Metadata) -> None:
    """
    Raise SourceError where *lines* are no article.
    """
    wall = walls.before(lines, signs)
    if wall:
        raise SourceError(
            f"{address} shows {wall} instead of an article. Open it in a browser, save the page, and give its file."
        )
    aside = {each.text for each in shown if each.aside}
    if all(line in aside for line in lines):
        raise SourceError(f"No article was found in {address}. If it needs a browser to show, save its text as .txt.")
    if not told.article and _is_list(lines, shown):
        raise SourceError(f"{address} is a list of articles, not an article. Give the address of one of them.")


def _is_list(lines: Sequence[str], shown: Sequence[Block]) -> bool:
    """
    Tell whether most of the text stands as teasers under headlines that lead to other pages.
    """
    led = {
        after.text
        for before, after in pairwise(shown)
        if before.link and not before.link.startswith("#") and len(before.text.split()) > 2 and not after.link
    }
    links = {each.text for each in shown if each.link}
    prose = sum(len(line.split()) for line in lines if line not in led and line not in links)
    return sum(line in led for line in lines) >= TEASERS and prose < LIST_PROSE


def _before_the_offer(lines: Sequence[str]) -> tuple[list[str], bool]:
    """
    Return the lines without offers of a subscription, and whether one ends the article.

    With reporting behind it, an offer is a mere box; else what follows is its list of advantages.
    """
    kept: list[str] = []
    for i, line in enumerate(lines):
        if not walls.is_paywall(line):
            kept.append(line)
        elif walls.prose(lines[i + 1 :]) < walls.FEWEST_WORDS:
            return kept, True
    return kept, False


def _held_back(kept: Sequence[str], shown: Sequence[Block], told: Metadata, root: Any) -> bool:
    """
    Tell whether an offer follows the article outside of its text, or the page says that there is more to pay for.
    """
    texts, own = [each.text for each in shown], set(kept)
    end = max((i for i, text in enumerate(texts) if text in own), default=len(texts))
    if any(walls.is_paywall(text) for text in texts[end + 1 : end + 9]):
        return True
    words = sum(len(line.split()) for line in kept)
    less = words < CUT * told.words if told.words else words < TEASER_WORDS
    return told.free is False and less and not _holds(root, told.premium)


def _cut_off(address: str, kept: Sequence[str]) -> str:
    return (
        f"{address} is cut off by a paywall: only its first {sum(len(line.split()) for line in kept)} words are used. "
        "Where you have a subscription, save the whole page in a browser and give its file."
    )


def _holds(root: Any, name: str | None) -> bool:
    """
    Tell whether what only subscribers should see, the elements of the class *name*, is in the page all the same.
    """
    parts = [each for each in root.iter() if name and name in (each.get("class") or "").split()]
    return sum(len(each.text_content().split()) for each in parts[:50]) > 30


def _line(text: str | None) -> str | None:
    # JSON may hold half a character: "\\ud83d".
    return " ".join(plain.even(LONE.sub("", text or "")).split()) or None
