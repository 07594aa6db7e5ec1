"""
The matter of a text: what it speaks of, as far as two texts can be compared by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing.stems import WORD, content, stem
from briefing.stopwords import stopwords
from briefing.story.counts import figures

NAME = 2
"""
How many common stems a name is worth.
"""


@dataclass(frozen=True, slots=True)
class Matter:
    """
    The *stems* of a text's words without its numbers, those among them that are *names*, its *numbers* in figures.

    A name is what has a capital letter inside a sentence: in German every noun.
    """

    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]

    def weight(self, stems: Iterable[str]) -> int:
        """
        Count those of *stems* that are in this text, names more than the others.
        """
        return sum(NAME if one in self.names else 1 for one in self.stems.intersection(stems))


@lru_cache(maxsize=4_000)
def matter(sentence: str, language: str) -> Matter:
    """
    Return the matter of one sentence.
    """
    small = stopwords(language)
    names, numbers, counted = set(), set(), set()
    for place, found in enumerate(WORD.finditer(sentence)):
        word = found.group()
        number = figures(word, language)
        if number is not None:
            numbers.add(number)
            counted.add(stem(word, language))
        elif place and word[0].isupper() and len(word) > 2 and word.lower() not in small:
            names.add(stem(word, language))
    return Matter(frozenset(content(sentence, language)) - counted, frozenset(names), frozenset(numbers))


def together(matters: Iterable[Matter]) -> Matter:
    """
    Return the matter of several sentences as one.
    """
    every = tuple(matters)
    return Matter(
        frozenset[str]().union(*(each.stems for each in every)),
        frozenset[str]().union(*(each.names for each in every)),
        frozenset[str]().union(*(each.numbers for each in every)),
    )
