"""
The description of an item: what clients show of it (R11).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from output.check.fault import Fault
from output.check.feed import Feed, Item, text
from output.inspect.finding import Ask
from output.show.description import MOST

PROSE = Ask(
    "R11",
    "S",
    "description",
    "Instead of what the episode is about, a listener sees tags, nothing, or the same as everywhere.",
    "Write 1 to 4000 bytes about this episode, with p, ol, ul, li, a, b, i, strong and em alone, escaped once or in a "
    "CDATA section.",
)

_TAGS = {"p", "ol", "ul", "li", "a", "b", "i", "strong", "em", "br"}
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^<>]*>")
_TWICE = re.compile(r"&lt;/?(?:p|ul|ol|li|a|br|div)\b", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|li|ul|ol|div|br)\b[^<>]*>", re.IGNORECASE)
_STAMP = re.compile(r"\(?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)\)?[\s\u2013\u2014-]+(\S.*)")


def check(feed: Feed) -> Iterator[Fault]:
    """
    The faults of the descriptions in *feed*.
    """
    counted = Counter(text(each.element, "description") for each in feed.items)
    for item in feed.items:
        told = text(item.element, "description")
        if told:
            yield from (Fault(PROSE, item.place, each) for each in _faults(told, counted[told]))


def _faults(told: str, count: int) -> Iterator[str]:
    if len(told.encode()) > MOST:
        yield f"its description has {len(told.encode())} bytes; {MOST} is the most"
    tags = {each.lower() for each in _TAG.findall(told)}
    if strange := sorted(tags - _TAGS):
        yield f"its description has elements that clients do not show: {', '.join(strange[:5])}"
    if not strange and (loose := _loose(told)):
        yield f"its description has an element that is not both opened and closed: {loose}"
    if not tags and len(_TWICE.findall(told)) > 1:
        yield "its description is escaped twice"
    if count > 1:
        yield f"{count} items have this description"


def _loose(told: str) -> str:
    """
    The first element in *told* that is left open, or closed where it is not open; empty when there is none.
    """
    opened: list[str] = []
    for found in _TAG.finditer(told):
        name = found[1].lower()
        if name == "br":
            continue
        if found[0][1] != "/":
            opened.append(name)
        elif not opened or opened.pop() != name:
            return name
    return opened[-1] if opened else ""


@lru_cache(maxsize=256)
def lines(told: str) -> tuple[str, ...]:
    """
    The HTML *told* as the lines of text that it shows.
    """
    parted = _TAG.sub("", _BREAK.sub("\n", told)).split("\n")
    return tuple(shown for each in parted if (shown := " ".join(html.unescape(each).split())))


def stamps(item: Item) -> list[tuple[int, str]]:
    """
    The chapters that the description of *item* tells, as lines that start with a time: seconds, title.
    """
    found = (_STAMP.fullmatch(each) for each in lines(text(item.element, "description")))
    return [((int(m[1] or 0) * 60 + int(m[2])) * 60 + int(m[3]), m[4]) for m in found if m]
