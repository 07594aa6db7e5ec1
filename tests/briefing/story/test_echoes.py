"""
An echo says in other words what was told; another number is never one.
"""

from __future__ import annotations

import pytest

from briefing.story import echoes


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        (True, "Twelve people died in the mill at Harlow."),
        (False, "14 people died in the mill at Harlow."),
        (False, "Fourteen people died in the mill at Harlow."),
        (True, "More than 400 people work in the mill."),
        (False, "More than 300 people work in the mill."),
        (False, "12 dogs saw it."),
        (False, "River wardens opened the weir at Marsh."),
        (True, "In Harlow people died in the mill."),
    ],
)
def test_what_is_an_echo(expected: bool, sentence: str) -> None:
    """
    Other words for the same are an echo, another number is not, unless it only rounds.
    """
    by = echoes.told(["12 people died in the paper mill at Harlow.", "The mill employs 412 people at work."], "en")
    assert expected == echoes.repeats(sentence, "en", by)


def test_other_numbers_are_not_the_same() -> None:
    """
    Two sentences that differ in a number do not say the same, whatever else they share.
    """
    form = "{} people died in the fire of the paper mill at Harlow."
    assert echoes.same(form.format("Twelve"), form.format("12"), "en")
    assert not echoes.same(form.format("14"), form.format("12"), "en")


def test_a_part_is_not_the_same() -> None:
    """
    A sentence that shares its names with a longer one does not say what that one says.
    """
    long = "Captain Lief Orrin had left the marked channel to avoid a fishing boat, according to the coast guard."
    assert not echoes.same(long, "The coast guard is questioning Captain Lief Orrin.", "en")
