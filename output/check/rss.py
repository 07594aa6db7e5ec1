"""
What RSS itself asks of a feed, as the W3C's validator reads it (R2).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from output.check.dates import instant
from output.check.fault import Fault, shown
from output.check.feed import Feed, children, content, named, text
from output.inspect.finding import Ask

RSS = Ask(
    "R2",
    "M",
    "RSS",
    "Some clients refuse the feed, others take one of two values, and not all the same.",
    "Leave out what RSS does not know, and say each thing once.",
)
ORDER = Ask(
    "R2",
    "S",
    "order",
    "Readers that go by order have shown the first episodes before they know whose they are.",
    "Write what the channel says of itself before its items.",
)

_CHANNEL = {
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item",
}  # fmt: skip
_ITEM = {
    "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source",
}  # fmt: skip
#: What there may be several of.
_MANY = {"category", "item", "itunes:category", "itunes:applepodcastsVerify"}
#: What may stand more than once in a namespace that has no such rule for all.
_ONCE = {"podcast:guid", "podcast:locked", "podcast:medium", "podcast:chapters", "podcast:updateFrequency"}
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+(?: \(.*\))?")


def check(feed: Feed) -> Iterator[Fault]:
    """
    The faults of *feed* as RSS.
    """
    yield from _elements(feed.channel, _CHANNEL, feed.name)
    for item in feed.items:
        yield from _elements(item.element, _ITEM, item.place)
    names = [name for each in feed.channel if (name := named(each))]
    if "item" in names and (late := [each for each in names[names.index("item") :] if each != "item"]):
        yield Fault(ORDER, feed.name, f"{late[0]} stands behind the first item")
    for name in ("pubDate", "lastBuildDate"):
        told = text(feed.channel, name)
        if told and instant(told) is None:
            yield Fault(RSS, feed.name, f"{name} {shown(told, 60)!r} is no date")
    for name in ("managingEditor", "webMaster"):
        told = text(feed.channel, name)
        if told and not _MAIL.fullmatch(told):
            yield Fault(RSS, feed.name, f"{name} {shown(told, 60)!r} is no mail address")
    for image in children(feed.channel, "image"):
        if lacking := [each for each in ("url", "title", "link") if not text(image, each)]:
            yield Fault(RSS, feed.name, f"image without {', '.join(lacking)}")


def _elements(parent: Any, known: set[str], place: str) -> Iterator[Fault]:
    names = Counter(named(each) for each in parent)
    for name, count in names.items():
        if name and ":" not in name and name not in known:
            yield Fault(RSS, place, f"<{shown(name, 40)}> is no element that RSS has there")
        elif name and count > 1 and _once(name):
            yield Fault(RSS, place, f"{name} stands there {count} times")
    if stray := (parent.text or "").strip() or "".join(each.tail or "" for each in parent).strip():
        yield Fault(RSS, place, f"text between elements: {shown(stray, 60)!r}")
    if not [each for each in parent if content(each) or each.attrib or len(each)]:
        yield Fault(RSS, place, "it is empty")


def _once(name: str) -> bool:
    return name not in _MANY and (":" not in name or name.startswith("itunes:") or name in _ONCE)
