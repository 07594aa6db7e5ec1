"""
The pieces of a sentence that is too long for a model, or too hard.
"""

from __future__ import annotations

from collections.abc import Sequence

#: Small models lose the end of sentences from about this many words on, without a sign of it.
WORDS = 60

_MARKS = (";:", '"', ",—–-")
_STOPS = (".", "!", "?", "…")


def pieces(sentence: str, limit: int = WORDS) -> tuple[str, ...]:
    """
    *sentence* in parts of at most *limit* words, cut behind the clause mark that lies nearest to the middle.

    Joined by spaces the parts are the sentence, white space folded.
    """
    return tuple(" ".join(part) for part in _halves(sentence.split(), limit, anywhere=True))


def clauses(sentence: str, limit: int) -> tuple[str, ...]:
    """
    *sentence* in parts of at most *limit* words, where clause marks and quotation marks allow it, and nowhere else.
    """
    return tuple(" ".join(part) for part in _halves(sentence.split(), limit, anywhere=False))


def joined(parts: Sequence[str], said: Sequence[str]) -> str:
    """
    The translations *said* of *parts* as one sentence, each ending like its part.

    Models like to end a clause as if it were a sentence.
    """
    ends = [
        out[:-1] + (part[-1] if part[-1] in ";:," else "") if out.endswith(".") and not _stopped(part) else out
        for part, out in zip(parts, said, strict=True)
    ]
    return " ".join(ends)


def _stopped(part: str) -> bool:
    return part.rstrip('"').endswith(_STOPS)


def _halves(words: list[str], limit: int, *, anywhere: bool) -> list[list[str]]:
    if len(words) <= max(limit, 1):
        return [words]
    cut = _cut(words) or (len(words) // 2 if anywhere else 0)
    if not cut:
        return [words]
    return _halves(words[:cut], limit, anywhere=anywhere) + _halves(words[cut:], limit, anywhere=anywhere)


def _cut(words: list[str]) -> int:
    middle = len(words) // 2
    for marks in _MARKS:
        # A clause of fewer than four words is a poor sentence, worse than a cut between two words.
        ends = [at for at in range(4, len(words) - 3) if _parted(words[at - 1], words[at], marks)]
        if ends:
            return min(ends, key=lambda at: abs(at - middle))
    return 0


def _parted(before: str, after: str, marks: str) -> bool:
    # A quotation mark parts on both sides: behind the one that closes, before the one that opens.
    return before[-1] in marks or (marks == '"' and after[0] == '"')
