"""
The parts of a briefing: the stories that are told together, the weightiest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.story import Story
from briefing.story.likeness import same_event
from briefing.story.matter import Matter, matter, together


@dataclass(frozen=True, slots=True)
class Part:
    """
    One event. *sources* are the indices of the stories that tell it; the first one leads.
    """

    sources: tuple[int, ...]
    weight: int


def parts(stories: Sequence[Story]) -> tuple[Part, ...]:
    """
    Put stories of the same event into one part, and the parts in order: by weight, then as they were given.

    The fullest story leads its part: the one with most names and numbers, however many words it makes of them. A part
    weighs as many times more as there are sources that tell it, and one more whenever its leader's vocabulary doubles.
    """
    told = [together(matter(s.text, each.article.language) for s in each.sentences) for each in stories]
    found = []
    for sources in _events(stories):
        first, *_ = fullest = sorted(sources, key=lambda index: -_facts(told[index]))
        found.append(Part(tuple(fullest), len(sources) * len(told[first].stems).bit_length()))
    return tuple(sorted(found, key=lambda part: (-part.weight, min(part.sources))))


def _events(stories: Sequence[Story]) -> list[list[int]]:
    """
    Gather the indices of stories by event; what is like one of them belongs to them.
    """
    event = list(range(len(stories)))
    for one, other in same_event(stories):
        event = [event[one] if each == event[other] else each for each in event]
    return [[index for index, each in enumerate(event) if each == one] for one in dict.fromkeys(event)]


def _facts(told: Matter) -> int:
    return len(told.names) + len(told.numbers)
