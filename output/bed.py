"""
The bed: music under the words, out of their way while they are said.

A curve in dB that only depends on the track, so that any part of it can be computed on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from output.model import RATE, Bed, Track

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: LU from the voice to the loudest three seconds of the music: while somebody speaks, and in a pause.
DUCKED, LIFTED = -15.0, -6.0
#: Samples of a pause in which the music rises; in shorter ones it would pump.
PAUSE = RATE // 2
#: Samples in which it rises all the way, or falls: 9 dB.
RAMP = RATE // 2
#: Samples in which a bed comes, and goes.
FADE_IN, FADE_OUT = RATE, RATE * 3 // 2
#: The most samples that the end of the music and its start sound together when it is heard again.
_CROSSFADE = 2 * RATE


def mix(track: Track, bed: Bed, level: NDArray[np.float32], position: int) -> None:
    """
    Add what *bed* plays to *level*, which is *track* from the sample *position* on.
    """
    import numpy as np

    from output.loudness import TARGET  # here, since it imports the stitching that mixes

    begin, end = max(bed.start, position), min(bed.end, position + level.shape[-1])
    if begin >= end:
        return
    time = np.arange(begin, end)
    gain = 10 ** ((curve(track, bed, time) + TARGET - bed.music.loudest) / 20)
    gain *= _rising(time - bed.start, FADE_IN) * _rising(bed.end - 1 - time, FADE_OUT)
    heard = _looped(bed.music.level, time - bed.start) * gain
    level[..., begin - position : end - position] += heard.astype(np.float32)


def curve(track: Track, bed: Bed, time: NDArray[np.int64]) -> NDArray[np.float64]:
    """
    How far *bed* is from the voice at the samples *time*, in dB, its fades apart.

    It is down before a word begins and rises after one has ended. Before the news it stays down.
    """
    import numpy as np

    begins, ends = _spoken(track, bed)
    after = np.searchsorted(begins, time, side="right")
    since = time - np.concatenate([[bed.start - RAMP], ends])[after]
    # Behind the last word nothing follows a closing, and the news any other bed.
    until = np.concatenate([begins, [bed.end + RAMP if bed.closing else bed.start]])[after] - time
    near = np.clip(np.minimum(since, until) / RAMP, 0.0, 1.0)
    return np.asarray(DUCKED + (LIFTED - DUCKED) * (0.5 - 0.5 * np.cos(np.pi * near)))


def _spoken(track: Track, bed: Bed) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """
    Where something is said or struck over *bed*: beginnings and ends, apart by `PAUSE` at least.
    """
    import numpy as np

    heard = [(p.start, p.stop) for p in track.placements]
    heard += [(j.start, j.end) for j in track.jingles]
    spans: list[list[int]] = []
    for begin, end in sorted(each for each in heard if each[0] < bed.end and each[1] > bed.start):
        if spans and begin - spans[-1][1] < PAUSE:
            spans[-1][1] = end
        else:
            spans.append([begin, end])
    found = np.array(spans, np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _looped(level: NDArray[np.float32], time: NDArray[np.int64]) -> NDArray[np.float64]:
    """
    The samples *time* of *level* heard over and over, its end fading into its start at equal power.
    """
    import numpy as np

    length = level.shape[-1]
    cross = min(_CROSSFADE, length // 4)
    period = length - cross
    place = time % period
    found = level[..., place].astype(np.float64)
    both = (time >= period) & (place < cross)
    angle = place[both] / cross * np.pi / 2
    found[..., both] = found[..., both] * np.sin(angle) + level[..., period + place[both]] * np.cos(angle)
    return found


def _rising(time: NDArray[np.int64], length: int) -> NDArray[np.float64]:
    import numpy as np

    return np.asarray(np.sin(np.clip(time / length, 0, 1) * np.pi / 2) ** 2)
