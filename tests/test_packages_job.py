"""
The packages that a translation needs come by themselves, and whatever comes instead harms nothing.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import Answer, House, assert_one_sentence, manifest
from packageserver import Server, serve
from phrasebook import build, install, pack, unpack

ARTICLE = """\
The orchard above the quarry is in bloom

STONE HILL -- The orchard above the quarry came into bloom on Monday.

The quarry has been closed for years.

More than 200 trees stand on its edge.

The children of the village sell the apples in autumn.
"""
UKRAINIAN = {
    "The orchard above the quarry is in bloom": "Сад над кар'єром цвіте",
    "The orchard above the quarry came into bloom on Monday.": "Сад над кар'єром зацвів у понеділок.",
    "The quarry has been closed for years.": "Кар'єр закритий уже багато років.",
    "More than 200 trees stand on its edge.": "Понад 200 дерев стоять на його краю.",
    "The children of the village sell the apples in autumn.": "Діти села восени продають яблука.",
}
GERMAN = {"The quarry has been closed for years.": "Der Steinbruch ist seit Jahren geschlossen."}
FETCHING = "briefing: Fetching the translation package from English (en) to Ukrainian (uk), "


@pytest.fixture
def orchard(tmp_path: Path) -> Path:
    """
    An English article whose every sentence stands in the phrase book.
    """
    path = tmp_path / "orchard.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    The folder of packages: one from English to German is there already.
    """
    folder = tmp_path / "data" / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    install(folder, "en", "de", GERMAN)
    return folder


