"""
German weekdays in short.
"""

from __future__ import annotations

import re

from briefing.speakable.de.words import DAY, DAYS, DAYS_SHORT
from briefing.speakable.grammar import Rule, choice, head_of, rule, tail_of

_SHORT_DAY = choice(DAYS_SHORT)
_EACH = re.compile(rf"\b({_SHORT_DAY})\b\.?")
_OTHER_SHORT = re.compile(rf"\b(?:{_SHORT_DAY})(?:\.|(?= ?[-–] ?(?:{_SHORT_DAY})\b))")
_OTHER = re.compile(rf"{_OTHER_SHORT.pattern}|\b(?:{choice(DAYS)})")
_LEADS = (
    "am|Am|vom|Vom|zum|Zum|seit|ab|bis|Bis|und|oder|erst|jeden|Jeden|diesen|nächsten|kommenden|letzten|"
    "vergangenen|immer"
)


def _weekday(found: re.Match[str]) -> str:
    return DAYS_SHORT[found[1]]


def _days(found: re.Match[str]) -> str:
    days = _EACH.sub(lambda each: DAYS_SHORT[each[1]], found[0])
    return re.sub(r" ?[-–] ?", " bis ", days).replace("/", ", ")


def _listed_day(found: re.Match[str]) -> str | None:
    """
    Say a day before a capital, if another day stands in the sentence; "Fr. Schulz" is a woman, "So." is so.
    """
    other = _OTHER_SHORT if found[1] == "Fr" else _OTHER
    return DAYS_SHORT[found[1]] if other.search(head_of(found)[-90:] + " " + tail_of(found)[:60]) else None


def _sure(found: re.Match[str]) -> bool:
    """
    Tell whether a stop, a range or a figure shows that these are days, not names.
    """
    return re.search(r"[-–/.]|\bbis\b", found[0]) is not None or re.search(r"\d", tail_of(found)[:8]) is not None


WEEKDAYS: tuple[Rule, ...] = (
    rule(
        rf"(?<![\w.])(?:{_SHORT_DAY})\.?(?:(?: ?[-–/] ?| bis (?=(?:{_SHORT_DAY})\b)|, (?=(?:{_SHORT_DAY})\b)"
        rf"| (?:und|oder) (?=(?:{_SHORT_DAY})\b))(?:{_SHORT_DAY})\b\.?){{1,5}}(?![\w-])",
        lambda found: _days(found) if _sure(found) else None,
        name="weekday",
    ),
    rule(rf"\b({_SHORT_DAY})\.(?=[,:]| ?\d| ?[-–]| [a-zäöü(])", _weekday),
    rule(
        rf"\b(?!So[ :])({_SHORT_DAY})(?=,? {DAY}\.(?:{DAY}\.| [A-ZÄÖÜ])|:? \d{{1,2}}(?:[.:]\d\d)?(?: ?[-–] ?\d| Uhr))",
        _weekday,
    ),
    rule(
        rf"(?:(?<=[,;:(–-])|(?<=[,;:(–-] )|(?<= und )|^)({_SHORT_DAY})\.(?= [A-ZÄÖÜ])",
        _listed_day,
        re.MULTILINE,
        name="weekday",
    ),
    # "Und Fr. Schulz" is a woman.
    rule(
        rf"\b((?:{_LEADS}) )(?!Fr\. [A-ZÄÖÜ])({_SHORT_DAY})\.",
        lambda found: f"{found[1]}{DAYS_SHORT[found[2]]}.",
        name="weekday",
    ),
)
