"""
The numbers of a sentence, compared across languages.

`100,000`, `100 000` and `100 Tsd.` are one value. Numbers spelled as words are not counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_GAP = ".,'’ \u00a0\u2009\u202f"

# Lookbehind and lookahead keep the parts of 21.11.2022 apart: only one separator makes a decimal.
_NUMBER = re.compile(
    rf"""
    (?: (?P<grouped> (?<!\d) (?<!\d[.,]) \d{{1,3}} (?: [{_GAP}] \d{{3}} (?!\d) )+ )
        (?P<cents> [.,]\d{{1,2}} (?![.,]?\d) )?
      | (?P<decimal> (?<!\d[.,]) \d+ [.,] \d+ ) (?![.,]?\d)
      | (?P<whole> \d+ )
    )
    (?P<decade> s\b )?
    """,
    re.VERBOSE,
)

# English billion is German Milliarde; German Billion(en) is English trillion, told apart by its plural.
_SCALES = tuple(
    (re.compile(rf"[ \u00a0\u202f-]?(?:{words})(?!\w)"), exponent)
    for words, exponent in (
        (r"[Tt]housand|[Tt]ausend|Tsd|тыс(?:яч\w*)?|тис(?:яч\w*)?", 3),
        (r"[Mm]illions?|Millionen|Mio|млн|миллион\w*|мільйон\w*", 6),
        (r"[Bb]illions?|bn|Milliarden?|Mrd|млрд|миллиард\w*|мільярд\w*", 9),
        (r"[Tt]rillions?|Billionen|Bio|трлн|триллион\w*|трильйон\w*", 12),
    )
)

#: Shorter numbers are too often, and rightly, spelled as words by a translator.
DIGITS = 3


@dataclass(frozen=True, slots=True)
class Number:
    """
    One number *written* somewhere; *value* has its scale word applied. *digits* counts those that are written.
    """

    written: str
    value: Decimal
    digits: int
    decade: bool


def numbers(text: str) -> tuple[Number, ...]:
    """
    All numbers of *text* that are written in digits, in order.
    """
    return tuple(_read(text))


def lost(source: str, output: str) -> tuple[str, ...]:
    """
    Numbers of *source* with at least `DIGITS` digits that *output* does not hold, as they are written.

    A decade (`1990s`) is not asked for: Russian and Ukrainian rightly say "the 90s".
    """
    there = Counter(number.value for number in numbers(output))
    return _unmatched((number for number in numbers(source) if not number.decade), there)


def invented(source: str, output: str) -> tuple[str, ...]:
    """
    Numbers of *output* with at least `DIGITS` digits that *source* does not hold, as they are written.
    """
    return _unmatched(numbers(output), Counter(number.value for number in numbers(source)))


def _unmatched(wanted: Iterator[Number] | tuple[Number, ...], there: Counter[Decimal]) -> tuple[str, ...]:
    missing = []
    for number in wanted:
        if number.digits < DIGITS:
            continue
        if there[number.value] > 0:
            there[number.value] -= 1
        else:
            missing.append(number.written)
    return tuple(missing)


def _read(text: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        if match["grouped"]:
            mantissa = re.sub(rf"[{_GAP}]", "", match["grouped"]) + (match["cents"] or "").replace(",", ".")
        else:
            mantissa = (match["decimal"] or match["whole"]).replace(",", ".")
        value = Decimal(mantissa).scaleb(_exponent(text, match.end())).normalize()
        digits = sum(char.isdigit() for char in match[0])
        yield Number(match[0], value, digits, bool(match["decade"]))


def _exponent(text: str, at: int) -> int:
    return next((exponent for scale, exponent in _SCALES if scale.match(text, at)), 0)
