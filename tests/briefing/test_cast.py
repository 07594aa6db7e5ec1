"""
Who speaks: as it is written on the command line, and in a show file.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cast import ANYBODY, Cast, cast, read
from briefing.errors import PlanError


@pytest.mark.parametrize(
    ("voices", "engine", "expected"),
    [
        ([], "auto", ANYBODY),
        ([], "gtts", Cast("gtts")),
        (["de+f3"], "auto", Cast("auto", ("de+f3",))),
        (["espeak:de+f3"], "auto", Cast("espeak", ("de+f3",))),
        (["espeak:"], "auto", Cast("espeak")),
        (["espeak:de+f3", "de"], "espeak", Cast("espeak", ("de+f3", "de"))),
        (["edge:A", "edge:B"], "auto", Cast("edge", ("A", "B"))),
        (["edge:A", "edge:A"], "auto", Cast("edge", ("A",))),
    ],
)
def test_voices_are_read(voices: list[str], engine: str, expected: Cast) -> None:
    """
    A voice may bring its engine along.
    """
    assert cast(voices, engine) == expected


@pytest.mark.parametrize(
    ("voices", "engine", "says"),
    [
        (["edge:A"], "gtts", "edge, gtts"),
        (["edge:A", "piper:B"], "auto", "edge, piper"),
        (["a", "b", "c"], "auto", "3 voices"),
    ],
)
def test_one_engine_and_two_voices(voices: list[str], engine: str, says: str) -> None:
    """
    An edition is spoken by one engine, in one voice or two.
    """
    with pytest.raises(PlanError, match=says):
        cast(voices, engine)


def test_the_command_wins_over_the_show() -> None:
    """
    Who names a voice or an engine gets it; a wish for speed alone changes whom the show names.
    """
    show = Cast("edge", ("A", "B"), speed=1.2, pitch=-1.0)
    assert Cast("espeak").over(show) == Cast("espeak")
    assert Cast(voices=("x",)).over(show) == Cast(voices=("x",))
    assert ANYBODY.over(show) == show
    assert Cast(speed=0.9).over(show) == Cast("edge", ("A", "B"), 0.9, -1.0)
    assert ANYBODY.over(None) == ANYBODY


def test_a_show_file(tmp_path: Path) -> None:
    """
    One voice, two in turn, or a table with speed and pitch; languages by any of their names; the rest is not for this.
    """
    path = tmp_path / "show.toml"
    path.write_text(
        'title = "Morning"\n[voices]\nua = "espeak:uk"\nde-DE = ["edge:A", "edge:B"]\n'
        '[voices.en]\nvoice = "piper:x"\nspeed = 1.1\n[voices.ru]\npitch = -2\n',
        "utf-8",
    )
    assert dict(read(path)) == {
        "uk": Cast("espeak", ("uk",)),
        "de": Cast("edge", ("A", "B")),
        "en": Cast("piper", ("x",), speed=1.1),
        "ru": Cast(pitch=-2.0),
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = 1", r"no table \[voices\]"),
        ("voices = 3", r"no table \[voices\]"),
        ('[voices]\nfr = "a"', r"\[voices\]: .*fr"),
        ("[voices]\nuk = 7", "nobody can be called 7"),
        ("[voices]\nuk = [1]", "nobody can be called"),
        ('[voices]\nuk = ["a", "b", "c"]', "for Ukrainian: 3 voices"),
        ('[voices]\nuk = ["edge:a", "piper:b"]', "for Ukrainian: An edition is spoken by one engine"),
        ("[voices.uk]\nspeed = 9", "speed = 9: it is a number from 0.5 to 2"),
        ('[voices.uk]\npitch = "low"', "pitch = 'low'"),
        ("[voices.uk]\nvoices = 3", "'voices'; it may have voice, speed and pitch"),
        ("[voices\n", "is no TOML"),
        ("x = " + "[" * 5000 + "]" * 5000, "is no TOML"),
        ("[voices.uk]\nspeed = " + "9" * 5000, "is no TOML"),
        ('[voices]\nuk = "espeak:uk"\nUkrainian = "espeak:uk+f2"', "has Ukrainian twice, 'Ukrainian' is the second"),
    ],
)
def test_what_cannot_be_meant(text: str, says: str, tmp_path: Path) -> None:
    """
    Each mistake is told with the file and what to write instead.
    """
    path = tmp_path / "show.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(PlanError, match=says) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_no_file(tmp_path: Path) -> None:
    """
    A file that is not there is told by its name.
    """
    with pytest.raises(PlanError, match="cannot be read"):
        read(tmp_path / "show.toml")


@given(st.lists(st.text(max_size=12), max_size=3))
def test_any_names(voices: list[str]) -> None:
    """
    Whatever is given as names is read or refused with a sentence.
    """
    try:
        found = cast(voices)
    except PlanError:
        return
    assert len(found.voices) <= 2 and all(found.voices)
