"""
Vitamins: each letter that may stand behind the word is said, Latin or Cyrillic, which look alike.
"""

from __future__ import annotations

import pytest

from briefing.speakable import spoken
from briefing.speakable.grammar import Grammar
from briefing.speakable.ru import GRAMMAR as RU
from briefing.speakable.uk import GRAMMAR as UK

LATIN = dict(zip("ABCDEKАБВСДЕК", "ABCDEKABBCDEK", strict=True))
NAMES = {
    "ru": {"A": "а", "B": "бэ", "C": "цэ", "D": "дэ", "E": "е", "K": "ка"},
    "uk": {"A": "а", "B": "бе", "C": "це", "D": "де", "E": "е", "K": "ка"},
}
SENTENCES = {"ru": "Витамин {} полезен.", "uk": "Вітамін {} корисний."}


@pytest.mark.parametrize(("language", "grammar"), [("ru", RU), ("uk", UK)])
def test_every_letter_of_a_vitamin_is_said(language: str, grammar: Grammar) -> None:
    """
    Whatever letter the rule takes is said as its vitamin.
    """
    pattern = next(each.pattern for each in grammar.rules if each.name == "vitamin")
    sentence = SENTENCES[language]
    # In small letters they are prepositions: витамины в капсулах. As far as the Cyrillic letters go.
    taken = [char for char in map(chr, range(0x530)) if pattern.search(sentence.format(char))]
    assert set(taken) == set(LATIN)
    for char in taken:
        said = NAMES[language][LATIN[char]]
        assert spoken(sentence.format(char), language) == sentence.format(said)
