"""
The value of what may be said next: what it adds for somebody who has heard what was chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.rank import Ranking
from briefing.segments.study import Study

NEWS = 70
"""
Words that tell the news. What the ranker learned is how editors sum an article up in about so many; after them, what
counts is to hear of the rest.
"""

UNHEARD = 0.3
TOPICS = 0.8
"""
Given after the news: for a part of the article not heard of yet, for what the article keeps speaking of (all of it
for as much as the richest sentence has).
"""

SCRAP = 6
"""
Words, on average of its sentences, that an option must have after the news: a shorter one is a teaser.
"""

STRANGER, STRANGER_LATER = 0.5, 1.0
"""
Taken for a sentence that calls by surname alone somebody who was not introduced: in the news it may be somebody whom
everybody knows, after it there are other sentences to say.
"""

PARTS, MOST_PARTS, SENTENCES_A_PART = 3, 6, 10
"""
An article has PARTS parts to be heard of, a long one more.
"""


@dataclass(frozen=True, slots=True)
class Option:
    """
    The sentences *new* that a unit would add, with what does not change until one of them is taken.
    """

    new: frozenset[int]
    cost: float
    words: float
    stems: frozenset[str]


class Value:
    """
    What options are worth to one listener, to whom nothing was said yet.
    """

    def __init__(self, study: Study, ranking: Ranking) -> None:
        self.said: set[str] = set()
        self._study = study
        self._listener = ranking.listener()
        self._lengths: list[float] = ranking.lengths.tolist()
        self._count = len(self._lengths)
        self.parts = min(MOST_PARTS, max(PARTS, self._count // SENTENCES_A_PART))
        self._taken: set[int] = set()
        self._heard: set[int] = set()
        self._words = 0.0
        spread = Counter(stem for stems in study.stems for stem in stems)
        self._topics = {stem: count for stem, count in spread.items() if count > 1}
        self._richest = max((self._matter(stems) for stems in study.stems), default=0) or 1

    def words(self, sentences: Iterable[int]) -> float:
        """
        Count the words of the sentences with these indices.
        """
        return sum(self._lengths[index] for index in sentences)

    def part(self, index: int) -> int:
        """
        Return which part of the article a sentence stands in.
        """
        return self.parts * index // self._count

    def hear(self, new: frozenset[int]) -> None:
        """
        Tell the listener what is chosen.
        """
        self._listener.hear(new)
        self._taken |= new
        self._words += self.words(new)
        for index in new:
            self.said |= self._study.stems[index]
            self._heard.add(self.part(index))

    def best(self, options: Mapping[int, Option]) -> Option | None:
        """
        Return the option worth most now, None when none is worth saying. The key of an option is the sentence that it
        is for.
        """
        import numpy as np

        if not options:
            return None
        brings_words, brings = np.zeros(self._count), np.zeros(self._count)
        for place, one in options.items():
            brings_words[place] = one.words - self._lengths[place]
            brings[place] = len(one.new) - 1
        places = list(options)
        worth = dict(zip(places, self._listener.worth(brings_words, brings, places).tolist(), strict=True))
        told = self._words >= NEWS
        values = [
            (
                worth[place]
                + (self._beyond(one) if told else 0.0)
                - (STRANGER_LATER if told else STRANGER) * self._strangers(one),
                -min(one.new),
                place,
            )
            for place, one in options.items()
            if not told or one.words >= SCRAP * len(one.new)
        ]
        return options[max(values)[2]] if values else None

    def _beyond(self, one: Option) -> float:
        unheard = any(self.part(index) not in self._heard for index in one.new)
        return UNHEARD * unheard + TOPICS * min(1.0, self._matter(one.stems - self.said) / self._richest)

    def _strangers(self, one: Option) -> int:
        known = self._taken | one.new
        return sum(not self._study.introduced[index] <= known for index in one.new)

    def _matter(self, stems: frozenset[str]) -> int:
        return sum(self._topics.get(stem, 0) for stem in stems)
