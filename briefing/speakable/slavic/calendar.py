"""
Shortened days of the week and months in Russian or Ukrainian: пн-пт, в авг.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, ends_sentence, head_of, previous, rule
from briefing.speakable.slavic.morphology import bent
from briefing.speakable.slavic.tongue import TO, Tongue, sole


class Calendar:
    """
    The rules for shortened days and months in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        tongue = self._tongue
        days, months = choice(tongue.weekdays), choice(tongue.months_short)
        return (
            rule(rf"(?i)(?<![\w.])({days})\.?{TO}({days})(?!\w)\.?", self._weekdays),
            rule(
                rf"(?i)(?<![\w.-])({days})(?!\w)(?:\.(?=,| \d| ?[-–—)]| (?:по|до|и|і|й|та) ))?"
                r"(?!\.\s*[^\s]| [а-яіїєґ]*(?:ий|ой|ый)\b)",
                self._weekday,
            ),
            rule(rf"(?<=\d )({months})(?:\.(?= ?[а-яіїєґ\d,;)])|\.?)(?!\w)", self._of_month),
            rule(rf"(?<![\w.])({months})\.(?= |,|$)", self._month),
        )

    def _weekdays(self, found: re.Match[str]) -> str:
        from_, to, case = self._tongue.week_from_to
        first, last = (self._tongue.weekdays[day.lower()] for day in found.groups())
        stop = "." if found[0].endswith(".") and ends_sentence(found) else ""
        return f"{from_} {bent(first, self._tongue.code, 'g')} {to} {bent(last, self._tongue.code, case)}{stop}"

    def _weekday(self, found: re.Match[str]) -> str:
        said, asked = self._tongue.weekdays[found[1].lower()], self._tongue.governing.get(previous(found), "n")
        said = bent(said, self._tongue.code, {"s": "g", "v": "a"}.get(asked, asked))
        return said.capitalize() if found[1][0].isupper() else said

    def _of_month(self, found: re.Match[str]) -> str:
        stop = "." if found[0].endswith(".") and ends_sentence(found) else ""
        return self._tongue.months[self._tongue.months_short[found[1]] - 1] + stop

    def _month(self, found: re.Match[str]) -> str:
        """
        Say a month without a day, in the case that the word before asks for, also before another month.
        """
        name = self._tongue.month_names[self._tongue.months_short[found[1]] - 1]
        head = head_of(found)[-40:]
        joined = re.search(r"(\w+) [^\W\d_]+\.? (?:и|і|й|та|или|або|чи) $", head)
        governing = self._tongue.governing
        asked = governing.get(previous(found)) or governing.get(joined[1].lower() if joined else "", "")
        return bent(name, self._tongue.code, sole(asked, "n")) + ("." if ends_sentence(found) else "")
