"""
The main job in another language by a translation server: real HTTP on loopback, a real MP3.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from house import House, assert_one_sentence, manifest
from libre import serve
from phrasebook import build

ARTICLE = """\
The mill by the brook grinds again

OAKFORD -- The mill by the brook ground flour again on Monday.

The village paid for the new wheel.

More than 200 children watched the miller.

The baker bought the first sack of flour.
"""
UKRAINIAN = {
    "The mill by the brook grinds again": "Млин біля струмка знову меле",
    "The mill by the brook ground flour again on Monday.": "Млин біля струмка знову змолов борошно в понеділок.",
    "The village paid for the new wheel.": "Село оплатило нове колесо.",
    "More than 200 children watched the miller.": "Понад 200 дітей дивилися на мельника.",
    "The baker bought the first sack of flour.": "Пекар купив перший мішок борошна.",
}
BOOKS = {("en", "uk"): UKRAINIAN}
KEY = "k-77c1e0"


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """
    An English article whose every sentence stands in the server's book.
    """
    path = tmp_path / "mill.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_an_edition_by_a_server(briefing: House, mill: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The edition is Ukrainian, offline with a server on this machine; the manifest names the translator, and neither the
    key nor the server's address is in any file or on any stream.
    """
    monkeypatch.setenv("BRIEFING_TRANSLATOR_KEY", KEY)
    with serve(BOOKS, key=KEY) as libre:
        server = ("--translator", "libretranslate", "--translator-url", libre.address)
        answer = briefing("make", mill, "--to", "uk", "--offline", "--engine", "tone", "-v", "-o", tmp_path, *server)
    assert answer.code == 0, answer.err
    mp3 = Path(answer.out.strip())
    told = manifest(mp3)
    assert told["translation"]["translator"] == "libretranslate"
    assert told["translation"]["paths"] == [["en", "uk"]]
    said = [line["text"] for line in told["lines"] if line["role"] == "body"]
    assert said
    assert set(said) <= set(UKRAINIAN.values())
    assert {line["language"] for line in told["lines"]} == {"uk"}
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert KEY not in answer.out + answer.err
    assert KEY.encode() not in written
    assert libre.address.encode() not in written


def test_a_script_by_a_server(briefing: House, mill: Path) -> None:
    """
    `script` takes the same options, and shows what the server said.
    """
    with serve(BOOKS) as libre:
        server = ("--translator", "libretranslate", "--translator-url", libre.address)
        answer = briefing("script", mill, "--to", "uk", "--engine", "tone", "--json", *server)
    assert answer.code == 0, answer.err
    (script,) = json.loads(answer.out)
    assert script["title"] == "Млин біля струмка знову меле"


def test_a_server_that_is_not_there_makes_nothing(briefing: House, mill: Path, tmp_path: Path) -> None:
    """
    The server is asked for its languages before a folder is made or a word spoken.
    """
    with serve(BOOKS) as libre:
        pass
    server = ("--translator", "libretranslate", "--translator-url", libre.address)
    answer = briefing("make", mill, "--to", "uk", "--engine", "tone", "-o", tmp_path / "out", *server)
    assert_one_sentence(answer, 1)
    assert "cannot be reached (the connection was refused)" in answer.err
    assert not (tmp_path / "out").exists()


def test_offline_refuses_a_server_elsewhere(briefing: House, mill: Path) -> None:
    """
    What may leave this machine is refused at once, even when no language asks for it.
    """
    server = ("--translator", "libretranslate", "--translator-url", "http://libre.example")
    answer = briefing("make", mill, "--offline", "--engine", "tone", *server)
    assert_one_sentence(answer, 1)
    assert "which --offline forbids" in answer.err


def test_a_translator_that_is_not_there(briefing: House, mill: Path) -> None:
    """
    A name that nobody has is a mistake of usage, and those there are get listed.
    """
    answer = briefing("make", mill, "--translator", "babel")
    assert_one_sentence(answer, 2)
    assert "there are: argos, libretranslate." in answer.err


def test_the_manifest_names_argos_too(briefing: House, mill: Path, tmp_path: Path) -> None:
    """
    Who translated is told whoever it was.
    """
    briefing.install(build(tmp_path / "p.argosmodel", "en", "uk", UKRAINIAN))
    answer = briefing("make", mill, "--to", "uk", "--offline", "--engine", "tone", "-o", tmp_path)
    assert answer.code == 0, answer.err
    assert manifest(Path(answer.out.strip()))["translation"]["translator"] == "argos"
