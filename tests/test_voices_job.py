"""
The main job with voices that were chosen: by name, in turn, faster, by a show file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
import tinyvoice
from house import Answer, House, manifest
from lighthouse import UKRAINIAN
from phrasebook import build

SHOW = """
title = "Morning"

[voices]
en = ["espeak:en-us+f2", "espeak:en-gb-x-rp"]
uk = "espeak:uk+m3"
"""


@pytest.fixture
def article(examples: Path) -> Path:
    """
    An English article with several segments in a minute.
    """
    return examples / "river-crossing.en.txt"


@pytest.fixture
def show(tmp_path: Path) -> Path:
    """
    A show file with two voices in turn for English, and one for Ukrainian.
    """
    path = tmp_path / "show.toml"
    path.write_text(SHOW, "utf-8")
    return path


def told(answer: Answer) -> dict[str, Any]:
    """
    The manifest of the one edition that was made.
    """
    assert answer.code == 0, answer.err
    return manifest(Path(answer.out.strip()))


def test_a_voice_brings_its_engine(briefing: House, article: Path) -> None:
    """
    `--voice engine:name` needs no --engine, and the manifest names both.
    """
    found = told(briefing("make", article, "--voice", "espeak:en-us+f3", "--minutes", "1"))
    assert (found["engine"]["name"], found["voice"], found["voices"]) == ("espeak", "en-us+f3", ["en-us+f3"])
    assert {line["voice"] for line in found["lines"]} == {"en-us+f3"}


def test_two_voices_take_turns(briefing: House, article: Path) -> None:
    """
    Of two voices, each segment has the other one; greeting, headlines and farewell are the first one's, the ledger is
    full.
    """
    wish = ("--voice", "espeak:en-us", "--voice", "en-us+f2")
    found = told(briefing("make", article, *wish, "--minutes", "1.5"))
    chapters = [(line["chapter"], line["voice"]) for line in found["lines"] if line["role"] == "body"]
    segments = list(dict(chapters).values())
    assert len(segments) >= 3
    assert segments == [("en-us", "en-us+f2")[number % 2] for number in range(len(segments))]
    assert len(set(chapters)) == len(segments)
    assert {line["voice"] for line in found["lines"] if line["role"] != "body"} == {"en-us"}
    assert found["voices"] == ["en-us", "en-us+f2"]
    assert found["ledger"]["script_characters"] == found["ledger"]["spoken_characters"]


def test_a_show_names_a_voice_for_each_language(
    briefing: House, lighthouse_article: Path, show: Path, tmp_path: Path
) -> None:
    """
    With --show, each edition has the voices of its language.
    """
    briefing.install(build(tmp_path / "en_uk.argosmodel", "en", "uk", UKRAINIAN))
    answer = briefing("make", lighthouse_article, "--to", "en", "--to", "uk", "--show", show, "--minutes", "1")
    assert answer.code == 0, answer.err
    english, ukrainian = (manifest(Path(line)) for line in answer.out.split())
    assert english["voice"] == "en-us+f2" and set(english["voices"]) <= {"en-us+f2", "en-gb-x-rp"}
    assert ukrainian["voices"] == ["uk+m3"]


def test_the_command_wins_over_the_show(briefing: House, article: Path, show: Path) -> None:
    """
    A voice on the command line is the one that speaks; a speed alone changes the show's.
    """
    found = told(briefing("make", article, "--show", show, "--voice", "tone:", "--minutes", "1"))
    assert found["engine"]["name"] == "tone"
    wish = ("--show", show, "--speed", "1.25", "--minutes", "1", "--force")
    found = told(briefing("make", article, *wish))
    assert (found["voice"], found["speed"], found["pitch"]) == ("en-us+f2", 1.25, 0.0)
    assert 0.9 <= found["audio"]["seconds"] / 60 <= 1.1


@pytest.mark.parametrize(
    ("arguments", "says", "code"),
    [
        (("--voice", "gtts:google", "--engine", "espeak"), "espeak, gtts", 2),
        (("--voice", "espeak:a", "--voice", "b", "--voice", "c"), "3 voices", 2),
        (("--voice", "espeak:nobody"), "no voice 'nobody' for 'en'", 1),
        (("--voice", "espeak:uk"), "no voice 'uk' for 'en'", 1),
        (("--voice", "nobody:x"), "no engine called 'nobody'", 2),
        (("--engine", "gtts", "--speed", "1.2"), "gtts cannot change the speed", 1),
        (("--speed", "3"), "--speed", 2),
        (("--pitch", "40"), "--pitch", 2),
        (("--pace", "0"), "--pace", 2),
        (("--show", "nowhere.toml"), "nowhere.toml cannot be read", 1),
    ],
)
def test_who_cannot_speak_is_refused(
    arguments: tuple[str, ...], says: str, code: int, briefing: House, article: Path, tmp_path: Path
) -> None:
    """
    A wish that cannot be fulfilled is one sentence, and no file is made.
    """
    answer = briefing("make", article, *arguments, "-o", tmp_path / "out")
    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert not (tmp_path / "out").exists()


def test_a_voice_is_refused_before_any_work(briefing: House, tmp_path: Path) -> None:
    """
    With --to, a voice of another language is refused before the article is so much as looked at, and with several
    languages the way out is named.
    """
    nowhere = tmp_path / "nowhere.txt"
    answer = briefing("make", nowhere, "--to", "uk", "--voice", "espeak:en-us")
    assert answer.code == 1
    assert "no voice 'en-us' for 'uk'" in answer.err and "nowhere" not in answer.err
    answer = briefing("make", nowhere, "--to", "uk", "--to", "en", "--voice", "espeak:en-us")
    assert "--show" in answer.err and "nowhere" not in answer.err


def test_english_is_not_read_by_a_ukrainian_voice(briefing: House, tmp_path: Path) -> None:
    """
    A text in another language's letters is refused by `say`, and in an edited script its line is named.
    """
    answer = briefing("say", "--language", "uk", "--offline", "The bridge was closed on Monday.")
    assert answer.code == 1 and "Latin letters" in answer.err
    answer = briefing("say", "--language", "uk", "--offline", "Мост был закрыт, объявил мэр.")
    assert answer.code == 1 and "Russian letters" in answer.err
    script = tmp_path / "script.txt"
    script.write_text("# Міст\nМіст закрили в понеділок.\nThe bridge was closed on Monday.\n", "utf-8")
    answer = briefing("make", "--script", script, "--to", "uk", "--engine", "tone")
    assert answer.code == 1 and "The bridge was closed on Monday." in answer.err and "[en]" in answer.err
    script.write_text(script.read_text("utf-8").replace("The bridge", "[en] The bridge"), "utf-8")
    assert briefing("make", "--script", script, "--to", "uk", "--engine", "tone").code == 0


def test_a_strange_line_of_an_article_is_told(briefing: House, tmp_path: Path) -> None:
    """
    A sentence of the article in other letters than the rest is read, and a warning says so.
    """
    text = "Міст закрили в понеділок, повідомила міська рада Бровар.\n\nThe bridge stays closed until further notice.\n"
    (tmp_path / "bridge.txt").write_text(text + "\nПотяги їздять в об'їзд, і це триватиме до весни.\n", "utf-8")
    answer = briefing("make", "bridge.txt", "--engine", "tone", "--minutes", "1")
    found = told(answer)
    assert found["language"] == "uk"
    (warning,) = [each for each in found["warnings"] if "Latin letters" in each]
    assert "until further notice" in warning and warning in answer.err


def test_the_list_and_a_try(briefing: House, tmp_path: Path) -> None:
    """
    `voices` tells quality, licence and whether the network is needed; `voices try` speaks a sentence in each.
    """
    (espeak,) = json.loads(briefing("voices", "--engine", "espeak", "--language", "uk", "--json").out)
    assert {each["online"] for each in espeak["listed"]} == {False}
    assert all(each["quality"] and each["licence"] and each["ready"] for each in espeak["listed"])
    answer = briefing("voices", "try", "--engine", "espeak", "--language", "uk", "--offline", "-o", tmp_path / "all")
    assert answer.code == 0, answer.err
    files = [Path(line) for line in answer.out.split()]
    assert len(files) == len(espeak["voices"]["uk"])
    assert len({path.read_bytes() for path in files}) == len(files)


def test_the_list_fits_a_terminal(briefing: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No line is wider than the terminal, and the command that installs a voice stands on one line.
    """
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    lines = briefing("voices", "--engine", "piper").out.splitlines()
    assert max(map(len, lines)) <= 80
    assert sum("briefing models install piper:uk_UA-lada-x_low" in line for line in lines) == 1


