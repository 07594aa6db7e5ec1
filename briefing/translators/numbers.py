"""
The numbers of a sentence, compared across languages.

`100,000`, `100 000` and `100 Tsd.` are one value. Numbers spelled as words are not counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
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
#: Whole numbers below this are, too, where another number comes up that was a word in the source.
SPELLED = 13

_CLOCK = re.compile(r"(?<![\d.,:])(\d{1,2})[.:]([0-5]\d)(?!\d|[.,:]\d)|(?<![\d.,:])(\d{1,2}) ?(?:[ap]\.?m|Uhr)\b")


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
    return _unmatched((number for number in numbers(source) if not number.decade), output)


def invented(source: str, output: str) -> tuple[str, ...]:
    """
    Numbers of *output* with at least `DIGITS` digits that *source* does not hold, as they are written.
    """
    return _unmatched(numbers(output), source)


def changed(source: str, output: str) -> tuple[tuple[str, str], ...]:
    """
    Shorter numbers and times of day of *source* that are gone from *output*, each with one that is new there.

    One that is only gone may be spelled as a word, and one that is only new may have been a word before.
    """
    gone = [
        number.written
        for number in _short(source, output)
        if not number.decade and (number.value >= SPELLED or number.value % 1)
    ]
    times, now = _clock(source), _clock(output)
    return (
        *zip(gone, (number.written for number in _short(output, source)), strict=False),
        *zip(
            (times[time] for time in times if time not in now),
            (now[time] for time in now if time not in times),
            strict=False,
        ),
    )


def _unmatched(wanted: Iterable[Number], text: str) -> tuple[str, ...]:
    there, clock = Counter(number.value for number in numbers(text)), _clock(text)
    missing = []
    for number in wanted:
        # 8.30 p.m. is a decimal only to the eye of a machine: it becomes 20:30.
        if number.digits < DIGITS or _clock(number.written).keys() & clock.keys():
            continue
        if there[number.value] > 0:
            there[number.value] -= 1
        else:
            missing.append(number.written)
    return tuple(missing)


def _short(text: str, other: str) -> list[Number]:
    """
    The short numbers of *text* that *other* does not hold; times of day are no part of either.
    """
    there = {number.value for number in numbers(_CLOCK.sub("", other))}
    return [number for number in numbers(_CLOCK.sub("", text)) if number.digits < DIGITS and number.value not in there]


def _clock(text: str) -> dict[tuple[int, int], str]:
    """
    What may be times of day in *text*, as hour and minute on a clock of twelve hours, and as written.
    """
    return {(int(match[1] or match[3]) % 12, int(match[2] or 0)): match[0] for match in _CLOCK.finditer(text)}


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
