"""
The main job with names in it: a real Argos package renders each as it likes, and the edition has one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from house import House, assert_one_sentence, manifest
from phrasebook import build

ARTICLE = """\
Captain Orrin to face the sea court

The sea secretary Una Brandt met Orrin near Kyiv on Monday.

The court asked Captain Orrin about the lamp of the old lighthouse.

Lawyers of Brandt said that Orrin knew of the broken lamp.

A letter of Orrin to the mayor was read to the court on Monday.
"""
#: What the machine makes of it; it knows no sea secretary, only a minister.
UKRAINIAN = {
    "Captain Orrin to face the sea court": "Капітан Орін постане перед морським судом",
    "The sea minister Una Brandt met Orrin near Kyiv on Monday.": (
        "Морський міністр Уна Брендт зустріла Орріна біля Киева в понеділок."
    ),
    "The court asked Captain Orrin about the lamp of the old lighthouse.": (
        "Суд запитав капітана Орріна про лампу старого маяка."
    ),
    "Lawyers of Brandt said that Orrin knew of the broken lamp.": (
        "Адвокати Brandt сказали, що Оррін знав про зламану лампу."
    ),
    "A letter of Orrin to the mayor was read to the court on Monday.": ("Лист Оріна меру зачитали суду в понеділок."),
}
SAID = [
    "Морський міністр Уна Брандт зустріла Орріна біля Києва в понеділок.",
    "Суд запитав капітана Орріна про лампу старого маяка.",
    "Адвокати Брандт сказали, що Оррін знав про зламану лампу.",
    "Лист Орріна меру зачитали суду в понеділок.",
]
GLOSSARY = """\
[en]
"sea secretary" = "sea minister"
[en-uk]
"Brandt" = "Брандт"
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """
    An English article whose every sentence stands in the phrase book, one of them in other words.
    """
    path = tmp_path / "captain.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def terms(briefing: House, tmp_path: Path) -> Path:
    """
    A glossary of the user's, and a package that leads to Ukrainian.
    """
    briefing.install(build(tmp_path / "en_uk.argosmodel", "en", "uk", UKRAINIAN))
    path = tmp_path / "terms.toml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return path


def test_names_in_an_edition(briefing: House, article: Path, terms: Path, tmp_path: Path) -> None:
    """
    Terms of the user's and those that come along are right, the captain has one name, and the headline has it too.
    """
    wish = ("--to", "uk", "--offline", "--engine", "tone", "--segments", "9", "--glossary", terms)
    answer = briefing("make", article, *wish, "-o", tmp_path / "out")
    assert answer.code == 0, answer.err
    told = manifest(Path(answer.out.strip()))
    assert told["title"] == "Капітан Оррін постане перед морським судом"
    assert [line["text"] for line in told["lines"] if line["role"] == "body"] == SAID
    assert told["translation"]["kept"] == []


def test_a_script_with_names_can_be_spoken(briefing: House, article: Path, terms: Path, tmp_path: Path) -> None:
    """
    Each sentence of a script that nobody has changed is known again, although all sentences then vote on its names.
    """
    wish = ("--to", "uk", "--offline", "--engine", "tone", "--glossary", terms)
    answer = briefing("script", article, *wish, "--segments", "1")
    assert answer.code == 0, answer.err
    script = tmp_path / "captain.uk.txt"
    script.write_text(answer.out, encoding="utf-8")
    answer = briefing("make", article, *wish, "--script", script, "-o", tmp_path / "out")
    assert answer.code == 0, answer.err
    roles = [line["role"] for line in manifest(Path(answer.out.strip()))["lines"]]
    assert "body" in roles and "headline" in roles and "edited" not in roles


@pytest.mark.parametrize("command", ["script", "make"])
def test_a_broken_glossary_is_one_sentence(command: str, briefing: House, tmp_path: Path, examples: Path) -> None:
    """
    Every command that takes a glossary names the line that is wrong, and makes nothing.
    """
    path = tmp_path / "broken.toml"
    path.write_text('[en-uk]\n"Kyiv" = "Київ"\n"Odesa" = 7\n', encoding="utf-8")
    answer = briefing(command, "--glossary", path, examples / "winter-grid.en.txt", "--offline")
    assert_one_sentence(answer, 1)
    assert "broken.toml, line 3: 'Odesa'" in answer.err
    assert list(tmp_path.glob("*.mp3")) == []
    assert_one_sentence(briefing(command, "--glossary", tmp_path / "none.toml", examples / "winter-grid.en.txt"), 1)