@pytest.fixture(scope="module")
def ukrainian(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """
    A package from English to Ukrainian.
    """
    return build(tmp_path_factory.mktemp("built") / "en_uk.argosmodel", "en", "uk", UKRAINIAN).read_bytes()


@pytest.fixture
def server(packages: Path, ukrainian: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """
    A server that is Argos' index, and has that package.
    """
    with serve() as server:
        offer(server, ukrainian)
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.address)
        yield server


def offer(server: Server, package: bytes) -> None:
    server.pages["/en_uk"] = package
    server.offer(server.entry("en", "uk", "1.0", "/en_uk"))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_missing_is_fetched(
    briefing: House, server: Server, orchard: Path, tmp_path: Path, ukrainian: bytes
) -> None:
    """
    Asked for Ukrainian without a package, the command fetches it, says so in one line, and translates; the next time
    it asks nobody.
    """
    command = ("make", orchard, "--to", "uk", "--engine", "tone", "--minutes", "0.5", "-o", tmp_path / "out")
    answer = briefing(*command)
    assert answer.code == 0, answer.err
    assert server.asked == ["/index.json", "/en_uk"]
    (line,) = (line for line in answer.err.splitlines() if "Fetching" in line)
    assert line == f"{FETCHING}{len(ukrainian) / 1e3:.0f} kB."
    told = manifest(Path(answer.out.strip()))
    assert told["translation"]["paths"] == [["en", "uk"]]
    assert {line["text"] for line in told["lines"] if line["role"] == "body"} <= set(UKRAINIAN.values())

    answer = briefing(*command)
    assert answer.code == 0, answer.err
    assert "Fetching" not in answer.err
    assert len(server.asked) == 2


@pytest.mark.parametrize("command", [("make", "--dry-run"), ("script",)])
def test_a_preview_fetches_too(briefing: House, server: Server, orchard: Path, command: tuple[str, ...]) -> None:
    """
    What would be said in Ukrainian can only be told with a package.
    """
    answer = briefing(*command, orchard, "--to", "uk", "--engine", "tone")
    assert answer.code == 0, answer.err
    assert "Сад над кар'єром" in answer.out
    assert server.asked == ["/index.json", "/en_uk"]


@pytest.mark.parametrize("command", [("make",), ("make", "--dry-run"), ("script",)])
def test_offline_never_asks(
    briefing: House, server: Server, packages: Path, orchard: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """
    With --offline nobody is asked for anything: the command that gets the package is told, and nothing is made.
    """
    before = names(tmp_path)
    answer = briefing(*command, orchard, "--to", "uk", "--offline")
    assert_one_sentence(answer, 1)
    assert "install one with: briefing models install en uk" in answer.err
    assert server.asked == []
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
    briefing: House, server: Server, packages: Path, orchard: Path, ukrainian: bytes, how: str
) -> None:
    """
    Whatever comes in place of index or package: one sentence, exit code 1, each address asked once, nothing installed,
    the other packages of use, and the same command good as soon as the server is.
    """
    spoil(server, how, ukrainian)
    answer = briefing("script", orchard, "--to", "uk")
    assert answer.code == 1
    assert answer.out == ""
    said = [line for line in answer.err.splitlines() if not line.startswith(FETCHING)]
    assert len(said) == 1
    assert said[0].startswith("briefing: What translates from English (en) to Ukrainian (uk) is not on this machine: ")
    assert FAILURES[how] in said[0]
    assert server.asked == ["/index.json", "/en_uk"][: 1 if how.startswith("index") else 2]
    assert names(packages.parent) == ["packages"]
    assert names(packages) == ["translate-en_de-1_0"]
    assert briefing("script", orchard, "--to", "de").code == 0

    server.short.clear()
    offer(server, ukrainian)
    assert briefing("script", orchard, "--to", "uk").code == 0
    assert names(packages) == ["translate-en_de-1_0", "translate-en_uk-1_0"]


@pytest.mark.parametrize(
    "command",
    [("script", "orchard.txt", "--to", "uk"), ("models", "install", "en", "uk"), ("models", "list", "--available")],
)
def test_without_a_network(
    briefing: House, packages: Path, orchard: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
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
    assert names(packages) == ["translate-en_de-1_0"]


def test_a_newer_package_is_fetched_over_an_older_one(briefing: House, server: Server, packages: Path) -> None:
    """
    No download of before is taken for the newest version.
    """
    install(packages, "en", "uk", UKRAINIAN, version="0.9")
    assert briefing("models", "install", "en", "uk").code == 0
    assert names(packages) == ["translate-en_de-1_0", "translate-en_uk-1_0"]


def test_a_half_installed_package(briefing: House, server: Server, packages: Path, orchard: Path) -> None:
    """
    A package of which only the description is there is named, harms no other, and is replaced when it is needed.
    """
    whole = install(packages, "en", "uk", UKRAINIAN)
    for path in sorted(whole.rglob("*"), reverse=True):
        if path.name != "metadata.json":
            path.rmdir() if path.is_dir() else path.unlink()
    answer = briefing("models", "list")
    assert answer.code == 0
    assert f"Broken: translate-en_uk-1_0 in {packages}: its model/model.bin is missing or empty." in answer.err
    assert briefing("script", orchard, "--to", "de", "--offline").code == 0
    answer = briefing("script", orchard, "--to", "uk", "--offline")
    assert_one_sentence(answer, 1)
    assert "The package translate-en_uk-1_0 is broken" in answer.err
    assert briefing("script", orchard, "--to", "uk").code == 0


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model"])
@pytest.mark.parametrize("content", [b"", b"junk" * 50, None], ids=["empty", "junk", "cut"])
def test_a_damaged_package(
    briefing: House, packages: Path, orchard: Path, tmp_path: Path, file: str, content: bytes | None
) -> None:
    """
    A package whose files were damaged on the disk is one sentence with the command that mends it, and no MP3.
    """
    damaged = install(packages, "en", "uk", UKRAINIAN) / file
    damaged.write_bytes(damaged.read_bytes()[:-900] if content is None else content)
    answer = briefing("make", orchard, "--to", "uk", "--offline", "--engine", "tone", "-o", tmp_path / "out")
    assert_one_sentence(answer, 1)
    assert "briefing models install en uk" in answer.err
    assert not list(tmp_path.rglob("*.mp3"))
    assert briefing("script", orchard, "--to", "de", "--offline").code == 0


def test_strays_among_the_packages(briefing: House, packages: Path, orchard: Path) -> None:
    """
    What others have dropped into the folder of packages hides none of them.
    """
    install(packages, "en", "uk", UKRAINIAN)
    (packages / "__MACOSX").mkdir()
    (packages / "notes").mkdir()
    (packages / "._metadata.json").write_bytes(b"\x00")
    assert briefing("script", orchard, "--to", "uk", "--offline").code == 0
    assert len(briefing("models", "list").out.splitlines()) == 2


def test_a_package_with_a_splitter_needs_no_network(
    briefing: House, packages: Path, orchard: Path, tmp_path: Path, ukrainian: bytes
) -> None:
    """
    A package that brings models for splitting sentences is installed and used, and they are left alone.
    """
    file = tmp_path / "with_stanza.argosmodel"
    file.write_bytes(ukrainian)
    top, files = unpack(file)
    pack(file, top, {**files, "stanza/resources.json": b"{}", "stanza/en/tokenize/default.pt": b"junk"})
    assert briefing("models", "install", file).code == 0
    assert (packages / top / "stanza" / "resources.json").is_file()
    answer = briefing("script", orchard, "--to", "uk", "--offline")
    assert answer.code == 0, answer.err
    assert UKRAINIAN["The quarry has been closed for years."] in answer.out


def run(*arguments: str | Path, **environ: str) -> Answer:
    """
    Run a command in a process of its own, with *environ* changed.
    """
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def test_settings_of_argos_that_are_junk(packages: Path, orchard: Path, own_home: Path) -> None:
    """
    Settings that Argos itself fails on, or prints about, reach neither our result nor our exit code.
    """
    install(packages, "en", "uk", UKRAINIAN)
    file = own_home / "xdg_config_home" / "argos-translate" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("{broken")
    answer = run(
        "script", orchard, "--to", "uk", "--offline", "--json", ARGOS_INTRA_THREADS="two", ARGOS_CHUNK_TYPE="foo"
    )
    assert answer.code == 0, answer.err
    assert json.loads(answer.out)[0]["language"] == "uk"


def test_a_home_that_cannot_be_written(packages: Path, orchard: Path) -> None:
    """
    Where no folder can be made in the user's home, packages in a folder of their own are used all the same.
    """
    install(packages, "en", "uk", UKRAINIAN)
    home = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), "/dev/null")
    answer = run("script", orchard, "--to", "uk", "--offline", **home)
    assert answer.code == 0, answer.err
    assert "Сад над кар'єром" in answer.out


