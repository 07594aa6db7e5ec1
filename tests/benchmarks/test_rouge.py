"""
The score that the ranker learns from is ROUGE.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.rouge import Rouge

TOKENS = st.lists(st.sampled_from("abcde"), min_size=2, max_size=6)


def test_by_hand() -> None:
    """
    All three scores are what they are when they are counted by hand.
    """
    rouge = Rouge([["the", "bridge", "is", "closed"]], [["the", "bridge", "was", "closed"], ["boats", "wait"]])
    # Three words of four and four, one pair of three and three, a common subsequence of three.
    assert rouge.score([0]) == pytest.approx((6 / 8 + 2 / 6 + 6 / 8) / 3)
    assert rouge.score([1]) == rouge.score([]) == 0


@given(st.lists(TOKENS, min_size=1, max_size=4))
def test_the_reference_is_the_best_summary(reference: list[list[str]]) -> None:
    """
    A summary that is the reference itself scores 1.
    """
    assert Rouge(reference, reference).score(range(len(reference))) == pytest.approx(1)


@given(st.lists(TOKENS, min_size=1, max_size=3), st.lists(TOKENS, min_size=1, max_size=4))
def test_order_does_not_matter(reference: list[list[str]], sentences: list[list[str]]) -> None:
    """
    A choice scores between 0 and 1, in whatever order its sentences are named.
    """
    rouge = Rouge(reference, sentences)
    everything = range(len(sentences))
    assert 0 <= rouge.score(everything) <= 1
    assert rouge.score(everything) == rouge.score(reversed(everything))
