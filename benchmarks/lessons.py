"""
The lessons of a ranker: what each sentence would have added to a summary, for many beginnings of summaries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus import Example, scorer
from benchmarks.rouge import Rouge
from briefing.clean import clean
from briefing.errors import NothingToSay
from briefing.model import Document
from briefing.rank.features import features
from briefing.rank.hearing import Hearing
from briefing.segments.choice import REPEATED
from briefing.segments.study import Study, study
from briefing.sentences import split

BEGINNINGS = 10
"""
Beginnings of a summary to learn from, for one article.
"""

SENTENCES = 120
"""
Of a longer article only the beginning is learned from.
"""

DENSE, ORDINARY = 0.3, 20
"""
How much a gain is worth less by the words that it takes: as many times as they are more than ORDINARY, to this power.
"""

Unit = frozenset[int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """
    One beginning: a row for each unit that may follow it, and the ROUGE that this adds for the words that it takes.

    *weight* makes all articles count the same.
    """

    rows: NDArray[np.float32]
    gains: NDArray[np.float32]
    weight: float


def lessons(example: Example, random: np.random.Generator) -> list[Lesson]:
    """
    Return what is learned from one article; nothing if no sentence of it is left after cleaning.
    """
    try:
        article = clean(Document(example.text, "-", title=example.title), example.language)
    except NothingToSay:
        return []
    sentences = split(article)[:SENTENCES]
    if not sentences:
        return []
    known = features(sentences, article.title, example.language)
    units = study(sentences, example.language)
    token = scorer().CachedTokenizer(example.language).tokenize
    parts = example.summary.split("\n") if "\n" in example.summary else scorer().split_sentences(example.summary)
    rouge = Rouge([token(part) for part in parts], [token(sentence.text) for sentence in sentences])
    found = []
    for heard in dict.fromkeys(_beginnings(units, rouge, random)):
        options = _options(units, heard)
        if len(options) < 2:
            continue
        hearing = Hearing(known)
        hearing.hear(heard)
        words, brings = np.zeros(len(sentences)), np.zeros(len(sentences))
        for place, new in options.items():
            words[place] = known.lengths[list(new)].sum() - known.lengths[place]
            brings[place] = len(new) - 1
        rows = np.concatenate([known.values, hearing.rows(words, brings)], axis=1)[list(options)]
        before = rouge.score(heard)
        gains = np.array([rouge.score(heard | new) - before for new in options.values()])
        taken = np.array([max(4, known.lengths[list(new)].sum()) for new in options.values()])
        found.append((rows, (gains / (taken / ORDINARY) ** DENSE).astype(np.float32)))
    return [Lesson(rows, gains, 1 / len(found)) for rows, gains in found]


def _beginnings(units: Study, rouge: Rouge, random: np.random.Generator) -> Iterator[Unit]:
    """
    Yield nothing, the way to the best summary, the way of the first sentences, and others from near the top.
    """
    yield frozenset()
    count = 1
    heard: Unit = frozenset()
    for _ in range(3):
        gains = {new: rouge.score(heard | new) for new in _options(units, heard).values()}
        if not gains or gains[best := max(gains, key=lambda new: (gains[new], -min(new)))] <= rouge.score(heard):
            break
        heard |= best
        count += 1
        yield heard
    heard = frozenset()
    for unit in units.units[:6]:
        if unit and len(heard) < 4:
            heard |= unit
            count += 1
            yield heard
    for _ in range(count, BEGINNINGS):
        places = np.minimum(len(units.units) - 1, random.exponential(4, random.integers(1, 4)).astype(int))
        heard = frozenset[int]().union(*(units.units[place] for place in places))
        yield heard if len(heard) <= 5 else frozenset()


def _options(units: Study, heard: Unit) -> dict[int, Unit]:
    """
    Return what may be said after *heard*, by the sentence that it is for.
    """
    said = frozenset[str]().union(*(units.stems[index] for index in heard))
    found = {}
    for place, unit in enumerate(units.units):
        new = unit - heard
        stems = frozenset[str]().union(*(units.stems[index] for index in new))
        if new and len(stems & said) <= REPEATED * len(stems):
            found[place] = new
    return found
