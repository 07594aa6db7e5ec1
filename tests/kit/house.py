"""
The command line as a user meets it, and the finished files as a client meets them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What a command said: exit code, standard output, standard error.
    """

    code: int
    out: str
    err: str


def assert_one_sentence(answer: Answer, code: int) -> None:
    """
    Fail unless a command ended with *code*, one sentence on standard error, and no traceback.
    """
    assert answer.code == code, answer
    assert "Traceback" not in answer.err
    assert not answer.out
    said = [line for line in answer.err.splitlines() if line.startswith(("briefing: ", "Error: "))]
    assert len(said) == 1, answer.err


class House:
    """
    Runs commands in this process, so that the guard on sockets holds for them.
    """

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Answer:
        from briefing.cli import run

        self._capsys.readouterr()
        code = run([str(each) for each in arguments])
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)

    def install(self, package: Path) -> None:
        """
        Install a translation package from its file.
        """
        answer = self("models", "install", package)
        assert answer.code == 0, answer.err


def spawn(*arguments: str | Path, **environ: str) -> Answer:
    """
    Run a command in a process of its own, with *environ* changed.
    """
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def manifest(mp3: Path) -> dict[str, Any]:
    """
    The manifest beside *mp3*.
    """
    found: dict[str, Any] = json.loads(mp3.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def lines(answer: Answer) -> list[dict[str, Any]]:
    """
    The lines of the one edition that was made.
    """
    assert answer.code == 0, answer.err
    found: list[dict[str, Any]] = manifest(Path(answer.out.strip()))["lines"]
    return found


def vtt_chapters(mp3: Path) -> list[tuple[int, str]]:
    """
    The chapters that the transcript beside *mp3* names: start in milliseconds, title.
    """
    text = mp3.with_suffix(".vtt").read_text(encoding="utf-8")
    return [
        (((int(h) * 60 + int(m)) * 60 + int(s)) * 1000 + int(ms), title)
        for h, m, s, ms, title in re.findall(r"^NOTE chapter (\d+):(\d\d):(\d\d)\.(\d{3}) (.*)$", text, re.MULTILINE)
    ]


def id3_chapters(mp3: Path) -> list[tuple[int, int, str]]:
    """
    The chapters in the order of the file's own table of contents: start and end in milliseconds, title.
    """
    from mutagen.id3 import ID3

    tags = ID3(mp3)
    (contents,) = tags.getall("CTOC")
    frames = [tags[f"CHAP:{each}"] for each in contents.child_element_ids]
    return [(frame.start_time, frame.end_time, str(frame.sub_frames["TIT2"])) for frame in frames]
