"""
How loud it is to a listener: ITU-R BS.1770-4, mono counted on two speakers.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from output import jingles
from output.graph import frames, layout, sounds
from output.model import RATE, Loudness, Placement, Track
from output.peaks import Peak
from output.stitch import speaker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from output.pcm import Part
    from voices.model import Voice

#: LUFS as heard: what Apple asks of podcasts, within 1 (https://podcasters.apple.com/support/893-audio-requirements).
TARGET = -16.0
#: dBTP after decoding, from the same page.
CEILING = -1.0
#: What silence measures: below it nothing counts (the absolute gate of BS.1770).
SILENCE = -70.0
#: Samples from one measurement to the next; each listens to four such steps.
STEP = RATE // 10
_STEPS = 4
#: LU below the mean at which a measurement no longer counts: for the loudness, and for its range (EBU Tech 3342).
_GATE, _RANGE_GATE = 10.0, 20.0
#: dB by which a voice is louder for the jingles beside it, at most.
_MOST = 1.0
#: Measurements in the three seconds that the range is about.
_SHORT_TERM = 30


@dataclass(frozen=True, slots=True)
class Reading:
    """
    What a meter wrote down: the *momentary* loudness every `STEP` samples, in LUFS as heard, and the largest *peak*
    between samples (1.0 is full scale).
    """

    momentary: tuple[float, ...]
    peak: float


def read(blocks: Iterable[NDArray[np.float32]], *, channels: int = 1) -> Reading:
    """
    Listen to *blocks* as one sound, and to the silence that follows it.
    """
    largest = Peak()
    return Reading(_momentary(largest.of(blocks), channels), largest.value)


def _momentary(blocks: Iterable[NDArray[np.float32]], channels: int = 1) -> tuple[float, ...]:
    told = []
    meter = ("ebur128", "dualmono=true:metadata=1:framelog=quiet")
    for frame in frames([meter], _whole(blocks), RATE, layout(channels)):
        heard = float(frame.metadata["lavfi.r128.M"])
        told.append(heard if heard > SILENCE else SILENCE)  # in silence it may be no number
    return tuple(told)


def loudness(readings: Sequence[tuple[int, Reading]]) -> Loudness:
    """
    What *readings* come to that begin at these samples of one sound, with silence wherever none was taken. `SILENCE`
    LUFS when there is nothing to hear.
    """
    import numpy as np

    steps = [round(start / STEP) for start, _ in readings]
    ends = (step + len(each.momentary) for step, (_, each) in zip(steps, readings, strict=True))
    level = np.full(max(ends, default=0), -math.inf)
    for step, (_, each) in zip(steps, readings, strict=True):
        part = level[step : step + len(each.momentary)]
        np.maximum(part, each.momentary, out=part)
    peak = max((each.peak for _, each in readings), default=0.0)
    return Loudness(
        integrated=_mean(_gated(10 ** (level / 10), _GATE)),
        true_peak=20 * math.log10(peak) if peak > 0 else -math.inf,
        range=_range(10 ** (level / 10)),
    )


def measure(blocks: Iterable[NDArray[np.float32]], *, channels: int = 1) -> Loudness:
    """
    Measure *blocks* as one sound, without the silence around it.
    """
    heard = read(blocks, channels=channels)
    return loudness([(0, replace(heard, momentary=_alone(heard.momentary)))])


def _alone(momentary: tuple[float, ...]) -> tuple[float, ...]:
    """
    *momentary* without what was measured while the sound began and after it was over.
    """
    return momentary[_STEPS - 1 : 1 - _STEPS]


def _gated(power: NDArray[np.float64], gate: float) -> NDArray[np.float64]:
    """
    Those of *power* that count: above `SILENCE`, and not *gate* LU below the mean of those.
    """
    heard = power[power > 10 ** (SILENCE / 10)]
    return heard[heard > heard.mean() * 10 ** (-gate / 10)] if heard.size else heard


def _mean(power: NDArray[np.float64]) -> float:
    return float(10 * math.log10(power.mean())) if power.size else SILENCE


def _range(power: NDArray[np.float64]) -> float:
    """
    From the level that a tenth of all three seconds stay below to that which a twentieth pass (EBU Tech 3342), in LU.

    The three seconds are the mean of the momentary power, so their edges are soft.
    """
    import numpy as np

    if power.size < _SHORT_TERM:
        return 0.0
    spoken = _gated(np.convolve(power, np.full(_SHORT_TERM, 1 / _SHORT_TERM), "valid"), _RANGE_GATE)
    if not spoken.size:
        return 0.0
    low, high = np.percentile(10 * np.log10(spoken), [10, 95])
    return float(high - low)


def level(track: Track, part: Part) -> dict[tuple[str, Voice], float]:
    """
    The dB that bring *track* to `TARGET`, for each voice: measured over all that it says and the pauses in it, then
    together with the jingles, which are quieter. *part* gives the sound of a placement. `math.inf` where there is
    nothing to be heard.

    One figure for a voice, not for a clip: BS.1770 means little on a clip of a second, and a speaker who
    raises her voice should be heard doing it.
    """
    import numpy as np

    said: dict[tuple[str, Voice], list[Placement]] = defaultdict(list)
    for placement in track.placements:
        said[speaker(placement.clip)].append(placement)
    heard = {who: 10 ** (np.array(_of_voice(placements, part)) / 10) for who, placements in said.items()}
    gains = {who: TARGET - _mean(_gated(power, _GATE)) for who, power in heard.items()}
    if track.jingles:
        struck = [_of_jingle(each.name) for each in track.jingles]
        powers = [power * 10 ** (gains[who] / 10) for who, power in heard.items()]
        lacking = TARGET - _mean(_gated(np.concatenate([*powers, *struck]), _GATE))
        gains = {who: gain + min(lacking, _MOST) for who, gain in gains.items()}
    return gains


@lru_cache(maxsize=2)
def _of_jingle(name: str) -> NDArray[np.float64]:
    """
    The power of the jingle called *name*, measurement by measurement.
    """
    import numpy as np

    return np.asarray(10 ** (np.array(_momentary([jingles.sound(name)])) / 10))


def limited(
    blocks: Iterable[NDArray[np.float32]], gain: float, ceiling: float, *, channels: int = 1
) -> Iterator[NDArray[np.float32]]:
    """
    *blocks* louder by *gain* dB, with no sample above *ceiling* dBFS; as many samples, none of them late.
    """
    limit = 10 ** (ceiling / 20)
    filters = (
        ("volume", f"volume={gain:.4f}dB:precision=float"),
        # level: no make-up gain; latency: the 5 ms of looking ahead are taken off again.
        ("alimiter", f"limit={limit:.6f}:level=0:latency=1:attack=5:release=50"),
    )
    return sounds(filters, blocks, RATE, layout(channels))


def _of_voice(placements: list[Placement], part: Part) -> tuple[float, ...]:
    length = sum(p.end - p.begin for p in placements)
    if length >= RATE:
        return _momentary(_paced(placements, part))
    # BS.1770 needs 0.4 s; a voice that says less is heard over and over until it has said a second.
    again = itertools.repeat(placements, math.ceil(RATE / max(length, 1)))
    parts = (part(p) for p in itertools.chain.from_iterable(again))
    return _alone(_momentary(parts))


def _paced(placements: list[Placement], part: Part) -> Iterator[NDArray[np.float32]]:
    """
    What *placements* say, with the pauses in between as far as a measurement hears across them.
    """
    import numpy as np

    stop = placements[0].start
    for each in placements:
        yield np.zeros(min(each.start - stop, _STEPS * STEP), np.float32)
        yield part(each)
        stop = each.stop


def _whole(blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
    """
    Silence after *blocks* until no measurement hears them any more: ebur128 reports each 100 ms and forgets the rest.
    """
    import numpy as np

    length, shape = 0, (0,)
    for block in blocks:
        length += block.shape[-1]
        shape = block.shape
        yield block
    yield np.zeros((*shape[:-1], -length % STEP + (_STEPS - 1) * STEP), np.float32)
