"""
The rank of sentences: how much of an article's news each one carries.

A weighted mix of what is known to tell: place, closeness to the rest, words of the title, names, numbers.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.stems import content

LEAD = 0.50
CENTRAL = 0.18
TITLE = 0.14
FACTS = 0.12
PARAGRAPH = 0.04
"""
Weights set by hand on the project's own articles: the lead of a report is the hardest summary to beat,
centrality alone stays 2.5 ROUGE points below it, so it only moves the order of what follows.
"""

QUESTION = 0.20
QUOTED = 0.06
LONG, LONG_STEP = 45, 0.01
SHORT, SHORT_STEP = 8, 0.04
"""
Penalties: for asking, for opening with a quotation, for each word above LONG and below SHORT.
"""

_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-ZÀ-ÞЀ-ЯҐ][\w’'-]+")
_NUMBER = re.compile(r"\d")


def rank(sentences: Sequence[Sentence], title: str | None, language: str) -> tuple[float, ...]:
    """
    Return one score a sentence, between 0 and 1, higher for what a briefing should rather say.
    """
    if not sentences:
        return ()
    stems = [content(sentence.text, language) for sentence in sentences]
    central = _centrality(stems)
    headline = frozenset(content(title or "", language))
    opens = _paragraph_starts(sentences)
    scores = []
    for index, sentence in enumerate(sentences):
        own = frozenset(stems[index])
        score = (
            LEAD * _lead(index, len(sentences))
            + CENTRAL * central[index]
            + TITLE * (len(own & headline) / len(headline) if headline else 0.0)
            + FACTS * _facts(sentence.text)
            + PARAGRAPH * opens[index]
            - _penalty(sentence.text)
        )
        scores.append(min(1.0, max(0.0, score)))
    return tuple(scores)


def _lead(index: int, count: int) -> float:
    """
    Fall steeply over the first sentences, then slowly to the end.
    """
    return 0.6 / (1 + 0.7 * index) + 0.4 * (1 - index / count)


def _paragraph_starts(sentences: Sequence[Sentence]) -> list[bool]:
    return [
        index == 0 or sentences[index - 1].paragraph != sentence.paragraph for index, sentence in enumerate(sentences)
    ]


def _facts(text: str) -> float:
    """
    Count names and numbers, which is what a listener retells; enough is four.
    """
    return min(1.0, (len(_NAME.findall(text)) + len(_NUMBER.findall(text)) * 0.5) / 4)


def _penalty(text: str) -> float:
    length = len(text.split())
    return (
        QUESTION * text.rstrip("\"'”’»“)").endswith("?")
        + QUOTED * text.startswith(('"', "“", "„", "«", "»"))
        + LONG_STEP * max(0, length - LONG)
        + SHORT_STEP * max(0, SHORT - length)
    )


def _centrality(stems: Sequence[Sequence[str]]) -> list[float]:
    """
    Return the cosine of each sentence to all of the article, the highest being 1.
    """
    count = len(stems)
    spread = Counter(stem for own in stems for stem in set(own))
    weight = {stem: math.log(1 + count / found) for stem, found in spread.items()}
    whole: dict[str, float] = {}
    vectors = []
    for own in stems:
        vector = {stem: found * weight[stem] for stem, found in Counter(own).items()}
        vectors.append(vector)
        for stem, value in vector.items():
            whole[stem] = whole.get(stem, 0.0) + value
    length = math.sqrt(sum(value * value for value in whole.values())) or 1.0
    cosines = []
    for vector in vectors:
        own_length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        cosines.append(sum(value * whole[stem] for stem, value in vector.items()) / (length * own_length))
    top = max(cosines) or 1.0
    return [cosine / top for cosine in cosines]
