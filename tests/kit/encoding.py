"""
MP3s for tests: any sound as a file, without what makes an episode of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from output import mp3
from output.model import FRAME, Track
from output.reels import Reel
from output.splice import splice


def encode(blocks: Iterable[NDArray[np.float32]], path: Path, *, bitrate: int = 96_000, channels: int = 1) -> None:
    """
    Write *blocks* to *path* as one reel, as long as they are.
    """
    sound = np.concatenate([np.zeros((channels, 0), np.float32), *(np.atleast_2d(each) for each in blocks)], axis=1)
    length = sound.shape[1]
    reel = Reel(0, Track((), (), (), length))
    padded = np.concatenate([sound, np.zeros((channels, 4 * FRAME), np.float32)], axis=1)
    frames = tuple(mp3.encoded([padded if channels == 2 else padded[0]], bitrate, channels))
    needed = max(-(-(length + mp3.LATE) // FRAME), 2)  # libavformat takes no lone frame for an MP3
    splice(path, [(reel, frames[:needed])], length, bitrate, channels)
