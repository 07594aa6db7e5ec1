from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from output.files import slug


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Don't panic: the $5 Café is back!", "dont-panic-the-5-cafe-is-back"),
        ("de", "Größe, Ärger & Übermut in Österreich", "groesse-aerger-uebermut-in-oesterreich"),
        ("en", "Über Zürich", "uber-zurich"),
        ("uk", "Єнакієве, Їжакевич і Гаївка", "yenakiieve-yizhakevych-i-haivka"),
        ("uk", "Згурський: розгін на щуку", "zghurskyi-rozghin-na-shchuku"),
        ("uk", "Знам'янка та п’ять юнаків-яхтсменів", "znamianka-ta-piat-yunakiv-yakhtsmeniv"),
        ("uk", "ґанок Йосипівки", "ganok-yosypivky"),
        ("ru", "Объезд: ещё щётка и Эльбрус", "obezd-eshchyo-shchyotka-i-elbrus"),
        ("ru", "Їжак", "yizhak"),
        ("en", "Київ", "kiyiv"),
        ("uk", "за\u0301мок", "zamok"),
        ("de", "U\u0308bung", "uebung"),
        ("en", "日本", "briefing"),
        ("en", "", "briefing"),
    ],
)
def test_each_language_spells_its_own_way(language: str, text: str, expected: str) -> None:
    """
    A name can be read aloud by those whose language it comes from.
    """
    assert expected == slug(text, language)


def test_a_long_name_is_cut_between_words() -> None:
    """
    80 characters at most, no word cut in two; only a single endless word is.
    """
    assert "-".join(["wordy"] * 13) == slug("wordy " * 50, "en")
    assert slug("x" * 200, "en") == "x" * 80
    assert slug("a" * 80 + " b", "en") == "a" * 80


@settings(max_examples=60)
@given(st.text(max_size=120), st.sampled_from(["en", "de", "ru", "uk"]))
def test_any_text_makes_a_safe_name(text: str, language: str) -> None:
    """
    Whatever the title, the name is one that servers, clients and file systems take.
    """
    name = slug(text, language)

    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 80
