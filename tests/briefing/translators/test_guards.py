"""
Gross failures of a translator are seen, and good translations pass.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.guards import DOUBT, problems, repeats

SOURCE = "The ferry carried 1,200 people across the river on Friday."

GOOD = [
    (SOURCE, "Am Freitag brachte die Fähre 1.200 Menschen über den Fluss.", "de"),
    (SOURCE, "В пятницу паром перевёз через реку 1200 человек.", "ru"),
    (SOURCE, "У п’ятницю пором перевіз через річку 1 200 людей.", "uk"),
    ("Angela Merkel", "Angela Merkel", "de"),
    ("Boeing 737 MAX", "Boeing 737 MAX", "ru"),
    ("No, no, no, said the minister.", "Ні, ні, ні, сказав міністр.", "uk"),
    ("The Su-35 and the F-16 flew over Kyiv.", "Су-35 и F-16 пролетели над Киевом.", "ru"),
    ("The book is called The Lord of the Rings.", "Das Buch heißt „The Lord of the Rings“.", "de"),
    ("He sold it in the village of Orlivka.", "Він продав його в с. Орлівка, с. Калинове, с. Бердичі.", "uk"),
    ("Step by step, they came closer.", "Шаг за шагом, шаг за шагом они приближались.", "ru"),
    (
        "Город на реке не ждёт помощи до вечера, но и не сдаётся.",
        "Місто на річці не чекає на допомогу до вечора.",
        "uk",
    ),
    ("At 8:30 p.m. the 14 doors opened.", "Um 20.30 Uhr öffneten sich die vierzehn Türen.", "de"),
]
BAD = [
    ("   ", "nothing came back", "de"),
    ("♪ ♪", "nothing came back", "ru"),
    ("Fähre 1.200.", "far too short", "de"),
    ("Die Fähre 1.200 " + "fuhr und schwamm und trieb und hielt ganz gemächlich " * 3, "far too long", "de"),
    ("Паром паром паром перевёз 1200 человек через реку.", "the same words over and over", "ru"),
    ("Паром перевёз, перевёз, перевёз 1200 человек через реку.", "the same words over and over", "ru"),
    ("Die Fähre brachte 1.200 Menschen über den Flussssssss.", "the same letters over and over", "de"),
    (f"{'Am Freitag brachte die Fähre 1.200 Menschen. ' * 2}", "the same words twice", "de"),
    (SOURCE, "left untranslated", "de"),
    (SOURCE.removeprefix("The "), "partly left untranslated", "de"),
    ("Die Fähre brachte 1,200 people across the river on Friday.", "partly left untranslated", "de"),
    ("A boat took all of the 1,200 men over to their side.", "English words in it", "de"),
    ("Паром перевёз через реку 1200 человек.", "Russian letters in it", "uk"),
    ("На пароме через реку вместе перебрались 1200 человек.", "Russian words in it", "uk"),
    ("Пором привіз 1200 людей.", "Ukrainian letters in it", "ru"),
    (SOURCE.upper(), "left untranslated", "de"),
    ("The ferry carried 1,200 people через реку.", "mostly in Latin letters", "ru"),
    ("Паром перевіз через річку 1200 людей.", "mostly in Cyrillic letters", "de"),
    ("В пятницу крытый паром увёз через реку 1200 жителей.", "Russian letters in it", "uk"),
    ("У п’ятницю пором перевіз її через річку, 1200 людей.", "Ukrainian letters in it", "ru"),
    ("Die Fähre brachte 1.200 ⁇ über den Fluss.", "an unreadable sign in it", "de"),
    ("Am Freitag brachte die Fähre Menschen über den Fluss.", "number 1,200 lost", "de"),
    ("Am Freitag brachte die Fähre 12.000 Menschen über den Fluss.", "number 12.000 invented", "de"),
]


@pytest.mark.parametrize(("source", "output", "target"), GOOD)
def test_good_translations_pass(source: str, output: str, target: str) -> None:
    """
    A right translation is not doubted for its names, numbers or grouping of digits.
    """
    assert problems(source, output, target) == ()


@pytest.mark.parametrize(("output", "problem", "target"), BAD)
def test_each_failure_is_named(output: str, problem: str, target: str) -> None:
    """
    Each kind of failure that small models are known for is told by its own phrase.
    """
    assert problem in problems(SOURCE, output, target)


def test_a_model_that_guesses_is_doubted() -> None:
    """
    A score below the threshold is a problem, one above it is none.
    """
    assert problems(SOURCE, GOOD[0][1], "de", DOUBT - 0.01) == ("the model itself doubts it",)
    assert problems(SOURCE, GOOD[0][1], "de", DOUBT + 0.01) == ()


def test_a_short_number_that_changed_is_told() -> None:
    """
    14 dead are not 41.
    """
    assert problems("14 people died.", "41 Menschen starben.", "de") == ("number 14 became 41",)


def test_a_problem_is_told_once() -> None:
    """
    A loop that invents the same number twenty times does not make twenty problems.
    """
    found = problems("It rains.", "2022 " * 20, "de")
    assert sorted(set(found)) == sorted(found)


def test_nothing_asked_is_nothing_missed() -> None:
    """
    A source without a word cannot be translated wrongly.
    """
    assert problems("* * *", "", "uk") == ()


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_repeats_counts_runs(words: list[str]) -> None:
    """
    A run is never longer than the text, and one to four words said three times are counted.
    """
    assert repeats(" ".join(words)) <= len(words)
    if 1 <= len(words) <= 4:
        assert repeats(" ".join(words * 3)) >= 3


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "de", "ru", "uk", "xx"]))
@settings(max_examples=200, deadline=None)
def test_guards_stand_any_text(source: str, output: str, target: str) -> None:
    """
    No pair of texts, however odd, breaks the guards.
    """
    assert all(problems(source, output, target))
