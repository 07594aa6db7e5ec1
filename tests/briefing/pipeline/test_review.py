"""
An edited script of several sources is traced back to each of them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from house import House, manifest

SOUND = ("--engine", "tone", "--date", "2026-03-16", "-o", "out.mp3")


def said(briefing: House, *arguments: str | Path) -> list[dict[str, Any]]:
    answer = briefing("make", *arguments, *SOUND)
    assert answer.code == 0, answer.err
    found: list[dict[str, Any]] = manifest(Path("out.mp3"))["lines"]
    return found


def test_a_script_that_was_opened(
    briefing: House, sources: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """
    After `--edit`, every line of several sources that is as before has the source, span, rank and other places that it
    had before, and attributions and handovers are still what they were.
    """
    monkeypatch.delenv("VISUAL", raising=False)
    (tmp_path / "save.py").write_text("import pathlib, sys\npathlib.Path(sys.argv[1]).touch()\n", encoding="utf-8")
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{tmp_path / "save.py"}"')
    own = said(briefing, *sources, "--segments", "4")
    assert {line["role"] for line in own} >= {"attribution", "handover"}
    assert any(line["also"] for line in own)
    assert said(briefing, *sources, "--segments", "4", "--edit") == own


def test_a_script_from_a_file(briefing: House, sources: list[Path], tmp_path: Path) -> None:
    """
    From a file, sentences, attributions and handovers are known by their words alone.
    """
    own = said(briefing, *sources, "--segments", "4")
    shown = briefing("script", *sources, "--segments", "4", "--date", "2026-03-16", "--offline")
    (tmp_path / "script.txt").write_text(shown.out, encoding="utf-8")
    again = said(briefing, *sources, "--script", "script.txt")
    keys = ("role", "text", "language", "source", "span", "score", "edited", "chapter", "start")
    assert [[line[key] for key in keys] for line in again] == [[line[key] for key in keys] for line in own]


def test_a_sentence_that_is_said_twice(briefing: House, sources: list[Path], tmp_path: Path) -> None:
    """
    A sentence stands in one segment only, so that no script counts as whole for saying half of the text twice.
    """
    line = "The council of Linde voted on Tuesday for a new road to the hills."
    (tmp_path / "script.txt").write_text(f"# A road\n{line}\n## Again\n{line}\n{line}\n", encoding="utf-8")
    lines = said(briefing, sources[0], "--script", "script.txt", "--to", "en")
    assert [line["span"] == lines[0]["span"] for line in lines] == [True, True, True, False]
    told = manifest(Path("out.mp3"))
    assert [(each["title"], len(each["sentences"])) for each in told["segments"]] == [("A road", 1)]
    assert told["whole"] is False
