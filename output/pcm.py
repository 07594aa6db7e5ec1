"""
One clip's sound at a time: at the track's rate, free of dead air, with soft edges.

Sound is mono float32, full scale 1.0.
"""

from __future__ import annotations

from collections.abc import Callable
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

#: Sound is what is less than this many dB below the loudest window. Consonants at the edge of a word stay
#: above it; the noise that MP3 and neural voices leave in their pauses lies below.
_DEPTH = 45.0
#: A clip whose loudest window is below this (dBFS) holds nothing to hear.
_FLOOR = -70.0
_WINDOW = RATE // 200  # 5 ms
#: Kept around the sound where the clip has it: breath before it, decay after it.
_HEAD, _TAIL = RATE * 10 // 1000, RATE * 25 // 1000
_FADE_IN, _FADE_OUT = RATE * 5 // 1000, RATE * 8 // 1000


def sound(clip: Clip, load: Load) -> NDArray[np.float32]:
    """
    All of *clip* at `RATE`, without DC. The same clip gives the same samples.
    """
    import numpy as np

    samples, rate = load(clip)
    if not len(samples):
        raise BadSound(f"The clip for {clip.text[:40]!r} is empty; remove {clip.path} and run again.")
    level = samples.astype(np.float32) / np.float32(32768)
    level -= np.float32(level.mean(dtype=np.float64))
    if rate == RATE:
        return level
    # Measured on sines up to 0.4 of the rate: errors below -96 dB, where linear interpolation has -6 to -58 dB.
    resampler = ("aresample", f"{RATE}:filter_size=64:cutoff=0.98")
    return np.concatenate([np.zeros(0, np.float32), *sounds([resampler], [level], rate)])


def voiced(level: NDArray[np.float32]) -> tuple[int, int]:
    """
    Where in *level* the first sound begins and the last one ends, within 5 ms; (0, 0) when there is none.
    """
    import numpy as np

    windows = np.zeros(-(-len(level) // _WINDOW) * _WINDOW, np.float64)
    windows[: len(level)] = level
    power = np.square(windows).reshape(-1, _WINDOW).mean(axis=1)
    loudest = power.max(initial=0.0)
    if loudest < 10 ** (_FLOOR / 10):
        return 0, 0
    heard = np.flatnonzero(power > loudest * 10 ** (-_DEPTH / 10))
    return int(heard[0]) * _WINDOW, min(int(heard[-1] + 1) * _WINDOW, len(level))


def guarded(begin: int, end: int, length: int) -> tuple[int, int]:
    """
    The stretch from *begin* to *end* with the breath and decay around it, inside a clip of *length* samples.
    """
    return max(begin - _HEAD, 0), min(end + _TAIL, length)


def part(placement: Placement, load: Load) -> NDArray[np.float32]:
    """
    What *placement* puts on the timeline: its stretch of the clip, starting and ending at nought without a click.
    """
    whole = sound(placement.clip, load)
    if len(whole) < placement.end:
        raise BadSound(f"{placement.clip.path} became shorter while the episode was made; run again.")
    level = whole[placement.begin : placement.end].copy()
    fade_in, fade_out = min(_FADE_IN, len(level) // 2), min(_FADE_OUT, len(level) // 2)
    level[:fade_in] *= _ramp(fade_in)
    level[len(level) - fade_out :] *= _ramp(fade_out)[::-1]
    return level


def _ramp(length: int) -> NDArray[np.float32]:
    import numpy as np

    return (np.sin(np.linspace(0, np.pi / 2, length)) ** 2).astype(np.float32)
