"""
Letters tell when a voice would misread a text, and say nothing when they cannot.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.letters import foreign


@pytest.mark.parametrize(
    ("text", "language", "letters"),
    [
        ("The bridge was closed on Monday.", "uk", "Latin"),
        ("The bridge was closed on Monday.", "ru", "Latin"),
        ("Міст закрили в понеділок.", "en", "Cyrillic"),
        ("Мост закрыли в понедельник.", "de", "Cyrillic"),
        ("שלום לכולם, הגשר נסגר ביום שני.", "uk", "Hebrew"),
        ("Η γέφυρα έκλεισε τη Δευτέρα.", "en", "Greek"),
        ("这座桥周一因工程而关闭，市长说。", "de", "Chinese"),
        ("Мост был закрыт в понедельник, объявил мэр.", "uk", "Russian"),
        ("Міст закрили в понеділок, повідомив мер.", "ru", "Ukrainian"),
    ],
)
def test_what_would_be_misread(text: str, language: str, letters: str) -> None:
    """
    Another script, or the letters that only the neighbour has, are named.
    """
    assert foreign(text, language) == letters


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Міст закрили в понеділок.", "uk"),
        ("Мост закрыли в понедельник.", "ru"),
        ("The bridge was closed on Monday.", "de"),
        ("OpenAI", "uk"),
        ("ЮНЕСКО", "en"),
        ("Компанія Microsoft Corporation відкрила офіс.", "uk"),
        ("Das ukrainische Wort für Brücke ist міст.", "de"),
        ("Газета «Вечерний Минск» закрыта, сообщили в редакции: «Ми їдемо додому».", "ru"),
        ("Рада та мова, рука та нога.", "ru"),
        ("Das griechische Wort für Brücke ist γέφυρα.", "de"),
        ("1 000 000 000 000", "uk"),
        ("The bridge was closed on Monday.", "fr"),
    ],
)
def test_what_fits(text: str, language: str) -> None:
    """
    Names, foreign words among own ones, figures and what may be either are left alone.
    """
    assert foreign(text, language) is None


def test_our_articles(examples: Path) -> None:
    """
    No paragraph of the example articles is taken for another language.
    """
    for path in examples.glob("*.*.txt"):
        for paragraph in path.read_text("utf-8").split("\n\n"):
            assert foreign(paragraph, path.name.split(".")[1]) is None


@given(st.text(max_size=80), st.sampled_from(["en", "de", "ru", "uk", "xx"]))
def test_anything(text: str, language: str) -> None:
    """
    Whatever the text, the answer is a name of letters or none; a language does not misread its own.
    """
    letters = foreign(text, language)
    assert letters is None or letters.isalpha()
    assert letters != {"en": "Latin", "de": "Latin", "ru": "Cyrillic", "uk": "Cyrillic"}.get(language, "")
