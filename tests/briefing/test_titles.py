"""
A segment's title is the beginning of what it says.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Sentence, Span
from briefing.titles import LONGEST, title, titles


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Nobody was hurt", "Nobody was hurt."),
        ("The bridge closed in 2015, when a flood cracked Pier No. 4…",
         "The bridge closed in 2015, when a flood cracked Pier No. 4, and the two regions disputed who should pay."),
        ("The council of Arden decided on Monday to rebuild the old…",
         "The council of Arden decided on Monday to rebuild the old and the new bridge over the river."),
        ("We waited", '"We waited."'),
        ("Wir warten", "„Wir warten.“"),
        ("The price of bread in all of the valley rose…",
         "The price of bread in all of the valley rose from 25 % to well over 32 % in a year."),
    ],
)  # fmt: skip
def test_titles(expected: str, text: str) -> None:
    """
    A whole sentence, a clause, or words up to one that tells something: in this order.
    """
    assert title(text, "en") == expected


def test_unique() -> None:
    """
    Two segments that begin alike are called differently.
    """
    same = Sentence("Nobody was hurt.", Span(0, 0), 0)
    other = Sentence("The rain stopped.", Span(0, 0), 0)
    assert titles([[same], [same, other], [same]], "en") == (
        "Nobody was hurt",
        "The rain stopped",
        "Nobody was hurt (2)",
    )


@given(st.lists(st.text(alphabet='ab A.,«»"„“()…—1', min_size=1, max_size=120), min_size=1, max_size=5))
@settings(max_examples=150, deadline=None)
def test_short_and_different(texts: list[str]) -> None:
    """
    Whatever the sentences, titles fit, and no two are the same.
    """
    found = titles([[Sentence(text, Span(0, 0), 0)] for text in texts], "en")
    assert all(len(one) <= LONGEST for one in found)
    assert len(set(found)) == len(texts)
