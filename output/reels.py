"""
The reels of a track: stretches with silence before them that are encoded each on its own, and then spliced.

A reel knows nothing of where it stands. So several are made side by side, and one whose sound has not changed need not
be made again when an edition is. The cuts are those of content-defined chunking: what decides whether there is one is
heard right there, so that a new sentence moves the cuts around it and not those of the whole chapter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from output.model import FRAME, RATE, Bed, Jingle, Placement, Track
from output.mp3 import LATE

#: Samples by which sound leaves an MP3 late, with a frame in which what rounding left of it dies away: after this much
#: silence nothing of a reel is missing from its frames.
SETTLES = LATE + FRAME
#: Samples of silence before a cut: `SETTLES`, and the rest of a frame.
QUIET = SETTLES + FRAME
#: Samples of a chapter before it is cut anywhere else, and after which it is cut at the next sentence.
_SHORT, _LONG = 15 * RATE, 60 * RATE
#: Between the two, one sentence in so many starts a reel.
_ONE_IN = 4

_Sound = Placement | Jingle | Bed
_S = TypeVar("_S", Placement, Jingle, Bed)


@dataclass(frozen=True, slots=True)
class Reel:
    """
    What is heard from sample *start* of a track, a multiple of `FRAME`: a *track* of its own, counted from there, which
    is as long as it is heard. It has neither chapters nor cues.
    """

    start: int
    track: Track

    @property
    def frames(self) -> int:
        """
        How many frames it takes.
        """
        return -(-(self.track.length + SETTLES) // FRAME)


def reels(track: Track) -> tuple[Reel, ...]:
    """
    Cut *track* at each of its chapters, and long chapters at sentences, wherever there is silence.

    A cut is where a sound begins on the grid of frames, with `QUIET` before it, which all sentences of `lay_out` do
    that follow a pause.
    """
    starts = [0, *_cuts(track)]
    return tuple(_reel(track, a, b) for a, b in zip(starts, [*starts[1:], track.length], strict=True))


def _cuts(track: Track) -> Iterator[int]:
    """
    Where reels begin, but for the first.
    """
    chapters = deque(chapter.start for chapter in track.chapters[1:])
    opens, begun, over = False, 0, 0
    sounds: list[_Sound] = [*track.placements, *track.jingles, *track.beds]
    for sound in sorted(sounds, key=lambda each: each.start):
        while chapters and chapters[0] <= sound.start:
            chapters.popleft()
            opens = True
        length = sound.start - begun
        wanted = opens or length >= _LONG or (length >= _SHORT and _chosen(sound))
        if wanted and over and sound.start - over >= QUIET and sound.start % FRAME == 0:
            yield sound.start
            opens, begun = False, sound.start
        over = max(over, _stop(sound))


def _chosen(sound: _Sound) -> bool:
    return isinstance(sound, Placement) and int(sound.sound[:8] or "1", 16) % _ONE_IN == 0


def _stop(sound: _Sound) -> int:
    return sound.stop if isinstance(sound, Placement) else sound.end


def _reel(track: Track, start: int, end: int) -> Reel:
    placements = tuple(replace(each, start=each.start - start) for each in _within(track.placements, start, end))
    jingles = tuple(_moved(each, -start) for each in _within(track.jingles, start, end))
    beds = tuple(_moved(each, -start) for each in _within(track.beds, start, end))
    sounds: list[_Sound] = [*placements, *jingles, *beds]
    length = max(map(_stop, sounds), default=0)
    return Reel(start, Track(placements, (), (), length, jingles, beds))


def _within(sounds: Sequence[_S], start: int, end: int) -> Sequence[_S]:
    begin = bisect_left(sounds, start, key=_start)
    return sounds[begin : bisect_left(sounds, end, lo=begin, key=_start)]


def _start(sound: _Sound) -> int:
    return sound.start


_M = TypeVar("_M", Jingle, Bed)


def _moved(sound: _M, by: int) -> _M:
    return replace(sound, start=sound.start + by, end=sound.end + by)
