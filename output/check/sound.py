"""
The sound of an item: the file that it encloses, and the small one (R5, R7, R22, R24 to R38).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from output.check.fault import Fault, short, shown
from output.check.feed import Item, attribute, children, text
from output.check.glance import ENOUGH, glance
from output.check.item import DURATION, ITEM
from output.check.media import Absent, Media
from output.errors import BadSound
from output.inspect import inspect
from output.inspect.checks import judge
from output.inspect.finding import Ask
from output.inspect.model import Mark, Tag
from output.inspect.stream import syncsafe

PLAYS = Ask(
    "R29",
    "M",
    "one clean stream",
    "Players do not play it.",
    "Encode it as an MP3 anew, with one tag in front.",
)
NAMES = Ask(
    "R36",
    "M",
    "names in the file",
    "A downloaded episode is called otherwise than the one in the list.",
    "Let TIT2 be the title that the item has.",
)
SMALL = Ask(
    "R22",
    "N",
    "small sound",
    "Who listens on mobile data pays for the large file.",
    "Add podcast:alternateEnclosure with type, length, bitrate, title, podcast:source and a podcast:integrity that is "
    "true.",
)
#: Seconds that a duration may be off (R7).
_OFF = 1.0
#: Bytes that hold a frame.
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Heard:
    """
    What is known of the sound: how many *seconds* it lasts, its *chapters* as the tag has them; None where nobody
    knows.
    """

    seconds: float | None = None
    chapters: tuple[Mark, ...] | None = None


def check(item: Item, media: Media) -> tuple[Heard, list[Fault]]:
    """
    What is heard of *item*, and its faults.
    """
    heard, faults = _large(item, media) if item.enclosure else (Heard(), [])
    return heard, [*faults, *(Fault(SMALL, item.place, each) for each in _small(item, media))]


def _large(item: Item, media: Media) -> tuple[Heard, list[Fault]]:
    url = item.enclosure
    try:
        size = media.size(url)
        path = media.file(url)
        heard, faults = _whole(item, path) if path else _seen(item, _start(url, media), size)
    except Absent as e:
        return Heard(), [Fault(ITEM, item.place, f"its enclosure {short(url)}: {e}")]
    length = attribute(item.element, "enclosure", "length")
    if size is not None and length.isdecimal() and int(length) != size:
        faults.append(Fault(ITEM, item.place, f"its enclosure says {length} bytes and has {size}"))
    told = text(item.element, "itunes:duration")
    if heard.seconds is not None and told.isdecimal() and abs(int(told) - heard.seconds) > _OFF:
        faults.append(Fault(DURATION, item.place, f"itunes:duration is {told}, and it lasts {heard.seconds:.1f} s"))
    return heard, faults


def _whole(item: Item, path: Path) -> tuple[Heard, list[Fault]]:
    """
    Inspect the file, as `briefing inspect` does. What its manifest promises is left to the show's records.
    """
    try:
        file = inspect(path)
    except BadSound as e:
        return Heard(), [Fault(PLAYS, item.place, shown(str(e), 200))]
    faults = [Fault(each.ask, item.place, each.found) for each in judge(file) if not each.well and _ours(each.ask)]
    tag = file.tag
    return Heard(file.sound.seconds, tag.chapters if tag else ()), [*faults, *_names(item, tag)]


def _ours(ask: Ask) -> bool:
    return ask.number.startswith("R")


def _start(url: str, media: Media) -> bytes:
    """
    The tag, and the first frame behind it.
    """
    head = media.read(url, _HEAD)
    if head[:3] != b"ID3" or len(head) < _HEAD:
        return head
    return media.read(url, min(syncsafe(head[6:10]) + _HEAD, ENOUGH))


def _seen(item: Item, head: bytes, size: int | None) -> tuple[Heard, list[Fault]]:
    found = glance(head, size)
    if found is None:
        return Heard(), [Fault(PLAYS, item.place, "its enclosure does not begin as an MP3 does")]
    return Heard(found.seconds, found.tag.chapters if found.tag else None), [*_names(item, found.tag)]


def _names(item: Item, tag: Tag | None) -> Iterator[Fault]:
    if tag is None:
        return
    title = tag.text("TIT2")
    if title is not None and " ".join(title.split()) != " ".join(item.title.split()):
        yield Fault(NAMES, item.place, f"in the file it is called {shown(title, 60)!r}")


def _small(item: Item, media: Media) -> Iterator[str]:
    others = children(item.element, "podcast:alternateEnclosure")
    if not others:
        yield "it has no podcast:alternateEnclosure"
    for other in others:
        if lacking := [each for each in ("type", "length", "bitrate", "title") if not other.get(each)]:
            yield f"podcast:alternateEnclosure lacks {', '.join(lacking)}"
        sources = [each.get("uri", "") for each in children(other, "podcast:source")]
        if not sources:
            yield "podcast:alternateEnclosure has no podcast:source"
        for uri in sources:
            try:
                size = media.size(uri)
                if size is not None and other.get("length", "") != str(size):
                    yield f"podcast:alternateEnclosure says {shown(other.get('length', ''), 20)} bytes and has {size}"
                yield from _true([each.get("value", "") for each in children(other, "podcast:integrity")], uri, media)
            except Absent as e:
                yield f"{short(uri)}: {e}"


def _true(values: list[str], uri: str, media: Media) -> Iterator[str]:
    path = media.file(uri)
    for value in values:
        kind, _, told = value.partition("-")
        if path is None or kind not in ("sha256", "sha384", "sha512"):
            continue
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, kind).digest()
        if base64.b64encode(digest).decode() != told:
            yield f"podcast:integrity does not fit {short(uri)}"
