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

LONG = 45
"""
Words that can still be followed by ear.
"""

OUTDONE, FEWEST, NEAR = 0.6, 5, 40
"""
Share of what a shorter sentence says that a LONG one must say, too, to be passed over for it, of FEWEST stems at
least; how many sentences apart they may stand, so that a text of nothing but long sentences does not take minutes.
"""


@dataclass(frozen=True, slots=True)
class Study:
    """
    One entry a sentence: its *stems*, who was *introduced* where, the *units* that stand alone.

    A unit is a sentence with all that must be heard with it, an empty set when that is too much, or when a shorter
    sentence says it. *holders* tells for each sentence which units it is in. *barred* are those that no voice
    can say, with what cannot go without them.
    """

    stems: tuple[frozenset[str], ...]
    introduced: tuple[frozenset[int], ...]
    units: tuple[frozenset[int], ...]
    holders: tuple[tuple[int, ...], ...]
    barred: frozenset[int]


# A length is fitted in several tries, and costs seconds in a text of megabytes if each begins with this.
@lru_cache(maxsize=16)
def study(sentences: tuple[Sentence, ...], language: str) -> Study:
    """
    Study all sentences of an article.

    A barred sentence is in no unit, unless there are no others.
    """
    required = needs(sentences, language)
    barred = _barred(sentences, required)
    stems = tuple(frozenset(content(sentence.text, language)) for sentence in sentences)
    units = _units(required, barred)
    for index in _outdone(sentences, stems, units):
        units[index] = frozenset()
    if not any(units):
        # Something has to be said, even if it is not understood alone.
        units = [frozenset({index}) - barred for index in range(len(sentences))]
    holders: list[list[int]] = [[] for _ in sentences]
    for place, unit in enumerate(units):
        for index in unit:
            holders[index].append(place)
    return Study(
        stems=stems,
        introduced=introductions(sentences, language),
        units=tuple(units),
        holders=tuple(map(tuple, holders)),
        barred=barred,
    )


def _barred(sentences: Sequence[Sentence], required: Sequence[frozenset[int]]) -> frozenset[int]:
    """
    Return the sentences that no voice can say, with those that are not understood without them; none if that is all.
    """
    barred: set[int] = set()
    wider = {index for index, sentence in enumerate(sentences) if unspeakable(sentence.text)}
    while wider:
        barred |= wider
        beside = {index + step for index in wider for step in (-1, 1)} & set(range(len(sentences)))
        wider = {index for index in beside - barred if not barred.isdisjoint(required[index])}
    return frozenset(barred) if len(barred) < len(sentences) else frozenset()


def _units(required: Sequence[frozenset[int]], barred: frozenset[int]) -> list[frozenset[int]]:
    units = []
    for index in range(len(required)):
        unit = {index}
        while (wider := unit.union(*(required[other] for other in unit))) != unit and len(unit) <= 1 + BROUGHT:
            unit = wider
        units.append(frozenset(unit) if len(unit) <= 1 + BROUGHT and barred.isdisjoint(unit) else frozenset())
    return units


def _outdone(
    sentences: Sequence[Sentence], stems: Sequence[frozenset[str]], units: Sequence[frozenset[int]]
) -> list[int]:
    """
    Return the sentences of more than LONG words of which a shorter one, that stands alone, says the same.
    """
    lengths = [len(sentence.text.split()) for sentence in sentences]
    return [
        index
        for index, length in enumerate(lengths)
        if length > LONG
        and any(
            lengths[other] <= LONG
            and len(units[other]) == 1
            and len(stems[other] & stems[index]) >= OUTDONE * max(FEWEST, len(stems[other]))
            for other in range(max(0, index - NEAR), min(len(sentences), index + NEAR + 1))
        )
    ]
