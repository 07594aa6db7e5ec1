"""
What bad input gets: one sentence, the right exit code, no traceback, no half-written file.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from house import Answer, House
from smalldisk import small_disk

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00" + bytes(range(256)) * 8


def assert_one_sentence(answer: Answer, code: int) -> None:
    assert answer.code == code, answer
    assert "Traceback" not in answer.err
    assert not answer.out
    said = [line for line in answer.err.splitlines() if line.startswith(("briefing: ", "Error: "))]
    assert len(said) == 1, answer.err


def source(kind: str, folder: Path, examples: Path) -> list[str]:
    article = str(examples / "river-crossing.en.txt")
    (folder / "image.txt").write_bytes(PNG)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n\t \n")
    (folder / "big.txt").write_bytes(b"A sentence of words. " * 300_000)
    (folder / "file").write_bytes(b"")
    (folder / "junk.txt").write_text("[Video not showing up above? Click here to watch »]\n", encoding="utf-8")
    (folder / "french.txt").write_text(
        "Le maire de la ville a déclaré que les travaux du pont seraient terminés avant la fin de l'année.\n\n"
        "Les habitants attendent depuis trois ans, et ils espèrent que le conseil tiendra parole cette fois.\n",
        encoding="utf-8",
    )
    return {
        "missing": [str(folder / "no-such.txt")],
        "folder": [str(folder)],
        "binary": [str(folder / "image.txt")],
        "empty": [str(folder / "empty.txt")],
        "blank": [str(folder / "blank.txt")],
        "big": [str(folder / "big.txt")],
        "junk": [str(folder / "junk.txt")],
        "french": [str(folder / "french.txt")],
        "url offline": ["https://example.org/article", "--offline"],
        "ftp": ["ftp://example.org/article"],
        "folder below a file": [article, "-o", str(folder / "file" / "below")],
        "online engine offline": [article, "--engine", "gtts", "--offline"],
        "no such voice": [article, "--engine", "espeak", "--voice", "Caruso"],
        "several editions, one file": [article, "--to", "all", "-o", str(folder / "one.mp3")],
        "no package": [article, "--to", "uk"],
    }[kind]


@pytest.mark.parametrize(
    "kind",
    [
        "missing", "folder", "binary", "empty", "blank", "big", "junk", "french", "url offline", "ftp",
        "folder below a file", "online engine offline", "no such voice", "several editions, one file", "no package",
    ],
)  # fmt: skip
def test_one_sentence(kind: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    What a user can get wrong ends with one sentence and exit code 1, and no file is made.
    """
    place = tmp_path / "given"
    place.mkdir()
    arguments = source(kind, place, examples)
    before = sorted(tmp_path.rglob("*"))
    assert_one_sentence(briefing("make", *arguments), 1)
    assert before == sorted(tmp_path.rglob("*"))


def test_no_package_says_how_to_get_one(briefing: House, examples: Path) -> None:
    """
    A translation that cannot be had is refused before any sound, with the command that installs it.
    """
    answer = briefing("make", examples / "river-crossing.en.txt", "--to", "uk", "--offline")
    assert "briefing models install en uk" in answer.err


def test_junk_names_what_was_dropped(briefing: House, tmp_path: Path) -> None:
    """
    An article with nothing left to say is an error that names what was dropped.
    """
    (tmp_path / "junk.txt").write_text(
        "[Video not showing up above? Click here to watch »]\n\nRead more: All about the bridge over the river\n",
        encoding="utf-8",
    )
    answer = briefing("make", tmp_path / "junk.txt")
    assert answer.code == 1
    assert "Click here" in answer.err or "promo" in answer.err


@pytest.mark.parametrize(
    "wrong",
    [
        ["--to", "fr"],
        ["--engine", "caruso"],
        ["--minutes", "2", "--segments", "3"],
        ["--minutes", "0"],
        ["--date", "yesterday"],
        ["--no-such-option"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_two(wrong: list[str], briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An option that cannot be meant is refused as usage, before anything is read.
    """
    answer = briefing("make", examples / "river-crossing.en.txt", *wrong)
    assert answer.code == 2
    assert "Error: " in answer.err
    assert not answer.out
    assert not list(tmp_path.iterdir())


def test_a_strangers_file_is_not_replaced(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An MP3 that Briefing did not make stays, unless --force says otherwise.
    """
    (tmp_path / "song.mp3").write_bytes(b"music")
    arguments = ("make", examples / "winter-grid.en.txt", "--engine", "tone", "--minutes", "0.5", "-o", "song.mp3")
    assert_one_sentence(briefing(*arguments), 1)
    assert (tmp_path / "song.mp3").read_bytes() == b"music"
    assert briefing(*arguments, "--force").code == 0
    assert (tmp_path / "song.mp3").read_bytes() != b"music"


def child(arguments: list[str], **options: object) -> subprocess.Popen[str]:
    code = "import sys; from briefing.cli import run; sys.exit(run(sys.argv[1:]))"
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def test_a_full_disk_leaves_what_was_there(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    When the disk takes no more, the run ends with one sentence, and the old episode is whole.
    """
    arguments = ["make", str(examples / "winter-grid.en.txt"), "--engine", "tone", "-o", str(tmp_path / "a.mp3")]
    assert briefing(*arguments, "--minutes", "0.5").code == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with small_disk(400_000):
        answer = briefing(*arguments, "--minutes", "2")
    assert_one_sentence(answer, 1)
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_an_interrupt_leaves_nothing_half_made(examples: Path, tmp_path: Path) -> None:
    """
    Ctrl-C while the sound is made ends with exit code 130 and a sentence, and no file.
    """
    arguments = ["make", str(examples / "river-crossing.en.txt"), "--offline", "--minutes", "4", "-o", str(tmp_path)]
    with child(arguments, start_new_session=True) as running:
        deadline = time.monotonic() + 60
        while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.005)  # the hidden file that the MP3 is written to: mastering has begun
        os.kill(running.pid, signal.SIGINT)
        out, err = running.communicate()
    assert_one_sentence(Answer(running.returncode, out, err), 130)
    assert not list(tmp_path.iterdir())
