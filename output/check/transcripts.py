"""
The transcripts of an item (R18, R39 to R42).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from output.check.captions import Caption, Text, read
from output.check.fault import Fault, short, shown
from output.check.feed import Feed, Item, children
from output.check.media import TEXT, Absent, Media
from output.check.sound import Heard
from output.check.tongues import other_than
from output.inspect.finding import Ask
from output.model import RATE
from output.show.model import Record

LINKS = Ask(
    "R18",
    "M",
    "transcripts",
    "Apps show no words to read along.",
    "Add podcast:transcript with url and type, of WebVTT before all, in the language of the feed.",
)
ROLE = Ask(
    "R18",
    "S",
    "what transcripts are",
    "Apps do not know a transcript for captions, or in which language it is.",
    'Give podcast:transcript its language, and rel="captions" where it has times.',
)
CUES = Ask(
    "R39",
    "M",
    "captions",
    "Words are shown when something else is said, or not at all.",
    "Write valid WebVTT whose cues ascend, do not overlap, lie inside the sound and cover what is said.",
)
READABLE = Ask(
    "R40",
    "S",
    "readable captions",
    "Captions go by too fast, run over the screen, or do not say who speaks.",
    "Name who speaks, keep lines to 65 characters (SubRip: two of 42), and captions to 25 characters a second.",
)
TONGUE = Ask(
    "R41",
    "M",
    "language",
    "Listeners read what they do not understand.",
    "Publish a transcript in the language that is spoken.",
)
ALIKE = Ask(
    "R42",
    "S",
    "transcripts that agree",
    "What a listener reads depends on the app: some take JSON, some WebVTT.",
    "Make all transcripts from one list; JSON has version 1.0.0 and segments, HTML cite, time and p.",
)

_TIMED = ("text/vtt", "application/x-subrip", "application/srt", "application/json")
_KINDS = (*_TIMED, "text/html", "text/plain")
_WIDTH, _SRT_WIDTH, _SRT_LINES, _SPEED = 65, 42, 2, 25
#: Milliseconds that captions may last longer than the sound, and start beside the words.
_END, _ONSET = 100, 300
#: The least part of what is said that captions cover (R39).
_COVER = 0.9


def check(item: Item, feed: Feed, heard: Heard, media: Media, record: Record | None) -> tuple[list[Text], list[Fault]]:
    """
    What the transcripts of *item* say, with their faults. Whether all that is said stands in them is seen by *record*.
    """
    links = children(item.element, "podcast:transcript")
    faults = [Fault(LINKS, item.place, each) for each in _links(links, feed)]
    faults += [Fault(ROLE, item.place, each) for each in _roles(links)]
    texts: dict[str, Text] = {}
    for link in links:
        url, kind = link.get("url", ""), link.get("type", "")
        try:
            text = read(kind, media.read(url, TEXT))
        except Absent as e:
            faults.append(Fault(LINKS, item.place, f"{shown(kind, 30)} {short(url)}: {e}"))
            continue
        if text is not None:
            texts[kind] = text
            ask = CUES if kind == "text/vtt" else ALIKE
            faults += [Fault(ask, item.place, f"{short(url)}: {each}") for each in text.faults[:5]]
    for kind, text in texts.items():
        if text.captions:
            faults += [Fault(CUES, item.place, f"{kind}: {each}") for each in _cues(text.captions, heard, record)]
            faults += [Fault(READABLE, item.place, f"{kind}: {each}") for each in _reading(kind, text.captions)]
        if wrong := other_than(" ".join(text.words), feed.language):
            faults.append(Fault(TONGUE, item.place, f"{kind} is in {wrong}, the feed in {feed.language}"))
    faults += [Fault(ALIKE, item.place, each) for each in _alike(texts)]
    return list(texts.values()), faults


def _links(links: list[Any], feed: Feed) -> Iterator[str]:
    kinds = {each.get("type", "") for each in links}
    if "text/vtt" not in kinds:
        yield "it has no podcast:transcript of type text/vtt" if links else "it has no podcast:transcript"
    for each in links:
        kind, language = each.get("type", ""), each.get("language", "")
        if kind not in _KINDS:
            yield f"a podcast:transcript has the type {shown(kind, 40)!r}"
        if language and feed.language and language.lower().partition("-")[0] != feed.language:
            yield f"a podcast:transcript is in {shown(language, 20)}, the feed in {feed.language}"


def _roles(links: list[Any]) -> Iterator[str]:
    for each in links:
        kind = each.get("type", "")
        if not each.get("language"):
            yield f"the transcript of type {shown(kind, 40)} does not say its language"
        if (each.get("rel") == "captions") != (kind in _TIMED):
            yield f"the transcript of type {shown(kind, 40)} has rel={shown(str(each.get('rel')), 20)!r}"


def _cues(captions: tuple[Caption, ...], heard: Heard, record: Record | None) -> Iterator[str]:
    for each in captions:
        if each.end <= each.start:
            yield f"the caption at {each.start / 1000:.3f} s ends before it starts"
            break
    for one, other in pairwise(captions):
        if other.start < one.start:
            yield f"the caption at {other.start / 1000:.3f} s stands behind a later one"
            break
        if other.start < one.end:
            yield f"two captions overlap at {other.start / 1000:.3f} s"
            break
    last = max(each.end for each in captions)
    if heard.seconds is not None and last > heard.seconds * 1000 + _END:
        yield f"the last caption ends at {last / 1000:.3f} s, the sound at {heard.seconds:.3f} s"
    if record is not None:
        yield from _covered(captions, record)
    elif heard.seconds and last < _COVER * heard.seconds * 1000:
        yield f"the last caption ends at {last / 1000:.0f} s, and the sound goes on for {heard.seconds:.0f} s"


def _covered(captions: tuple[Caption, ...], record: Record) -> Iterator[str]:
    said = [(each.said.cue.start * 1000 / RATE, each.said.cue.end * 1000 / RATE) for each in record.lines]
    whole = sum(end - start for start, end in said)
    read = sum(
        max(min(end, each.end) - max(start, each.start), 0)
        for start, end in said
        for each in captions
        if each.end > start
    )
    if whole and read < _COVER * whole:
        yield f"captions cover {100 * read / whole:.0f} % of what is said"
    starts = [each.start for each in captions]
    late = [start for start, _ in said if min(abs(start - each) for each in starts) > _ONSET]
    if late:
        yield f"no caption starts where the words at {late[0] / 1000:.3f} s do"


def _reading(kind: str, captions: tuple[Caption, ...]) -> Iterator[str]:
    width = _WIDTH if kind == "text/vtt" else _SRT_WIDTH
    if kind == "text/vtt" and (silent := [each for each in captions if not each.speaker]):
        yield f"{len(silent)} of {len(captions)} captions do not say who speaks (<v Name>)"
    if kind != "application/json" and (
        long := [each for each in captions if max(map(len, each.lines), default=0) > width]
    ):
        yield f"{len(long)} captions have lines above {width} characters: {shown(long[0].text, 40)!r}"
    if "srt" in kind or "subrip" in kind:
        high = [each for each in captions if len(each.lines) > _SRT_LINES]
        if high:
            yield f"{len(high)} captions have more than {_SRT_LINES} lines"
    if kind == "text/vtt":
        fast = [each for each in captions if len(each.text) * 1000 > _SPEED * max(each.end - each.start, 1)]
        if fast:
            yield f"{len(fast)} captions go by at more than {_SPEED} characters a second: {shown(fast[0].text, 40)!r}"


def _alike(texts: Mapping[str, Text]) -> Iterator[str]:
    spoken = {kind: each for kind, each in texts.items() if each.words and not each.faults}
    (first, *others) = [*(kind for kind in spoken if kind != "text/plain")] or [""]
    if not first:
        return
    words = spoken[first].words
    for other in others:
        if spoken[other].words != words:
            yield f"{first} and {other} do not say the same"
        elif (times := _times(spoken[other])) and _times(spoken[first]) and times != _times(spoken[first]):
            yield f"{first} and {other} do not have the same times"
    if "text/plain" in spoken:
        # Titles of chapters stand between the words there.
        rest = iter(spoken["text/plain"].words)
        if not all(word in rest for word in words):
            yield f"{first} and text/plain do not say the same"


def _times(text: Text) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in text.captions]
