"""
The language is told by letters and small words, or not at all.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import detect
from briefing.model import Document


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council has agreed to rebuild the old bridge before the winter."),
        ("de", "Der Rat hat beschlossen, die alte Brücke noch vor dem Winter zu erneuern."),
        ("ru", "Совет решил восстановить старый мост ещё до зимы, но денег пока нет."),
        ("uk", "Рада вирішила відбудувати старий міст іще до зими, але грошей поки немає."),
        ("ru", "Он пришёл домой, а потом всё было как обычно."),
        ("uk", "Це сталося вчора, але про це ніхто не знав."),
        ("de", "Das war nicht das Ende, sagt sie, und es wird auch nicht das Ende sein."),
    ],
)
def test_our_languages(language: str, text: str) -> None:
    """
    One sentence is enough for each of our languages.
    """
    assert language == detect.language(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil a décidé de reconstruire le vieux pont avant l'hiver, mais les travaux sont chers.",
        "Rada postanowiła odbudować stary most przed zimą, ale nie ma na to pieniędzy.",
        "Съветът реши да възстанови стария мост преди зимата, но за това няма пари.",
        "El consejo decidió reconstruir el viejo puente antes del invierno, pero no hay dinero para ello.",
        "De raad heeft besloten om de oude brug nog voor de winter te herbouwen, maar er is geen geld voor.",
        "Рада вырашыла аднавіць стары мост яшчэ да зімы, але грошай на гэта няма.",
        "Савет је одлучио да обнови стари мост пре зиме, али новца за то нема.",
        "Көпір кеше жөнделді, енді көліктер өзеннен өтеді.",
        "Rådet har beslutat att bygga om den gamla bron före vintern, men det finns inga pengar.",
    ],
)
def test_neighbours_are_not_ours(text: str) -> None:
    """
    A language that we do not speak is never taken for one of ours.
    """
    assert detect.language(text) is None


@pytest.mark.parametrize("text", ["", "12 345", "§ 7 — 8 %", "Müller", "东京今天下雨", "Hello Привіт 你好"])
def test_unsure_is_none(text: str) -> None:
    """
    Nothing is claimed of a text too short or too mixed to tell.
    """
    assert detect.language(text) is None


def test_a_quotation_does_not_turn_the_article() -> None:
    """
    Ukrainian with a sentence of Russian in it is Ukrainian.
    """
    text = (
        "Мер сказав, що міст відкриють у п’ятницю. «Мы этого ждали», — додав гість. Її слова всі почули й запам’ятали."
    )
    assert detect.language(text) == "uk"


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_examples(examples: Path, name: str) -> None:
    """
    The examples read like the language in their names.
    """
    assert name[-2:] == detect.language((examples / f"{name}.txt").read_text(encoding="utf-8"))


def test_a_claim_needs_the_script() -> None:
    """
    A page's own word for its language counts only if its letters, and its words, do not object.
    """
    assert detect.language_of(Document("Рада вирішила, що міст буде.", "-", language="en")) == "uk"
    assert detect.language_of(Document("Кот", "-", language="ru-RU")) == "ru"
    assert detect.language_of(Document("Hamburg", "-", language="de")) == "de"
    assert detect.language_of(Document("Le pont est dans la ville et il est vieux.", "-", language="en")) is None
    assert detect.language_of(Document("It was the end of the day for all of them.", "-")) == "en"


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    """
    Whatever the text, the answer is one of ours or None.
    """
    assert detect.language(text) in {"en", "de", "ru", "uk", None}
