"""
The one timeline, counted in samples, from which sound, chapters and captions are read.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from output import pcm
from output.errors import BadSound
from output.model import RATE, Chapter, Cue, Placement, Take, Track

if TYPE_CHECKING:
    from output.pcm import Load
    from voices.model import Clip

#: Between the pieces of one sentence: as long as a speaker takes at a comma.
JOIN = 0.12
#: From the start of a chapter to its first sound, so that a jump to the chapter never cuts a word.
ONSET = 0.25
#: No listener should wonder whether the player has stopped.
LONGEST_PAUSE = 3.0


def lay_out(takes: Sequence[Take], load: Load, *, lead: float = 0.5, tail: float = 1.0) -> Track:
    """
    Place *takes* one after the other; pauses are heard from sound to sound, as long as asked, 3 s at most.

    The first sound is heard after *lead* seconds. A chapter starts on a whole second: the first one that leaves
    at least half of the pause behind it, with its sound `ONSET` later. The track ends on a whole second too, *tail*
    to *tail* + 1 seconds after the last sound, so that chapters are exact in samples, milliseconds and seconds.

    Raises `BadSound` for a clip with no sound in it, ValueError for takes that make no track.
    """
    _check(takes)
    tape = _Tape()
    chapters: list[tuple[int, str]] = []
    cues: list[Cue] = []
    for i, take in enumerate(takes):
        if i == 0:
            onset = _samples(lead)
        elif take.chapter is None:
            onset = tape.heard + _samples(_pause(take))
        else:
            onset = _next_second(max(tape.heard + _samples(_pause(take) / 2), tape.end)) + _samples(ONSET)
        if take.chapter is not None:
            chapters.append((0 if i == 0 else onset - _samples(ONSET), take.chapter))
        placed = len(tape.placements)
        for clip in take.clips:
            tape.put(clip, onset, load)
            onset = tape.heard + _samples(JOIN)
        start = tape.placements[placed].start
        cues.append(Cue(start, tape.end, take.text, take.speaker, take.language, len(chapters) - 1))
    length = _next_second(max(tape.heard + _samples(tail), tape.end))
    return Track(tuple(tape.placements), tuple(cues), _chapters(chapters, length), length)


class _Tape:
    """
    What has been placed so far. *heard* is where the last sound stops, *end* where its placement does.
    """

    def __init__(self) -> None:
        self.placements: list[Placement] = []
        self.heard = 0
        self.end = 0

    def put(self, clip: Clip, onset: int, load: Load) -> None:
        """
        Place *clip* so that its first sound is heard at *onset*, or at once where that is taken.
        """
        level = pcm.sound(clip, load)
        first, last = pcm.voiced(level)
        if first == last:
            raise BadSound(f"The clip for {clip.text[:40]!r} is silent; remove {clip.path} and run again.")
        begin, end = pcm.guarded(first, last, len(level))
        start = max(onset - (first - begin), self.end)
        self.placements.append(Placement(clip, begin, end, start))
        self.heard = start + last - begin
        self.end = start + end - begin


def _check(takes: Sequence[Take]) -> None:
    if not takes:
        raise ValueError("a track needs a take")
    if takes[0].chapter is None:
        raise ValueError("the first take must open a chapter")
    for take in takes:
        if not take.clips:
            raise ValueError(f"no clip for {take.text[:40]!r}")
        if take.chapter is not None and not take.chapter.strip():
            raise ValueError(f"a chapter without a title opens with {take.text[:40]!r}")
        if not take.pause >= 0:
            raise ValueError(f"a pause of {take.pause} s before {take.text[:40]!r}")


def _chapters(starts: Sequence[tuple[int, str]], length: int) -> tuple[Chapter, ...]:
    ends = [*(start for start, _ in starts[1:]), length]
    return tuple(Chapter(start, end, title) for (start, title), end in zip(starts, ends, strict=True))


def _pause(take: Take) -> float:
    return min(take.pause, LONGEST_PAUSE)


def _samples(seconds: float) -> int:
    return round(seconds * RATE)


def _next_second(position: int) -> int:
    return math.ceil(position / RATE) * RATE
