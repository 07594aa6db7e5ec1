"""
A feed: what a source of news offers, in RSS 2.0, RSS 1.0 (RDF) or Atom; the seam to lxml for reading XML.

Ours rather than a library's: what a feed may do (entities, links, dates) is said here in few lines, and lxml is there.
"""

from __future__ import annotations

import re
from html.entities import name2codepoint
from typing import Any

from briefing.errors import SourceError
from briefing.model import Feed
from briefing.source.encoding import LONE
from briefing.source.feed.entries import entries

# Possessive throughout: whatever stands before the first element is gone through once.
_HEAD = r"(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype[^\[>]*+(?:\[.*?\]\s*+)?>)*+"
_FEED = re.compile(rf"{_HEAD}<(?:[a-z0-9]+:)?(?:rss|rdf|feed)[\s>]", re.I | re.S)
_DECLARATION = re.compile(r"\A\s*+<\?xml[^>]*\?>", re.I)
#: How far the head of a file is looked at.
_FAR = 20_000
#: Names of HTML that feeds use without declaring them; XML knows five of its own.
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OWN = ("amp", "lt", "gt", "quot", "apos")
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def looks_like_feed(text: str) -> bool:
    """
    Tell whether *text* begins as a feed does.
    """
    return _FEED.match(text[:_FAR].lstrip("\ufeff")) is not None


def read(text: str, name: str, address: str, base: str = "") -> Feed:
    """
    The feed that *text* is. *name* is how the errors call it, *address* how the feed does, *base* the URL that its
    relative links start from, where it tells no other.

    Raises:
        SourceError: Its XML is broken, or declares entities.
    """
    text = text.lstrip("\ufeff")
    if re.search(r"<!ENTITY", _head(text), re.I):
        raise SourceError(f"{name} declares entities of its own, which no feed needs and some use to do harm.")
    root = _parsed(text, name, base)
    return Feed(address, entries(root, address, base))


def _head(text: str) -> str:
    """
    What stands before the first element.
    """
    first = re.search(r"<(?:[a-z0-9]+:)?(?:rss|rdf|feed)[\s>]", text, re.I)
    return text[: first.start()] if first else text


def _parsed(text: str, name: str, base: str) -> Any:
    from lxml import etree  # type: ignore[import-untyped]

    text = _ILLEGAL.sub("", LONE.sub("", _DECLARATION.sub("", text, count=1)))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(_NAMED.sub(_spelled, text).encode(), parser, base_url=base or None)
    except (etree.XMLSyntaxError, ValueError) as e:
        raise SourceError(
            f"{name} is a feed, but its XML is broken: {getattr(e, 'msg', None) or e}. Tell whoever publishes it, or "
            "give the address of an article."
        ) from e


def _spelled(entity: re.Match[str]) -> str:
    point = None if entity[1] in _OWN else name2codepoint.get(entity[1])
    return entity[0] if point is None else chr(point)
