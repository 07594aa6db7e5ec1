"""
How a run ends when the machine does not play along: one sentence, and nothing half made.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from house import Answer, House, assert_one_sentence
from smalldisk import small_disk


def test_a_manifest_that_cannot_be_written_takes_the_rest_along(
    briefing: House, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    When the last of the files fails, the MP3 and the transcripts of before stay as they were.
    """
    arguments = ("make", examples / "winter-grid.en.txt", "--engine", "tone", "--transcript", "all", "-o", "a.mp3")
    assert briefing(*arguments, "--minutes", "0.5").code == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert len(before) == 7

    def full(*arguments: object) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # just then the disk is full

    monkeypatch.setattr("output.transcripts.transcripts", full)
    assert_one_sentence(briefing(*arguments, "--minutes", "1"), 1)
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_a_closed_stream(
    closed: str, briefing: House, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A service that was started without a standard stream makes its briefing all the same.
    """
    from briefing.cli import run

    monkeypatch.setattr(sys, closed, None)
    code = run(["make", str(examples / "winter-grid.en.txt"), "--engine", "tone", "--minutes", "0.5", "-o", "a.mp3"])
    monkeypatch.undo()
    assert code == 0
    assert (tmp_path / "a.mp3").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "arguments", [["--help"], ["voices"], ["say", "--language", "en", "--print", "Hello."]], ids=str
)
def test_standard_output_that_is_full(arguments: list[str]) -> None:
    """
    Results that cannot be printed are an error with a sentence, not a traceback.
    """
    with (
        Path("/dev/full").open("w") as full,
        child(arguments, stdout=full) as running,
    ):
        _, err = running.communicate()
    assert_one_sentence(Answer(running.returncode, "", err), 1)


def test_a_terminal_that_knows_no_cyrillic(examples: Path) -> None:
    """
    A title in letters that standard output cannot show is shown in another way.
    """
    env = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    with child(
        ["script", str(examples / "stepova-shkola.uk.txt"), "--offline"], env=env, encoding="latin-1"
    ) as running:
        out, err = running.communicate()
    assert (running.returncode, err) == (0, "")
    assert "\\u0413" in out


def child(
    arguments: list[str], program: Sequence[str] = ("-m", "briefing"), **options: object
) -> subprocess.Popen[str]:
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options}
    return subprocess.Popen([sys.executable, *program, *arguments], **given)  # type: ignore[call-overload, no-any-return]


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


# As `python -m briefing`, but when the sound is made the transcript takes longer than any test.
ENDLESS = """
import time
import output.transcripts
from briefing.cli import main

output.transcripts.transcripts = lambda *arguments: time.sleep(600)
main()
"""


@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupt_leaves_nothing_half_made(signal_: signal.Signals, examples: Path, tmp_path: Path) -> None:
    """
    Ctrl-C while the sound is made, or being told to stop, ends with exit code 130 and a sentence, and no file.
    """
    arguments = [
        "make",
        str(examples / "winter-grid.en.txt"),
        "--engine",
        "tone",
        "--minutes",
        "1",
        "-o",
        str(tmp_path),
    ]
    with child(arguments, program=["-c", ENDLESS], start_new_session=True) as running:
        deadline = time.monotonic() + 60
        while not any(tmp_path.glob(".*.mp3")) and time.monotonic() < deadline:
            time.sleep(0.005)  # the hidden file that the MP3 is written to: mastering has begun
        os.kill(running.pid, signal_)
        out, err = running.communicate()
    assert_one_sentence(Answer(running.returncode, out, err), 130)
    assert not list(tmp_path.iterdir())
