"""
A show with pages.
"""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
import showcase

from output.model import RATE
from output.player import Player
from output.show.library import Library
from output.show.model import Item

#: The chapters of the episode that is listened to: three seconds each, with one sentence.
TITLES = tuple(f"Розділ {number}" for number in range(1, 9))


@pytest.fixture(scope="session")
def paged_show(fresh_show: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """
    A show in English and Ukrainian: an episode of 24 seconds in both, and an older one in Ukrainian.
    """
    folder = tmp_path_factory.mktemp("paged")
    library = Library(Path(shutil.copytree(fresh_show, folder / "show")), Player())
    about = [showcase.source("https://example.com/a?b=1&c=2", "1", title="A <bridge> & more")]
    for language, title, ago in (
        ("uk", "Старий міст", 40),
        ("uk", showcase.HARD, 1),
        ("en", f"{showcase.HARD} again", 1),
    ):
        made = showcase.NOW - timedelta(days=ago)
        told = about if ago == 1 else [showcase.source("b.txt", "2")]
        path = showcase.episode(
            folder / "made", language, title, created=made, sources=told, titles=TITLES, seconds=24, tone=ago
        )
        _breathe(path.with_suffix(".json"), 6)
        library.add([path], showcase.NOW)
    return library


def _breathe(manifest: Path, number: int) -> None:
    """
    Let the chapter of a *number* begin before its sentence does.
    """
    told = json.loads(manifest.read_text("utf-8"))
    told["lines"][number]["start_sample"] += round(0.4 * RATE)
    manifest.write_text(json.dumps(told), "utf-8")


@pytest.fixture(scope="session")
def ukrainian(paged_show: Library) -> Item:
    """
    The newest episode in Ukrainian, whose title is hard.
    """
    return paged_show.shelves()[1].items[0]
