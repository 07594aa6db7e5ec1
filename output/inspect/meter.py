"""
The meter: one pass over the sound of a file, from which all figures about it come.

It keeps about 3 MB for an hour of sound, and a second of the sound itself.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from output.errors import BadSound
from output.graph import frames
from output.inspect.decoding import Decoder
from output.inspect.model import Moment, Sound
from output.loudness import SILENCE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Windows a second in which silence is looked for, and the wave is drawn.
_WINDOWS = 50
#: Silence is what is that many dB below the loudest window, or below the floor (dBFS): what `output.pcm` goes by when
#: pauses are laid out.
_DEPTH, _FLOOR = 45.0, -70.0
#: The most parts that a wave is told in.
WIDEST = 3000
#: ebur128 tells the loudness of the last 0.4 s and of the last 3 s each 0.1 s.
_STEPS = 10
_MOMENT, _SHORT = 4, 30
#: Below the mean of what is above silence (LU): the relative gate of BS.1770-4.
_GATE = 10.0


def measure(path: Path, rate: int, channels: int, stretches: Sequence[tuple[float, float]]) -> Sound:
    """
    Everything about the sound of the MP3 at *path*, which has *channels* at *rate* Hz; *stretches* (begin and end in
    seconds) are measured on their own, too.

    Raises `BadSound` when nothing decodes.
    """
    decoder = Decoder(path, rate, channels)
    tally = _Tally(rate)
    momentary, short = array("f"), array("f")
    said: dict[str, str] = {}
    meter = [("ebur128", "dualmono=true:peak=true:metadata=1:framelog=quiet")]
    if rate % _STEPS:
        # 11025 Hz: ebur128's tenths of a second would not be those of the clock.
        meter.insert(0, ("aresample", str(rate * _STEPS)))
    sound = _whole(tally.over(decoder.seconds()), rate // _STEPS)
    layout = "mono" if channels == 1 else "stereo"
    for frame in frames(meter, sound, rate, layout):
        if "lavfi.r128.M" not in frame.metadata:
            continue  # less than a tenth of a second, left over by the resampler
        said = frame.metadata
        momentary.append(float(said["lavfi.r128.M"]))
        if len(momentary) >= _SHORT and len(momentary) % _STEPS == 0:
            short.append(max(float(said["lavfi.r128.S"]), SILENCE))
    if not tally.samples:
        raise BadSound(f"{path} does not decode as MP3: there is no sound in it.")
    peak = float(said.get("lavfi.r128.true_peak", 0))
    lead, tail, pause = tally.silences()
    return Sound(
        rate=rate,
        channels=channels,
        samples=tally.samples,
        integrated=max(float(said.get("lavfi.r128.I", SILENCE)), SILENCE),
        true_peak=20 * math.log10(peak) if peak > 0 else -math.inf,
        range=float(said.get("lavfi.r128.LRA", 0)),
        short_term=tuple(short),
        stretches=tuple(_gated(momentary, begin, end) for begin, end in stretches),
        lead=lead,
        tail=tail,
        pause=pause,
        dc=tally.dc,
        jump=tally.jump,
        clipped=tally.clipped,
        wave=tally.wave(),
        broken=decoder.broken,
    )


class _Tally:
    """
    What is counted while the sound flows by, at *rate* Hz.
    """

    def __init__(self, rate: int) -> None:
        self.samples = self.clipped = 0
        self.dc, self.jump = Moment(0.0, 0.0), Moment(0.0, 0.0)
        self._rate = rate
        self._power, self._low, self._high = array("f"), array("f"), array("f")
        self._last: NDArray[np.float32] | None = None

    def over(self, seconds: Iterator[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        """
        Hand on *seconds*, counting.
        """
        for block in seconds:
            self._count(block)
            yield block

    def _count(self, block: NDArray[np.float32]) -> None:
        import numpy as np

        length, at = block.shape[1], self.samples / self._rate
        edges = np.linspace(0, self._rate, _WINDOWS, endpoint=False).astype(int)
        edges = edges[edges < length]
        loud = np.add.reduceat(np.square(block).mean(axis=0), edges) / np.diff(edges, append=length)
        low, high = np.minimum.reduceat(block.min(axis=0), edges), np.maximum.reduceat(block.max(axis=0), edges)
        for kept, new in ((self._power, loud), (self._low, low), (self._high, high)):
            kept.frombytes(new.astype(np.float32).tobytes())
        self.clipped += int(np.count_nonzero(np.abs(block) >= 1.0))
        # The rest behind the last whole second is too short for its mean to mean anything.
        if length == self._rate or not self.samples:
            offset = float(np.abs(block.mean(axis=1, dtype=np.float64)).max())
            self.dc = max(self.dc, Moment(offset, at), key=lambda each: each.value)
        before = block[:, :1] if self._last is None else self._last
        steps = np.abs(np.diff(block, axis=1, prepend=before)).max(axis=0)
        found = int(steps.argmax())
        self.jump = max(self.jump, Moment(float(steps[found]), at + found / self._rate), key=lambda each: each.value)
        self._last = block[:, -1:].copy()
        self.samples += length

    def silences(self) -> tuple[float, float, Moment]:
        """
        Seconds of silence before the first sound, behind the last one, and the longest between two.
        """
        import numpy as np

        power = np.frombuffer(self._power, np.float32)
        total = self.samples / self._rate
        loudest = float(power.max())
        heard = np.flatnonzero(power > max(loudest * 10 ** (-_DEPTH / 10), 10 ** (_FLOOR / 10)))
        if not len(heard):
            return total, total, Moment(total, 0.0)
        gaps = np.diff(heard) - 1
        widest = int(gaps.argmax()) if len(gaps) else 0
        pause = Moment(float(gaps[widest]) / _WINDOWS, (int(heard[widest]) + 1) / _WINDOWS) if len(gaps) else None
        tail = max(total - (int(heard[-1]) + 1) / _WINDOWS, 0.0)
        return int(heard[0]) / _WINDOWS, tail, pause or Moment(0.0, 0.0)

    def wave(self) -> tuple[tuple[float, float], ...]:
        """
        Lowest and highest sample of `WIDEST` equal parts, or of each window when there are fewer.
        """
        import numpy as np

        low, high = np.frombuffer(self._low, np.float32), np.frombuffer(self._high, np.float32)
        edges = np.linspace(0, len(low), min(len(low), WIDEST), endpoint=False).astype(int)
        return tuple(
            zip(np.minimum.reduceat(low, edges).tolist(), np.maximum.reduceat(high, edges).tolist(), strict=True)
        )


def _gated(momentary: array[float], begin: float, end: float) -> float | None:
    """
    The integrated loudness (BS.1770-4) of the blocks of 0.4 s that lie between *begin* and *end* seconds.

    None when there is no such block. ebur128 has told their loudness, the last one's end counted in steps.
    """
    import numpy as np

    first = max(math.ceil(begin * _STEPS - 1e-6), 0) + _MOMENT - 1
    blocks = np.array(momentary[first : max(math.floor(end * _STEPS + 1e-6), 0)], np.float64)
    if not len(blocks):
        return None
    blocks = blocks[blocks > SILENCE]
    if not len(blocks):
        return SILENCE
    blocks = blocks[blocks > _mean(blocks) - _GATE]
    return max(_mean(blocks), SILENCE)


def _mean(blocks: NDArray[np.float64]) -> float:
    import numpy as np

    return float(10 * np.log10(np.mean(10 ** (blocks / 10))))


def _whole(blocks: Iterator[NDArray[np.float32]], step: int) -> Iterator[NDArray[np.float32]]:
    """
    Silence behind *blocks* up to a multiple of *step*: ebur128 reports each 100 ms and forgets the rest.
    """
    import numpy as np

    length = 0
    for block in blocks:
        length += block.shape[1]
        yield block
    if length % step:
        yield np.zeros((block.shape[0], -length % step), np.float32)
