"""
What bad input gets: one sentence, the right exit code, no traceback, no half-written file.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from house import House, assert_one_sentence, manifest

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00" + bytes(range(256)) * 8


def source(kind: str, folder: Path, examples: Path) -> list[str]:
    article = str(examples / "river-crossing.en.txt")
    (folder / "image.txt").write_bytes(PNG)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n\t \n")
    (folder / "big.txt").write_bytes(b"A sentence of words. " * 300_000)
    (folder / "file").write_bytes(b"")
    (folder / "junk.txt").write_text("[Video not showing up above? Click here to watch »]\n", encoding="utf-8")
    (folder / "french.txt").write_text(
        "Le maire de la ville a déclaré que les travaux du pont seraient terminés avant la fin de l'année.\n\n"
        "Les habitants attendent depuis trois ans, et ils espèrent que le conseil tiendra parole cette fois.\n",
        encoding="utf-8",
    )
    return {
        "missing": [str(folder / "no-such.txt")],
        "folder": [str(folder)],
        "binary": [str(folder / "image.txt")],
        "empty": [str(folder / "empty.txt")],
        "blank": [str(folder / "blank.txt")],
        "big": [str(folder / "big.txt")],
        "junk": [str(folder / "junk.txt")],
        "french": [str(folder / "french.txt")],
        "url offline": ["https://example.org/article", "--offline"],
        "ftp": ["ftp://example.org/article"],
        "folder below a file": [article, "-o", str(folder / "file" / "below")],
        "online engine offline": [article, "--engine", "gtts", "--offline"],
        "no such voice": [article, "--engine", "espeak", "--voice", "Caruso"],
        "several editions, one file": [article, "--to", "all", "-o", str(folder / "one.mp3")],
        "no package": [article, "--to", "uk", "--offline"],
    }[kind]


@pytest.mark.parametrize(
    "kind",
    [
        "missing", "folder", "binary", "empty", "blank", "big", "junk", "french", "url offline", "ftp",
        "folder below a file", "online engine offline", "no such voice", "several editions, one file", "no package",
    ],
)  # fmt: skip
def test_one_sentence(kind: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    What a user can get wrong ends with one sentence and exit code 1, and no file is made.
    """
    place = tmp_path / "given"
    place.mkdir()
    arguments = source(kind, place, examples)
    before = sorted(tmp_path.rglob("*"))
    assert_one_sentence(briefing("make", *arguments), 1)
    assert before == sorted(tmp_path.rglob("*"))


def test_no_package_says_how_to_get_one(briefing: House, examples: Path) -> None:
    """
    A translation that cannot be had is refused before any sound, with the command that installs it.
    """
    answer = briefing("make", examples / "river-crossing.en.txt", "--to", "uk", "--offline")
    assert "briefing models install en uk" in answer.err


def test_junk_names_what_was_dropped(briefing: House, tmp_path: Path) -> None:
    """
    An article with nothing left to say is an error that names what was dropped.
    """
    (tmp_path / "junk.txt").write_text(
        "[Video not showing up above? Click here to watch »]\n\nRead more: All about the bridge over the river\n",
        encoding="utf-8",
    )
    answer = briefing("make", tmp_path / "junk.txt")
    assert answer.code == 1
    assert "promo" in answer.err


