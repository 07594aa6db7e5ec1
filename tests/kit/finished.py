"""
The finished file as a player has it: decoded, and measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from output import mp3
from output.loudness import measure
from output.model import Loudness


def measure_file(path: Path) -> tuple[Loudness, int]:
    """
    Measure the MP3 at *path* as it decodes, with the number of samples that it decodes to.

    Raises `BadSound` when it does not decode.
    """
    samples = 0

    def counted() -> Iterator[NDArray[np.float32]]:
        nonlocal samples
        for block in mp3.decoded(path):
            samples += len(block)
            yield block

    return measure(counted()), samples
