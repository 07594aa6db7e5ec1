"""
One clip's sound at a time: at the track's rate, free of dead air, with soft edges.

Sound is mono float32, full scale 1.0.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from output.errors import BadSound
from output.graph import sounds
from output.model import RATE, Placement
from voices.model import Clip

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    #: How a clip is read: its samples, mono, with their rate in Hz.
    Load = Callable[[Clip], tuple[NDArray[np.int16], int]]
    #: What a placement puts on the timeline.
    Part = Callable[[Placement], NDArray[np.float32]]

#: Sound is what is less than this many dB below the loudest window. Consonants at the edge of a word stay
#: above it; the noise that MP3 and neural voices leave in their pauses lies below.
_DEPTH = 45.0
#: A clip whose loudest window is below this (dBFS) holds nothing to hear.
_FLOOR = -70.0
_WINDOW = 0.005  # s
#: Kept around the sound where the clip has it: breath before it, decay after it.
_HEAD, _TAIL = RATE * 10 // 1000, RATE * 25 // 1000
_FADE_IN, _FADE_OUT = RATE * 5 // 1000, RATE * 8 // 1000


@dataclass(frozen=True, slots=True)
class Extent:
    """
    What has to be known of a clip to place it, in samples at `RATE`: where its first sound begins and its last one
    ends (both nought when there is none), and how long it is; with the SHA-256 of its samples.
    """

    first: int
    last: int
    length: int
    sound: str


def extent(clip: Clip, load: Load) -> Extent:
    """
    Where *clip* is heard, within 5 ms; told from it as it is, since resampling costs ten times as much.
    """
    samples, rate = load(clip)
    first, last = voiced(_level(samples, clip), rate)
    length = len(samples) * RATE // rate
    return Extent(first * RATE // rate, min(-(-last * RATE // rate), length), length, _digest(samples, rate))


def _digest(samples: NDArray[np.int16], rate: int) -> str:
    return hashlib.sha256(f"{rate} ".encode() + samples.tobytes()).hexdigest()


def sound(clip: Clip, samples: NDArray[np.int16], rate: int) -> NDArray[np.float32]:
    """
    All of *clip*, which are these *samples*, at `RATE`, without DC. The same samples give the same sound.
    """
    import numpy as np

    level = _level(samples, clip)
    if rate == RATE:
        return level
    # Measured on sines up to 0.4 of the rate: errors below -96 dB, where linear interpolation has -6 to -58 dB.
    resampler = ("aresample", f"{RATE}:filter_size=64:cutoff=0.98")
    return np.concatenate([np.zeros(0, np.float32), *sounds([resampler], [level], rate)])


def _level(samples: NDArray[np.int16], clip: Clip) -> NDArray[np.float32]:
    """
    *samples* as float32, without DC.
    """
    import numpy as np

    if not len(samples):
        raise BadSound(f"The clip for {clip.text[:40]!r} is empty; remove {clip.path} and run again.")
    level = samples.astype(np.float32) / np.float32(32768)
    level -= np.float32(level.mean(dtype=np.float64))
    return level


def voiced(level: NDArray[np.float32], rate: int = RATE) -> tuple[int, int]:
    """
    Where in *level* the first sound begins and the last one ends, within 5 ms; (0, 0) when there is none.
    """
    import numpy as np

    window = round(rate * _WINDOW)
    windows = np.zeros(-(-len(level) // window) * window, np.float64)
    windows[: len(level)] = level
    power = np.square(windows).reshape(-1, window).mean(axis=1)
    loudest = power.max(initial=0.0)
    if loudest < 10 ** (_FLOOR / 10):
        return 0, 0
    heard = np.flatnonzero(power > loudest * 10 ** (-_DEPTH / 10))
    return int(heard[0]) * window, min(int(heard[-1] + 1) * window, len(level))


def guarded(begin: int, end: int, length: int) -> tuple[int, int]:
    """
    The stretch from *begin* to *end* with the breath and decay around it, inside a clip of *length* samples.
    """
    return max(begin - _HEAD, 0), min(end + _TAIL, length)


def parts(load: Load) -> Part:
    """
    The sounds of placements whose clips are read with *load*.
    """
    return partial(part, load=load)


def part(placement: Placement, load: Load) -> NDArray[np.float32]:
    """
    What *placement* puts on the timeline: its stretch of the clip, starting and ending at nought without a click.

    Raises `BadSound` when the clip is not the one that was placed: what is made of it would be kept under its name.
    """
    import numpy as np

    samples, rate = load(placement.clip)
    if _digest(samples, rate) != placement.sound:
        raise BadSound(f"{placement.clip.path} was changed while the episode was made; run again.")
    level = np.zeros(placement.end - placement.begin, np.float32)
    # Resampling may round the length down by a sample or two.
    kept = sound(placement.clip, samples, rate)[placement.begin : placement.end]
    level[: len(kept)] = kept
    fade_in, fade_out = min(_FADE_IN, len(level) // 2), min(_FADE_OUT, len(level) // 2)
    level[:fade_in] *= _ramp(fade_in)
    level[len(level) - fade_out :] *= _ramp(fade_out)[::-1]
    return level


def _ramp(length: int) -> NDArray[np.float32]:
    import numpy as np

    return (np.sin(np.linspace(0, np.pi / 2, length)) ** 2).astype(np.float32)
