"""
`briefing inspect`: what `make` has made passes, and what was changed afterwards is told.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from house import House, assert_one_sentence
from podcast import encoded, good, speech


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A short edition with its manifest and transcript, made once.
    """
    from briefing.cli import run

    folder = tmp_path_factory.mktemp("edition")
    source = Path(__file__).parent.parent / "examples" / "stepova-shkola.uk.txt"
    wishes = ("--offline", "--engine", "espeak", "--minutes", "0.7", "-q")
    assert run(["make", str(source), *wishes, "-o", str(folder / "a.mp3")]) == 0
    return folder / "a.mp3"


@pytest.fixture
def mp3(edition: Path, tmp_path: Path) -> Path:
    """
    A copy of it, to be changed.
    """
    for each in edition.parent.iterdir():
        shutil.copy(each, tmp_path)
    return tmp_path / edition.name


def missed(briefing: House, path: Path) -> dict[str, str]:
    told = json.loads(briefing("inspect", path, "--json").out)
    return {each["name"]: each["found"] for each in told["findings"] if not each["well"]}


@pytest.mark.parametrize("name", ["river-crossing.en", "hafenstreik.de"])
@pytest.mark.parametrize("engine", ["espeak", "tone"])
def test_what_make_makes_passes(name: str, engine: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An edition is as a podcast has to be, and as its manifest promises.
    """
    source = examples / f"{name}.txt"
    assert briefing("make", source, "--offline", "--engine", engine, "--minutes", "1", "-o", "a.mp3").code == 0

    assert not missed(briefing, tmp_path / "a.mp3")


def test_everything_is_shown(briefing: House, mp3: Path) -> None:
    """
    The sheet names title, chapters with times, tag, the course of the loudness, and each finding with its number.
    """
    answer = briefing("inspect", mp3)

    told = json.loads(mp3.with_suffix(".json").read_text())
    assert told["title"] in answer.out
    assert all(each["title"] in answer.out for each in told["chapters"])
    assert re.search("^  [▁▂▃▄▅▆▇█]{20,60}$", answer.out, re.MULTILINE)
    for number in (*(f"R{n}" for n in range(24, 39) if n != 26), *(f"P{n}" for n in range(1, 7))):
        assert re.search(rf"^  (ok  |bad ) {number} ", answer.out, re.MULTILINE), number


def test_json_has_it_all(briefing: House, mp3: Path) -> None:
    """
    One JSON value with the stream, the tag, the sound, and the findings.
    """
    told = json.loads(briefing("inspect", mp3, "--json").out)

    assert told["stream"]["constant"] is True
    assert told["sound"]["samples"] == json.loads(mp3.with_suffix(".json").read_text())["audio"]["samples"]
    assert len(told["sound"]["short_term"]) == int(told["sound"]["seconds"]) - 2
    assert {"number", "level", "name", "well", "found", "heard", "mend"} == set(told["findings"][0])


def change(key: str, value: Any) -> Callable[[Path], None]:
    def rewrite(mp3: Path) -> None:
        path = mp3.with_suffix(".json")
        told = json.loads(path.read_text())
        inner, (*way, last) = told, key.split(".")
        for each in way:
            inner = inner[int(each)] if each.isdecimal() else inner[each]
        inner[last] = value
        path.write_text(json.dumps(told))

    return rewrite


def late_cue(mp3: Path) -> None:
    vtt = mp3.with_suffix(".vtt")
    vtt.write_text(vtt.read_text() + "\n00:10:00.000 --> 00:10:01.000\nx\n")


@pytest.mark.parametrize(
    ("tamper", "name", "found"),
    [
        (change("title", "x"), "manifest: title", "not 'x'"),
        (change("chapters.1.start", 1.5), "manifest: chapters", "is not"),
        (change("audio.samples", 7), "manifest: length", "not 7 at 44100"),
        (change("loudness.integrated_lufs", -20.0), "manifest: loudness", "not -20.00"),
        (change("ledger.spoken_characters", 1), "manifest: every word", "1 of "),
        (change("audio.transcripts.0.file", "../b.vtt"), "manifest: transcript", "b.vtt is not there"),
        (change("ledger", None), "manifest", "lacks what a manifest tells"),
        (late_cue, "manifest: transcript", "ends at 601.000 s"),
        (lambda mp3: mp3.with_suffix(".vtt").unlink(), "manifest: transcript", "a.vtt is not there"),
        (lambda mp3: mp3.with_suffix(".json").write_text("{"), "manifest", "cannot be read"),
    ],
)
def test_a_broken_promise(tamper: Callable[[Path], None], name: str, found: str, briefing: House, mp3: Path) -> None:
    """
    Where manifest, transcript and file tell different things, that one thing is told.
    """
    tamper(mp3)

    told = missed(briefing, mp3)

    assert set(told) == {name}
    assert found in told[name]


def test_another_file_in_its_place(briefing: House, mp3: Path) -> None:
    """
    A good file that is not the promised one breaks the promises of title, chapters, length, loudness and words.
    """
    good().write(mp3)

    told = missed(briefing, mp3)

    names = {"title", "chapters", "length", "loudness", "every word", "transcript"}
    assert {f"manifest: {each}" for each in names} >= set(told) >= {"manifest: title", "manifest: length"}


def test_exit_codes(briefing: House, tmp_path: Path) -> None:
    """
    0 when all is well, also when something that should be is missed; 1 when something that must be is, or it is no MP3;
    2 for wrong usage.
    """
    path = good().write(tmp_path / "a.mp3")
    answer = briefing("inspect", path)
    assert answer.code == 0, answer.out
    assert answer.out.endswith("All is as it should be. No manifest of Briefing's stands beside it.\n")
    good().but(USLT=b"").write(path)
    assert briefing("inspect", path).code == 0
    path.write_bytes(good().tag() + encoded(speech() / 2))
    assert briefing("inspect", path).code == 1
    (tmp_path / "b.mp3").write_text("no sound")
    assert_one_sentence(briefing("inspect", "b.mp3"), 1)
    assert_one_sentence(briefing("inspect", "nowhere.mp3"), 2)
    assert_one_sentence(briefing("inspect", path, "--plot", "a.jpg"), 2)


def test_a_stranger_does_not_rule_the_terminal(briefing: House, tmp_path: Path) -> None:
    """
    Control characters of a tag do not reach the terminal.
    """
    from podcast import text

    answer = briefing("inspect", good().but(TIT2=text("TIT2", "a\x1b[2Jb\nc")).write(tmp_path / "a.mp3"))

    assert "\x1b" not in answer.out
    assert "a�[2Jb" in answer.out


def test_a_json_of_somebody_elses(briefing: House, tmp_path: Path) -> None:
    """
    A file beside it that is no manifest of ours is left alone.
    """
    good().write(tmp_path / "a.mp3")
    (tmp_path / "a.json").write_text('{"generator": "other 1.0"}')

    assert not missed(briefing, tmp_path / "a.mp3")


def test_the_picture(briefing: House, mp3: Path) -> None:
    """
    --plot draws one, beside what is printed.
    """
    answer = briefing("inspect", mp3, "--plot", "a.png")

    assert answer.out.startswith("a.mp3\n")
    assert mp3.with_name("a.png").read_bytes().startswith(b"\x89PNG")
