"""
Measures as readers of a language write them: lengths, sizes, days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from output.model import RATE
from output.show.description import spelled


@dataclass(frozen=True, slots=True)
class Day:
    """
    A day as *text*, and as machines read it.
    """

    iso: str
    text: str


def day(told: date, language: str) -> Day:
    """
    The day *told* as *language* writes it.
    """
    return Day(told.isoformat(), spelled(told, language))


def length(samples: int, language: str) -> str:
    """
    *samples* in minutes, or in seconds below one.
    """
    seconds = round(samples / RATE)
    return _unit(seconds, "second", language) if seconds < 60 else _unit(round(seconds / 60), "minute", language)


def size(count: int, language: str) -> str:
    """
    *count* bytes in megabytes of a million.
    """
    return _unit(max(0.1, round(count / 1e6, 1)), "megabyte", language)


@cache
def factor(value: float, language: str) -> str:
    """
    *value* as a speed.
    """
    from babel.numbers import format_decimal  # 0.1 s

    return f"{format_decimal(value, locale=language)}×"


@cache
def minutes(count: int, language: str) -> str:
    """
    *count* minutes, in short.
    """
    return _unit(count, "minute", language)


def _unit(value: float, unit: str, language: str) -> str:
    from babel.units import format_unit

    return str(format_unit(value, unit, length="short", locale=language))
