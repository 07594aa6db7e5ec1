"""
A file is named after what is told in it, and names the sources that are heard.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from house import House
from mutagen.id3 import ID3


@pytest.mark.parametrize(("minutes", "heard"), [("1.5", {"road", "coast", "island"}), ("0.4", {"coast", "island"})])
def test_only_who_is_heard_is_named(briefing: House, sources: list[Path], minutes: str, heard: set[str]) -> None:
    """
    The artist of the MP3 is every source that has a say in it, and none that there was no room for.
    """
    answer = briefing("make", *sources, "--engine", "tone", "--minutes", minutes, "-o", "a.mp3")
    assert answer.code == 0, answer.err
    tags = ID3("a.mp3")
    assert heard == set(str(tags["TPE1"]).split("; "))


@pytest.mark.parametrize(
    ("given", "file"),
    [
        (["coast", "island"], "passengers-spend-night-on-stranded-ferry-maren-off-osk.en.mp3"),
        (["island", "coast"], "passengers-spend-night-on-stranded-ferry-maren-off-osk.en.mp3"),
        (["coast"], "ferry-runs-aground-off-osk-with-212-on-board.en.mp3"),
        (["road", "coast", "island"], "briefing-2026-05-04.en.mp3"),
    ],
)
def test_the_leader_names_the_file(briefing: House, sources: list[Path], given: list[str], file: str) -> None:
    """
    Sources of one event make a file with the title of the fullest one, wherever it was given; two events have a date.
    """
    answer = briefing(
        "make",
        *(each for name in given for each in sources if each.stem == name),
        "--engine",
        "tone",
        "--date",
        "2026-05-04",
        "--dry-run",
        "--json",
    )
    (told,) = json.loads(answer.out)
    assert told["mp3"] == file
