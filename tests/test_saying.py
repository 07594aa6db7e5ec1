"""
How a user has a say in what is said: lexicons, explanations, both forms of a script.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from house import House, assert_one_sentence, manifest

from briefing.languages import LANGUAGES
from briefing.speakable import STRESS

ARTICLE = """Bridge opens

The Tarve bridge opened on Feb. 9, 2026, after 11 years of work, the town of Harlow said.

Some 246,000 people crossed it within a week, and 7% of them came by train, the operator said on Monday.
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(
        f'"Tarve" = "Tar Vee"\n[en]\n"Feb." = "Febber"\n[uk]\n"Тарв*" = "Та{STRESS}рв*"\n', encoding="utf-8"
    )
    return path


def test_say_takes_a_lexicon(briefing: House, lexicon: Path) -> None:
    """
    The user's words are said in their language, with stress marks only for an engine that follows them.
    """

    def said(language: str, text: str, *more: str) -> str:
        answer = briefing("say", "--language", language, "--print", "--lexicon", lexicon, *more, text)
        assert answer.code == 0, answer.err
        return answer.out.strip()

    assert said("en", "On Feb. 9 the Tarve rose.") == "On Febber nine the Tar Vee rose."
    assert said("uk", "За Тарвою 5 сіл.") == "За Тарвою п'ять сіл."
    assert said("uk", "За Тарвою 5 сіл.", "--engine", "tone") == f"За Та{STRESS}рвою п'ять сіл."
    assert said("uk", "У Google 5 сіл.", "--engine", "espeak") == "У Гугл п'ять сіл."


def test_say_explains(briefing: House, lexicon: Path) -> None:
    """
    Under what is said, each change stands with the rule that made it.
    """
    answer = briefing("say", "--language", "en", "--explain", "--lexicon", lexicon, "Tarve paid $5.")
    said, *changes = answer.out.splitlines()
    assert said == "Tar Vee paid five dollars."
    assert changes == ["  money: '$5' is said 'five dollars'", "  lexicon: 'Tarve' is said 'Tar Vee'"]


def test_script_shows_both_forms(briefing: House, lexicon: Path, tmp_path: Path) -> None:
    """
    A line that is said otherwise than written is followed by how a voice gets it; one that is not stands alone.
    """
    article = tmp_path / "bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    answer = briefing("script", article, "--offline", "--engine", "tone", "--lexicon", lexicon)
    lines = answer.out.splitlines()
    written = next(i for i, line in enumerate(lines) if line.startswith("The Tarve bridge opened on Feb. 9"))
    assert lines[written + 1] == (
        "    > The Tar Vee bridge opened on Febber nine, twenty twenty-six, after eleven years of work, the town of "
        "Harlow said."
    )
    assert lines[-1][:4] != "    " and lines[-1] in LANGUAGES["en"].farewells


def test_an_edition_has_both_forms(briefing: House, lexicon: Path, tmp_path: Path) -> None:
    """
    The manifest has the written and the spoken form of each line, the transcript the written one.
    """
    article = tmp_path / "bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "bridge.mp3"
    answer = briefing("make", article, "--offline", "--engine", "tone", "--lexicon", lexicon, "-o", out)
    assert answer.code == 0, answer.err
    body = [line for line in manifest(out)["lines"] if line["role"] == "body"]
    assert any("7% of them" in line["text"] and "seven percent of them" in line["spoken"] for line in body)
    assert any("Tar Vee" in line["spoken"] and "Tarve" in line["text"] for line in body)
    shown = out.with_suffix(".vtt").read_text(encoding="utf-8")
    assert "7% of them" in shown and "Tar Vee" not in shown
    assert json.loads(briefing("script", article, "--offline", "--json").out)[0]["lines"][0]["spoken"]


@pytest.mark.parametrize("command", ["say", "script", "make"])
def test_a_broken_lexicon_is_one_sentence(command: str, briefing: House, tmp_path: Path, examples: Path) -> None:
    """
    Every command that takes a lexicon names the line that is wrong, and makes nothing.
    """
    path = tmp_path / "broken.toml"
    path.write_text('"a" = "b"\n"5G" = "5 gee"\n', encoding="utf-8")
    text = ["--language", "en", "5G"] if command == "say" else [examples / "winter-grid.en.txt", "--offline"]
    answer = briefing(command, "--lexicon", path, *text)
    assert_one_sentence(answer, 1)
    assert "broken.toml, line 2" in answer.err and "'5'" in answer.err
    assert list(tmp_path.glob("*.mp3")) == []
