"""
The article inside an HTML page, as trafilatura finds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing import plain
from briefing.errors import SourceError

_LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.I)
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b", re.I | re.S
)

_ASIDE = frozenset({"nav", "header", "footer", "aside", "form", "noscript", "button", "dialog"})


@dataclass(frozen=True, slots=True)
class Page:
    """
    What a page says and what it tells of itself; its paragraphs are parted by blank lines.
    """

    text: str
    title: str | None
    author: str | None
    published: date | None
    publisher: str | None
    language: str | None


def looks_like_html(text: str) -> bool:
    """
    Tell whether *text* begins as a page does.
    """
    return _HTML.match(text[:4096]) is not None


def extract(html: str, address: str) -> Page:
    """
    Return the article of a page, without comments, tables, menus.

    Raises:
        SourceError: There is no article in it.
    """
    if not html.strip():
        raise SourceError(f"{address} is empty.")
    try:
        found = _extract(html, address)
        lines = _lines(found) or _paragraphs(html)
    except Exception as e:  # the seam: lxml and trafilatura raise whatever a broken page provokes
        raise SourceError(f"{address} could not be understood as a page: {e}. Save its text as .txt.") from e
    if not lines:
        raise SourceError(f"No article was found in {address}. If it needs a browser to show, save its text as .txt.")
    language = _LANGUAGE.search(html[:4096])
    return Page(
        text="\n\n".join(lines),
        title=_line(getattr(found, "title", None)),
        author=_line(getattr(found, "author", None)),
        published=_day(getattr(found, "date", None)),
        publisher=_line(getattr(found, "sitename", None)),
        language=language.group(1).lower() if language else None,
    )


def _extract(html: str, address: str) -> Any:
    from copy import deepcopy

    from trafilatura import bare_extraction  # costs 0.5 s: here, not at the top
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    for key in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        # Its default of 250 sends a short report to a fallback that glues all paragraphs into one.
        config.set("DEFAULT", key, "1")
    url = address if address.startswith("http") else None
    found: Any = bare_extraction(
        html, url=url, include_comments=False, include_tables=False, with_metadata=True, config=config
    )
    return found


def _lines(found: Any) -> list[str]:
    # Its items of lists keep a dash that nobody would say.
    text = (getattr(found, "text", None) or "").strip()
    return [line.removeprefix("- ") for line in text.splitlines()]


def _paragraphs(html: str) -> list[str]:
    """
    Return the text of each `<p>` of a page, or of a fragment, in which trafilatura sees too little.
    """
    from lxml.etree import ParserError  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    try:
        # Whatever the page says of its encoding was true of its bytes.
        tree = document_fromstring(html.encode(), parser=HTMLParser(encoding="utf-8"))
    except ParserError:  # there is not even an element
        return []
    texts = [
        " ".join(each.text_content().split())
        for each in tree.iter("p")
        if not any(above.tag in _ASIDE for above in each.iterancestors())
    ]
    return [text for text in texts if text]


def _line(text: str | None) -> str | None:
    return " ".join(plain.even(text or "").split()) or None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
