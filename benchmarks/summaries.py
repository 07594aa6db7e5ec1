"""
Summaries against editors' and other summarisers', and what choosing costs.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import corpus
from briefing.summary import rank

EXAMPLES = Path(__file__).parent.parent / "examples"

OURS = "briefing.summary:rank"
PEERS = ("lead", "centroid", "bm25-textrank", "sumy:lexrank", "sumy:luhn", "sumy:textrank", "sumy:lsa", "sumy:sumbasic")

LENGTHS = (800, 8_000, 100_000)
"""
Words: an ordinary article, a report, a book.
"""

RUNS = 5
SUMY = 8_000
"""
Words above which LexRank, whose time grows with the square of a text, is not asked.
"""


def main() -> None:
    """
    Write one table of speed, and if the corpus is on this machine, two of quality for each language.
    """
    speed()
    try:
        scorer = corpus.scorer() if corpus.there() else None
    except ImportError as e:
        sys.stdout.write(f"\nThe quality of summaries was not measured: {e}. Install the extra `bench`.\n")
        return
    if scorer is None:
        sys.stdout.write(f"\nThe quality of summaries was not measured: there is no corpus at {corpus.SHARED}.\n")
        return
    for language, path in zip(corpus.LANGUAGES, corpus.files("dev"), strict=True):
        sys.stdout.write(f"\n# {language}\n")
        only = ["--source", corpus.BRIEFING_LIKE.pattern]
        scorer.main([str(path), *only, "--systems", ",".join((*PEERS, OURS))])


def speed() -> None:
    """
    Time ours, LexRank and the first three sentences on texts made of an example's paragraphs.
    """
    sys.stdout.write("\n| words | system | ms | ms for 1,000 words | times the first three sentences |\n")
    sys.stdout.write("|---:|---|---:|---:|---:|\n")
    for words in LENGTHS:
        base = _seconds(_lead, words)
        systems: dict[str, Callable[[str], object]] = {"briefing": lambda text: rank(text, None, 3)}
        if (lexrank := _lexrank()) and words <= SUMY:
            systems["sumy LexRank"] = lexrank
        for name, system in systems.items():
            taken = _seconds(system, words)
            sys.stdout.write(
                f"| {words} | {name} | {1e3 * taken:.1f} | {1e6 * taken / words:.2f} | {taken / base:.0f} |\n"
            )


def _text(words: int, run: int) -> str:
    """
    Return an article of so many words: the example's paragraphs again and again, each time, and in each *run*, with
    other names and with other small letters, so that nothing of it was met before.
    """
    blocks = (EXAMPLES / "river-crossing.en.txt").read_text(encoding="utf-8").split("\n\n")[3:-3]
    found: list[str] = []
    count = turn = 0
    while count < words:
        sign = f"{chr(97 + run)}{chr(97 + turn % 26)}{chr(97 + turn // 26 % 26)}"
        for block in blocks:
            found.append(re.sub(r"\b([A-Za-z][a-z]{5,})", rf"\g<1>{sign}", block))
            count += len(block.split())
        turn += 1
    return " ".join("\n\n".join(found).split(" ")[:words])


def _lead(text: str) -> object:
    from briefing.sentences import split_text

    return split_text(text[:2000], "en")[:3]


def _lexrank() -> Callable[[str], object] | None:
    try:
        sumy = corpus.scorer().load_system("sumy:lexrank") if corpus.there() else None
    except ImportError:
        return None
    return (lambda text: sumy(text, None, 3)) if sumy else None


def _seconds(system: Callable[[str], object], words: int) -> float:
    taken = []
    for run in range(RUNS + 1):
        text = _text(words, run)
        start = time.perf_counter()
        system(text)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


if __name__ == "__main__":
    main()
