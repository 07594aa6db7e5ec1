"""
Sentences too long for a model are cut where a clause ends.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.pieces import clauses, joined, pieces


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


def test_clauses_part_at_their_marks() -> None:
    """
    Semicolons go before quotation marks, these before commas; where there is no mark, no cut is made.
    """
    text = 'The mayor of the town said "the old bridge is open again"; the ferry, old and tired, goes on'
    assert clauses(text, 8) == (
        "The mayor of the town said",
        '"the old bridge is open again";',
        "the ferry, old and tired, goes on",
    )
    assert clauses("one two three four five six seven eight nine ten", 4) == (
        "one two three four five six seven eight nine ten",
    )


@pytest.mark.parametrize(
    ("parts", "said", "whole"),
    [
        (("It rains,", "it pours."), ("Es regnet.", "es gießt."), "Es regnet, es gießt."),
        (
            ('He said "it rains."', "She left."),
            ('Er sagte "es regnet."', "Sie ging."),
            'Er sagte "es regnet." Sie ging.',
        ),
        (("It rains", "and pours."), ("Es regnet", "und gießt."), "Es regnet und gießt."),
        (("It rains.",), ("Es regnet.",), "Es regnet."),
    ],
)
def test_joined_clauses_are_one_sentence(parts: tuple[str, ...], said: tuple[str, ...], whole: str) -> None:
    """
    A full stop that a model puts behind a clause becomes the mark that the clause had.
    """
    assert joined(parts, said) == whole


@given(st.lists(st.text(alphabet='abя,;-"', min_size=1, max_size=5), max_size=100), st.integers(1, 60))
@settings(max_examples=100, deadline=None)
def test_no_word_of_a_clause_is_lost(words: list[str], limit: int) -> None:
    """
    Joined again, the clauses are the sentence.
    """
    assert words == " ".join(clauses(" ".join(words), limit)).split()
