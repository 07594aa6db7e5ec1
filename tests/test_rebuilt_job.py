"""
An edition that is made again: what did not change is not encoded again.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from googlevoice import Google
from house import House, manifest

from briefing.pipeline.reels import default_folder
from output.press import Press
from output.reels import Reel

SCRIPT = """# Harbour news

## Ferries

The ferry is back. It runs daily, and twice on Sundays.

## Weather

Rain is due from noon. The wind turns north in the evening.

## Sport

The rowers won by a length. Nobody was more surprised than they were.
"""


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[Reel]:
    """
    The reels that were really made.
    """
    made: list[Reel] = []
    real = Press._made

    def counted(press: Press, reel: Reel, louder: float) -> object:
        made.append(reel)
        return real(press, reel, louder)

    monkeypatch.setattr(Press, "_made", counted)
    return made


def speak(briefing: House, folder: Path, text: str, *more: str, engine: str = "espeak") -> bytes:
    (folder / "s.txt").write_text(text, encoding="utf-8")
    answer = briefing("make", "--script", "s.txt", "--to", "en", "--engine", engine, "-o", "a.mp3", *more)
    assert answer.code == 0, answer.err
    return (folder / "a.mp3").read_bytes()


def test_one_chapter_with_other_words(briefing: House, tmp_path: Path, pressed: list[Reel]) -> None:
    """
    After the text of one segment has changed, its chapter alone is encoded; and what comes out is what comes out where
    nothing was kept.
    """
    speak(briefing, tmp_path, SCRIPT)
    assert len(pressed) == 3
    pressed.clear()

    changed = SCRIPT.replace("from noon", "from three o'clock in the afternoon")
    again = speak(briefing, tmp_path, changed)

    assert len(pressed) == 1
    for path in default_folder().iterdir():
        path.unlink()
    assert speak(briefing, tmp_path, changed) == again
    assert len(pressed) == 1 + 3


def test_nothing_new_is_nothing_made(briefing: House, tmp_path: Path, pressed: list[Reel]) -> None:
    """
    The same once more: the same bytes, without an encoder; with another bitrate all of it is made.
    """
    first = speak(briefing, tmp_path, SCRIPT)
    pressed.clear()

    assert speak(briefing, tmp_path, SCRIPT) == first
    assert pressed == []
    speak(briefing, tmp_path, SCRIPT, "--bitrate", "64")
    assert len(pressed) == 3


def test_a_kept_reel_that_is_damaged(briefing: House, tmp_path: Path, pressed: list[Reel]) -> None:
    """
    A reel whose file was cut or changed is made again, and nobody hears of it.
    """
    first = speak(briefing, tmp_path, SCRIPT)
    pressed.clear()
    cut, changed, *_ = sorted(default_folder().iterdir())
    cut.write_bytes(cut.read_bytes()[:-700])
    changed.write_bytes(changed.read_bytes().replace(b"\xff\xfb", b"\xff\xfa", 1))

    assert speak(briefing, tmp_path, SCRIPT) == first
    assert len(pressed) == 2


def test_a_folder_for_reels_that_cannot_be_had(briefing: House, tmp_path: Path, pressed: list[Reel]) -> None:
    """
    Where nothing can be kept the edition is made all the same.
    """
    default_folder().parent.mkdir(parents=True, exist_ok=True)
    default_folder().write_text("in the way")

    speak(briefing, tmp_path, SCRIPT)
    speak(briefing, tmp_path, SCRIPT)

    assert len(pressed) == 6


def test_the_doctor_tells_of_reels_and_removes_them(briefing: House, tmp_path: Path) -> None:
    """
    What is kept is told, and --clear-cache removes it.
    """
    speak(briefing, tmp_path, SCRIPT)

    assert "MB of encoded sound are kept in" in briefing("doctor", "--offline").out
    assert "encoded sound" not in briefing("doctor", "--offline", "--clear-cache").out
    assert list(default_folder().iterdir()) == []


@pytest.mark.usefixtures("hurried")
def test_chapters_are_encoded_while_the_next_is_spoken(
    briefing: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Who waits for a voice online has what it has said encoded meanwhile: before the last request, a chapter is made.
    """
    seen: list[int] = []
    told: list[Any] = []
    real = Press._made

    def counted(press: Press, reel: Reel, louder: float) -> object:
        seen.append(len(google.requests))
        told.append(reel)
        return real(press, reel, louder)

    monkeypatch.setattr(Press, "_made", counted)
    long = SCRIPT + "".join(f"\n## Part {i}\n\n" + f"This is news number {i}. " * (12 + i) + "\n" for i in range(8))
    with Google() as google:
        speak(briefing, tmp_path, long, engine="gtts")

    assert manifest(tmp_path / "a.mp3")["engine"]["name"] == "gtts"
    assert len(told) == 11  # each of them once
    assert seen[0] < len(google.requests)
