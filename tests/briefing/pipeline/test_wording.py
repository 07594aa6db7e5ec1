"""
Each text is translated once, and what cannot be trusted stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.pipeline.wording import Kept, Words
from briefing.script import Wording
from briefing.translators import Translation


class Shouting:
    """
    A translator that shouts, and does not know the word for rain.
    """

    def __init__(self) -> None:
        self.calls: list[tuple[str, ...]] = []

    def route(self, source: str, target: str) -> tuple[str, ...]:
        return (source, target)

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        self.calls.append(tuple(sentences))
        return tuple(Translation(each.upper(), ("untranslated",) if "rain" in each else ()) for each in sentences)


def test_the_own_language_is_not_translated() -> None:
    """
    An edition in the article's language asks no translator.
    """
    machine = Shouting()
    words = Words("en", machine)
    assert words.word("It is dry.", "en") == Wording("It is dry.", "en")
    assert not machine.calls


def test_each_text_is_translated_once() -> None:
    """
    What was learned in one call, doubles included, is not asked for again.
    """
    machine = Shouting()
    words = Words("de", machine)
    words.learn(["One.", "Two.", "One."], "en")
    words.learn(["Two.", "Three."], "en")
    assert words.word("One.", "en") == Wording("ONE.", "de")
    assert machine.calls == [("One.", "Two."), ("Three.",)]


def test_what_cannot_be_trusted_is_kept() -> None:
    """
    A flagged sentence stays in its own language, with what was found wrong.
    """
    words = Words("de", Shouting())
    assert words.word("It will rain.", "en") == Wording("It will rain.", "en")
    assert words.kept == {"It will rain.": Kept("It will rain.", "en", ("untranslated",))}


class Parrot:
    """
    A translator that answers what it was taught, and remembers what it was asked.
    """

    def __init__(self, phrases: dict[str, str]) -> None:
        self.phrases = phrases
        self.asked: list[str] = []

    def route(self, source: str, target: str) -> tuple[str, ...]:
        return (source, target)

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        self.asked += sentences
        return tuple(Translation(self.phrases[each]) for each in sentences)


def test_any_translator_has_the_glossary() -> None:
    """
    Terms are put in other words before, and mended after; a text is still known by what the article says.
    """
    machine = Parrot({"The sea minister saw Brandt.": "Морський міністр бачив Брантта."})
    tables = {"en": {"sea secretary": ("sea minister",)}, "en-uk": {"Brandt": ("Брандт*",)}}
    words = Words("uk", machine, tables)
    assert words.word("The sea secretary saw Brandt.", "en") == Wording("Морський міністр бачив Брандта.", "uk")


def test_names_agree_from_call_to_call() -> None:
    """
    A headline that was worded first takes the spelling that most of what follows has.
    """
    machine = Parrot(
        {
            "For Orrin, an end": "Кінець для Оріна",
            "They saw Orrin.": "Вони бачили Орріна.",
            "Then Orrin left.": "Тоді Оррін пішов.",
        }
    )
    words = Words("uk", machine)
    assert words.word("For Orrin, an end", "en").text == "Кінець для Оріна"
    words.learn(["They saw Orrin.", "Then Orrin left."], "en")
    assert words.word("For Orrin, an end", "en").text == "Кінець для Орріна"
    assert len(machine.asked) == 3
