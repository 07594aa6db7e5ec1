"""
The terms of sentences: one flat table of what occurs where, as long as the text and no longer.

A matrix of sentences by stems would grow with the square of a text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Indices = NDArray[np.intp]

FREQUENT = 12
"""
How many of the commonest terms an article is about.
"""


@dataclass(frozen=True, slots=True)
class Terms:
    """
    One entry for each term of each sentence: its *row* (the sentence), its *column* (the term), how often as *count*.

    *weight* is TF-IDF with sentences as documents, divided by the length of the sentence's vector, so that a product
    of two sentences is their cosine. *spread* tells for each term in how many sentences it is, *total* how often,
    *frequent* whether it is one of the FREQUENT. *sizes* is the number of different terms of each sentence.
    """

    row: Indices
    column: Indices
    count: Floats
    weight: Floats
    spread: Floats
    total: Floats
    frequent: NDArray[np.bool_]
    sizes: Floats

    def sums(self, values: Floats) -> Floats:
        """
        Sum *values*, one an entry, for each sentence.
        """
        return _sums(self.row, values, len(self.sizes))

    def share(self, marked: NDArray[np.bool_]) -> Floats:
        """
        Return the share of each sentence's terms that are *marked*, one mark a term.
        """
        import numpy as np

        return self.sums(marked[self.column].astype(np.float64)) / np.maximum(1, self.sizes)

    def vector(self, chosen: NDArray[np.bool_]) -> Floats:
        """
        Return the sum of the vectors of the *chosen* sentences, one mark a sentence.
        """
        own = chosen[self.row]
        return _sums(self.column[own], self.weight[own], len(self.spread))

    def cosines(self, vector: Floats) -> Floats:
        """
        Return the cosine of each sentence to *vector*.
        """
        import numpy as np

        found: Floats = self.sums(self.weight * vector[self.column]) / (float(np.sqrt(vector @ vector)) or 1.0)
        return found

    def neighbours(self) -> Floats:
        """
        Return the cosine of each sentence to the next one, 0 for the last.
        """
        import numpy as np

        order = np.lexsort((self.row, self.column))
        row, column, weight = self.row[order], self.column[order], self.weight[order]
        meets = (column[1:] == column[:-1]) & (row[1:] == row[:-1] + 1)
        return _sums(row[:-1][meets], (weight[1:] * weight[:-1])[meets], len(self.sizes))

    def directions(self) -> tuple[Floats, Floats]:
        """
        Return for each sentence the sums of its cosines to all before it and to all after it.
        """
        import numpy as np

        order = np.lexsort((self.row, self.column))
        column, weight = self.column[order], self.weight[order]
        run = np.cumsum(weight) - weight
        opens = np.ones(len(column), dtype=bool)
        opens[1:] = column[1:] != column[:-1]
        before = run - run[np.maximum.accumulate(np.where(opens, np.arange(len(column)), 0))]
        whole = np.bincount(self.column, self.weight, len(self.spread))[column]
        row, size = self.row[order], len(self.sizes)
        return _sums(row, weight * before, size), _sums(row, weight * (whole - before - weight), size)


def terms(sentences: Sequence[Sequence[Hashable]]) -> Terms:
    """
    Return the table of all terms of *sentences*.
    """
    import numpy as np

    names: dict[Hashable, int] = {}
    entries = [
        (row, names.setdefault(name, len(names)), count)
        for row, own in enumerate(sentences)
        for name, count in Counter(own).items()
    ]
    table = np.array(entries, dtype=np.intp).reshape(-1, 3)
    row, column, count = table[:, 0], table[:, 1], table[:, 2].astype(np.float64)
    size, width = len(sentences), max(1, len(names))
    spread = np.bincount(column, minlength=width).astype(np.float64)
    total = _sums(column, count, width)
    weight = count * np.log(1 + size / np.maximum(1, spread))[column]
    lengths = np.sqrt(_sums(row, weight * weight, size))
    frequent = np.zeros(width, dtype=bool)
    top = np.argsort(-total, kind="stable")[:FREQUENT]
    frequent[top[total[top] >= 2]] = True
    return Terms(
        row=row,
        column=column,
        count=count,
        weight=weight / np.maximum(1e-9, lengths)[row],
        spread=spread,
        total=total,
        frequent=frequent,
        sizes=np.bincount(row, minlength=size).astype(np.float64),
    )


def _sums(places: Indices, values: Floats, size: int) -> Floats:
    """
    Sum *values* by their *places*, from 0 to *size*.
    """
    import numpy as np

    # Of no values, numpy counts in whole numbers.
    return np.bincount(places, values, size).astype(np.float64, copy=False)
