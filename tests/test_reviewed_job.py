"""
The main job with a person in between: the script is looked at, edited, and then spoken.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from house import House, assert_one_sentence, lines, manifest
from lighthouse import STAIRS

from briefing.languages import LANGUAGES


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_source_and_translation_side_by_side(
    briefing: House, lighthouse_article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Each sentence stands beside its translation, within the width; one that is kept has a flag and the reason.
    """
    monkeypatch.setenv("COLUMNS", "60")
    answer = briefing("script", lighthouse_article, "--to", "uk", "--to", "en", "--side-by-side", "--offline")
    assert answer.code == 0, answer.err
    assert max(map(len, answer.out.splitlines())) <= 60
    ukrainian, english = answer.out.split("\n\n# ")
    rows = [[cell.strip() for cell in row.split(" | ")] for row in ukrainian.splitlines() if " | " in row]
    left, right = (" ".join(filter(None, column)) for column in zip(*rows, strict=True))
    assert left == (
        "The old lighthouse opens its doors again The old lighthouse opened its doors on Monday. The town council paid "
        "for the new lamp. ! More than 300 visitors climbed the stairs. The keeper told the story of the great storm."
    )
    assert "Міська рада оплатила нову лампу. More than 300 visitors climbed the stairs. (kept in en: number" in right
    assert "## Джерела" in ukrainian
    assert "!" not in english


def test_two_ways_to_look_at_it(briefing: House, lighthouse_article: Path) -> None:
    """
    Columns are no JSON.
    """
    assert briefing("script", lighthouse_article, "--side-by-side", "--json").code == 2


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_a_script_that_nobody_changed(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    What `script` prints and `make --script` speaks is what `make` would say, with the same provenance.
    """
    shown = briefing("script", lighthouse_article, "--to", "uk", "--offline", "--segments", "2")
    (tmp_path / "script.txt").write_text(shown.out, encoding="utf-8")
    arguments = (lighthouse_article, "--engine", "tone", "-o", "out.mp3")
    own = lines(briefing("make", *arguments, "--to", "uk", "--segments", "2"))
    told = manifest(tmp_path / "out.mp3")
    assert lines(briefing("make", "--script", "script.txt", *arguments)) == own
    again = manifest(tmp_path / "out.mp3")
    # A segment is called by its chapter, which is in the edition's language.
    assert [each["sentences"] for each in again["segments"]] == [each["sentences"] for each in told["segments"]]
    assert {key for key in told if again[key] != told[key]} <= {"created", "ledger", "segments"}
    assert not any(line["edited"] for line in own)


def test_an_explained_script_says_no_more(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    What `script --explain` tells is not spoken when its output is read back.
    """
    shown = briefing("script", lighthouse_article, "--explain", "--offline").out
    assert "Dropped from" in shown
    (tmp_path / "script.txt").write_text(shown, encoding="utf-8")
    own = lines(briefing("make", lighthouse_article, "--engine", "tone"))
    assert lines(briefing("make", "--script", "script.txt", lighthouse_article, "--engine", "tone")) == own


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_an_edited_script_is_spoken(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    Edited lines are spoken and marked, and have no span; the others keep theirs. A kept sentence keeps its language.
    """
    shown = briefing("script", lighthouse_article, "--to", "uk", "--offline")
    text = shown.out.replace("Міська рада оплатила", "Рада міста оплатила").replace(
        "# Старий маяк знову", "# Маяк знову"
    )
    (tmp_path / "script.txt").write_text(text, encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", lighthouse_article, "--engine", "tone")
    said = {line["text"]: line for line in lines(answer)}
    edited = said["Рада міста оплатила нову лампу."]
    assert (edited["edited"], edited["role"], edited["span"], edited["source"]) == (True, "edited", None, None)
    assert [line["text"] for line in said.values() if line["edited"]] == [edited["text"]]
    kept = said[STAIRS]
    assert (kept["language"], kept["source"], bool(kept["span"]), kept["edited"]) == ("en", 0, True, False)
    assert said["Старий маяк відчинив двері в понеділок."]["score"] is not None
    told = manifest(Path(answer.out.strip()))
    assert (told["title"], told["whole"]) == ("Маяк знову відчиняє двері", False)
    assert [each["text"] for each in told["translation"]["kept"]] == [STAIRS]


def test_sources_are_not_needed(briefing: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A script alone is spoken as it stands, from standard input too; its file is called by its title.
    """
    text = "# The storm\nThe storm is over, and the ferry to the island is running again.\n[de] Alles ist gut.\n—\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    answer = briefing("make", "--script", "-", "--engine", "tone")
    assert [(line["text"], line["language"], line["edited"]) for line in lines(answer)] == [
        ("The storm is over, and the ferry to the island is running again.", "en", True),
        ("Alles ist gut.", "de", True),
        (LANGUAGES["en"].disclosure, "en", False),
    ]
    told = manifest(tmp_path / "the-storm.en.mp3")
    assert (told["sources"], told["segments"], told["whole"], told["translation"]) == ([], [], False, None)
    assert [each["title"] for each in told["chapters"]] == ["The storm"]
    assert "without a word" in answer.err


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
@pytest.mark.parametrize(("source", "sentence"), [(True, "translated"), (False, "disclosure")])
def test_the_voice_is_always_disclosed(
    source: bool, sentence: str, briefing: House, lighthouse_article: Path, tmp_path: Path
) -> None:
    """
    Who takes out that the voice is synthetic is told that it is said all the same, in the tag as well; where lines are
    a machine's translation, so is that.
    """
    from mutagen.id3 import ID3

    shown = briefing("script", lighthouse_article, "--to", "uk", "--offline")
    own = LANGUAGES["uk"]
    (tmp_path / "script.txt").write_text(shown.out.replace(own.translated, ""), encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", *[lighthouse_article][: int(source)], "--engine", "tone")
    last = lines(answer)[-1]
    assert (last["role"], last["text"], last["edited"]) == ("disclosure", getattr(own, sentence), False)
    assert last["text"] in answer.err
    assert last["text"] in str(ID3(answer.out.strip()).getall("COMM")[0])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "SOURCE"),
        (["--edit"], "SOURCE"),
        (["--script", "s.txt", "--edit"], "--edit"),
        (["--script", "s.txt", "--minutes", "2"], "--minutes"),
        (["--script", "s.txt", "--segments", "2"], "--segments"),
        (["--script", "s.txt", "--to", "de", "--to", "en"], "--to"),
        (["--script", "s.txt", "--to", "all"], "--to"),
        (["--script", "-", "-"], "Standard input"),
        (["s.txt", "--edit", "--dry-run"], "--dry-run"),
    ],
)
def test_wishes_that_do_not_go_together(arguments: list[str], told: str, briefing: House) -> None:
    """
    What contradicts a script that is there already is wrong usage.
    """
    answer = briefing("make", *arguments)
    assert_one_sentence(answer, 2)
    assert told in answer.err


