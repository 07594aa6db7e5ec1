"""
The features of sentences: what a ranker is told of each one before any is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefing.model import Sentence
from briefing.rank.marks import marks
from briefing.rank.terms import Terms, terms
from briefing.stems import content, stem, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LANGUAGES = ("en", "de", "ru", "uk")

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Features:
    """
    One row of *values* a sentence, one column for each of *names*.

    *terms* are content stems, *pairs* two words in a row; *lengths* count words.
    """

    names: tuple[str, ...]
    values: NDArray[np.float32]
    terms: Terms
    pairs: Terms
    lengths: NDArray[np.float64]


def features(sentences: Sequence[Sentence], title: str | None, language: str) -> Features:
    """
    Return the features of all sentences of an article; one sentence at least.

    The time is proportional to the length of the text.
    """
    import numpy as np

    written = [words(sentence.text) for sentence in sentences]
    stems = [content(sentence.text, language) for sentence in sentences]
    known = terms(stems)
    pairs = terms([list(pairwise(map(str.lower, own))) for own in written])
    lengths = np.array([len(sentence.text.split()) for sentence in sentences], dtype=np.float64)
    columns: Columns = {
        **_place(sentences),
        **_length(lengths, known),
        **_likeness(known, pairs),
        **_title(stems, frozenset(content(title or "", language))),
        **_names(written, lengths, language),
        **marks(sentences, written, language),
        **{f"in_{each}": np.full(len(sentences), language == each) for each in LANGUAGES},
    }
    values = np.stack([np.asarray(column, dtype=np.float32) for column in columns.values()], axis=1)
    return Features(tuple(columns), values, known, pairs, lengths)


def _place(sentences: Sequence[Sentence]) -> Columns:
    import numpy as np

    count = len(sentences)
    index = np.arange(count)
    paragraph = np.array([sentence.paragraph for sentence in sentences])
    opens = np.ones(count, dtype=bool)
    opens[1:] = paragraph[1:] != paragraph[:-1]
    number = np.cumsum(opens)
    return {
        "first": index == 0,
        "second": index == 1,
        "third": index == 2,
        "early": index < 5,
        "last": index == count - 1,
        "place": index / count,
        "place_inverse": 1 / (index + 1),
        "place_log": np.log1p(index) / 4,
        "place_root": np.sqrt(index) / 5,
        "count": np.full(count, np.log(count) / 4),
        "opens_paragraph": opens,
        "paragraph_inverse": 1 / number,
        "in_paragraph": np.minimum(5, index - np.maximum.accumulate(np.where(opens, index, 0))) / 5,
        "paragraphs": np.full(count, number[-1] / count),
    }


def _length(lengths: NDArray[np.float64], known: Terms) -> Columns:
    import numpy as np

    capped = np.minimum(60, lengths) / 30
    return {
        "words": capped,
        "words_relative": np.minimum(3, lengths / max(1.0, float(lengths.mean()))),
        "words_log": np.log1p(lengths) / 3,
        "short": np.maximum(0, 8 - lengths) / 8,
        "long": np.minimum(3, np.maximum(0, lengths - 30) / 30),
        "content": known.sums(known.count) / np.maximum(1, lengths),
        "words_before": np.concatenate([[0], capped[:-1]]),
        "words_after": np.concatenate([capped[1:], [0]]),
    }


def _likeness(known: Terms, pairs: Terms) -> Columns:
    import numpy as np

    count = len(known.sizes)
    index = np.arange(count)
    central = known.cosines(known.vector(index >= 0))
    rank = np.empty(count)
    rank[np.argsort(-central, kind="stable")] = index
    like_first = known.cosines(known.vector(index == 0))
    like_first[0] = 0
    before, after = known.directions()
    following = known.neighbours()
    first = np.full(len(known.spread), count)
    np.minimum.at(first, known.column, known.row)
    fresh = first[known.column] == known.row
    size = np.maximum(1, known.sizes)
    often = known.total / max(1.0, float(known.total.sum()))
    return {
        "central": central,
        "central_relative": central / (float(central.max()) or 1.0),
        "central_rank": rank / count,
        "common": known.sums(known.count * often[known.column]) / size * 20,
        "recurring": known.share(known.spread >= 2),
        "recurring_more": known.share(known.spread >= 3),
        "frequent": known.sums(known.frequent[known.column].astype(np.float64)) / max(1, int(known.frequent.sum())),
        "like_first": like_first,
        "like_lead": known.cosines(known.vector(index < 3)),
        "like_before": before / np.maximum(1, index),
        "like_after": after / np.maximum(1, count - 1 - index),
        "like_before_sum": np.minimum(5, before),
        "like_after_sum": np.minimum(5, after),
        "like_next": following,
        "like_previous": np.concatenate([[0], following[:-1]]),
        "fresh": known.sums(fresh.astype(np.float64)) / size,
        "fresh_recurring": known.sums((fresh & (known.spread >= 2)[known.column]).astype(np.float64)) / size,
        "pairs_recurring": pairs.share(pairs.spread >= 2),
    }


def _title(stems: Sequence[Sequence[str]], title: frozenset[str]) -> Columns:
    shared = [len(title.intersection(own)) for own in stems]
    return {
        "title_said": [count / (len(title) or 1) for count in shared],
        "title_share": [count / (len(own) or 1) for count, own in zip(shared, stems, strict=True)],
        "titled": [bool(title)] * len(stems),
    }


def _names(written: Sequence[Sequence[str]], lengths: NDArray[np.float64], language: str) -> Columns:
    import numpy as np

    names = [
        [
            stem(word, language)
            for place, word in enumerate(own)
            if (place and word[0].isupper()) or (word.isupper() and len(word) > 1)
        ]
        for own in written
    ]
    # A dict keeps the order of the text, on which it depends which of two equally frequent names is among the top.
    spread = Counter(name for own in names for name in dict.fromkeys(own))
    top = {name for name, count in spread.most_common(5) if count > 1}
    counts = np.array([len(own) for own in names], dtype=np.float64)
    seen: set[str] = set()
    fresh = []
    for own in names:
        fresh.append(len(set(own) - seen) / 5)
        seen.update(own)
    return {
        "names": np.minimum(10, counts) / 5,
        "names_share": counts / np.maximum(1, lengths),
        "names_recurring": [sum(spread[name] > 1 for name in set(own)) / 5 for own in names],
        "names_frequent": [len(top.intersection(own)) / (len(top) or 1) for own in names],
        "names_fresh": fresh,
    }
