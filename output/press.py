"""
The press: a reel made into frames of an MP3 that are as loud as they should be, once for all editions that hold it.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from output import loudness, mp3, pcm
from output.errors import BadSound
from output.loudness import CEILING, SILENCE, TARGET, Reading
from output.model import FRAME, RATE, Bed
from output.reels import SETTLES, Reel
from output.stitch import render, speaker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from output.pcm import Load
    from voices.model import Clip

#: Grows when the same reel comes out in another way.
_EDITION = 2
#: What MP3 adds to peaks on speech stays within a dB, so the first try limits this far (dB) below the ceiling.
_MARGIN = 1.0
#: What the meter may miss (dB): on hard clipped hiss it reads 0.25 below an ideal filter, on clipped speech 0.03.
METER = 0.3
#: What the limiter may take from the level of a reel before it is made louder for that (dB).
_TAKEN = 0.2
_TRIES = 6
#: Placements whose sound is held while a reel is made: a minute or two of speech, 20 MB.
_HELD = 24


class Shelf(Protocol):
    """
    Where pressed reels are kept from one run to the next; it may forget any of them.
    """

    def get(self, key: str) -> bytes | None:
        """
        What was put there, if it is still as it was.
        """

    def put(self, key: str, made: bytes) -> None:
        """
        Keep *made*, if possible.
        """


@dataclass(frozen=True, slots=True)
class Pressed:
    """
    A reel as *frames* of an MP3, with what was heard when they were decoded.
    """

    frames: tuple[bytes, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Press:
    """
    Presses reels whose clips *load* reads, at *bitrate* bits a second and with so many *channels*; what is on the
    *shelf* is not made again.
    """

    load: Load
    bitrate: int = 96_000
    channels: int = 1
    shelf: Shelf | None = None

    def __call__(self, reel: Reel, louder: float = 0.0) -> Pressed:
        """
        Press *reel* with each of its voices at `loudness.TARGET`, and all of it *louder* by so many dB.

        The same sound gives the same frames, wherever it stands. Raises `BadSound` when nothing is to be heard of a
        voice, and when peaks do not stay below `loudness.CEILING`.
        """
        name = self.name(reel, louder)
        kept = self.shelf.get(name) if self.shelf is not None else None
        if kept and (found := _unpacked(kept, reel.frames)):
            return found
        made = self._made(reel, louder)
        if self.shelf is not None:
            self.shelf.put(name, _packed(made))
        return made

    def name(self, reel: Reel, louder: float = 0.0) -> str:
        """
        Name *reel* by all that decides how it sounds.
        """
        track = reel.track
        made_of = [
            [_EDITION, _tools(), RATE, self.bitrate, self.channels, round(louder, 3), track.length],
            [[p.sound, *map(str, _who(p.clip)), p.begin, p.end, p.start] for p in track.placements],
            [astuple(each) for each in track.jingles],
            [_told(each) for each in track.beds],
        ]
        return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()

    def _made(self, reel: Reel, louder: float) -> Pressed:
        part = lru_cache(_HELD)(pcm.parts(self.load))  # heard twice: to be levelled, and to be mixed
        gains = loudness.level(reel.track, part)
        if max(gains.values(), default=0.0) >= TARGET - SILENCE:
            silent = reel.track.placements[0].clip
            raise BadSound(f"There is nothing to hear of the clip that says {silent.text[:40]!r}; run again.")
        gain, ceiling = louder, CEILING - _MARGIN
        for _ in range(_TRIES):
            before, after = _Energy(), _Energy()
            mixed = before.of(render(reel.track, part, gains, channels=self.channels))
            sound = after.of(loudness.limited(mixed, gain, ceiling, channels=self.channels))
            frames = tuple(islice(mp3.encoded(_settled(sound), self.bitrate, self.channels), reel.frames))
            taken = louder - after.over(before)
            reading = loudness.read(mp3.decoded_frames(frames), channels=self.channels)
            peak = 20 * math.log10(max(reading.peak, 1e-9))
            if peak <= CEILING - METER and taken <= _TAKEN:
                break
            gain += max(taken, 0.0)
            ceiling -= max(peak - CEILING + 2 * METER, 0.0)
        if peak > CEILING - METER:
            said = reel.track.placements[0].clip.text
            raise BadSound(
                f"From {said[:40]!r} on, peaks come out at {peak:.1f} dBTP and not at {CEILING:.0f}; a clip must be"
                " badly distorted. Try another voice."
            )
        return Pressed(frames, reading)


class _Energy:
    """
    Adds up the power of sound as it passes.
    """

    def __init__(self) -> None:
        self._sum = 0.0

    def of(self, blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        """
        Hand on *blocks*.
        """
        import numpy as np

        for block in blocks:
            self._sum += float(np.vdot(block, block))
            yield block

    def over(self, other: _Energy) -> float:
        """
        By how many dB this is more than the *other*.
        """
        return 10 * math.log10(self._sum / other._sum) if self._sum and other._sum else 0.0


def _settled(blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
    """
    *blocks*, and silence until all of them has come out of the encoder.
    """
    import numpy as np

    shape: tuple[int, ...] = (0,)
    for block in blocks:
        shape = block.shape
        yield block
    yield np.zeros((*shape[:-1], SETTLES + FRAME), np.float32)


def _who(clip: Clip) -> tuple[object, ...]:
    """
    What clips have in common that are levelled together.
    """
    engine, voice = speaker(clip)
    return engine, *astuple(voice)


def _told(bed: Bed) -> list[object]:
    music = bed.music
    return [music.sha256, music.channels, music.loudest, bed.start, bed.end, bed.closing]


@lru_cache(maxsize=1)
def _tools() -> list[str]:
    """
    The versions of what makes sound of clips.
    """
    from importlib.metadata import version

    import av

    return [f"lameenc {version('lameenc')}", *(f"{name} {told}" for name, told in sorted(av.library_versions.items()))]


def _packed(pressed: Pressed) -> bytes:
    told = json.dumps({"peak": pressed.reading.peak, "momentary": pressed.reading.momentary})
    return told.encode() + b"\n" + b"".join(pressed.frames)


def _unpacked(data: bytes, frames: int) -> Pressed | None:
    """
    The reel that was packed into *data*; None when it has not so many *frames*, or cannot be understood.
    """
    line, _, sound = data.partition(b"\n")
    try:
        told = json.loads(line)
        reading = Reading(tuple(map(float, told["momentary"])), float(told["peak"]))
    except (ValueError, TypeError, KeyError):
        return None
    found, left = mp3.parted(sound)
    return Pressed(tuple(found), reading) if len(found) == frames and not left else None