def test_scripts_that_cannot_be_spoken(briefing: House, tmp_path: Path) -> None:
    """
    A script that is not there, empty, of no known language, or that would be written over, is refused in a sentence.
    """
    (tmp_path / "empty.txt").write_text("# Nothing\n", encoding="utf-8")
    (tmp_path / "short.txt").write_text("Linde 21\n", encoding="utf-8")
    for name, told in (("none.txt", "no file"), ("empty.txt", "no line to speak"), ("short.txt", "--to")):
        answer = briefing("make", "--script", name, "--engine", "tone")
        assert_one_sentence(answer, 1)
        assert told in answer.err
    (tmp_path / "linde.vtt").write_text("Linde 21\n", encoding="utf-8")
    answer = briefing("make", "--script", "linde.vtt", "--to", "en", "-o", "linde.mp3", "--engine", "tone", "--force")
    assert_one_sentence(answer, 1)
    assert "source itself" in answer.err


def test_a_dry_run_of_a_script(briefing: House, tmp_path: Path) -> None:
    """
    `--dry-run` foretells what an edited script costs, too.
    """
    (tmp_path / "script.txt").write_text("# Storm\nThe storm is over and all is well.", encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", "--engine", "tone", "--dry-run")
    assert answer.code == 0, answer.err
    assert answer.out.startswith("storm.en.mp3: Storm")
    assert not list(tmp_path.glob("*.mp3"))


@pytest.mark.parametrize("engine", ["tone", "espeak"])
def test_hostile_scripts(engine: str, briefing: House, tmp_path: Path) -> None:
    """
    Control characters, markup, lone accents and endless words are spoken or refused, never a crash.
    """
    hostile = [
        "a\0b \x07 c",
        "<speak>[[x]]</speak> {day} {names}",
        "\u0301 1",
        "w" * 5000,
        "🎉 party",
        "## ",
        "\u202e21 kg",
    ]
    (tmp_path / "script.txt").write_text("\n".join(["# {title}\0", *hostile]), encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", "--to", "en", "--engine", engine, "--offline")
    assert answer.code in (0, 1)
    assert "Traceback" not in answer.err