def test_nothing_can_be_kept(server: Server, packages: Path, orchard: Path, tmp_path: Path) -> None:
    """
    Where no download can be kept, that is one sentence with the place.
    """
    (tmp_path / "cache").write_text("a file")
    answer = run("script", orchard, "--to", "uk", XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert_one_sentence(answer, 1)
    assert "Downloads cannot be written to" in answer.err
    assert server.asked == []


def test_interrupted(server: Server, packages: Path, orchard: Path, own_home: Path) -> None:
    """
    Ctrl-C while a package arrives leaves the folder of packages as it was.
    """
    server.stall.add("/en_uk")
    command = [sys.executable, "-m", "briefing", "script", str(orchard), "--to", "uk"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert process.stderr.readline().startswith(FETCHING)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert [line for line in err.splitlines() if line.startswith("briefing: Interrupted: ")]
    assert names(packages.parent) == ["packages"]
    assert names(packages) == ["translate-en_de-1_0"]


def test_the_doctor_knows_of_a_download_that_broke_off(
    briefing: House, server: Server, packages: Path, tmp_path: Path
) -> None:
    """
    What is kept to go on from is told with its size, and cleared when asked.
    """
    server.pages["/en_uk"] = random.Random(7).randbytes(300_000)
    server.short.add("/en_uk")
    assert briefing("models", "install", "en", "uk").code == 1
    assert "1 download that broke off is kept in" in briefing("doctor", "--offline").out
    assert "broke off" not in briefing("doctor", "--offline", "--clear-cache").out
