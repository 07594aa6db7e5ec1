"""
The stitching of a track: its sound from the first sample to the last, one clip in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from output import pcm
from output.model import RATE, Track

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from output.pcm import Load
    from voices.model import Clip, Voice

#: Silence is handed out in pieces of this many samples, and so is sound.
_BLOCK = RATE


def speaker(clip: Clip) -> tuple[str, Voice]:
    """
    Whose voice *clip* is: what is levelled as one.
    """
    return clip.engine, clip.voice


def render(
    track: Track, load: Load, gains: Mapping[tuple[str, Voice], float] | None = None
) -> Iterator[NDArray[np.float32]]:
    """
    All of *track* as consecutive blocks of at most a second, exactly `track.length` samples.

    *gains* holds dB for each `speaker`. Raises `BadSound` when a clip has changed since the track was laid out,
    ValueError when placements overlap.
    """
    import numpy as np

    position = 0
    for placement in track.placements:
        if placement.start < position:
            raise ValueError(f"two clips overlap at sample {placement.start}")
        yield from _silence(placement.start - position)
        factor = np.float32(10 ** ((gains or {}).get(speaker(placement.clip), 0.0) / 20))
        level = pcm.part(placement, load) * factor
        for start in range(0, len(level), _BLOCK):
            yield level[start : start + _BLOCK]
        position = placement.start + len(level)
    yield from _silence(track.length - position)


def _silence(length: int) -> Iterator[NDArray[np.float32]]:
    import numpy as np

    for start in range(0, length, _BLOCK):
        yield np.zeros(min(_BLOCK, length - start), np.float32)
