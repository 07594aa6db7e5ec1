"""
The hearing of a briefing: what a listener knows already, and what each sentence would add to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.rank.features import Features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FAR = 10
"""
Sentences apart from which distance no longer counts.
"""

NAMES = (
    "heard_likest",
    "heard_like",
    "heard_terms",
    "unheard_frequent",
    "heard_pairs",
    "heard_distance",
    "heard_previous",
    "heard_next",
    "heard_count",
    "heard_words",
    "brings_words",
    "brings",
    "after_all",
    "nothing_heard",
)


class Hearing:
    """
    A listener to sentences with these *known* features, who has heard none yet.
    """

    def __init__(self, known: Features) -> None:
        import numpy as np

        count = len(known.lengths)
        self._known = known
        self._heard = np.zeros(count, dtype=bool)
        self._likest = np.zeros(count)
        self._vector = np.zeros(len(known.terms.spread))
        self._pairs = np.zeros(len(known.pairs.spread), dtype=bool)

    def hear(self, sentences: Iterable[int]) -> None:
        """
        Listen to the sentences with these indices.
        """
        import numpy as np

        terms, pairs = self._known.terms, self._known.pairs
        for index in sentences:
            own = terms.vector(np.arange(len(self._heard)) == index)
            self._likest = np.maximum(self._likest, terms.sums(terms.weight * own[terms.column]))
            self._vector += own
            self._heard[index] = True
            self._pairs[pairs.column[pairs.row == index]] = True

    def rows(self, brings_words: NDArray[np.float64], brings: NDArray[np.float64]) -> NDArray[np.float32]:
        """
        Return one row a sentence, one column for each of NAMES.

        Args:
            brings_words: Words of the sentences that each one would bring along.
            brings: How many these are.
        """
        import numpy as np

        terms, count = self._known.terms, len(self._heard)
        index = np.arange(count)
        heard = np.flatnonzero(self._heard)
        said = self._vector > 0
        columns = (
            self._likest,
            terms.cosines(self._vector),
            terms.share(said),
            terms.sums((terms.frequent & ~said)[terms.column].astype(np.float64)) / max(1, int(terms.frequent.sum())),
            self._known.pairs.share(self._pairs),
            _distance(index, heard) / FAR,
            np.concatenate([[False], self._heard[:-1]]),
            np.concatenate([self._heard[1:], [False]]),
            np.full(count, min(4, len(heard)) / 3),
            np.full(count, min(100.0, float(self._known.lengths[heard].sum())) / 60),
            np.minimum(3, brings_words / 30),
            brings,
            index > heard[-1] if len(heard) else np.zeros(count),
            np.full(count, not len(heard)),
        )
        return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _distance(index: NDArray[np.intp], heard: NDArray[np.intp]) -> NDArray[np.float64]:
    """
    Return the distance of each index to the nearest one heard, FAR at most.
    """
    import numpy as np

    if not len(heard):
        return np.full(len(index), float(FAR))
    place = np.searchsorted(heard, index)
    after = np.abs(heard[np.minimum(place, len(heard) - 1)] - index)
    before = np.abs(index - heard[np.maximum(place - 1, 0)])
    near: NDArray[np.float64] = np.minimum(FAR, np.minimum(after, before)).astype(np.float64)
    return near
