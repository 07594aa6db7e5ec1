"""
Codes in Russian or Ukrainian: letters with figures, such as Су-35, COVID-19, Boeing 737-800.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, rule
from briefing.speakable.slavic.acronyms import spelled
from briefing.speakable.slavic.tongue import LETTER, UPPER, VOWEL, Tongue, by_digit


class Codes:
    """
    The rules for codes in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules: they have to see the figures.
        """
        name = rf"(?P<name>[{UPPER}A-Z][{LETTER}A-Za-z]{{0,6}})"
        return (
            rule(rf"(?<![\w-])([{UPPER}]{{2}}) ?(\d\d)(\d\d) ?([{UPPER}]{{2}})(?!\w)", self._plate),
            rule(
                rf"(?i)\b((?:гаряч|горяч)[{LETTER}]+ [{LETTER}]+|телефон[{LETTER}]*) (\d\d)(\d\d)(?![\d.,-])",
                self._pairs,
            ),
            rule(r"(?<![\w.,-])(\d{1,2})([GDKК])(?![\w])", self._generation),
            rule(r"\b(Boeing|Airbus|Бо[иї]нг\w*|[АЕ][эй]рбас\w*)([ -][АA]?)(\d{3})-(\d{1,3})(?!\w)", self._aircraft),
            rule(
                rf"(?<![\w.'-]){name}(?P<gap>-?)(?P<figures>\d{{1,6}})(?P<tail>[{UPPER}A-Z]{{0,2}})(?P<mark>\d{{0,2}})(?!\w|[.,]\d|-\w)",
                self._code,
            ),
        )

    def _code(self, found: re.Match[str]) -> str | None:
        name, figures = found["name"], found["figures"]
        if name in ("В", "У", "З", "С", "О", "І", "И", "К", "Я", "А") and not found["gap"] and len(figures) > 3:
            return None
        said = spelled(name, self._tongue) if name.isupper() and (len(name) < 3 or not VOWEL.search(name)) else name
        read = (
            by_digit(figures, self._tongue)
            if figures[0] == "0" or len(figures) > 4
            else self._say.cardinal(int(figures))
        )
        tail = f" {spelled(found['tail'], self._tongue)}" if found["tail"] else ""
        mark = f" {self._say.cardinal(int(found['mark']))}" if found["mark"] else ""
        return f"{said} {read}{tail}{mark}"

    def _plate(self, found: re.Match[str]) -> str:
        head, tail = (spelled(found[group], self._tongue) for group in (1, 4))
        return f"{head} {self._pair(found[2])} {self._pair(found[3])} {tail}"

    def _pairs(self, found: re.Match[str]) -> str:
        return f"{found[1]} {self._pair(found[2])} {self._pair(found[3])}"

    def _pair(self, figures: str) -> str:
        zero = f"{self._say.cardinal(0)} " if figures[0] == "0" else ""
        return zero + self._say.cardinal(int(figures))

    def _generation(self, found: re.Match[str]) -> str:
        return f"{self._say.cardinal(int(found[1]))} {spelled(found[2], self._tongue)}"

    def _aircraft(self, found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]} {self._say.cardinal(int(found[3]))} {self._say.cardinal(int(found[4]))}"
