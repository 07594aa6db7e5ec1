"""
What cleaning costs: how long it takes, what it drops, whether that would have been worth saying.

`python -m benchmarks.cleaning FILE...` reads JSON Lines, gzipped or not, with the keys lang, title, text, summary.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from briefing.clean import clean
from briefing.errors import NothingToSay
from briefing.model import Document, Dropped
from briefing.sentences import split_text

BEST = 3
"""
Sentences of an article that come nearest to its summary: what a perfect choice would say.
"""


@dataclass(slots=True)
class Tally:
    """
    The sums over the articles of one file.

    *lost* counts the sentences of a perfect choice that were dropped nearly whole, by rule.
    """

    articles: int = 0
    empty: int = 0
    words: int = 0
    letters: int = 0
    gone: int = 0
    best: int = 0
    seconds: float = 0.0
    rules: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)

    def add(self, entry: dict[str, str]) -> None:
        """
        Clean one article, and add up what became of it.
        """
        text, language = entry["text"], entry["lang"]
        document = Document(text, "-", title=entry["title"])
        start = time.perf_counter()
        try:
            dropped: Sequence[Dropped] = clean(document, language).dropped
        except NothingToSay:
            dropped = ()
            self.empty += 1
        self.seconds += time.perf_counter() - start
        self.articles += 1
        self.words += len(text.split())
        self.letters += len(text)
        self.gone += sum(one.span.end - one.span.start for one in dropped)
        self.rules.update(one.rule for one in dropped)
        for first, last in _best(text, entry["summary"], language):
            self.best += 1
            for one in dropped:
                if min(last, one.span.end) - max(first, one.span.start) >= 0.8 * (last - first):
                    self.lost[one.rule] += 1

    def __str__(self) -> str:
        return (
            f"{self.articles} articles, {self.empty} of them all junk; "
            f"{800_000 * self.seconds / max(1, self.words):.2f} ms per 800 words; "
            f"{self.gone / max(1, self.letters):.2%} of the letters dropped\n"
            f"  by {', '.join(f'{rule} {count}' for rule, count in self.rules.most_common()) or 'no rule'}\n"
            f"  {self.lost.total()} of the {self.best} best sentences lost"
            f"{''.join(f', {count} by {rule}' for rule, count in self.lost.most_common())}"
        )


def _best(text: str, summary: str, language: str) -> Iterator[tuple[int, int]]:
    """
    Yield the places of the sentences that together share most word pairs and words with the summary.
    """
    sentences = [
        (block.start() + one.start, block.start() + one.end)
        for block in re.finditer(r"[^\n]+", text)
        for one in split_text(block.group(), language)
    ]
    pieces = [_grams(text[first:last]) for first, last in sentences]
    gold, have, reached = _grams(summary), Counter[str](), 0.0
    for _ in range(BEST):
        scores = [_f1(have + piece, gold) for piece in pieces]
        best = max(range(len(scores)), key=scores.__getitem__)
        if scores[best] <= reached:
            return
        have, reached = have + pieces[best], scores[best]
        yield sentences[best]


def _grams(text: str) -> Counter[str]:
    words = "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()
    return Counter([*words, *map(" ".join, pairwise(words))])


def _f1(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def main(paths: Sequence[str]) -> None:
    """
    Measure each file, and write what came out.
    """
    clean(Document("The rain stopped.", "-"), "en")  # the patterns are compiled once
    for path in paths:
        opened = gzip.open if path.endswith(".gz") else open
        tally = Tally()
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                tally.add(json.loads(line))
        sys.stdout.write(f"{Path(path).name}: {tally}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
