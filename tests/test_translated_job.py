"""
The main job in another language: a real Argos package, a real voice, a real MP3.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import lighthouse
import pytest
from house import House, manifest, vtt_chapters
from phrasebook import build

MUSEUM = "The museum shop sold every book about the sea."
ARTICLE = f"{lighthouse.ARTICLE}\n{MUSEUM}\n"
UKRAINIAN = lighthouse.UKRAINIAN | {MUSEUM: "Крамниця музею продала всі книжки про море."}


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


def test_two_editions_in_one_run(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    Each language is one MP3, named by its code, with its own manifest and transcript.
    """
    install(briefing, tmp_path, UKRAINIAN)
    answer = briefing("make", article, "--to", "en", "--to", "uk", "--engine", "tone", "-o", tmp_path / "out")
    assert answer.code == 0, answer.err
    assert [Path(line).suffixes[-2].strip(".") for line in answer.out.split()] == ["en", "uk"]
    assert len(list((tmp_path / "out").iterdir())) == 6


def test_a_dry_run_shows_the_chapters(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    The titles of the segments are told in the edition's language, as its chapters have them.
    """
    install(briefing, tmp_path, UKRAINIAN)
    wish = ("make", article, "--to", "uk", "--engine", "tone", "--minutes", "1")
    foreseen = json.loads(briefing(*wish, "--dry-run", "--json").out)[0]["segments"]
    shown = briefing(*wish, "--dry-run").out
    made = vtt_chapters(Path(briefing(*wish).out.strip()))
    assert foreseen == [title for _, title in made[1:-1]]
    assert all(f". {title}\n" in shown for title in foreseen)
    assert not re.search("[a-z]{4}", "".join(foreseen))
