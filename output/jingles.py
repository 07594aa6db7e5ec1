"""
The jingles: short bells of our own, which belong to nobody else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from output.model import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Samples that each lasts, from its attack to where it has rung out.
LENGTHS = {"sting": round(1.7 * RATE), "chime": round(0.6 * RATE)}

#: What is struck: seconds from the start, Hz. A C major chord going up; its last fourth again for a chapter.
_NOTES = {
    "sting": ((0.0, 523.25), (0.15, 659.26), (0.30, 783.99), (0.45, 1046.50)),
    "chime": ((0.0, 783.99), (0.09, 1046.50)),
}
#: The largest sample of each, for its loudest 0.4 s to measure -22 LUFS as heard: 6 LU below a voice.
_PEAKS = {"sting": 0.1607, "chime": 0.1772}
#: Seconds in which a struck note falls to 37 %; its k-th partial does it in a k-th of that.
_DECAYS = {"sting": 0.40, "chime": 0.22}
#: Partials of a note, all below 4.2 kHz: soft, and far from what an MP3 encoder cuts off.
_PARTIALS = 4
#: Seconds: no click at the start, and none where it ends.
_ATTACK, _RELEASE = 0.012, 0.12


@cache
def sound(name: str) -> NDArray[np.float32]:
    """
    The jingle called *name*, mono at `RATE`: the same samples at each call, the first and the last of them nought.
    """
    import numpy as np

    time = np.arange(LENGTHS[name]) / RATE
    level = np.sum([_struck(time - start, hz, _DECAYS[name]) for start, hz in _NOTES[name]], axis=0)
    level *= _rising((LENGTHS[name] - 1) / RATE - time, _RELEASE)
    made: NDArray[np.float32] = (level * (_PEAKS[name] / np.abs(level).max())).astype(np.float32)
    made.setflags(write=False)  # it is handed out again
    return made


def _struck(time: NDArray[np.float64], hz: float, decay: float) -> NDArray[np.float64]:
    """
    A bell of *hz* that is struck at *time* nought.
    """
    import numpy as np

    heard = np.maximum(time, 0.0)
    partials = (np.sin(2 * np.pi * k * hz * heard) * np.exp(-k * heard / decay) / k**2 for k in range(1, _PARTIALS + 1))
    return np.asarray(sum(partials) * _rising(heard, _ATTACK))


def _rising(time: NDArray[np.float64], seconds: float) -> NDArray[np.float64]:
    """
    From nought to one in the first *seconds* of *time*, without a corner.
    """
    import numpy as np

    return np.asarray(np.sin(np.clip(time / seconds, 0, 1) * np.pi / 2) ** 2)
