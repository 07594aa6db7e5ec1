"""
The main job with translations that cannot be trusted: they are kept, left out, or end the run, and are never passed
off.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from house import House, lines, manifest
from lighthouse import STAIRS, TITLE, UKRAINIAN
from phrasebook import build

from briefing.languages import LANGUAGES


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_a_translation_that_cannot_be_trusted_is_not_passed_off(
    briefing: House, lighthouse_article: Path, tmp_path: Path
) -> None:
    """
    A sentence whose number got lost stays in English, in an English voice, named on standard error and in the manifest.
    """
    answer = briefing("make", lighthouse_article, "--to", "uk", "--offline", "--minutes", "1", "-o", tmp_path)
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


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_what_cannot_be_trusted_can_be_left_out(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    `--on-bad-translation drop` says the rest, in one language, and names what is left out on standard error and in the
    manifest.
    """
    answer = briefing(
        "make", lighthouse_article, "--to", "uk", "--offline", "-o", tmp_path, "--on-bad-translation", "drop"
    )
    assert answer.code == 0, answer.err
    told = manifest(Path(answer.out.strip()))
    assert {"uk"} == {line["language"] for line in told["lines"]}
    assert told["translation"]["kept"] == []
    assert [each["text"] for each in told["translation"]["dropped"]] == [STAIRS]
    assert [line for line in answer.err.splitlines() if STAIRS in line and "left out" in line]
    assert sum(line["role"] == "body" for line in told["lines"]) == 3


def test_a_title_that_cannot_be_trusted_can_be_left_out(
    briefing: House, lighthouse_article: Path, tmp_path: Path
) -> None:
    """
    The title is dropped like any other sentence.
    """
    wrong = UKRAINIAN | {TITLE: "Старый маяк снова открывает двери, и это было всё."}
    briefing.install(build(tmp_path / "en_uk.argosmodel", "en", "uk", wrong))
    answer = briefing("script", lighthouse_article, "--to", "uk", "--offline", "--on-bad-translation", "drop")
    assert answer.code == 0, answer.err
    assert TITLE in answer.err
    assert TITLE not in answer.out


def test_nothing_trusted_is_nothing_said(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    Where every sentence would be dropped there is no edition, but one sentence that says what to do, and no file.
    """
    briefing.install(build(tmp_path / "en_uk.argosmodel", "en", "uk", dict.fromkeys(UKRAINIAN, "")))
    answer = briefing(
        "make", lighthouse_article, "--to", "uk", "--offline", "-o", tmp_path / "out", "--on-bad-translation", "drop"
    )
    assert answer.code != 0
    assert "nothing is left to say" in answer.err
    assert "Traceback" not in answer.err
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_a_run_can_stop_at_what_cannot_be_trusted(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    `--on-bad-translation stop` names the sentence and what is wrong with it, and makes no file.
    """
    answer = briefing(
        "make", lighthouse_article, "--to", "uk", "--offline", "-o", tmp_path / "out", "--on-bad-translation", "stop"
    )
    assert answer.code != 0
    assert STAIRS in answer.err
    assert "300" in answer.err
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_a_script_without_it_is_not_stopped(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    `--on-bad-translation stop` asks about what the script from a file says, not about what the article says besides.
    """
    (tmp_path / "script.txt").write_text("Старий маяк відчинив двері в понеділок.\n", encoding="utf-8")
    arguments = (lighthouse_article, "--script", "script.txt", "--engine", "tone", "--on-bad-translation", "stop")
    said = lines(briefing("make", *arguments))
    assert [(line["language"], line["edited"]) for line in said if line["role"] == "body"] == [("uk", False)]


def test_what_was_not_translated_is_not_called_so(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    Where every sentence was kept, the edition does not say that a machine translated it.
    """
    wrong = dict.fromkeys(UKRAINIAN, "Багато.")
    briefing.install(build(tmp_path / "en_uk.argosmodel", "en", "uk", wrong))
    said = lines(briefing("make", lighthouse_article, "--to", "uk", "--engine", "tone"))
    assert {line["language"] for line in said if line["role"] == "body"} == {"en"}
    assert LANGUAGES["uk"].disclosure in [line["text"] for line in said]
    assert LANGUAGES["uk"].translated not in [line["text"] for line in said]


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_an_error_ends_its_sentence(briefing: House, lighthouse_article: Path) -> None:
    """
    The sentence that ended a run stands in quotation marks, and the advice after it on its own.
    """
    answer = briefing("script", lighthouse_article, "--to", "uk", "--on-bad-translation", "stop")
    assert f"“{STAIRS}”. Go on with" in answer.err
