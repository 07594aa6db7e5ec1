"""
What a voice gets that follows no stress marks, or reads no Latin letters amid Cyrillic ones.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.speakable import STRESS, fitted
from briefing.speakable.latin import cyrillic


@pytest.mark.parametrize(
    ("latin", "uk", "ru"),
    [
        ("Johnson", "Джонсон", "Джонсон"),
        ("Smith, Wright", "Сміт, Райт", "Смит, Райт"),
        ("Müller", "Мюлер", "Мюлер"),
        ("Łódź", "Лодзь", "Лодзь"),
        ("Bloomberg", "Блумберг", "Блумберг"),
        ("Reuters", "Ройтерс", "Рейтер"),
        ("Emmerson", "Емерсон", "Эмерсон"),
        ("The New York Times", "Зе Нью-Йорк Таймс", "Зэ Нью-Йорк Таймс"),
        ("Google і YouTube", "Гугл і Ютуб", "Гугл і Ютуб"),
        ("Chelsea", "Челсі", "Челси"),
    ],
)
def test_latin_names_in_cyrillic(latin: str, uk: str, ru: str) -> None:
    """
    Names sound as their English spelling does; known ones stand in the lexicon.
    """
    assert (uk, ru) == (cyrillic(latin, "uk"), cyrillic(latin, "ru"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_no_basic_latin_letter_is_left(text: str) -> None:
    """
    Whatever is written, no Latin letter that a Cyrillic voice would stumble over remains, nor are others touched.
    """
    said = cyrillic(text, "uk")
    assert not re.search("[A-Za-z]", said)
    assert [c for c in text if "а" <= c <= "я"] == [c for c in said if "а" <= c <= "я"] or re.search(
        "[A-Za-zÀ-ž]", text
    )


def test_a_voice_gets_what_it_takes() -> None:
    """
    Marks go for a voice that does not follow them, Latin names for one that cannot say them; German keeps its letters.
    """
    text = f"Google і За{STRESS}мок"
    assert fitted(text, "uk", stress=True, latin=True) == text
    assert fitted(text, "uk", stress=False, latin=True) == "Google і Замок"
    assert fitted(text, "uk-UA", stress=True, latin=False) == f"Гугл і За{STRESS}мок"
    assert fitted("Café Müller", "de", stress=False, latin=False) == "Café Müller"
