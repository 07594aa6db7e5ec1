"""
Sentences too long for a model are cut where a clause ends.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.pieces import pieces


def test_a_short_sentence_is_whole() -> None:
    """
    Nothing is cut that a model can take.
    """
    assert pieces("The bridge, closed since Friday, opens again.") == ("The bridge, closed since Friday, opens again.",)


def test_the_cut_is_behind_the_clause_in_the_middle() -> None:
    """
    A semicolon goes before a comma, and the mark nearest to the middle before the others.
    """
    text = "One two three four, five six seven eight; nine ten eleven twelve, thirteen fourteen fifteen sixteen."
    assert pieces(text, 10) == (
        "One two three four, five six seven eight;",
        "nine ten eleven twelve, thirteen fourteen fifteen sixteen.",
    )


@given(st.lists(st.text(alphabet="abя,;-", min_size=1, max_size=5), max_size=300), st.integers(1, 60))
@settings(max_examples=100, deadline=None)
def test_no_word_is_lost(words: list[str], limit: int) -> None:
    """
    Joined again, the pieces are the sentence, and none is too long.
    """
    parts = pieces(" ".join(words), limit)
    assert words == " ".join(parts).split()
    assert all(len(part.split()) <= limit for part in parts)
