"""
Our sentence splitter beside pysbd and syntok: how many hard cases are right, how many characters a second.

Run `python -m benchmarks.sentences` where the peers are installed (`pip install pysbd syntok`); one that is missing
is left out. Of our languages pysbd knows en, de, ru; syntok en, de; neither knows uk.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.sentences import split_text

TABLES = Path(__file__).parent.parent / "tests" / "briefing" / "sentences"
SIGNS = str.maketrans({"␣": "\u00a0", "¬": "\u00ad", "⏎": "\n"})
LANGUAGES = ("en", "de", "ru", "uk")
#: pysbd leaves a quotation whole by design: these groups are counted apart.
QUOTED = ("quotations", "Zitate", "реплики", "репліки")
RUNS = 5

Splitter = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Case:
    """
    A text, the sentences that a reader finds in it, and the heading that it stands under.
    """

    text: str
    sentences: tuple[str, ...]
    group: str


@dataclass(frozen=True, slots=True)
class Row:
    """
    What one splitter made of one language; *speed* in characters a second, *slower* against ours.
    """

    language: str
    name: str
    right: int
    cases: int
    right_unquoted: int
    cases_unquoted: int
    speed: float
    slower: float

    def __str__(self) -> str:
        return (
            f"| {self.language} | {self.name} | {self.right} of {self.cases} | "
            f"{self.right_unquoted} of {self.cases_unquoted} | {self.speed:,.0f} | {self.slower:.1f} |"
        )


def main() -> None:
    """
    Write the table, and a line for each peer that is missing.
    """
    sys.stdout.write("| language | splitter | right | right but for quotations | characters/s | times slower |\n")
    sys.stdout.write("|---|---|---:|---:|---:|---:|\n")
    for row in rows():
        sys.stdout.write(f"{row}\n")
    for name in ("pysbd", "syntok"):
        if importlib.util.find_spec(name) is None:
            sys.stdout.write(f"\n{name} is not installed: it was left out. Install it with: pip install {name}\n")


def rows() -> Iterator[Row]:
    """
    Measure every language with every splitter that is installed and speaks it, ours first.
    """
    for language in LANGUAGES:
        cases = tuple(read(language))
        unquoted = [case for case in cases if case.group not in QUOTED]
        # A long paragraph of everyday length of sentence: all cases that take up no line of their own, in turn.
        long = " ".join(case.text for case in cases if "\n" not in case.text) * 3
        base = 0.0
        for name, splitter in splitters(language):
            taken = seconds(splitter, long)
            base = base or taken
            yield Row(
                language,
                name,
                sum(right(splitter, case) for case in cases),
                len(cases),
                sum(right(splitter, case) for case in unquoted),
                len(unquoted),
                len(long) / taken,
                taken / base,
            )


def read(language: str) -> Iterator[Case]:
    """
    The cases of a table; the known limits are cases like others.
    """
    group = ""
    for line in (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group = line.removeprefix("# ")
        elif line:
            signs = line.removeprefix("~").translate(SIGNS)
            text = signs.replace("|\n", "\n").replace("|", " ").replace("¦", "")
            yield Case(text, tuple(piece.strip() for piece in re.split("[|¦]", signs)), group)


def splitters(language: str) -> Iterator[tuple[str, Splitter]]:
    """
    Name the splitters for *language*, each as a function from a text to its sentences.
    """
    yield "briefing", lambda text: [text[span.start : span.end] for span in split_text(text, language)]
    if language != "uk" and importlib.util.find_spec("pysbd"):
        # Neither ships types.
        yield "pysbd", importlib.import_module("pysbd").Segmenter(language=language, clean=False).segment
    if language in ("en", "de") and importlib.util.find_spec("syntok"):
        segmenter = importlib.import_module("syntok.segmenter")
        yield (
            "syntok",
            lambda text: [
                "".join(token.spacing + token.value for token in sentence)
                for paragraph in segmenter.analyze(text)
                for sentence in paragraph
            ],
        )


def right(splitter: Splitter, case: Case) -> bool:
    """
    Tell whether a case is split as a reader splits it; white space does not count.
    """
    return [squeezed(piece) for piece in splitter(case.text)] == [squeezed(piece) for piece in case.sentences]


def squeezed(text: str) -> str:
    return "".join(text.split())


def seconds(splitter: Splitter, text: str) -> float:
    """
    The median time of a few runs after a warm-up.
    """
    splitter(text)
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        splitter(text)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
