"""
The tree of an HTML page: its blocks of text as a reader sees them, without what is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th"}
    | {"thead", "tr", "ul"}
)

_ASIDE = frozenset({"nav", "header", "footer", "aside", "noscript", "button", "dialog"})

_UNSEEN = frozenset({"script", "style", "template", "head", "title", "svg", "iframe", "object", "select", "textarea"})
# A font size of zero hides nothing: newsletters set it on every cell, against gaps, and the text's own size inside.
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d])", re.I)
# Posts from elsewhere, and the boxes of consent tools. Only at the start of a name: tag-cookie-law is an article's tag.
_FOREIGN = re.compile(
    r"(?<!\S)(?:twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|telegram-post|reddit-embed\S*"
    r"|(?:js-)?cookie-?(?:banner|consent|notice|bar|popup|law)\S*|onetrust\S*|didomi\S*|cmp-(?:container|root|overlay)\S*"
    r"|gdpr-?(?:banner|popup|notice)\S*)",
    re.I,
)
# Name and value of an attribute, as browsers part them.
_ATTRIBUTE = r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?"
_STOPPED = re.compile(r"[.!?…:][\"'”’»“)\]]*\s*\Z")

MOST_ATTRIBUTES = 200
"""
Of one tag: the parser compares each with each, which takes it minutes for a megabyte of them.
"""

_CROWDED = re.compile(rf"(<[a-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}})(?:{_ATTRIBUTE})*", re.I)


@dataclass(frozen=True, slots=True)
class Block:
    """
    A paragraph as a browser parts it, white space folded.

    *link* is where it leads when all of it is a link. *aside* tells that it stands in a menu, a footer or the like.
    *owner* is the element that it is a paragraph of.
    """

    text: str
    link: str | None = None
    aside: bool = False
    owner: Any = None


def parse(html: str) -> Any:
    """
    Return the root of a page, or None where there is not even an element.
    """
    from lxml.etree import ParserError  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    try:
        # Whatever the page says of its encoding was true of its bytes. Without huge_tree, 256 levels are the deepest.
        parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        return document_fromstring(_CROWDED.sub(r"\1", html).encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return None


def prune(root: Any) -> None:
    """
    Take from the tree what no reader sees, and what stands in an article but is not of it.
    """
    doomed = [each for each in root.iter() if each.getparent() is not None and _unseen(each)]
    for each in doomed:
        if each.getparent() is not None:
            each.drop_tree()


def _unseen(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("html", "body", "head", "main"):
        return False
    if element.tag in ("noscript", "template", "amp-consent", "amp-sidebar") or element.get("hidden") is not None:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(_HIDING.search(element.get("style", "")[:500]) or _FOREIGN.search(names[:500]))


def blocks(root: Any, breaks: str = " ") -> list[Block]:
    """
    Return the blocks of a tree in its order; two line breaks part them, too, and so does one after a full stop.

    Any other line break becomes *breaks*.
    """
    walk = _Walk(breaks)
    return [*walk.over(root), *walk.flush()]


class _Walk:
    def __init__(self, breaks: str) -> None:
        self._breaks = breaks
        self._pieces: list[str] = []
        self._linked = 0
        self._link: str | None = None
        self._asides = 0
        self._owners: list[Any] = []

    def over(self, root: Any) -> Iterator[Block]:
        from lxml.etree import iterwalk

        links: list[str] = []
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start" and tag in _UNSEEN:
                walk.skip_subtree()
                continue
            if tag in _BLOCKS:
                yield from self.flush()
            if event == "start":
                self._asides += tag in _ASIDE
                if tag in _BLOCKS or element is root:
                    self._owners.append(element)
                if tag == "a":
                    links.append(element.get("href", ""))
                if tag == "br":
                    yield from self._broken()
                self._add(element.text, links)
            else:
                self._asides -= tag in _ASIDE
                if tag in _BLOCKS:
                    self._owners.pop()
                if tag == "a":
                    links.pop()
                if element is not root:
                    self._add(element.tail, links)

    def _add(self, text: str | None, links: list[str]) -> None:
        if not text:
            return
        self._pieces.append(text.replace("\n", " "))
        if links and text.strip():
            self._linked += len("".join(text.split()))
            self._link = links[-1]

    def _broken(self) -> Iterator[Block]:
        last = next((piece for piece in reversed(self._pieces) if piece.strip() or piece == "\n"), "")
        if last == "\n" or _STOPPED.search(last[-40:]):
            yield from self.flush()
        else:
            self._pieces.append("\n")

    def flush(self) -> Iterator[Block]:
        lines = (" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        text = self._breaks.join(line for line in lines if line)
        if text:
            whole = self._linked >= 0.9 * len("".join(text.split()))
            yield Block(text, self._link if whole else None, self._asides > 0, self._owners[-1])
        self._pieces, self._linked, self._link = [], 0, None
