"""
A voice comes from the web onto the shelf, whole or not at all, and speaks a briefing without a network.
"""

from __future__ import annotations

import hashlib
import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import tinyvoice
from house import House, assert_one_sentence, manifest
from packageserver import Server, serve

from briefing.download.unfinished import default_folder
from voices import catalogue, shelf

NAME = "uk_UA-tiny-low"
MODEL = f"/uk/uk_UA/tiny/low/{NAME}.onnx"
CONFIG = f"{MODEL}.json"
INSTALL = ("models", "install", f"piper:{NAME}")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A Ukrainian voice that is long enough to be cut.
    """
    return tinyvoice.build(tmp_path_factory.mktemp("built"), "uk", NAME, work=12)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    An empty shelf.
    """
    monkeypatch.setenv(shelf.FOLDER, str(tmp_path / "shelf"))
    return tmp_path / "shelf"


@pytest.fixture
def server(model: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """
    A server with that voice, which a catalogue of one row offers.
    """
    files = [model.read_bytes(), model.with_name(f"{model.name}.json").read_bytes()]
    row = [NAME, "free", "CC0", "nothing"]
    row += [text for data in files for text in (str(len(data)), hashlib.md5(data).hexdigest())]
    table = tmp_path / "catalogue.tsv"
    head = catalogue.TABLE.read_text("utf-8").splitlines()[0]
    table.write_text("\n".join([head, "\t".join(row), ""]), encoding="utf-8")
    monkeypatch.setattr(catalogue, "TABLE", table)
    catalogue.offers.cache_clear()
    with serve() as server:
        server.pages |= {MODEL: files[0], CONFIG: files[1]}
        monkeypatch.setenv(catalogue.MIRROR, server.address)
        yield server
    catalogue.offers.cache_clear()


def names(folder: Path) -> list[str]:
    """
    What is in *folder*, without the lock.
    """
    return sorted(path.name for path in folder.iterdir() if path.name != "lock") if folder.is_dir() else []


def test_a_voice_is_installed_and_speaks_offline(
    briefing: House, server: Server, folder: Path, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Licence and size are told before the first byte; then the voice speaks a whole briefing, and no socket is opened.
    """
    answer = briefing(*INSTALL)
    assert answer.code == 0, answer.err
    assert answer.out.strip() == str(folder / f"{NAME}.onnx")
    licence, fetching = answer.err.splitlines()
    assert licence.startswith(f"briefing: The voice {NAME} takes 2")
    assert "licence of its recordings is: CC0 (its model card: https://" in licence
    assert fetching.startswith(f"briefing: Fetching the voice {NAME}, 2")
    assert server.asked == [CONFIG, MODEL]
    assert names(default_folder()) == []

    def refuse(*args: object, **kwargs: object) -> NoReturn:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    article = examples / "stepova-shkola.uk.txt"
    make = ("make", article, "--offline", "--engine", "piper", "--voice", NAME, "--minutes", "2", "-o", tmp_path)
    answer = briefing(*make)
    assert answer.code == 0, answer.err
    told = manifest(Path(answer.out.strip()))
    assert told["engine"]["name"] == "piper"
    assert told["ledger"]["script_characters"] == told["ledger"]["spoken_characters"] > 500
    assert told["ledger"]["clips_made"] > 0
    again = briefing(*make)
    assert manifest(Path(again.out.strip()))["ledger"]["clips_made"] == 0


def test_what_is_there_is_not_fetched_again(briefing: House, server: Server, folder: Path) -> None:
    """
    The same voice costs no second download; one of its name that is another, or broken, is replaced.
    """
    assert briefing(*INSTALL).code == 0
    answer = briefing(*INSTALL)
    assert (answer.code, answer.err) == (0, f"briefing: The voice {NAME} is installed already.\n")
    assert len(server.asked) == 2
    for spoilt in (folder / f"{NAME}.onnx", folder / f"{NAME}.onnx.json"):
        whole = spoilt.read_bytes()
        spoilt.write_bytes(whole[:-9])
        assert briefing(*INSTALL).code == 0
        assert spoilt.read_bytes() == whole


def test_a_download_goes_on(briefing: House, server: Server, folder: Path) -> None:
    """
    A transfer that broke off installs nothing, and the same command goes on from there.
    """
    server.cut[MODEL] = 150_000
    answer = briefing(*INSTALL)
    assert answer.code == 1
    assert "what came is kept, and the same command goes on from there" in answer.err.splitlines()[-1]
    assert names(folder) == []
    server.cut.clear()
    answer = briefing(*INSTALL)
    assert answer.code == 0, answer.err
    assert "came before" in answer.err
    assert server.ranges[-1] is not None
    assert names(folder) == [f"{NAME}.onnx", f"{NAME}.onnx.json"]
    assert names(default_folder()) == []


def spoil(server: Server, how: str) -> None:
    """
    Let the server fail in the way called *how*.
    """
    path = CONFIG if how.startswith("config") else MODEL
    data = server.pages[path]
    if how.endswith("missing"):
        del server.pages[path]
    elif how.endswith("page"):
        server.pages[path] = b"<!doctype html><title>Log in to the guest network</title>"
    elif how.endswith("short"):
        server.pages[path] = data[:-1]
    elif how.endswith("long"):
        server.pages[path] = data + bytes(2 << 20)
    elif how.endswith("changed"):
        server.pages[path] = data[:-9] + bytes(9)


FAILURES = {
    "config missing": "the server answered 404",
    "config page": "gave 57 bytes where the catalogue has",
    "config changed": "another checksum than the catalogue's",
    "model missing": "the server answered 404",
    "model page": "gave 57 bytes where the catalogue has",
    "model short": "bytes where the catalogue has",
    "model long": "is longer than 1 MB",
    "model changed": "another checksum than the catalogue's",
}


@pytest.mark.parametrize("how", FAILURES)
def test_a_failure_is_one_sentence_and_no_more(briefing: House, server: Server, folder: Path, how: str) -> None:
    """
    Whatever comes in place of a file: one sentence, nothing installed, and the same command good once the server is.
    """
    whole = dict(server.pages)
    spoil(server, how)
    answer = briefing(*INSTALL)
    assert (answer.code, answer.out) == (1, "")
    *_, said = answer.err.splitlines()
    assert said.startswith(f"briefing: {server.address}{CONFIG if how.startswith('config') else MODEL} ")
    assert FAILURES[how] in said
    assert names(folder) == []
    server.pages = whole
    assert briefing(*INSTALL).code == 0
    assert names(folder) == [f"{NAME}.onnx", f"{NAME}.onnx.json"]


def test_without_a_network(briefing: House, server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where nobody answers, that is one sentence.
    """
    with serve() as gone:
        monkeypatch.setenv(catalogue.MIRROR, gone.address)
    answer = briefing(*INSTALL)
    assert answer.code == 1
    assert "there is no connection to it" in answer.err.splitlines()[-1]
    assert names(folder) == []


def test_an_unknown_name(briefing: House, server: Server) -> None:
    """
    A name that is not in the catalogue is answered with those that are, and nobody is asked.
    """
    answer = briefing("models", "install", "piper:uk_UA-nobody-low")
    assert_one_sentence(answer, 1)
    assert f"it has: {NAME}" in answer.err
    assert server.asked == []


def test_without_the_package(briefing: House, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A voice can be installed before piper-tts is; what is missing is told.
    """
    monkeypatch.setitem(sys.modules, "piper", None)
    answer = briefing(*INSTALL)
    assert answer.code == 0, answer.err
    assert "pip install 'piper-tts>=" in answer.err.splitlines()[-1]
    assert "bad  piper: Piper needs the package piper-tts" in briefing("doctor", "--offline").out


def test_a_voice_in_a_file(briefing: House, model: Path, folder: Path) -> None:
    """
    A voice of one's own is installed from its two files, listed, and removed again.
    """
    answer = briefing("models", "install", model)
    assert answer.code == 0, answer.err
    assert f"piper:{NAME}\tuk\t{folder / NAME}.onnx" in briefing("models", "list").out.splitlines()
    answer = briefing("models", "remove", f"piper:{NAME}")
    assert len(answer.out.splitlines()) == 2
    assert names(folder) == []
    assert_one_sentence(briefing("models", "remove", f"piper:{NAME}"), 1)


def test_a_file_that_is_no_voice(briefing: House, tmp_path: Path, folder: Path) -> None:
    """
    What cannot be installed is one sentence with the name of the file that is wrong.
    """
    (tmp_path / "x.onnx").write_bytes(b"x")
    answer = briefing("models", "install", tmp_path / "x.onnx")
    assert_one_sentence(answer, 1)
    assert "x.onnx.json; a voice needs both files" in answer.err


def test_the_catalogue_is_listed_with_licences(briefing: House, orchard_index: Server, shelved: Path) -> None:
    """
    `models list --available` shows what could be installed, with size and licence, and nobody is asked for voices.
    """
    answer = briefing("models", "list", "--available")
    assert answer.code == 0, answer.err
    lines = answer.out.splitlines()
    assert f"piper:{NAME}\tuk\t{shelved / NAME}.onnx" in lines
    assert "piper:uk_UA-lada-x_low\tuk\tx_low\t21 MB\tApache-2.0" in lines
    assert "piper:en_US-lessac-medium\ten\tmedium\t63 MB\tBlizzard 2013, for research only" in lines
    assert orchard_index.asked == ["/index.json"]


def test_the_doctor_knows_the_voices(briefing: House, model: Path, folder: Path) -> None:
    """
    No voice is no fault; those that are installed are named, and of a broken one what is wrong with it.
    """
    assert "info piper: No Piper voice" in briefing("doctor", "--offline").out
    assert briefing("models", "install", model).code == 0
    told = briefing("doctor", "--offline").out
    assert f"ok   voices of Piper: {NAME}" in told
    assert "ok   piper: " in told
    (folder / f"{NAME}.onnx").write_bytes(b"")
    told = briefing("doctor", "--offline").out
    assert f"bad  voice {NAME} is broken ({NAME}.onnx is empty); remove it with: briefing models remove" in told
    assert f"Broken: voice {NAME}" in briefing("models", "list").err


def test_the_list_of_voices(briefing: House, shelved: Path) -> None:
    """
    An installed voice is offered by `voices`.
    """
    told = {each["engine"]: each["voices"] for each in json.loads(briefing("voices", "--json").out)}
    assert told["piper"]["uk"] == [NAME]


@pytest.mark.parametrize(
    "command", [("remove", "uk"), ("remove", "a", "b", "c"), ("install", "a", "b", "c"), ("install",), ("remove",)]
)
def test_wrong_usage(briefing: House, command: tuple[str, ...]) -> None:
    """
    What names neither a package nor a voice is a mistake at the keyboard, answered with examples.
    """
    answer = briefing("models", *command)
    assert (answer.code, answer.out) == (2, "")
