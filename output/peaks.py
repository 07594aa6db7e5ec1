"""
The largest value of a sound, between its samples too (ITU-R BS.1770-4, annex 2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Places looked at from one sample to the next: twice as many as the standard asks for.
_BETWEEN = 8
#: Samples on either side that decide what is between two.
_HALF = 48
#: Beside a peak between samples there is one that is larger than its neighbours and not much lower than the peak: even
#: a sine at a quarter of the rate, which no speech is, has one within 3 dB. Only there is it looked for.
_NEAR = 0.6


class Peak:
    """
    Listens to sound as it passes. *value* is the largest so far; 1.0 is full scale.
    """

    def __init__(self) -> None:
        self.value = self._sample = 0.0

    def of(self, blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        """
        Hand on *blocks*, samples or channels of them.
        """
        import numpy as np

        before: NDArray[np.float32] | None = None
        for block in blocks:
            yield block
            if before is None:
                before = np.zeros((*block.shape[:-1], 2 * _HALF), np.float32)
            before = self._heard(np.concatenate([before, block], axis=-1))
        if before is not None:
            self._heard(np.concatenate([before, np.zeros_like(before)], axis=-1))

    def _heard(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """
        Look at *sound*, but for `_HALF` samples at either end, and return what belongs to the next look, too.
        """
        import numpy as np

        for channel in np.atleast_2d(sound):
            size = np.abs(channel)
            self._sample = max(self._sample, float(size.max(initial=0.0)))
            self.value = max(self.value, self._sample)
            inner, earlier, later = (size[_HALF + by : len(size) - _HALF + by] for by in (0, -1, 1))
            loud = np.flatnonzero((inner > _NEAR * self._sample) & (inner >= earlier) & (inner >= later))
            begins = np.unique(np.concatenate([loud, loud + 1]))  # between the one before, and up to the next
            begins = begins[begins + 2 * _HALF <= len(channel)]
            if begins.size:
                around = channel[begins[:, np.newaxis] + np.arange(2 * _HALF)]
                # einsum, since a product of matrices would wake the threads of BLAS, which are in the way of ours.
                between = np.einsum("ij,jk->ik", around, _weights())
                self.value = max(self.value, float(np.abs(between).max()))
        return sound[..., -2 * _HALF :]


@lru_cache(maxsize=1)
def _weights() -> NDArray[np.float32]:
    """
    What `2 * _HALF` samples add to each place between the middle two: a sinc under a Kaiser window.
    """
    import numpy as np

    places = np.arange(1, _BETWEEN) / _BETWEEN
    distance = np.arange(1 - _HALF, _HALF + 1)[:, np.newaxis] - places
    window = np.i0(5.0 * np.sqrt(np.clip(1 - (distance / _HALF) ** 2, 0, 1))) / np.i0(5.0)
    return np.asarray(np.sinc(distance) * window, np.float32)
