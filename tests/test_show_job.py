"""
A podcast from the command line: a show, an article in two languages, a correction, and an episode taken back.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import feedparser
import pytest
import showcase
from house import Answer, House, assert_one_sentence
from mutagen.id3 import ID3

FAST = ("--engine", "tone", "--offline", "--plain", "--minutes", "0.5")


def entries(language: str) -> list[Any]:
    """
    What the feed in *language* tells, the newest first.
    """
    read = feedparser.parse(f"show/{language}/feed.xml")
    assert not read.bozo
    return list(read.entries)


def assert_done(answer: Answer) -> list[str]:
    assert answer.code == 0, answer.err
    return answer.out.splitlines()


@pytest.fixture
def show(briefing: House, fresh_show: Path) -> None:
    """
    A show in English and Ukrainian.
    """
    shutil.copytree(fresh_show, "show")


@pytest.mark.usefixtures("show", "lighthouse_in_ukrainian")
def test_an_article_is_published_once(briefing: House, lighthouse_article: Path) -> None:
    """
    In the languages of the show, without a file beside it; the same command tomorrow makes nothing and says why, and
    when asked to it makes the same episodes again.
    """
    made = assert_done(briefing("make", lighthouse_article, "--publish", "show", *FAST, "--title", showcase.HARD))
    assert [Path(each).parent.name for each in made] == ["en", "uk"]
    assert {path.name for path in Path().iterdir() if path.is_dir()} >= {"show"}
    assert not list(Path().glob("*.mp3"))
    assert ID3(made[0])["TALB"].text == ["Morning News (English)"]
    (english,), (ukrainian,) = entries("en"), entries("uk")
    assert english.id != ukrainian.id
    assert "Старий маяк" in Path("show", "uk", Path(ukrainian.link).name).read_text("utf-8")
    again = briefing("make", lighthouse_article, "--publish", "show", *FAST)
    assert (again.code, again.out) == (0, "")
    assert again.err.count("--again publishes it again") == 2
    answer = briefing("make", lighthouse_article, "--publish", "show", *FAST, "--again", "--to", "en", "--json")
    (told,) = json.loads("\n".join(assert_done(answer)))
    assert told["guid"] == english.id
    assert told["address"] == english.link
    assert [each.id for each in entries("en")] == [english.id]
    text = Path("show", "uk").joinpath(Path(ukrainian.link).stem + ".vtt").read_text("utf-8")
    assert "Старий маяк відчинив двері в понеділок." in text


@pytest.mark.usefixtures("show", "lighthouse_in_ukrainian")
def test_what_is_new_in_one_language_alone(briefing: House, lighthouse_article: Path, orchard_article: Path) -> None:
    """
    Of several articles, each language has those that it has not told yet.
    """
    assert_done(briefing("make", lighthouse_article, "--publish", "show", *FAST, "--to", "uk"))
    both = (lighthouse_article, orchard_article)
    answer = briefing("make", *both, "--publish", "show", *FAST, "--to", "en")
    assert len(assert_done(answer)) == 1
    answer = briefing("make", lighthouse_article, "--publish", "show", *FAST)
    assert "the en feed already" in answer.err
    assert "the uk feed already" in answer.err
    assert (len(entries("en")), len(entries("uk"))) == (1, 1)


@pytest.mark.usefixtures("show")
def test_an_mp3_is_published_and_taken_back(briefing: House, lighthouse_article: Path) -> None:
    """
    What `make` has made is added, stays where it was, and is removed from the show by its guid.
    """
    (made,) = assert_done(briefing("make", lighthouse_article, *FAST))
    (added,) = assert_done(briefing("show", "add", "show", made))
    assert Path(made).is_file()
    (entry,) = entries("en")
    assert Path(added).name == Path(entry.enclosures[0].href).name
    corrected = briefing("show", "add", "show", made, "--replace", entry.id)
    assert assert_done(corrected) == [added]
    assert assert_done(briefing("show", "build", "show")) == ["show/en/feed.xml", "show/uk/feed.xml"]
    assert "lighthouse" in "".join(assert_done(briefing("show", "remove", "show", entry.id)))
    assert not entries("en")
    assert not Path(added).exists()
    assert_one_sentence(briefing("show", "remove", "show", entry.id), 1)


@pytest.mark.usefixtures("show", "lighthouse_in_ukrainian")
def test_the_voices_of_a_show(briefing: House, lighthouse_article: Path) -> None:
    """
    `show.toml` says who speaks, too, and `--show` may name the same file; where it names nobody, whoever is there does.
    """
    settings = Path("show/show.toml")
    settings.write_text(settings.read_text("utf-8").replace("# [voices]\n", '[voices]\nuk = "tone:"\n'), "utf-8")
    short = (lighthouse_article, "--to", "uk", "--offline", "--minutes", "0.25")
    (made,) = json.loads("\n".join(assert_done(briefing("make", *short, "--publish", "show", "--json"))))
    assert json.loads(Path(made["manifest"]).read_text("utf-8"))["engine"]["name"] == "tone"
    for where in (("--show", settings), ("--publish", "show")):
        assert "with tone" in briefing("make", *short, *where, "--dry-run").out
    assert "with espeak" in briefing("make", *short[:2], "en", *short[3:], "--publish", "show", "--dry-run").out


def test_what_a_show_cannot_be(briefing: House, lighthouse_article: Path) -> None:
    """
    Each wrong wish is one sentence, before anything is made.
    """
    new = ("show", "new", "show", "--title", "News", "--base-url")
    assert_one_sentence(briefing(*new, "example.org"), 1)
    assert_one_sentence(briefing(*new, "https://example.org", "--category", "Noise"), 1)
    assert_one_sentence(briefing("show", "build", "."), 1)
    assert_one_sentence(briefing("show", "add", "show", lighthouse_article), 1)
    assert_one_sentence(briefing("make", lighthouse_article, "--publish", "show"), 1)
    assert_one_sentence(briefing("make", lighthouse_article, "--again"), 2)
    assert not Path("show").exists()
    home = briefing("show", "new", "show", "--title", "News", "--base-url", "http://192.168.0.7/news")
    assert assert_done(home) == ["show/en/feed.xml"]
    assert "nobody else can subscribe" in home.err
    assert "email in show.toml" in home.err
    assert_one_sentence(briefing("make", lighthouse_article, "--publish", "show", "--to", "uk"), 1)
    assert_one_sentence(briefing("make", lighthouse_article, "--publish", "show", "--cover", "a.png"), 2)
    assert_one_sentence(briefing(*new, "https://example.org"), 1)


@pytest.mark.usefixtures("show")
def test_an_edited_script_is_published(briefing: House) -> None:
    """
    A script of a person's own is an episode without a source, in its own language.
    """
    Path("s.txt").write_text("# Harbour\n\n## One\n\nThe harbour is open.\n", "utf-8")
    assert (
        len(assert_done(briefing("make", "--script", "s.txt", "--to", "en", "--publish", "show", "--engine", "tone")))
        == 1
    )
    (entry,) = entries("en")
    assert entry.title == "Harbour"
