"""
The stitching of a track: its sound from the first sample to the last, one clip in memory at a time.

Voices and jingles follow each other, music lies under them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from output import bed, jingles
from output.model import RATE, Jingle, Placement, Track

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from output.pcm import Part
    from voices.model import Clip, Voice

#: Silence is handed out in pieces of this many samples, and so is sound.
_BLOCK = RATE


def speaker(clip: Clip) -> tuple[str, Voice]:
    """
    Whose voice *clip* is: what is levelled as one.
    """
    return clip.engine, clip.voice


def render(
    track: Track, part: Part, gains: Mapping[tuple[str, Voice], float] | None = None, *, channels: int = 1
) -> Iterator[NDArray[np.float32]]:
    """
    All of *track* as consecutive blocks of at most a second, exactly `track.length` samples, or as many in each of two
    *channels*.

    *part* gives the sound of a placement, *gains* holds dB for each `speaker`; jingles and music are as loud as they
    have to be beside voices that are at `loudness.TARGET`. Raises `BadSound` when a clip has changed since the track
    was laid out, ValueError when placements overlap.
    """
    import numpy as np

    position = 0
    for voice in _followed(track, part, gains or {}):
        block = voice if channels == 1 else np.repeat(voice[np.newaxis], channels, axis=0)
        for each in track.beds:
            bed.mix(track, each, block, position)
        position += block.shape[-1]
        yield block


def _followed(track: Track, part: Part, gains: Mapping[tuple[str, Voice], float]) -> Iterator[NDArray[np.float32]]:
    """
    What follows each other: voices, jingles and the silence between them.
    """
    position = 0
    parts: list[Placement | Jingle] = [*track.placements, *track.jingles]
    for each in sorted(parts, key=lambda part: part.start):
        if each.start < position:
            raise ValueError(f"two clips overlap at sample {each.start}")
        yield from _silence(each.start - position)
        level = _voice(each, part, gains) if isinstance(each, Placement) else _jingle(each)
        for start in range(0, len(level), _BLOCK):
            yield level[start : start + _BLOCK]
        position = each.start + len(level)
    yield from _silence(track.length - position)


def _voice(placement: Placement, part: Part, gains: Mapping[tuple[str, Voice], float]) -> NDArray[np.float32]:
    import numpy as np

    return part(placement) * np.float32(10 ** (gains.get(speaker(placement.clip), 0.0) / 20))


def _jingle(jingle: Jingle) -> NDArray[np.float32]:
    return jingles.sound(jingle.name).copy()  # music is mixed into it


def _silence(length: int) -> Iterator[NDArray[np.float32]]:
    import numpy as np

    for start in range(0, length, _BLOCK):
        yield np.zeros(min(_BLOCK, length - start), np.float32)
