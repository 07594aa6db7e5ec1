"""
Telephone numbers in Russian or Ukrainian: group by group, as people dictate them.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, rule
from briefing.speakable.slavic.tongue import Tongue, by_digit

_ABROAD = r"(?<![\w-])(?:\+\d{1,3}|8)(?: ?\(\d{2,5}\) ?|[ -]\d{2,5}[ -])\d[\d -]{3,14}\d(?!\w)"
_INSIDE = (
    r"(?<![\w-])\(0\d{2,4}\) ?\d[\d -]{3,10}\d(?!\w)|(?<![\w-])0[ -]?\d{2,3}[ -]\d{2,3}[ -]\d{2,3}(?:[ -]\d{2})?(?!\w)"
)
_HERE = r"(?<![\w.,-])\d{2,3}-\d\d-\d\d(?![\w-])"


class Phones:
    """
    The rules for telephone numbers in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules.
        """
        return (rule(f"{_ABROAD}|{_INSIDE}|{_HERE}", self._phone),)

    def _phone(self, found: re.Match[str]) -> str:
        plus = "плюс " if found[0][0] == "+" else ""
        return plus + ", ".join(self._group(group) for group in re.findall(r"\d+", found[0]))

    def _group(self, group: str) -> str:
        if len(group) > 3:
            return by_digit(group, self._tongue)
        zeros = len(group) - len(group.lstrip("0"))
        said = [self._tongue.numerals.cardinal(0)] * zeros
        return " ".join([*said, self._tongue.numerals.cardinal(int(group))] if zeros < len(group) else said)
