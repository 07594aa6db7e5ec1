"""
The one timeline, counted in samples, from which sound, chapters and captions are read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from output import pcm
from output.abreast import abreast, cores
from output.bed import FADE_IN
from output.errors import BadSound
from output.jingles import LENGTHS
from output.model import FRAME, RATE, Bed, Chapter, Cue, Jingle, Music, Placement, Take, Track

if TYPE_CHECKING:
    from output.pcm import Extent, Load
    from voices.model import Clip

#: Between the pieces of one sentence: as long as a speaker takes at a comma.
JOIN = 0.12
#: From the start of a chapter to its first word, so that a jump to the chapter never cuts it.
ONSET = 0.25
#: From the start of a chapter to its chime, and up to a frame of the MP3 more.
STRIKE = 0.05
#: From the end of a jingle to the voice.
GAP = 0.3
#: From the last word of a chapter to the start of the next, at least: a jump must not land in that word.
AFTER = 0.1
#: From the first jingle to the greeting when music is heard in between.
INTRO = 1.3
#: From the last word to the end, at least; and when music is heard in between.
TAIL, OUTRO = 1.0, 2.0
#: No listener should wonder whether the player has stopped.
LONGEST_PAUSE = 3.0


def lay_out(
    takes: Sequence[Take],
    load: Load,
    *,
    lead: float = 0.5,
    tail: float = TAIL,
    jingles: bool = False,
    music: Music | None = None,
    known: dict[Clip, Extent] | None = None,
) -> Track:
    """
    Place *takes* one after the other; pauses are heard from sound to sound, as long as asked, 3 s at most. Takes start
    on the grid of the MP3's frames, so that what is heard of one does not depend on where it stands (`output.reels`).

    The first sound is heard after *lead* seconds. A chapter starts on a whole second inside the pause before it, the
    last one that is `ONSET` before its first word; a pause without one is made longer, by a second at most. With
    *jingles*, a sting opens the track and a chime every other chapter, right after its start; the silence before
    and after the chime together is the pause, then up to a second longer, or shorter where it would pass 3 s. With
    *music*, a bed lies under the takes that are scored. The track ends on a whole second too, *tail* to *tail* + 1
    seconds after the last sound, so that chapters are exact in samples, milliseconds and seconds.

    Clips that are *known* are not listened to again, and those that were not are told there.

    Raises `BadSound` for a clip with no sound in it, ValueError for takes that make no track.
    """
    _check(takes)
    known = {} if known is None else known
    new = tuple(dict.fromkeys(clip for take in takes for clip in take.clips if clip not in known))
    known.update(zip(new, abreast(partial(pcm.extent, load=load), new, cores()), strict=True))
    tape = _Tape(known)
    chapters: list[tuple[int, str]] = []
    cues: list[Cue] = []
    for i, take in enumerate(takes):
        if i == 0:
            onset = tape.open(_samples(lead), jingles, scored=take.scored and music is not None)
            start = 0
        elif take.chapter is None:
            onset = tape.heard + _samples(_pause(take))
        else:
            start, onset = tape.turn(_pause(take), jingles)
        if take.chapter is not None:
            chapters.append((start, take.chapter))
        placed = len(tape.placements)
        for j, clip in enumerate(take.clips):
            tape.put(clip, onset, new=i > 0 and j == 0)
            onset = tape.heard + _samples(JOIN)
        first = tape.placements[placed].start
        cues.append(Cue(first, tape.end, take.text, take.speaker, take.language, len(chapters) - 1))
    if music and takes[-1].scored:
        tail = max(tail, OUTRO)
    length = _next_second(max(tape.heard + _samples(tail), tape.end))
    track = Track(tuple(tape.placements), tuple(cues), _chapters(chapters, length), length, tuple(tape.jingles))
    return replace(track, beds=_beds(takes, track, music)) if music else track


class _Tape:
    """
    What has been placed so far. *heard* is where the last sound stops, *end* where its placement does.
    """

    def __init__(self, known: Mapping[Clip, Extent]) -> None:
        self._known = known
        self.placements: list[Placement] = []
        self.jingles: list[Jingle] = []
        self.heard = 0
        self.end = 0

    def open(self, lead: int, jingles: bool, *, scored: bool) -> int:
        """
        Begin with the sting after *lead*, where there are *jingles*; return where the first word is to be heard.
        """
        if jingles:
            self._strike("sting", lead)
            return self.end + _samples(INTRO if scored else GAP)
        return lead + (_samples(INTRO) if scored else 0)

    def turn(self, pause: float, jingles: bool) -> tuple[int, int]:
        """
        Start a chapter in a *pause*; return where, and where its first word is to be heard.
        """
        earliest = max(self.heard + _samples(AFTER), self.end)
        if not jingles:
            onset = self.heard + _samples(pause)
            start = _second(onset - _samples(ONSET) - FRAME // 2)
            if start >= earliest:
                return start, onset
            start = _next_second(earliest)
            return start, start + _samples(ONSET) + FRAME // 2
        silent = _samples(STRIKE) + _samples(GAP)
        start = _next_second(max(self.heard + _samples(pause) - silent, earliest))
        if start - self.heard + silent > _samples(LONGEST_PAUSE):
            start -= RATE
        self._strike("chime", -(-(start + _samples(STRIKE)) // FRAME) * FRAME)
        return start, self.end + _samples(GAP)

    def _strike(self, name: Literal["sting", "chime"], start: int) -> None:
        self.jingles.append(Jingle(name, start, start + LENGTHS[name]))
        self.end = start + LENGTHS[name]

    def put(self, clip: Clip, onset: int, *, new: bool) -> None:
        """
        Place *clip* so that its first sound is heard at *onset*, or at once where that is taken; a *new* take's within
        half a frame of it, on the grid of frames.
        """
        found = self._known[clip]
        if found.first == found.last:
            raise BadSound(f"The clip for {clip.text[:40]!r} is silent; remove {clip.path} and run again.")
        begin, end = pcm.guarded(found.first, found.last, found.length)
        start = max(onset - (found.first - begin), self.end)
        if new:
            start = max(round(start / FRAME), -(-self.end // FRAME)) * FRAME
        self.placements.append(Placement(clip, begin, end, start, found.sound))
        self.heard = start + found.last - begin
        self.end = self.placements[-1].stop


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


def _beds(takes: Sequence[Take], track: Track, music: Music) -> tuple[Bed, ...]:
    """
    Lay *music* under each run of scored takes, up to where the next one is heard or its chapter starts.
    """
    found = []
    for scored, run in groupby(range(len(takes)), key=lambda i: takes[i].scored):
        if scored:
            first, *_ = members = list(run)
            behind = members[-1] + 1
            end = _begin(takes, track, behind) if behind < len(takes) else track.length
            found.append(Bed(music, _entry(takes, track, first), end, closing=behind == len(takes)))
    return tuple(found)


def _begin(takes: Sequence[Take], track: Track, i: int) -> int:
    """
    Where the chapter starts that take *i* opens, or else the take.
    """
    cue = track.cues[i]
    return track.chapters[cue.chapter].start if takes[i].chapter is not None else cue.start


def _entry(takes: Sequence[Take], track: Track, i: int) -> int:
    """
    Where music under take *i* comes in: as its jingle rings out, with its chapter, or when the take before it ends.
    """
    if takes[i].chapter is None:
        return track.cues[i - 1].end
    start = _begin(takes, track, i)
    struck = [each for each in track.jingles if start <= each.start < track.cues[i].start]
    return max(struck[0].start, struck[0].end - FADE_IN) if struck else start


def _pause(take: Take) -> float:
    return min(take.pause, LONGEST_PAUSE - FRAME / 2 / RATE)


def _samples(seconds: float) -> int:
    return round(seconds * RATE)


def _second(position: int) -> int:
    return position // RATE * RATE


def _next_second(position: int) -> int:
    return math.ceil(position / RATE) * RATE
