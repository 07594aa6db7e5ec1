"""
The chapters of an item, in all the places that clients read them from (R19, R25 to R27).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from output.check.fault import Fault, shown
from output.check.feed import Item, children
from output.check.media import TEXT, Absent, Media
from output.check.prose import stamps
from output.check.sound import Heard
from output.inspect.finding import Ask
from output.show.chapters import TYPE

JSON = Ask(
    "R19",
    "M",
    "chapters",
    "Apps show no chapters, or stop at a wrong one.",
    f"Write podcast:chapters with type {TYPE}: version 1.2.0, startTime as a number of seconds that ascends from 0, "
    "and a title for each.",
)
SAME = Ask(
    "R25",
    "M",
    "same chapters",
    "What a chapter is called, and where it starts, depends on the app.",
    "Make the JSON and the file's tag from one list.",
)
EVERYWHERE = Ask(
    "R26",
    "S",
    "chapters everywhere",
    "Some apps show chapters, others none.",
    "Write the same chapters as psc:chapters, and as lines HH:MM:SS title, three or more from 00:00:00, in the "
    "description.",
)
WHOLE = Ask(
    "R27",
    "S",
    "whole seconds",
    "A tap on a chapter lands up to a second off: some players cut fractions off.",
    "Start chapters on whole seconds.",
)

#: Seconds that two readers' times of a chapter may differ (R25), and one that tells whole ones alone.
_OFF, _WHOLE = 0.5, 1.0
#: Seconds that the last chapter may start behind the end of the sound.
_END = 0.1
_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)")
#: Start in seconds, title.
Chapters = Sequence[tuple[float, str]]


def check(item: Item, heard: Heard, media: Media) -> Iterator[Fault]:
    """
    The faults of the chapters of *item*, of which *heard* is known.
    """
    links = children(item.element, "podcast:chapters")
    if not links:
        yield Fault(JSON, item.place, "it has no podcast:chapters")
        return
    link = links[0]
    if link.get("type") != TYPE:
        yield Fault(JSON, item.place, f"podcast:chapters has the type {shown(str(link.get('type')), 40)!r}")
    try:
        found, faults = read(media.read(link.get("url", ""), TEXT))
    except Absent as e:
        yield Fault(JSON, item.place, f"podcast:chapters {shown(link.get('url', ''), 100)}: {e}")
        return
    yield from (Fault(JSON, item.place, f"podcast:chapters: {each}") for each in faults)
    if not found:
        return
    if heard.seconds is not None and found[-1][0] > heard.seconds + _END:
        yield Fault(JSON, item.place, f"the last chapter starts at {found[-1][0]:.3f} s, the sound ends before")
    if [start for start, _ in found if start % 1]:
        yield Fault(WHOLE, item.place, f"a chapter starts at {next(s for s, _ in found if s % 1):.3f} s")
    if heard.chapters is not None:
        tagged = [(each.start / 1000, each.title or "") for each in heard.chapters]
        if other := differing(found, tagged, _OFF):
            yield Fault(SAME, item.place, f"the JSON and the file's tag: {other}")
    yield from (Fault(EVERYWHERE, item.place, each) for each in _elsewhere(item, found))


def read(data: bytes) -> tuple[Chapters, list[str]]:
    """
    The chapters that *data*, JSON of the podcast namespace, tells, with what is wrong with it.
    """
    try:
        told = json.loads(data)
        listed = told["chapters"]
        entries = [(each.get("startTime"), each.get("title"), each.get("endTime")) for each in listed]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as e:
        return (), [f"it cannot be read ({type(e).__name__}: {shown(str(e), 80)})"]
    faults = [*_form(told, entries)]
    usable = [(float(start), str(title or "")) for start, title, _ in entries if _number(start)]
    return (usable if len(usable) == len(entries) else ()), faults


def _form(told: Any, entries: Sequence[tuple[Any, Any, Any]]) -> Iterator[str]:
    if told.get("version") != "1.2.0":
        yield f"its version is {shown(repr(told.get('version')), 20)}, not '1.2.0'"
    if not entries:
        yield "it has none"
        return
    starts = [start for start, _, _ in entries]
    if not all(map(_number, starts)):
        yield "a startTime is no number"
        return
    if starts[0] != 0:
        yield f"the first chapter starts at {starts[0]:.3f} s, not at 0"
    if any(later <= sooner for sooner, later in pairwise(starts)):
        yield "startTimes do not ascend"
    if any(_number(end) and end <= start for start, _, end in entries):
        yield "a chapter ends before it starts"
    if not all(isinstance(title, str) and title.strip() for _, title, _ in entries):
        yield "a chapter has no title"


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9


def _elsewhere(item: Item, found: Chapters) -> Iterator[str]:
    simple = [
        (_seconds(each.get("start", "")), each.get("title", ""))
        for outer in children(item.element, "psc:chapters")
        for each in children(outer, "psc:chapter")
    ]
    if not simple:
        yield "it has no psc:chapters"
    elif other := differing(found, simple, _OFF):
        yield f"the JSON and psc:chapters: {other}"
    if len(found) < 3:
        return
    written = stamps(item)
    if not written:
        yield "its description names no chapters"
    elif other := differing(found, written, _WHOLE):
        yield f"the JSON and the description: {other}"


def _seconds(clock: str) -> float:
    found = _CLOCK.fullmatch(clock.strip())
    return (int(found[1] or 0) * 60 + int(found[2] or 0)) * 60 + float(found[3]) if found else -1.0


def differing(one: Chapters, other: Chapters, most: float) -> str:
    """
    How two lists of chapters differ, where times may do so by *most* seconds; empty when they do not.

    Titles that one of them has cut off are the same.
    """
    if len(one) != len(other):
        return f"{len(one)} and {len(other)} chapters"
    for number, ((start, title), (other_start, other_title)) in enumerate(zip(one, other, strict=True), 1):
        if abs(start - other_start) > most:
            return f"chapter {number} starts at {start:.3f} s and at {other_start:.3f} s"
        mine, cut = " ".join(title.split()), " ".join(other_title.split())
        if mine != cut and not (cut.endswith("…") and mine.startswith(cut[:-1])):
            return f"chapter {number} is called {shown(title, 40)!r} and {shown(other_title, 40)!r}"
    return ""
