"""
The study of an article's sentences: what is known of each before any is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Sentence
from briefing.speakable import unspeakable
from briefing.standing import introductions, needs
from briefing.stems import content

BROUGHT = 2
"""
Sentences that a chosen one may bring along to be understood.
"""


@dataclass(frozen=True, slots=True)
class Study:
    """
    One entry a sentence: its *stems*, who was *introduced* where, the *units* that stand alone.

    A unit is a sentence with all that must be heard with it, an empty set when that is too much. *holders* tells
    for each sentence which units it is in.
    """

    stems: tuple[frozenset[str], ...]
    introduced: tuple[frozenset[int], ...]
    units: tuple[frozenset[int], ...]
    holders: tuple[tuple[int, ...], ...]


# A length is fitted in several tries, and costs seconds in a text of megabytes if each begins with this.
@lru_cache(maxsize=16)
def study(sentences: tuple[Sentence, ...], language: str) -> Study:
    """
    Study all sentences of an article.

    A sentence that no voice can say is in no unit, unless there are no others.
    """
    barred = frozenset(index for index, sentence in enumerate(sentences) if unspeakable(sentence.text))
    if len(barred) == len(sentences):
        barred = frozenset()
    units = _units(needs(sentences, language), barred)
    if not any(units):
        # Something has to be said, even if it is not understood alone.
        units = [frozenset({index}) - barred for index in range(len(sentences))]
    holders: list[list[int]] = [[] for _ in sentences]
    for place, unit in enumerate(units):
        for index in unit:
            holders[index].append(place)
    return Study(
        stems=tuple(frozenset(content(sentence.text, language)) for sentence in sentences),
        introduced=introductions(sentences, language),
        units=tuple(units),
        holders=tuple(map(tuple, holders)),
    )


def _units(required: Sequence[frozenset[int]], barred: frozenset[int]) -> list[frozenset[int]]:
    units = []
    for index in range(len(required)):
        unit = {index}
        while (wider := unit.union(*(required[other] for other in unit))) != unit and len(unit) <= 1 + BROUGHT:
            unit = wider
        units.append(frozenset(unit) if len(unit) <= 1 + BROUGHT and barred.isdisjoint(unit) else frozenset())
    return units
