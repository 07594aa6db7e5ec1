"""
Figures and quotation marks of a translation, in the form that its language has.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.speakable import spoken
from briefing.translators.numbers import numbers
from briefing.translators.typography import typeset

LANGUAGES = ("en", "de", "ru", "uk")


@pytest.mark.parametrize(
    ("source", "output", "way", "expected"),
    [
        ("The ferry carries 1,200 people.", "Пором везе 1,200 людей.", ("en", "uk"), "Пором везе 1200 людей."),
        ("Up 3.2%, to 1,105.", "Зріс на 3.2% до 1,105.", ("en", "uk"), "Зріс на 3,2% до 1105."),
        ("In 2014, 300 of 12,345,678.5", "У 2014, 300 из 12,345,678.5", ("en", "ru"), "У 2014, 300 из 12 345 678,5"),
        ("Die Fähre fasst 1.200, 3,5 m.", "Пором на 1,200, 3.5 м.", ("de", "uk"), "Пором на 1200, 3,5 м."),
        ("До 246 000 людей, 2,5", "To 246 000 people, 2,5", ("uk", "en"), "To 246,000 people, 2.5"),
        ("About 1,200 kg, not 1.2", "Etwa 1,200 kg, nicht 1.2", ("en", "de"), "Etwa 1.200 kg, nicht 1,2"),
        ("In 2014, 1,200 people", "Im Jahr 2014 1,200 Menschen", ("en", "de"), "Im Jahr 2014 1.200 Menschen"),
        ("About 1,200", "Etwa 1.200", ("en", "de"), "Etwa 1.200"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    source: str, output: str, way: tuple[str, str], expected: str
) -> None:
    """
    A number that a model copied, here or on the way through English, keeps its value for the listener.
    """
    assert typeset(source, output, *way).replace("\u00a0", " ") == expected


@pytest.mark.parametrize("text", ["О 8.30 p.m. 21.11.2022", "10.0.0.1", "Su-35, T-72", "1.5 and 300", "4-5", "5:30"])
def test_what_is_no_number_of_the_source_stays(text: str) -> None:
    """
    Dates, times, addresses and names with figures are left alone, and so is a number that the source does not have.
    """
    assert typeset("It was 7.", text, "en", "uk") == text


def test_a_listener_hears_the_same_number() -> None:
    """
    Twelve hundred people, not one and a fifth.
    """
    said = typeset("The ferry carries 1,200 people.", "Пором перевозить 1,200 людей.", "en", "uk")
    assert spoken(said, "uk") == "Пором перевозить тисячу двісті людей."


@pytest.mark.parametrize(
    ("output", "target", "expected"),
    [
        ('"Ми є", — сказав він. "Ні".', "uk", "«Ми є», — сказав він. «Ні»."),
        ('Он сказал "он сказал "нет" сейчас".', "ru", "Он сказал «он сказал „нет“ сейчас»."),
        ('"Wir bleiben", sagte er.', "de", "„Wir bleiben“, sagte er."),
        ('"We stay," he said.', "en", "“We stay,” he said."),
        ('"Ми чекали достатньо.', "uk", "«Ми чекали достатньо."),
        ('Поїзди поїдуть".', "uk", "Поїзди поїдуть»."),
        ('"Так було у 2014".', "uk", "«Так було у 2014»."),
        ('Труба 5" завдовжки', "uk", 'Труба 5" завдовжки'),
        ('"a "b "c" b" a"', "uk", '"a "b "c" b" a"'),
    ],
)
def test_quotation_marks_are_those_of_the_language(output: str, target: str, expected: str) -> None:
    """
    Marks get the language's form, by depth, also where a quotation goes on in the next sentence; inches do not.
    """
    assert typeset("", output, "en", target) == expected


@given(
    st.lists(st.integers(0, 10**7) | st.decimals(0, 10**6, places=1, allow_nan=False), max_size=4),
    st.sampled_from(LANGUAGES),
)
def test_values_stay(found: list[int], target: str) -> None:
    """
    A copied English number has the value that it had.
    """
    source = " x ".join(f"{each:,}" for each in found)
    said = typeset(source, source, "en", target)
    assert [each.value for each in numbers(said)] == [each.value for each in numbers(source)]


@given(st.text(alphabet='ab 1,."„“«»'), st.text(alphabet='ab 12,."„“«»\u00a0'), *[st.sampled_from(LANGUAGES)] * 2)
def test_words_stay(source: str, output: str, start: str, target: str) -> None:
    """
    Whatever stands there, no letter and no figure comes or goes.
    """
    assert _letters(typeset(source, output, start, target)) == _letters(output)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
