"""
Acronyms in Russian or Ukrainian: spelled letter by letter, or read as a word.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, line_of, rule
from briefing.speakable.slavic.morphology import ordinary
from briefing.speakable.slavic.tongue import UPPER, Tongue

_VOWEL = "АЕЄИІЇОУЮЯЫЭЁ"
# What a mouth takes for a word: one vowel between consonants, or more than three letters with no cluster at their ends.
_WORD = re.compile(rf"[^{_VOWEL}][{_VOWEL}][^{_VOWEL}]|(?:[{_VOWEL}]?[^{_VOWEL}][{_VOWEL}])+[^{_VOWEL}]?[^{_VOWEL}]?")
_LATIN_WORD = re.compile(r"[^AEIOUY]?[AEIOUY][^AEIOUY]+[AEIOUY][A-Z]*|[^AEIOUY][AEIOUY][^AEIOUY]")
_LOOKS = str.maketrans("АБВСЕКД", "ABBCEKD")


class Acronyms:
    """
    The rules for acronyms in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules.
        """
        return (
            rule(r"(?i:\b(в[иі]там[иі]н\w*)) ([A-EKАБВСДЕК])(?![\w'])", self._vitamin),
            rule(rf"(?<![\w-])([{UPPER}]{{2,6}}|[A-Z]{{2,5}})(?!\w)", self._acronym),
        )

    def _vitamin(self, found: re.Match[str]) -> str:
        return f"{found[1]} {self._tongue.vitamins[found[2].upper().translate(_LOOKS)]}"

    def _acronym(self, found: re.Match[str]) -> str | None:
        word = found[1]
        if not self._spelled(word) or _shouted(found):
            return None
        return spelled(word, self._tongue)

    def _spelled(self, word: str) -> bool:
        tongue = self._tongue
        if word in tongue.spelled:
            return True
        if word in tongue.read:
            return False
        if word.isascii():
            return not _LATIN_WORD.fullmatch(word)
        if not re.search(f"[{_VOWEL}]", word):
            return True
        if len(word) > 4 or _WORD.fullmatch(word):
            return False
        return not ordinary(word.lower(), tongue.code)


def spelled(word: str, tongue: Tongue) -> str:
    """
    Return the names of the letters of *word*.
    """
    return " ".join(tongue.letters.get(letter, letter) for letter in word)


def _shouted(found: re.Match[str]) -> bool:
    """
    Tell whether the line is all in capitals, in which any word may be one.
    """
    line = line_of(found)
    words = [word for word in line.split() if word[:1].isalpha()]
    return len(words) > 2 and not any(map(str.islower, line)) and re.search(f"[{_VOWEL}]", found[1]) is not None
