"""
The rhythm of a sentence: when each of its written words is heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from output.transcripts.clauses import cost
from output.transcripts.model import Heard


@dataclass(frozen=True, slots=True)
class Breath:
    """
    Words from *first* up to, not including, *last* that are heard from sample *start* to sample *end*, in one clip.
    """

    first: int
    last: int
    start: int
    end: int


class Rhythm:
    """
    When the written *words* of a sentence are heard, which are said in *clips*.

    Words that are spoken as they are written tell where a clip ends. Where a clip ends among words that are not
    (figures, say), it is taken to end at the clause mark that is nearest to the same share of the text. Within a clip
    times are interpolated by the characters that are spoken, so they are estimates there.
    """

    def __init__(self, words: Sequence[str], clips: Sequence[Heard]) -> None:
        lengths = _lengths(words, [word for clip in clips for word in clip.text.split()])
        self._before = (0.0, *accumulate(lengths))
        self._breaths = tuple(self._taken(words, clips))

    @property
    def pauses(self) -> frozenset[int]:
        """
        Before which words a clip ends.
        """
        return frozenset(breath.first for breath in self._breaths[1:])

    def heard(self, first: int, last: int) -> tuple[int, int]:
        """
        From which sample to which the words from *first* up to *last* are heard.
        """
        opening = next(breath for breath in reversed(self._breaths) if breath.first <= first)
        closing = next(breath for breath in self._breaths if last <= breath.last)
        return self._time(opening, first), self._time(closing, last)

    def _time(self, breath: Breath, word: int) -> int:
        whole = self._before[breath.last] - self._before[breath.first]
        share = (self._before[word] - self._before[breath.first]) / whole if whole else float(word == breath.last)
        return breath.start + round((breath.end - breath.start) * share)

    def _taken(self, words: Sequence[str], clips: Sequence[Heard]) -> Iterator[Breath]:
        """
        The words of each clip. Clips that would have none are one with the next, the last with those before it.
        """
        first, start, spoken = 0, clips[0].start, 0
        for clip, following in pairwise(clips):
            spoken += sum(len(word) + 1 for word in clip.text.split())
            last = self._cut(words, first, spoken)
            if last is not None:
                yield Breath(first, last, start, clip.end)
                first, start = last, following.start
        yield Breath(first, len(words), start, clips[-1].end)

    def _cut(self, words: Sequence[str], first: int, spoken: int) -> int | None:
        """
        The word before which *spoken* characters have been said.
        """
        gaps = range(first + 1, len(words))
        exact = [gap for gap in gaps if abs(self._before[gap] - spoken) < 0.5]
        if exact:
            return exact[0]
        return min(
            gaps, key=lambda gap: cost(words[gap - 1], words[gap]) + abs(self._before[gap] - spoken), default=None
        )


def _lengths(words: Sequence[str], spoken: Sequence[str]) -> list[float]:
    """
    For each of *words* how many characters are spoken, a space included.

    Words that are spoken differently share what is spoken in their place by their own lengths.
    """
    matcher = SequenceMatcher(None, [_bare(each) for each in words], [_bare(each) for each in spoken], autojunk=False)
    lengths = [0.0] * len(words)
    for tag, a, b, c, d in matcher.get_opcodes():
        said = [len(each) + 1 for each in spoken[c:d]]
        if tag == "equal":
            lengths[a:b] = map(float, said)
        elif a < b:
            written = sum(map(len, words[a:b]))
            lengths[a:b] = [sum(said) * len(each) / written for each in words[a:b]]
        else:
            lengths[max(a - 1, 0)] += sum(said)
    return lengths


def _bare(word: str) -> str:
    """
    *word* without marks and stress, to be compared.
    """
    return "".join(filter(str.isalnum, word)).casefold()
