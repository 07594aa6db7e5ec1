"""
The captions of a track: its sentences, long ones in parts that can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from output.model import RATE
from output.transcripts.clauses import cost
from output.transcripts.lines import WIDTH, fit, folded
from output.transcripts.model import Caption, Heard, Sentence
from output.transcripts.rhythm import Rhythm

#: Characters a second that can be read (R40).
SPEED = 25
#: Seconds that a caption may stay behind its sound.
HOLD = 1.0
#: Seconds that every part lasts: a sentence that is over sooner is one caption, however long.
SHORTEST = 0.1
#: The cost of one more part, of one of a word or two, and of one too long for the screen.
_PART, _SCRAP, _LONG = 3.0, 12.0, 1000.0
#: What it costs more to part a sentence where no clip ends: the time is an estimate there.
_ESTIMATED = 3.0


def captions(sentences: Sequence[Sentence], length: int, language: str) -> tuple[Caption, ...]:
    """
    What there is to read of *sentences* in a track of *length* samples, whose transcript is in *language*. Captions
    ascend and never overlap.

    A sentence that fits two lines of `WIDTH` characters is one caption, with the times of its cue. A longer one is
    parted, rather where a clip ends and at a clause, never inside a word; parts have the times that `Rhythm` tells.
    One that goes by faster than `SPEED` characters a second stays until the next one, for `HOLD` seconds at most.
    """
    found = [part for number, each in enumerate(sentences) for part in _parts(each, language, number)]
    return tuple(_held(found, length))


def _parts(said: Sentence, language: str, number: int) -> Iterator[Caption]:
    cue = said.cue
    text = folded(cue.text)
    if not text:
        return
    foreign = "" if cue.language == language else cue.language
    whole = Caption(cue.start, cue.end, text, folded(cue.speaker), foreign, cue.chapter, number)
    words = text.split(" ")
    if fit(words):
        yield whole
        return
    rhythm = Rhythm(words, said.clips or (Heard(cue.text, cue.start, cue.end),))
    parts = [
        replace(whole, start=start, end=end, text=" ".join(words[first:last]))
        for first, last in _divided(words, rhythm.pauses)
        for start, end in [rhythm.heard(first, last)]
    ]
    short = min(part.end - part.start for part in parts) < SHORTEST * RATE
    yield from (whole,) if short else parts


def _divided(words: Sequence[str], pauses: frozenset[int]) -> list[tuple[int, int]]:
    """
    Bounds of the parts of *words*; best[end] is the least cost of all words before *end*, with where its last part
    starts.
    """
    gaps = [cost(*pair) + (0 if i in pauses else _ESTIMATED) for i, pair in enumerate(pairwise(words), 1)] + [0.0]
    ends = (0, *accumulate(len(word) + 1 for word in words))
    best = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        options: list[tuple[float, int]] = []
        for start in range(end - 1, -1, -1):
            length = ends[end] - ends[start] - 1
            if length > 2 * WIDTH + 1 and options:
                break
            # The square spreads the words evenly over equally good places.
            price = best[start][0] + _PART + gaps[end - 1] + 6 * (length / (2 * WIDTH)) ** 2
            price += _SCRAP * (end - start < 3) + _LONG * (not fit(words[start:end]))
            options.append((price, start))
        best.append(min(options))
    bounds, end = [], len(words)
    while end:
        bounds.append((best[end][1], end))
        end = best[end][1]
    return bounds[::-1]


def _held(found: Sequence[Caption], length: int) -> Iterator[Caption]:
    """
    Let captions stay that go by too fast, in a track of *length* samples.
    """
    for i, caption in enumerate(found):
        # A millisecond more, since players count in these.
        wanted = caption.start + len(caption.text) * RATE // SPEED + RATE // 1000 + 1
        free = found[i + 1].start if i + 1 < len(found) else length
        yield replace(caption, end=max(caption.end, min(wanted, free, caption.end + round(HOLD * RATE))))
