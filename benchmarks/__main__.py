"""
`make bench`: tables of what takes how long and how good it is, each beside a baseline measured in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import (
    bands,
    dependable,
    episode,
    espeak,
    glue,
    guards,
    neural,
    sentences,
    shows,
    speech,
    summaries,
    translation,
)

ARTICLE = Path(__file__).parent.parent / "examples" / "river-crossing.en.txt"
RUNS = 9


@dataclass(frozen=True, slots=True)
class Row:
    """
    A command's median in seconds, beside the median of its *baseline*, taken in turn.
    """

    name: str
    seconds: float
    baseline: str
    baseline_seconds: float
    bar: float | None

    def __str__(self) -> str:
        ratio = self.seconds / self.baseline_seconds
        bar = "" if self.bar is None else f"  bar {self.bar:g}  {'kept' if ratio <= self.bar else 'MISSED'}"
        return (
            f"{self.name:<44} {self.seconds:8.3f} s   {self.baseline:<26} "
            f"{self.baseline_seconds:7.3f} s   ratio {ratio:5.2f}{bar}"
        )


def main() -> None:
    """
    Measure everything, and write the table.
    """
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "HOME": folder, "XDG_CACHE_HOME": f"{folder}/cache"}
        briefing = str(Path(sys.executable).with_name("briefing"))
        make = [briefing, "make", str(ARTICLE), "--offline", "--minutes", "2", "-o", folder]
        click = [sys.executable, "-c", "import click"]
        rows = (
            pair("briefing --help", [briefing, "--help"], "import click", click, env, bar=1.5),
            pair("briefing make, 2 min, espeak, from cache", make, "import click", click, env, runs=3),
            pair("briefing script", [briefing, "script", str(ARTICLE)], "import click", click, env, runs=3),
        )
    for row in rows:
        sys.stdout.write(f"{row}\n")
    others = (sentences, speech, espeak, bands, neural, dependable, summaries, guards, translation, shows)
    for part in (episode, glue, *others):
        sys.stdout.write("\n")
        part.main()


def pair(
    name: str,
    command: Sequence[str],
    baseline_name: str,
    baseline: Sequence[str],
    env: dict[str, str],
    *,
    bar: float | None = None,
    runs: int = RUNS,
) -> Row:
    """
    Time two commands in turn, after a warm-up of each, so that a drift of the machine meets both.
    """
    seconds(command, env)
    seconds(baseline, env)
    taken = [(seconds(command, env), seconds(baseline, env)) for _ in range(runs)]
    mine, theirs = (statistics.median(column) for column in zip(*taken, strict=True))
    return Row(name, mine, baseline_name, theirs, bar)


def seconds(command: Sequence[str], env: dict[str, str]) -> float:
    """
    Wall time of one run, which must succeed.
    """
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
