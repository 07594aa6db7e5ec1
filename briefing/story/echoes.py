"""
The echoes of a sentence: whether what it tells has been told by others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from briefing.story.matter import Matter, matter

KNOWN = 0.58
"""
Share of what a sentence speaks of that makes it an echo of a whole story.
"""

SAME = 0.58
"""
Share of either of two sentences that makes them say the same.
"""

BESIDE = 2
"""
Stems that a number must have around it in both places to be the same number of the same thing.
"""

LARGE, ROUNDING, MOST = 100, 0.07, 300
"""
From here on `more than 200` may be said for 212; how far such a number may be from the exact one; of how many numbers
it may be the rounded one, and to how many sentences one is compared, so that a book does not take minutes.
"""

_WHOLE = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,12}")


@dataclass(frozen=True, slots=True)
class Told:
    """
    All that some sentences tell: their *stems*, and those that stand *beside* each number. *first* are the first of
    them, MOST at most.
    """

    stems: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    first: tuple[Matter, ...]


def told(sentences: Iterable[str], language: str) -> Told:
    """
    Gather what *sentences* tell.
    """
    stems: set[str] = set()
    beside: dict[str, set[str]] = {}
    every = [matter(sentence, language) for sentence in sentences]
    for own in every:
        stems |= own.stems
        for number in own.numbers:
            beside.setdefault(number, set()).update(own.stems)
    return Told(frozenset(stems), {number: frozenset(own) for number, own in beside.items()}, tuple(every[:MOST]))


def repeats(sentence: str, language: str, by: Told) -> bool:
    """
    Tell whether *sentence* says nothing that was not *told*. With another number it always does: 12 dead, 14 dead.
    """
    own = matter(sentence, language)
    if any(own.numbers <= other.numbers and _same(own, other) for other in by.first):
        return True
    if not all(_heard(number, own.stems, by) for number in own.numbers):
        return False
    return own.weight(by.stems) >= KNOWN * own.weight(own.stems)


def _heard(number: str, stems: frozenset[str], by: Told) -> bool:
    """
    Tell whether *number* among *stems* is one that was told, or such a one rounded.
    """

    def meant(other: str) -> bool:
        near = by.beside.get(other)
        return near is not None and len(stems & near) >= min(BESIDE, len(stems), len(near))

    return meant(number) or any(_rounded(number, other) and meant(other) for other in islice(by.beside, MOST))


def _rounded(number: str, exact: str) -> bool:
    if not (_WHOLE.fullmatch(number) and _WHOLE.fullmatch(exact)):
        return False
    one, other = (re.sub(r"\D", "", each) for each in (number, exact))
    rounder = len(one.rstrip("0")) < len(other.rstrip("0"))
    return rounder and int(other) >= LARGE and abs(int(one) - int(other)) <= ROUNDING * int(other)


def same(one: str, other: str, language: str) -> bool:
    """
    Tell whether two sentences say the same; the numbers of one must all be in the other.
    """
    return _same(matter(one, language), matter(other, language))


def _same(first: Matter, second: Matter) -> bool:
    if not (first.numbers <= second.numbers or second.numbers <= first.numbers):
        return False
    return _within(first, second) and _within(second, first)


def _within(one: Matter, other: Matter) -> bool:
    return bool(one.stems) and len(one.stems & other.stems) >= SAME * len(one.stems)
