"""
The commands beside `make`: script, say, voices, doctor.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from finished import measure_file
from house import House, manifest
from loopback import Quiet, running


class Files(Quiet, SimpleHTTPRequestHandler):
    """
    Serves a folder, and prints nothing.
    """


@pytest.fixture
def site(tmp_path: Path, examples: Path) -> Iterator[str]:
    """
    A web server on this machine with one article as a page.
    """
    folder = tmp_path / "site"
    folder.mkdir()
    title, *blocks = (examples / "winter-grid.en.txt").read_text(encoding="utf-8").split("\n\n")
    body = "".join(f"<p>{block}</p>" for block in blocks)
    (folder / "page.html").write_text(
        f"<html lang='en'><head><title>{title}</title><meta property='og:site_name' content='The Test Wire'></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>",
        encoding="utf-8",
    )
    with running(partial(Files, directory=str(folder))) as address:
        yield address


def test_script_shows_what_is_said(briefing: House, examples: Path) -> None:
    """
    The script opens with the title, names the day, has a heading per chapter, and makes no file.
    """
    answer = briefing("script", examples / "hafenstreik.de.txt", "--offline", "--date", "2026-03-10")
    assert answer.code == 0, answer.err
    assert answer.out.startswith("# ")
    assert "Dienstag, den 10. März 2026" in answer.out
    assert answer.out.count("\n## ") >= 5
    assert not answer.err


def test_script_explains_what_was_dropped(briefing: House, examples: Path) -> None:
    """
    With --explain, every dropped stretch stands beside the rule that dropped it.
    """
    answer = briefing("script", examples / "river-crossing.en.txt", "--offline", "--explain")
    dropped = answer.out.split("Dropped from")[1]
    assert "Click here to watch" in dropped
    assert "NW Photo" in dropped
    assert "Information for this article" in dropped


def test_script_as_json(briefing: House, examples: Path) -> None:
    """
    With --json, each line has its written form, its spoken form and its span.
    """
    answer = briefing("script", examples / "river-crossing.en.txt", "--offline", "--json")
    (script,) = json.loads(answer.out)
    body = [line for line in script["lines"] if line["role"] == "body"]
    assert body
    assert all(line["text"] and line["spoken"] and line["span"]["end"] > line["span"]["start"] for line in body)


def test_script_and_make_say_the_same(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With segments counted, what `script` shows is what `make` speaks.
    """
    shown = json.loads(
        briefing("script", examples / "winter-grid.en.txt", "--offline", "--segments", "3", "--json").out
    )
    made = briefing("make", examples / "winter-grid.en.txt", "--offline", "--segments", "3", "-o", tmp_path)
    told = manifest(Path(made.out.strip()))
    assert [line["text"] for line in shown[0]["lines"]] == [line["text"] for line in told["lines"]]


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("en", "On Feb. 9, 246,000 people came.", "On February ninth, two hundred forty-six thousand people came."),
        ("de", "Am 9. Februar kamen 18.500 Menschen.", "Am neunten Februar kamen achtzehntausendfünfhundert Menschen."),
        ("ru", "В 2014 году.", "В две тысячи четырнадцатом году."),
        ("uk", "У 2014 році.", "У дві тисячі чотирнадцятому році."),
    ],
)
def test_say_prints_the_spoken_form(language: str, text: str, spoken: str, briefing: House, tmp_path: Path) -> None:
    """
    `say --print` shows what a voice gets, and makes no sound.
    """
    answer = briefing("say", "--language", language, "--print", text)
    assert answer.code == 0, answer.err
    assert answer.out.strip() == spoken
    assert not list(tmp_path.iterdir())


def test_say_speaks(briefing: House, tmp_path: Path) -> None:
    """
    `say` writes an MP3 at the loudness of an edition, and does not replace one unasked.
    """

    arguments = ("say", "--language", "uk", "--offline", "-o", "hello.mp3", "Добрий день, шановні слухачі.")
    answer = briefing(*arguments)
    assert (answer.code, answer.out) == (0, "hello.mp3\n"), answer.err
    loudness, samples = measure_file(tmp_path / "hello.mp3")
    assert abs(loudness.integrated + 16) <= 0.5
    assert samples > 44_100
    again = briefing(*arguments)
    assert again.code == 1
    assert "--force" in again.err


def test_nothing_to_say(briefing: House) -> None:
    """
    Blank text and mere punctuation are refused with a sentence.
    """
    for text in ("  ", "...", "— !"):
        answer = briefing("say", "--language", "en", "--offline", text)
        assert answer.code == 1, text
        assert answer.err.startswith("briefing: ")


def test_voices_lists_all_languages(briefing: House, shelved: Path) -> None:
    """
    Every engine is listed with a voice for each of the four languages.
    """
    for each in json.loads(briefing("voices", "--json").out):
        assert {"en", "de", "ru", "uk"} == {code for code, names in each["voices"].items() if names}
    assert "espeak" in briefing("voices", "--language", "uk").out


def test_doctor(briefing: House) -> None:
    """
    The doctor finds eSpeak working, says where clips are kept, and clears them when asked.
    """
    assert briefing("say", "--language", "en", "--offline", "One clip to keep.").code == 0
    before = briefing("doctor", "--offline")
    assert before.code == 0, before.err
    assert "ok   espeak" in before.out
    assert "1 clip is kept" in before.out
    assert "Google's terms" in before.out
    after = briefing("doctor", "--offline", "--clear-cache")
    assert "0 clips are kept" in after.out


def test_standard_input(briefing: House, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    `-` reads the article from standard input, byte order mark and CRLF included.
    """
    text = (examples / "hafenstreik.de.txt").read_text(encoding="utf-8").replace("\n", "\r\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text.encode())))
    answer = briefing("make", "-", "--engine", "tone", "--minutes", "1", "-o", "in.mp3")
    assert answer.code == 0, answer.err
    assert manifest(tmp_path / "in.mp3")["language"] == "de"


def test_an_address(briefing: House, site: str, tmp_path: Path) -> None:
    """
    A page is read by its address; its publisher is named as the source, its menu is not spoken.
    """
    answer = briefing(
        "make", f"{site}/page.html", "--allow-private", "--engine", "tone", "--minutes", "1", "-o", "page.mp3"
    )
    assert answer.code == 0, answer.err
    told = manifest(tmp_path / "page.mp3")
    assert "The Test Wire" in next(line for line in told["lines"] if line["role"] == "source")["text"]
    assert f"{site}/page.html" == told["sources"][0]["address"]
    missing = briefing("make", f"{site}/missing.html", "--allow-private", "--engine", "tone")
    assert missing.code == 1
    assert "404" in missing.err


def test_json_is_all_that_standard_output_gets(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With --json, standard output is one JSON value that names the files.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", "--engine", "tone", "--json", "-o", tmp_path / "out")
    (made,) = json.loads(answer.out)
    assert all(Path(each).is_file() for each in (made["mp3"], made["manifest"], made["transcripts"]["vtt"]))