def test_a_try_without_a_voice(briefing: House, tmp_path: Path) -> None:
    """
    When nobody can be tried, that is an error with a way on.
    """
    answer = briefing("voices", "try", "--engine", "gtts", "--offline", "-o", tmp_path / "all")
    assert answer.code == 1 and "doctor" in answer.err


def test_pitch_and_speed_are_heard(briefing: House, tmp_path: Path) -> None:
    """
    Slower lasts longer, and another pitch is another sound.
    """
    lasts = {}
    for name, wish in {"plain": (), "slow": ("--speed", "0.8"), "high": ("--pitch", "4")}.items():
        answer = briefing(
            "say",
            "--language",
            "en",
            "--engine",
            "espeak",
            *wish,
            "-o",
            tmp_path / f"{name}.mp3",
            "The bridge is open again, and the road beside it is closed until the end of the week.",
        )
        assert answer.code == 0, answer.err
        lasts[name] = (tmp_path / f"{name}.mp3").stat().st_size
    assert lasts["slow"] > 1.1 * lasts["plain"]
    assert (tmp_path / "high.mp3").read_bytes() != (tmp_path / "plain.mp3").read_bytes()


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_a_kept_sentence_needs_a_voice(
    briefing: House, lighthouse_article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A sentence kept in English, and an engine that speaks Ukrainian alone: `auto` takes the next engine for all of it,
    and by name the run ends with what to do.
    """
    tinyvoice.build(tmp_path / "shelf", "uk")
    monkeypatch.setenv("BRIEFING_VOICES_DIR", str(tmp_path / "shelf"))
    wish = ("make", lighthouse_article, "--to", "uk", "--offline", "--minutes", "1")
    found = told(briefing(*wish))
    assert found["engine"]["name"] == "espeak" and any(
        "piper does not speak 'en'" in each for each in found["warnings"]
    )
    answer = briefing(*wish, "--engine", "piper", "--force")
    assert answer.code == 1 and "models install piper:en" in answer.err
    found = told(briefing(*wish, "--engine", "piper", "--on-bad-translation", "drop", "--force"))
    assert found["engine"]["name"] == "piper"
