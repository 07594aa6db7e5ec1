"""
Words with a number in them in Russian or Ukrainian: 25-этажный, 16- і 17-річний, 155-мм, 25%-ная.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, rule
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.morphology import bent, readings
from briefing.speakable.slavic.numerals import ANY
from briefing.speakable.slavic.tongue import LETTER, TO, D, N, Tongue, by_digit, parse, too_long


class Compounds:
    """
    The rules for compounds in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        tongue = self._tongue
        word = rf"[{LETTER}]{{4,}}"
        joint = r"(?: и| или| либо| і| й| та| або| чи|,)"
        return (
            rule(rf"(?<![\w.])({D}) ?%-([{LETTER}]{{1,5}})(?!\w)", self._share),
            rule(rf"(?<![\w.,])1,5-(?={word})", self._say.joined_half, name="compound"),
            rule(rf"(?<![\w.])({N})-({choice(tongue.unit_adjectives)}) ([{LETTER}'-]+)", self._measured),
            rule(rf"(?<![\w.])({N})-(?={joint} \d{{1,6}}-{word})", self._part),
            rule(rf"(?<![\w.])({N}){TO}(?={N}-{word})", self._part),
            rule(
                rf"(?<![\w.])({N})-(?:т?и(?=річ|лет|поверх|метр|денн|днев|годин|час))?(?={word})",
                self._compound,
            ),
        )

    def _share(self, found: re.Match[str]) -> str | None:
        """
        Say an adjective of percent: 25%-ную.
        """
        ending = self._tongue.percent_endings.get(found[2], found[2])
        if "," in found[1] or "." in found[1] or too_long(found[1]) or ending[:1] not in "но":
            return None
        return self._say.prefix(parse(found[1])[0]) + self._tongue.percent_stem + ending

    def _measured(self, found: re.Match[str]) -> str | None:
        """
        Say an adjective that is written as a unit: 155-мм снаряди.
        """
        if too_long(found[1]):
            return None
        nouns = [each for each in readings(found[3], self._tongue.code) if each.part == "noun"]
        asked = asked_by(found, self._tongue)
        noun = next((each for case in asked + ANY for each in nouns if each.case == case), None)
        adjective = self._tongue.unit_adjectives[found[2]]
        if noun is not None:
            gender = "" if noun.plural else noun.gender
            case = "n" if noun.case == "a" and not noun.animate and gender != "f" else noun.case
            adjective = bent(adjective, self._tongue.code, case, gender, plural=noun.plural)
        return f"{self._say.prefix(parse(found[1])[0])}{adjective} {found[3]}"

    def _part(self, found: re.Match[str]) -> str | None:
        return None if too_long(found[1]) else f"{self._say.prefix(parse(found[1])[0])}-"

    def _compound(self, found: re.Match[str]) -> str:
        if too_long(found[1]):
            return by_digit(found[1], self._tongue) + " "
        return self._say.prefix(parse(found[1])[0])
