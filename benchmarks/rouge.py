"""
ROUGE of a choice of sentences, counted from what is known of each sentence: thousands of choices are compared.

The mean of the F1 of ROUGE-1, ROUGE-2 and ROUGE-L over the whole summary (Lin 2004), as the rouge-score package has it
but for words that the summary repeats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Tokens = Sequence[str]


@dataclass(frozen=True, slots=True)
class _Counted:
    words: Counter[str]
    pairs: Counter[tuple[str, str]]
    common: int  # a bit for each word of the reference that is in a longest common subsequence
    length: int


class Rouge:
    """
    The score of choices from *sentences* against *reference*, both as tokens, one sequence a sentence.
    """

    def __init__(self, reference: Sequence[Tokens], sentences: Sequence[Tokens]) -> None:
        self._words = Counter(word for each in reference for word in each)
        self._pairs = Counter(pair for each in reference for pair in pairwise(each))
        self._length = self._words.total()
        self._sentences = [
            _Counted(Counter(own), Counter(pairwise(own)), _common(reference, own), len(own)) for own in sentences
        ]

    def score(self, chosen: Iterable[int]) -> float:
        """
        Return the score, 0 to 1, of the sentences with these indices.
        """
        words: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        common = length = 0
        for index in chosen:
            own = self._sentences[index]
            words.update(own.words)
            pairs.update(own.pairs)
            common |= own.common
            length += own.length
        return (
            _f1((words & self._words).total(), length, self._length)
            + _f1((pairs & self._pairs).total(), pairs.total(), self._pairs.total())
            + _f1(common.bit_count(), length, self._length)
        ) / 3


def _f1(shared: int, one: int, other: int) -> float:
    return 2 * shared / (one + other) if one + other else 0.0


def _common(reference: Sequence[Tokens], sentence: Tokens) -> int:
    found = shift = 0
    for each in reference:
        found |= _subsequence(each, sentence) << shift
        shift += len(each)
    return found


def _subsequence(reference: Tokens, sentence: Tokens) -> int:
    """
    Return the words of *reference*, one bit each, that are in a longest common subsequence with *sentence*.
    """
    table = [[0] * (len(sentence) + 1)]
    for word in reference:
        above, row = table[-1], [0]
        for place, other in enumerate(sentence):
            row.append(above[place] + 1 if word == other else max(above[place + 1], row[place]))
        table.append(row)
    i, j, found = len(reference), len(sentence), 0
    while i and j:
        if reference[i - 1] == sentence[j - 1]:
            found |= 1 << (i - 1)
            i, j = i - 1, j - 1
        elif table[i][j - 1] > table[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return found