@pytest.mark.parametrize(
    "wrong",
    [
        ["--to", "fr"],
        ["--engine", "caruso"],
        ["--minutes", "2", "--segments", "3"],
        ["--minutes", "0"],
        ["--minutes", "nan"],
        ["--speed", "nan"],
        ["--pitch", "nan"],
        ["--pace", "nan"],
        ["--pace", "0"],
        ["--pace", "1e-300"],
        ["--date", "yesterday"],
        ["--no-such-option"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_two(wrong: list[str], briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An option that cannot be meant is refused as usage, before anything is read.
    """
    answer = briefing("make", examples / "river-crossing.en.txt", *wrong)
    assert answer.code == 2
    assert "Error: " in answer.err
    assert not answer.out
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "strangers",
    [
        {"song.mp3": "music"},
        {"song.json": '{"mine": 1}'},
        {"song.vtt": "mine"},
        {"song.mp3": "music", "song.json": '{"mine": 1}'},
        {"song.mp3": "music", "song.json": '{"generator": "briefing 9", "audio": {"file": "other.mp3"}}'},
    ],
    ids=" ".join,
)
def test_a_strangers_file_is_not_replaced(
    strangers: dict[str, str], briefing: House, examples: Path, tmp_path: Path
) -> None:
    """
    A file that Briefing did not make stays, unless --force says otherwise.
    """
    for name, text in strangers.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    arguments = ("make", examples / "winter-grid.en.txt", "--engine", "tone", "--minutes", "0.5", "-o", "song.mp3")
    assert_one_sentence(briefing(*arguments), 1)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == strangers
    assert briefing(*arguments, "--force").code == 0
    assert (tmp_path / "song.mp3").read_bytes()[:3] == b"ID3"
    assert briefing(*arguments).code == 0


@pytest.mark.parametrize("name", ["a.vtt", "a.json", "a.mp3"])
def test_the_source_is_never_replaced(name: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An article that stands where a result would go is not written over, not even with --force.
    """
    text = (examples / "winter-grid.en.txt").read_text(encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    answer = briefing("make", name, "--engine", "tone", "--minutes", "0.5", "-o", "a.mp3", "--force")
    assert_one_sentence(answer, 1)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == text


def test_all_three_files_or_none(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    What is in the way of the transcript stops the run before there is an MP3.
    """
    (tmp_path / "a.vtt").mkdir()
    arguments = ("make", examples / "winter-grid.en.txt", "--engine", "tone", "--minutes", "0.5", "--force")
    assert_one_sentence(briefing(*arguments, "-o", "a.mp3"), 1)
    assert_one_sentence(briefing(*arguments, "-o", f"{'y' * 251}.mp3"), 1)
    assert [path.name for path in tmp_path.iterdir()] == ["a.vtt"]


@pytest.mark.parametrize("name", ["a.wav", "sub/b.OGG", ".mp3"])
def test_another_kind_of_file_is_refused(name: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    Who asks for a WAV gets a sentence, not a folder of that name.
    """
    assert_one_sentence(briefing("make", examples / "winter-grid.en.txt", "--engine", "tone", "-o", name), 1)
    assert_one_sentence(briefing("say", "--language", "en", "--engine", "tone", "-o", name, "Hello."), 1)
    assert not list(tmp_path.iterdir())


def test_a_title_without_a_word_is_not_spoken(briefing: House, tmp_path: Path) -> None:
    """
    A headline of emoji is no reason to fail; the rest of the article is spoken.
    """
    article = tmp_path / "party.md"
    article.write_text("# 🎉🎉\n\nThe bridge opened on Monday.\n\nThe trains run every hour.\n", encoding="utf-8")
    answer = briefing("make", article, "--engine", "tone", "--minutes", "0.5", "-o", "a.mp3")
    assert answer.code == 0, answer.err
    assert "headline" not in [line["role"] for line in manifest(tmp_path / "a.mp3")["lines"]]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("--minutes", "0.25"), "instead of 0.25: no choice of whole sentences is shorter"),
        (("--minutes", "9"), "instead of 9: the text is read whole"),
        (("--segments", "60"), "segments instead of 60"),
    ],
    ids=str,
)
def test_a_length_that_cannot_be_had_is_said(
    wish: tuple[str, ...], said: str, briefing: House, examples: Path, tmp_path: Path
) -> None:
    """
    An edition much longer or shorter than asked, or with fewer segments, says so, there and in its manifest.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", "--engine", "tone", *wish, "-o", "a.mp3")
    assert answer.code == 0
    assert said in answer.err
    assert said in manifest(tmp_path / "a.mp3")["warnings"][0]


def test_a_source_given_twice_is_used_once(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    The same source twice is a slip of the hand, not a wish to hear it twice.
    """
    article = examples / "winter-grid.en.txt"
    answer = briefing("make", article, article, "--engine", "tone", "-o", "a.mp3")
    assert answer.code == 0
    assert "more than once" in answer.err
    assert len(manifest(tmp_path / "a.mp3")["sources"]) == 1


def test_a_file_whose_name_is_no_text(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    A file called by bytes that are no UTF-8 is read like any other, and named as far as it can be.
    """
    article = tmp_path / os.fsdecode(b"bad\xffname.txt")
    article.write_text("The bridge opened on Monday.\n\nThe trains run every hour.\n", encoding="utf-8")
    answer = briefing("make", article, "--engine", "tone", "-o", "a.mp3")
    assert answer.code == 0, answer.err
    assert manifest(tmp_path / "a.mp3")["sources"][0]["address"] == "bad?name.txt"
