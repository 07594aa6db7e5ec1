"""
What no text can break: ordinary words, their order, the time that a long text takes.
"""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.speakable import STRESS, explained, spoken
from briefing.speakable.grammar import listed

LANGUAGES = ("en", "de", "ru", "uk")

#: Words that are no abbreviation, no unit, no name of a sign, and have nothing to agree with.
WORDS = {
    "en": listed("harbour quietly mended beyond willow curious letters morning garden slowly yellow"),
    "de": listed("Garten leise geflickt hinüber Weide neugierig Briefe morgens langsam gelbe freundlich"),
    "ru": listed("гавань тихо починили ивы любопытно письма сегодня огород медленно жёлтые дружно"),
    "uk": listed("гавань тихо полагодили верби цікаво листи сьогодні город повільно жовті дружно"),
}
SIGNS = listed(
    "1 22 3,5 1945 30-40 $5 7% 12:30 (a) — « » ! ? ; : , № § XIV U.S. т.д. z.B. 5км 😀 *** <i> a@b.org #x 4-й"
)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_ordinary_words_are_kept_in_order(language: str, data: st.DataObject) -> None:
    """
    Among numbers and signs no letter of an ordinary word is lost, changed or moved.
    """
    drawn = data.draw(st.lists(st.sampled_from([*WORDS[language], *SIGNS]), max_size=14))
    wanted = [word for word in drawn if word in WORDS[language]]
    said = spoken(" ".join(drawn), language)
    found = [word for word in re.findall(r"[^\W\d_]+", said) if word in WORDS[language]]
    assert found == wanted, (drawn, said)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_explanation_says_the_same(language: str, data: st.DataObject) -> None:
    """
    What is explained is what is spoken, and nothing changes without a rule that has a name.
    """
    text = " ".join(data.draw(st.lists(st.sampled_from([*WORDS[language], *SIGNS]), max_size=8)))
    told = explained(text, language)
    assert told.spoken == spoken(text, language)
    assert bool(told.changes) or told.spoken == text
    assert all(change.rule and change.written != change.said for change in told.changes)


@pytest.mark.parametrize(
    "piece",
    ["1 ", "1, ", "5-", "1.2.", "XIV ", "*", "( ", "«", "— ", "$5 ", "5 km ", "9 мая ", "г. 5 ", "т. ", "Dr. ", "U.S. ",
     "§ ", "am 9. ", "А-1 ", "a@b.c ", "http://a.b/ ", "№ 5 ", "І. ", "1/2 ", f"а{STRESS}", "Ab1", "-", "і 5 сіл "],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_of_anything_costs_more_than_its_length(language: str, piece: str) -> None:
    """
    A text three times as long, made of one thing again and again, takes about three times the work.
    """

    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        start = time.process_time()
        spoken(text, language)
        return time.process_time() - start

    seconds(300)
    assert min(seconds(4_500) for _ in range(2)) < 6 * min(seconds(1_500) for _ in range(2)) + 0.05
