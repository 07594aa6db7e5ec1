"""
The main job in another language: a real Argos package, a real voice, a real MP3.
"""

from __future__ import annotations

import re
from pathlib import Path

import lighthouse
import pytest
from house import House, manifest
from lighthouse import STAIRS, TITLE
from phrasebook import build

MUSEUM = "The museum shop sold every book about the sea."
ARTICLE = f"{lighthouse.ARTICLE}\n{MUSEUM}\n"
UKRAINIAN = lighthouse.UKRAINIAN | {MUSEUM: "Крамниця музею продала всі книжки про море."}
DOUBTFUL = UKRAINIAN | lighthouse.DOUBTFUL


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """
    An English article whose every sentence stands in the phrase book.
    """
    path = tmp_path / "lighthouse.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def install(briefing: House, folder: Path, phrases: dict[str, str]) -> None:
    """
    Install a package from English to Ukrainian that knows *phrases*.
    """
    briefing.install(build(folder / "en_uk.argosmodel", "en", "uk", phrases))


def test_an_english_article_in_ukrainian(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    With a package installed, the edition is Ukrainian from greeting to disclosure, and says that a machine translated.
    """
    install(briefing, tmp_path, UKRAINIAN)
    answer = briefing("make", article, "--to", "ua", "--offline", "--minutes", "1", "-o", tmp_path)
    assert answer.code == 0, answer.err
    mp3 = Path(answer.out.strip())
    told = manifest(mp3)
    assert mp3.name.endswith(".uk.mp3")
    assert told["title"] == "Старий маяк знову відчиняє двері"
    assert told["translation"]["paths"] == [["en", "uk"]]
    said = [line["text"] for line in told["lines"] if line["role"] == "body"]
    assert said
    assert set(said) <= set(UKRAINIAN.values())
    assert not [
        line["spoken"] for line in told["lines"] if re.search(r"[A-Za-z]", line["spoken"].replace("lighthouse", ""))
    ]
    assert "перекладено автоматично" in told["lines"][-2]["text"]
    assert {"uk"} == {line["language"] for line in told["lines"]}


def test_a_translation_that_cannot_be_trusted_is_not_passed_off(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    A sentence whose number got lost stays in English, in an English voice, named on standard error and in the manifest.
    """
    install(briefing, tmp_path, DOUBTFUL)
    answer = briefing("make", article, "--to", "uk", "--offline", "--minutes", "1", "-o", tmp_path)
    assert answer.code == 0, answer.err
    told = manifest(Path(answer.out.strip()))
    assert "Багато" not in str(told["lines"])
    (kept,) = told["translation"]["kept"]
    assert kept["text"] == "More than 300 visitors climbed the stairs."
    assert "More than 300 visitors" in answer.err
    assert [line["language"] for line in told["lines"] if "visitors" in line["text"]] == ["en"]
    assert "<lang en>More than 300 visitors climbed the stairs.</lang>" in Path(answer.out.strip()).with_suffix(
        ".vtt"
    ).read_text(encoding="utf-8").replace("\n", " ")


def test_what_cannot_be_trusted_can_be_left_out(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    `--on-bad-translation drop` says the rest, in one language, and names what is left out on standard error and in the
    manifest.
    """
    install(briefing, tmp_path, DOUBTFUL)
    answer = briefing("make", article, "--to", "uk", "--offline", "-o", tmp_path, "--on-bad-translation", "drop")
    assert answer.code == 0, answer.err
    told = manifest(Path(answer.out.strip()))
    assert {"uk"} == {line["language"] for line in told["lines"]}
    assert told["translation"]["kept"] == []
    assert [each["text"] for each in told["translation"]["dropped"]] == [STAIRS]
    assert [line for line in answer.err.splitlines() if STAIRS in line and "left out" in line]
    assert sum(line["role"] == "body" for line in told["lines"]) == 4


def test_a_title_that_cannot_be_trusted_can_be_left_out(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    The title is dropped like any other sentence.
    """
    install(briefing, tmp_path, UKRAINIAN | {TITLE: "Старый маяк снова открывает двери, и это было всё."})
    answer = briefing("script", article, "--to", "uk", "--offline", "--on-bad-translation", "drop")
    assert answer.code == 0, answer.err
    assert TITLE in answer.err
    assert TITLE not in answer.out


def test_nothing_trusted_is_nothing_said(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    Where every sentence would be dropped there is no edition, but one sentence that says what to do, and no file.
    """
    install(briefing, tmp_path, dict.fromkeys(UKRAINIAN, ""))
    answer = briefing(
        "make", article, "--to", "uk", "--offline", "-o", tmp_path / "out", "--on-bad-translation", "drop"
    )
    assert answer.code != 0
    assert "nothing is left to say" in answer.err
    assert "Traceback" not in answer.err
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == []


def test_a_run_can_stop_at_what_cannot_be_trusted(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    `--on-bad-translation stop` names the sentence and what is wrong with it, and makes no file.
    """
    install(briefing, tmp_path, DOUBTFUL)
    answer = briefing(
        "make", article, "--to", "uk", "--offline", "-o", tmp_path / "out", "--on-bad-translation", "stop"
    )
    assert answer.code != 0
    assert STAIRS in answer.err
    assert "300" in answer.err
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == []


def test_two_editions_in_one_run(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    Each language is one MP3, named by its code, with its own manifest and transcript.
    """
    install(briefing, tmp_path, UKRAINIAN)
    answer = briefing("make", article, "--to", "en", "--to", "uk", "--engine", "tone", "-o", tmp_path / "out")
    assert answer.code == 0, answer.err
    assert [Path(line).suffixes[-2].strip(".") for line in answer.out.split()] == ["en", "uk"]
    assert len(list((tmp_path / "out").iterdir())) == 6
