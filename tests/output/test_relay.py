"""
Two steps side by side lose no piece, keep little, and end together.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from output.relay import DEPTH, ahead


@given(st.lists(st.integers(), max_size=60), st.integers(1, 5))
def test_every_piece_in_order(pieces: list[int], depth: int) -> None:
    """
    What goes in comes out, in order, whatever may wait in between.
    """
    assert list(ahead(iter(pieces), depth)) == pieces


def test_little_is_made_ahead() -> None:
    """
    No more pieces wait than are allowed, so that memory does not grow with the work.
    """
    made: list[int] = []

    def make() -> Iterator[int]:
        for number in range(1000):
            made.append(number)
            yield number

    pieces = ahead(make())
    for taken in pieces:
        assert len(made) - taken <= DEPTH + 3
        if taken > 100:
            break


def test_what_goes_wrong_is_raised_where_it_is_missed() -> None:
    """
    An error in the other thread comes after the pieces before it.
    """

    def make() -> Iterator[int]:
        yield 1
        raise KeyError("two")

    pieces = ahead(make())
    assert next(pieces) == 1
    with pytest.raises(KeyError, match="two"):
        next(pieces)


def test_who_stops_taking_stops_the_making() -> None:
    """
    When nobody wants the rest, the other thread ends.
    """
    before = threading.active_count()
    pieces = ahead(iter(range(10_000)))
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before
