"""
Of several tries of one sentence the right one is taken.
"""

from __future__ import annotations

from briefing.translators import Translation
from briefing.translators.ladder import Way, best, rungs

DOUBTED = Translation("bad", ("number 450 lost",), -0.1)


def test_a_clean_try_beats_a_surer_one() -> None:
    """
    However sure a model is, what has problems comes behind what has none.
    """
    clean = Translation("good", (), -0.9)
    assert best([DOUBTED, clean]) is clean


def test_the_surest_clean_try_wins() -> None:
    """
    Among those without problems the score decides, and the first of equals.
    """
    unsure, sure, equal = (Translation(text, (), score) for text, score in (("a", -0.8), ("b", -0.2), ("c", -0.2)))
    assert best([DOUBTED, unsure, sure, equal]) is sure


def test_what_fails_keeps_its_problems() -> None:
    """
    The least bad of the bad is still told to be bad.
    """
    worse = Translation("worse", ("far too short", "number 450 lost"), -0.01)
    assert best([worse, DOUBTED]).problems == ("number 450 lost",)


def test_the_ladder_goes_from_cheap_to_dear() -> None:
    """
    First once more without a choice of beams and with a penalty on repetition, then in ever smaller clauses.
    """
    (penalised,), clauses = rungs(beam=4)
    assert penalised == Way(1, 1.2)
    assert [way.beam for way in clauses] == [4, 4]
    sizes = [way.clauses or 0 for way in clauses]
    assert sizes == sorted(sizes, reverse=True)
