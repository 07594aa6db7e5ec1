"""
What it costs to say a text, and how much of the tables is said right.
"""

from __future__ import annotations

import csv
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefing.languages import LANGUAGES
from briefing.speakable import STRESS, spoken

TABLES = Path(__file__).parent.parent / "tests" / "briefing" / "speakable"
SIZES = (10_000, 100_000)
"""
Characters: an article, a small book.
"""

RUNS = 3


def main() -> None:
    """
    Write one table of time, with ratios to splitting the same text at its blanks, and one of the tables' rows.
    """
    sys.stdout.write("\n| language | characters | seconds | for 100 kB | times splitting at blanks |\n")
    sys.stdout.write("|---|---:|---:|---:|---:|\n")
    for code in LANGUAGES:
        written = " ".join(row["written"] for row in rows(code))
        spoken(written[:100], code)
        for size in SIZES:
            text = (written * (size // len(written) + 1))[:size]
            taken, base = _seconds(partial(spoken, text, code)), _seconds(text.split)
            sys.stdout.write(f"| {code} | {size} | {taken:.2f} | {taken * 100_000 / size:.2f} | {taken / base:.0f} |\n")
    sys.stdout.write("\n| language | rows | ordinary | hard | said as the table has it |\n|---|---:|---:|---:|---:|\n")
    for code in LANGUAGES:
        table = rows(code)
        right = sum(spoken(row["written"], code).replace(STRESS, "") == row["spoken"] for row in table)
        ordinary = sum(row["kind"] == "ordinary" for row in table)
        sys.stdout.write(f"| {code} | {len(table)} | {ordinary} | {len(table) - ordinary} | {right} |\n")


def rows(language: str) -> list[dict[str, str]]:
    """
    The rows of the table of *language*.
    """
    with (TABLES / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
