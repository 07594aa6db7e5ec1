"""
What is asked of an item (R5 to R7, R10, R12).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from output.check.dates import instant, weekday
from output.check.fault import Fault, short, shown
from output.check.feed import Feed, Item, attribute, children, content, path, text
from output.inspect.finding import Ask

ITEM = Ask(
    "R5",
    "M",
    "item",
    "The episode is not shown, does not play, or comes up a second time.",
    "Give each item a title, one enclosure with url (.mp3), length in bytes and type audio/mpeg, and a guid of its own "
    'that never changes, with isPermaLink="false".',
)
DATE = Ask(
    "R6",
    "M",
    "date",
    "Episodes stand in a wrong order, and some players drop those of the future.",
    "Write pubDate as RFC 2822 does, with the right weekday and a zone, and never ahead of time.",
)
DURATION = Ask(
    "R7",
    "M",
    "duration",
    "Players show a wrong length, and jump to a wrong place before the file is there.",
    "Write itunes:duration in whole seconds, as the decoded sound lasts.",
)
MORE = Ask(
    "R10",
    "S",
    "item's extras",
    "The episode has no text, no picture or no page.",
    "Add link, description, itunes:image and itunes:explicit to the item.",
)
TITLE = Ask(
    "R12",
    "S",
    "title",
    "On a narrow screen the part of the title that matters is cut off.",
    "Leave number and show's name out of the title; itunes:episode, season and episodeType are for that.",
)

_NUMBERED = re.compile(
    r"(?:#|№|ep\b|episode\b|folge\b|ausgabe\b|выпуск\b|эпизод\b|випуск\b|епізод\b)[\s.:№#]*\d+|\bS\d+\s?E\d+",
    re.IGNORECASE,
)
#: A show's name shorter than this is likely a word of the language.
_NAME = 6


def check(feed: Feed, now: datetime) -> Iterator[Fault]:
    """
    The faults of the items of *feed*, as it is seen at the moment *now*.
    """
    guids = Counter(each.guid for each in feed.items)
    for item in feed.items:
        for ask, faults in (
            (ITEM, _item(item, guids)),
            (DATE, _date(item, now)),
            (DURATION, _duration(item)),
            (MORE, _more(item)),
            (TITLE, _title(item, feed)),
        ):
            yield from (Fault(ask, item.place, each) for each in faults)


def _item(item: Item, guids: Counter[str]) -> Iterator[str]:
    if not item.title:
        yield "it has no title"
    for guid in children(item.element, "guid"):
        web = re.match("https?://", content(guid))
        if guid.get("isPermaLink", "true") != "false" and not web:
            yield "its guid is no address, and isPermaLink does not say so"
    if not item.guid:
        yield "it has no guid"
    elif guids[item.guid] > 1:
        yield f"{guids[item.guid]} items have this guid"
    if not item.enclosure:
        yield "it has no enclosure with a url"
        return
    if not path(item.enclosure).lower().endswith(".mp3"):
        yield f"its enclosure {short(item.enclosure)} does not end in .mp3"
    kind, length = (attribute(item.element, "enclosure", each) for each in ("type", "length"))
    if kind != "audio/mpeg":
        yield f"the type of its enclosure is {shown(kind, 40)!r}, not audio/mpeg"
    if not length.isdecimal() or not int(length):
        yield f"the length of its enclosure is {shown(length, 40)!r}, no number of bytes"


def _date(item: Item, now: datetime) -> Iterator[str]:
    told = text(item.element, "pubDate")
    moment = instant(told)
    if moment is None:
        yield f"its pubDate {shown(told, 60)!r} is no date of RFC 2822 with a zone" if told else "it has no pubDate"
        return
    if wrong := weekday(told):
        yield f"its pubDate is {shown(told, 60)}, and {wrong}"
    if moment > now:
        yield f"its pubDate {told} is in the future"


def _duration(item: Item) -> Iterator[str]:
    told = text(item.element, "itunes:duration")
    if not told.isdecimal() or not int(told):
        yield f"itunes:duration is {shown(told, 40)!r}, no number of seconds"


def _more(item: Item) -> Iterator[str]:
    for name in ("link", "description"):
        if not text(item.element, name):
            yield f"it has no {name}"
    if not attribute(item.element, "itunes:image", "href"):
        yield "it has no itunes:image"
    if text(item.element, "itunes:explicit") not in ("true", "false"):
        yield f"itunes:explicit is {shown(text(item.element, 'itunes:explicit'), 20)!r}, not true or false"


def _title(item: Item, feed: Feed) -> Iterator[str]:
    name = re.sub(r"\s*\(.*\)$", "", feed.title)
    if len(name) >= _NAME and name.casefold() in item.title.casefold():
        yield f"its title holds the name of the show, {shown(name, 60)}"
    if _NUMBERED.search(item.title):
        yield "its title holds the number of the episode"
    for name in ("itunes:episode", "itunes:season"):
        told = text(item.element, name)
        if told and not re.fullmatch("[1-9][0-9]*", told):
            yield f"{name} is {shown(told, 20)!r}, no number from 1 on"
    if text(item.element, "itunes:episodeType") not in ("full", "trailer", "bonus", ""):
        yield f"itunes:episodeType is {shown(text(item.element, 'itunes:episodeType'), 20)!r}"
