"""
How loud it is to a listener: ITU-R BS.1770-4, mono counted on two speakers.
"""

from __future__ import annotations

import itertools
import math
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from output import mp3, pcm
from output.errors import BadSound
from output.graph import frames, sounds
from output.model import RATE, Loudness, Placement, Track
from output.relay import Baton, Gone
from output.stitch import speaker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from output.pcm import Load
    from voices.model import Voice

#: LUFS as heard: what Apple asks of podcasts, within 1 (https://podcasters.apple.com/support/893-audio-requirements).
TARGET = -16.0
#: dBTP after decoding, from the same page.
CEILING = -1.0
#: Frames of an MP3 that may wait to be measured: 3 s of sound.
FRAMES = 128
#: What silence measures: below it nothing counts (the absolute gate of BS.1770).
SILENCE = -70.0


def measure(blocks: Iterable[NDArray[np.float32]], rate: int = RATE) -> Loudness:
    """
    Measure *blocks* as one sound; `SILENCE` LUFS when there is nothing to hear.
    """
    said: dict[str, str] = {}
    meter = ("ebur128", "dualmono=true:peak=true:metadata=1:framelog=quiet")
    for frame in frames([meter], _whole(blocks, rate // 10), rate):
        said.update(frame.metadata)
    peak = float(said.get("lavfi.r128.true_peak", 0))
    return Loudness(
        integrated=max(float(said.get("lavfi.r128.I", SILENCE)), SILENCE),
        true_peak=20 * math.log10(peak) if peak > 0 else -math.inf,
        range=float(said.get("lavfi.r128.LRA", 0)),
    )


class Meter:
    """
    Measures an MP3 while it is encoded, in a thread of its own: a context, in which it is fed frame by frame.
    """

    def __enter__(self) -> Meter:
        self._frames: Baton[bytes] = Baton(FRAMES)
        self._heard: Loudness | BaseException | None = None
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        return self

    def feed(self, frame: bytes) -> None:
        """
        Take the next *frame*. After one that does not decode none is of interest: `heard` will tell.
        """
        with suppress(Gone):
            self._frames.give(frame)

    def heard(self) -> Loudness:
        """
        What all frames measure together; no more can be fed. Raises `BadSound` when they do not decode.
        """
        with suppress(Gone):
            self._frames.give()
        self._thread.join()
        if isinstance(self._heard, Loudness):
            return self._heard
        raise BadSound(f"The MP3 does not decode: {self._heard}.") from self._heard

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._frames.drop()
        self._thread.join()

    def _listen(self) -> None:
        try:
            self._heard = measure(mp3.frames_decoded(self._frames))
        except BaseException as e:
            self._heard = e
            self._frames.drop()  # or who feeds would wait for room that nobody makes


def level(track: Track, load: Load) -> dict[tuple[str, Voice], float]:
    """
    The dB that bring each voice of *track* to `TARGET`, measured over all that it says.

    One figure for a voice, not for a clip: BS.1770 means little on a clip of a second, and a speaker who
    raises her voice should be heard doing it.
    """
    said: dict[tuple[str, Voice], list[Placement]] = defaultdict(list)
    for placement in track.placements:
        said[speaker(placement.clip)].append(placement)
    return {who: TARGET - _of_voice(placements, load) for who, placements in said.items()}


def limited(blocks: Iterable[NDArray[np.float32]], gain: float, ceiling: float) -> Iterator[NDArray[np.float32]]:
    """
    *blocks* louder by *gain* dB, with no sample above *ceiling* dBFS; as many samples, none of them late.
    """
    limit = 10 ** (ceiling / 20)
    return sounds(
        [
            ("volume", f"volume={gain:.4f}dB:precision=float"),
            # level: no make-up gain; latency: the 5 ms of looking ahead are taken off again.
            ("alimiter", f"limit={limit:.6f}:level=0:latency=1:attack=5:release=50"),
        ],
        blocks,
        RATE,
    )


def _of_voice(placements: list[Placement], load: Load) -> float:
    length = sum(p.end - p.begin for p in placements)
    # BS.1770 needs 0.4 s; a voice that says less is heard over and over until it has said a second.
    again = math.ceil(RATE / max(length, 1))
    parts = (pcm.part(p, load) for p in itertools.chain.from_iterable(itertools.repeat(placements, again)))
    return measure(parts).integrated


def _whole(blocks: Iterable[NDArray[np.float32]], step: int) -> Iterator[NDArray[np.float32]]:
    """
    Silence after *blocks* up to a multiple of *step*: ebur128 reports each 100 ms and forgets the rest.
    """
    import numpy as np

    length = 0
    for block in blocks:
        length += len(block)
        yield block
    yield np.zeros(-length % step, np.float32)
