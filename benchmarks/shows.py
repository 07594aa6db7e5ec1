"""
What it costs to build a show of many episodes, and to add one to it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefing.pipeline.publishing import library, pages
from output.show import record
from output.show.library import Library, create
from output.show.settings import fresh

ARTICLES = Path(__file__).parent.parent / "examples"
SIZES = (500, 1000, 2000)
NOW = datetime(2026, 11, 26, 6, tzinfo=UTC)
#: How many times as long a show of twice as many episodes may take, and how many times as long as in an empty show it
#: may take to add one to a feed of 30.
LINEAR, ADDED = 2.5, 1.5


def main() -> None:
    """
    Write a table: for shows that keep all their episodes in the feed, and for one that keeps 30.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = (_episode(folder, each) for each in ("river-crossing.en.txt", "winter-grid.en.txt"))
        sys.stdout.write("| episodes | build, s | again, s | add one, s | add to none, s | feed, MB |\n")
        sys.stdout.write("|---:|---:|---:|---:|---:|---:|\n")
        empty = _show(folder / "empty", 30)
        alone = _seconds(lambda: empty.add([second], NOW))
        built = []
        for size, keep in (*((each, 0) for each in SIZES), (30, 30)):
            show = _show(folder / str(size), keep)
            _fill(show, first, size)
            built.append(_seconds(show.build))
            again, added = _seconds(show.build), _seconds(lambda show=show: show.add([second], NOW))  # type: ignore[misc]
            feed = (show.folder / "en" / "feed.xml").stat().st_size / 1e6
            sys.stdout.write(f"| {size} | {built[-1]:.2f} | {again:.2f} | {added:.2f} | {alone:.2f} | {feed:.1f} |\n")
        growth = max(b / a for a, b in pairwise(built[:-1]))
        sys.stdout.write(f"\ntwice as many take {growth:.2f} times as long: {_judged(growth, LINEAR)}\n")
        sys.stdout.write(
            f"one more takes {added / alone:.2f} times as long as the first: {_judged(added / alone, ADDED)}\n"
        )


def _judged(value: float, bar: float) -> str:
    return f"bar {bar:g} {'kept' if value <= bar else 'MISSED'}"


def _episode(folder: Path, article: str) -> Path:
    """
    A briefing of two minutes.
    """
    briefing = Path(sys.executable).with_name("briefing")
    command = [
        briefing,
        "make",
        ARTICLES / article,
        "--engine",
        "espeak",
        "--offline",
        "--json",
        "-o",
        folder / "made/",
    ]
    environ = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    (folder / "made").mkdir(exist_ok=True)
    done = subprocess.run(list(map(str, command)), env=environ, capture_output=True, text=True, check=True)
    return Path(json.loads(done.stdout)[0]["mp3"])


def _show(folder: Path, keep: int) -> Library:
    """
    A show that keeps so many episodes, without one.
    """
    made = fresh("News", "https://example.org/", ["en"], "Ann", "ann@example.org", "", "News")
    create(folder, made, pages())
    settings = folder / "show.toml"
    settings.write_text(settings.read_text("utf-8").replace("keep = 30", f"keep = {keep}"), "utf-8")
    return library(folder)


def _fill(show: Library, mp3: Path, size: int) -> None:
    """
    Publish *mp3*, and then as if it had come every day before: records of their own, and the same sound.
    """
    (item,) = show.add([mp3], NOW)
    home = show.folder / "en"
    told: dict[str, Any] = json.loads((home / item.record).read_text("utf-8"))
    for ago in range(1, size):
        day = NOW - timedelta(days=ago)
        stem = f"{day.date()}-{item.stem[11:]}"
        files = [each | {"name": each["name"].replace(item.stem, stem)} for each in told["published"]["files"]]
        new = {
            "stem": stem,
            "guid": f"{item.guid}-{ago}",
            "date": day.isoformat(),
            "number": size - ago,
            "files": files,
        }
        text = record.text(told | {"date": day.date().isoformat(), "published": told["published"] | new})
        (home / f"{stem}.json").write_text(text, "utf-8")
        for old, each in zip(told["published"]["files"], files, strict=True):
            os.link(home / old["name"], home / each["name"])


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
