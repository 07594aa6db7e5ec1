"""
The pieces of a sentence that is too long for a model.
"""

from __future__ import annotations

#: Small models lose the end of sentences from about this many words on, without a sign of it.
WORDS = 60

_MARKS = (";:", ",—–-")


def pieces(sentence: str, limit: int = WORDS) -> tuple[str, ...]:
    """
    *sentence* in parts of at most *limit* words, cut behind the clause mark that lies nearest to the middle.

    Joined by spaces the parts are the sentence, white space folded.
    """
    return tuple(" ".join(part) for part in _halves(sentence.split(), limit))


def _halves(words: list[str], limit: int) -> list[list[str]]:
    if len(words) <= max(limit, 1):
        return [words]
    cut = _cut(words)
    return _halves(words[:cut], limit) + _halves(words[cut:], limit)


def _cut(words: list[str]) -> int:
    middle = len(words) // 2
    for marks in _MARKS:
        # A clause of fewer than four words is a poor sentence, worse than a cut between two words.
        ends = [at for at in range(4, len(words) - 3) if words[at - 1][-1] in marks]
        if ends:
            return min(ends, key=lambda at: abs(at - middle))
    return middle
