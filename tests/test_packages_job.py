"""
The packages that a translation needs come by themselves, and whatever comes instead harms nothing.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from house import House, assert_one_sentence, manifest, spawn
from orchard import UKRAINIAN, offer
from packageserver import Server, serve
from phrasebook import install

FETCHING = "briefing: Fetching the translation package from English (en) to Ukrainian (uk), "


def names(folder: Path) -> list[str]:
    """
    What is in *folder*.
    """
    return sorted(path.name for path in folder.iterdir())


def test_what_is_missing_is_fetched(
    briefing: House, orchard_index: Server, orchard_article: Path, tmp_path: Path, orchard_in_ukrainian: bytes
) -> None:
    """
    Asked for Ukrainian without a package, the command fetches it, says so in one line, and translates; the next time
    it asks nobody.
    """
    command = ("make", orchard_article, "--to", "uk", "--engine", "tone", "--minutes", "0.5", "-o", tmp_path / "out")
    answer = briefing(*command)
    assert answer.code == 0, answer.err
    assert orchard_index.asked == ["/index.json", "/en_uk"]
    (line,) = (line for line in answer.err.splitlines() if "Fetching" in line)
    assert line == f"{FETCHING}{len(orchard_in_ukrainian) / 1e3:.0f} kB."
    told = manifest(Path(answer.out.strip()))
    assert told["translation"]["paths"] == [["en", "uk"]]
    assert {line["text"] for line in told["lines"] if line["role"] == "body"} <= set(UKRAINIAN.values())

    answer = briefing(*command)
    assert answer.code == 0, answer.err
    assert "Fetching" not in answer.err
    assert len(orchard_index.asked) == 2


@pytest.mark.parametrize("command", [("make", "--dry-run"), ("script",)])
def test_a_preview_fetches_too(
    briefing: House, orchard_index: Server, orchard_article: Path, command: tuple[str, ...]
) -> None:
    """
    What would be said in Ukrainian can only be told with a package.
    """
    answer = briefing(*command, orchard_article, "--to", "uk", "--engine", "tone")
    assert answer.code == 0, answer.err
    assert "Сад над кар'єром" in answer.out
    assert orchard_index.asked == ["/index.json", "/en_uk"]


@pytest.mark.parametrize("command", [("make",), ("make", "--dry-run"), ("script",)])
def test_offline_never_asks(
    briefing: House,
    orchard_index: Server,
    orchard_packages: Path,
    orchard_article: Path,
    tmp_path: Path,
    command: tuple[str, ...],
) -> None:
    """
    With --offline nobody is asked for anything: the command that gets the package is told, and nothing is made.
    """
    before = names(tmp_path)
    answer = briefing(*command, orchard_article, "--to", "uk", "--offline")
    assert_one_sentence(answer, 1)
    assert "install one with: briefing models install en uk" in answer.err
    assert orchard_index.asked == []
    assert before == names(tmp_path)


def spoil(server: Server, how: str, ukrainian: bytes) -> None:
    """
    Let the server fail in the way called *how*.
    """
    login = b"<!doctype html><title>Log in to the guest network</title>"
    if how.startswith("index"):
        server.pages["/index.json"] = {"page": login, "empty": b"", "list": b"[1]", "other": b"[]"}[how.split()[1]]
    elif how == "package missing":
        del server.pages["/en_uk"]
    elif how == "package page":
        server.pages["/en_uk"] = login
    elif how == "package cut":
        server.short.add("/en_uk")
    elif how == "package stray":
        server.pages["/en_uk"] = ukrainian[:-100]


FAILURES = {
    "index page": "gave a web page (does this network want a login?)",
    "index empty": "gave something else",
    "index list": "lists no translation package",
    "index other": "lists no translation package",
    "package missing": "the server answered 404",
    "package page": "it is no .argosmodel file",
    "package cut": "the transfer broke off",
    "package stray": "it is no .argosmodel file, or a damaged one",
}


@pytest.mark.parametrize("how", FAILURES)
def test_a_failure_is_one_sentence_and_no_more(
    briefing: House,
    orchard_index: Server,
    orchard_packages: Path,
    orchard_article: Path,
    orchard_in_ukrainian: bytes,
    how: str,
) -> None:
    """
    Whatever comes in place of index or package: one sentence, exit code 1, each address asked once, nothing installed,
    the other packages of use, and the same command good as soon as the server is.
    """
    spoil(orchard_index, how, orchard_in_ukrainian)
    answer = briefing("script", orchard_article, "--to", "uk")
    assert answer.code == 1
    assert answer.out == ""
    said = [line for line in answer.err.splitlines() if not line.startswith(FETCHING)]
    assert len(said) == 1
    assert said[0].startswith("briefing: What translates from English (en) to Ukrainian (uk) is not on this machine: ")
    assert FAILURES[how] in said[0]
    assert orchard_index.asked == ["/index.json", "/en_uk"][: 1 if how.startswith("index") else 2]
    assert names(orchard_packages.parent) == ["packages"]
    assert names(orchard_packages) == ["translate-en_de-1_0"]
    assert briefing("script", orchard_article, "--to", "de").code == 0

    orchard_index.short.clear()
    offer(orchard_index, orchard_in_ukrainian)
    assert briefing("script", orchard_article, "--to", "uk").code == 0
    assert names(orchard_packages) == ["translate-en_de-1_0", "translate-en_uk-1_0"]


@pytest.mark.parametrize(
    "command",
    [("script", "orchard.txt", "--to", "uk"), ("models", "install", "en", "uk"), ("models", "list", "--available")],
)
def test_without_a_network(
    briefing: House,
    orchard_packages: Path,
    orchard_article: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
) -> None:
    """
    Where nobody answers, no index is looked for again and again: one sentence tells that there is no connection.
    """
    with serve() as gone:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", gone.address)
    answer = briefing(*command)
    assert answer.code == 1
    (said,) = answer.err.splitlines()
    assert f"{gone.address}/index.json could not be fetched: there is no connection to it" in said
    assert names(orchard_packages) == ["translate-en_de-1_0"]


def test_a_newer_package_is_fetched_over_an_older_one(
    briefing: House, orchard_index: Server, orchard_packages: Path
) -> None:
    """
    No download of before is taken for the newest version.
    """
    install(orchard_packages, "en", "uk", UKRAINIAN, version="0.9")
    assert briefing("models", "install", "en", "uk").code == 0
    assert names(orchard_packages) == ["translate-en_de-1_0", "translate-en_uk-1_0"]


def test_nothing_can_be_kept(orchard_index: Server, orchard_article: Path, tmp_path: Path) -> None:
    """
    Where no download can be kept, that is one sentence with the place.
    """
    (tmp_path / "cache").write_text("a file")
    answer = spawn("script", orchard_article, "--to", "uk", XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert_one_sentence(answer, 1)
    assert "Downloads cannot be written to" in answer.err
    assert orchard_index.asked == []


def test_interrupted(orchard_index: Server, orchard_packages: Path, orchard_article: Path) -> None:
    """
    Ctrl-C while a package arrives leaves the folder of packages as it was.
    """
    orchard_index.stall.add("/en_uk")
    command = [sys.executable, "-m", "briefing", "script", str(orchard_article), "--to", "uk"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert process.stderr.readline().startswith(FETCHING)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert [line for line in err.splitlines() if line.startswith("briefing: Interrupted: ")]
    assert names(orchard_packages.parent) == ["packages"]
    assert names(orchard_packages) == ["translate-en_de-1_0"]


def test_the_doctor_knows_of_a_download_that_broke_off(briefing: House, orchard_index: Server) -> None:
    """
    What is kept to go on from is told with its size, and cleared when asked.
    """
    orchard_index.pages["/en_uk"] = random.Random(7).randbytes(300_000)
    orchard_index.short.add("/en_uk")
    assert briefing("models", "install", "en", "uk").code == 1
    assert "1 download that broke off is kept in" in briefing("doctor", "--offline").out
    assert "broke off" not in briefing("doctor", "--offline", "--clear-cache").out
