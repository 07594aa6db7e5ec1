"""
The flat table of terms gives what a matrix of all sentences by all terms would give.
"""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from briefing.rank.terms import FREQUENT, Terms, terms

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=6), min_size=1, max_size=8)


def _dense(known: Terms) -> NDArray[np.float64]:
    matrix = np.zeros((len(known.sizes), len(known.spread)))
    matrix[known.row, known.column] = known.weight
    return matrix


@given(SENTENCES)
def test_vectors(sentences: list[list[str]]) -> None:
    """
    Every vector has the length 1, or 0 where a sentence has no terms, and holds one entry a term.
    """
    known = terms(sentences)
    lengths = np.linalg.norm(_dense(known), axis=1)
    assert np.allclose(lengths, [bool(own) for own in sentences])
    assert known.sizes.tolist() == [len(set(own)) for own in sentences]
    assert known.total.sum() == sum(map(len, sentences))


@given(SENTENCES)
def test_likeness(sentences: list[list[str]]) -> None:
    """
    Cosines to the next sentence, to all before, to all after and to any vector are those of the full matrix.
    """
    known = terms(sentences)
    matrix = _dense(known)
    cosines = matrix @ matrix.T
    before, after = known.directions()
    assert np.allclose(before, np.tril(cosines, -1).sum(1))
    assert np.allclose(after, np.triu(cosines, 1).sum(1))
    assert np.allclose(known.neighbours(), [*np.diag(cosines, 1), 0])
    whole = matrix.sum(0)
    assert np.allclose(known.cosines(whole) * np.linalg.norm(whole), matrix @ whole)
    assert np.allclose(known.vector(np.arange(len(sentences)) < 2), matrix[:2].sum(0))


@given(SENTENCES)
def test_shares(sentences: list[list[str]]) -> None:
    """
    A share counts different terms, and a sentence without terms has a share of nothing.
    """
    known = terms(sentences)
    assert known.share(np.ones(len(known.spread), dtype=bool)).tolist() == [float(bool(own)) for own in sentences]


def test_frequent() -> None:
    """
    Frequent are the commonest terms, if they occur twice at least, and no more than FREQUENT.
    """
    known = terms([["bridge", "river"], ["bridge"], ["toll"]])
    assert known.frequent.tolist() == [True, False, False]
    assert terms([[str(n) for n in range(50)]] * 2).frequent.sum() == FREQUENT
