"""
The guards see gross damage and leave good translations alone, on our own sentences in three languages.
"""

from __future__ import annotations

import functools
import itertools

import pytest

from benchmarks.damage import GROSS, MENDED, Damage, Do
from benchmarks.guards import TARGETS, Rate, alarms, detection, mending, pairs
from briefing.translators.guards import problems
from briefing.translators.prepare import prepare

SEEN = 0.95
ALARMS = 0.01

GOOD = {language: tuple(pairs(language)) for language in TARGETS}


@functools.cache
def rate(kind: Damage, language: str) -> Rate:
    """
    How much of one kind of damage is seen in one language, measured once.
    """
    return detection(kind, GOOD[language])


@pytest.mark.parametrize("language", TARGETS)
def test_the_set_is_large(language: str) -> None:
    """
    There are at least 200 different good translations and 200 damaged ones a language, and no slot is left unfilled.
    """
    good = GOOD[language]
    assert len({pair.good for pair in good}) == len(good) >= 200
    assert sum(rate(kind, language).asked for kind in GROSS) >= 200
    assert not [pair for pair in good if "{" in pair.source + pair.good]


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("kind", GROSS, ids=lambda kind: kind.name)
def test_gross_damage_is_seen(kind: Damage, language: str) -> None:
    """
    At most one in twenty of any kind of gross damage gets past the guards; each kind is done to some language.
    """
    found = rate(kind, language)
    assert found.asked == 0 or found.share >= SEEN
    assert sum(rate(kind, each).asked for each in TARGETS) > 0


@pytest.mark.parametrize("kind", GROSS, ids=lambda kind: kind.name)
def test_damage_is_told_for_what_it_is(kind: Damage) -> None:
    """
    The guard in charge of a kind of damage is the one that tells it.
    """
    rates = [rate(kind, language) for language in TARGETS]
    asked = sum(each.asked for each in rates)
    assert asked > 0
    assert sum(each.named for each in rates) >= SEEN * asked


@pytest.mark.parametrize("language", TARGETS)
def test_good_translations_pass(language: str) -> None:
    """
    At most one good translation in a hundred is doubted, by all guards together.
    """
    assert alarms(GOOD[language])["any"] <= ALARMS * len(GOOD[language])


def test_good_translations_pass_in_every_direction() -> None:
    """
    Guards that were measured from English doubt no more of what comes from another language.
    """
    rows = [{"en": pair.source, **pair.others} for pair in GOOD["de"]]
    doubted = [
        (source, target)
        for row in rows
        for source, target in itertools.permutations(row, 2)
        if problems(prepare(row[source], source), row[target], target)
    ]
    assert len(doubted) <= ALARMS * len(rows) * 12


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("do", MENDED.values(), ids=MENDED)
def test_quotation_marks_are_mended(do: Do, language: str) -> None:
    """
    Every sentence that lost a quotation mark has an even number of them again.
    """
    asked, even, _ = mending(do, GOOD[language])
    assert asked == even > 0
