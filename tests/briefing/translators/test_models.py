"""
The command `briefing models` shows, adds and takes away what is really there.
"""

from __future__ import annotations

from pathlib import Path

import click
import phrasebook
import pytest
from click.testing import CliRunner, Result
from packageserver import serve

from briefing.cli.models import models
from briefing.errors import BriefingError

PHRASES = {"Good morning.": "Доброго ранку."}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    Where packages go during the test.
    """
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    return tmp_path / "packages"


def run(*args: str) -> Result:
    """
    Call the command, with standard output and standard error apart.
    """
    return CliRunner(mix_stderr=False).invoke(models, args, standalone_mode=False)


def test_list(folder: Path) -> None:
    """
    Packages go to standard output, one a line; a broken one is told on standard error.
    """
    path = phrasebook.install(folder, "en", "de", PHRASES)
    (folder / "half").mkdir()
    result = run("list")
    assert f"en\tde\t1.0\t{path}\n" == result.stdout
    assert f"Broken: half in {folder}: it has no metadata.json.\n" == result.stderr


def test_list_is_honest_of_ukrainian(folder: Path) -> None:
    """
    Whoever has a package from en to uk is told, in one line beside the results, how weak Argos' own is and what helps.
    """
    path = phrasebook.install(folder, "en", "uk", PHRASES)
    result = run("list")
    assert f"en\tuk\t1.0\t{path}\n" == result.stdout
    (line,) = result.stderr.splitlines()
    assert "BLEU 16 on Flores, where German has 32 and Russian 28" in line
    assert line.endswith("briefing models install FILE")


def test_list_of_nothing(folder: Path) -> None:
    """
    Where there is nothing, standard output is empty and the way to the first package is told.
    """
    result = run("list")
    assert result.stdout == ""
    assert "briefing models install en uk" in result.stderr


def test_install_a_file_then_remove_it(folder: Path, tmp_path: Path) -> None:
    """
    A file is installed and told by its folder; removed by its languages, it is gone.
    """
    file = phrasebook.build(tmp_path / "x.argosmodel", "en", "uk", PHRASES)
    assert f"{folder / 'translate-en_uk-1_0'}\n" == run("install", str(file)).stdout
    assert f"{folder / 'translate-en_uk-1_0'}\n" == run("remove", "english", "ua").stdout
    assert list(folder.iterdir()) == []


def test_install_a_pair(folder: Path, tmp_path: Path) -> None:
    """
    Two languages, in any form that Briefing understands, are fetched and installed.
    """
    with serve() as server:
        server.pages["/p"] = phrasebook.build(tmp_path / "x", "en", "uk", PHRASES).read_bytes()
        index = server.offer(server.entry("en", "uk", "1.0", "/p"))
        assert f"{folder / 'translate-en_uk-1_0'}\n" == run("install", "en", "UA", "--index", index).stdout


def test_install_from_an_address(folder: Path, tmp_path: Path) -> None:
    """
    A package of one's own comes from any address; standard error tells which and how big, standard output where to.
    """
    with serve() as server:
        package = phrasebook.build(tmp_path / "x", "en", "uk", PHRASES).read_bytes()
        server.pages["/my.argosmodel"] = package
        result = run("install", f"{server.address}/my.argosmodel")
        assert f"{folder / 'translate-en_uk-1_0'}\n" == result.stdout
        size = f"{len(package) / 1e3:.0f} kB"
        assert result.stderr == f"briefing: Fetching {server.address}/my.argosmodel, {size}.\n"


@pytest.mark.parametrize(
    ("page", "reason"),
    [(b"<html>Log in</html>", "was not installed: it is no .argosmodel file"), (None, "the server answered 404")],
)
def test_an_address_that_gives_no_package(folder: Path, page: bytes | None, reason: str) -> None:
    """
    What an address gives instead of a package is told, and not installed.
    """
    with serve() as server:
        if page:
            server.pages["/x"] = page
        result = run("install", f"{server.address}/x")
    assert isinstance(result.exception, BriefingError)
    assert reason in str(result.exception)
    assert not folder.exists() or not list(folder.iterdir())


def test_an_address_of_another_kind(folder: Path) -> None:
    """
    Only the web is fetched, and nothing else is taken for a file.
    """
    assert "only http and https" in str(run("install", "ftp://x.test/en_uk.argosmodel").exception)


def test_list_available(folder: Path) -> None:
    """
    With --available, what is missing or newer follows what is here, with its address; what is here already does not.
    """
    path = phrasebook.install(folder, "en", "uk", PHRASES, version="1.9")
    other = phrasebook.install(folder, "en", "de", PHRASES, version="1.0")
    with serve() as server:
        index = server.offer(
            server.entry("ru", "en", "1.9", "/ru"),
            server.entry("en", "uk", "1.10", "/uk"),
            server.entry("en", "de", "1.0", "/de"),
            server.entry("fr", "en", "1.0", "/old"),
            server.entry("fr", "en", "1.2", "/fr"),
        )
        result = run("list", "--available", "--index", index)
        assert [line for line in result.stdout.splitlines() if not line.startswith("piper:")] == [
            f"en\tde\t1.0\t{other}",
            f"en\tuk\t1.9\t{path}",
            f"en\tuk\t1.10\t{server.address}/uk",
            f"fr\ten\t1.2\t{server.address}/fr",
            f"ru\ten\t1.9\t{server.address}/ru",
        ]
        assert server.asked == ["/index.json"]
        server.asked.clear()
        run("list")
        assert server.asked == []


def test_a_language_that_is_not_ours(folder: Path) -> None:
    """
    Argos knows languages that Briefing does not; they are passed on as they are.
    """
    result = run("remove", "FR", "en")
    assert "No package from fr to English (en)" in str(result.exception)


@pytest.mark.parametrize("args", [["install", "missing.argosmodel"], ["remove", "en", "uk"]])
def test_failures_are_ours(folder: Path, args: list[str]) -> None:
    """
    What fails leaves as an error of our tree, for one sentence and exit code 1.
    """
    assert isinstance(run(*args).exception, BriefingError)


def test_three_words_are_a_usage_error(folder: Path) -> None:
    """
    What cannot be understood is told as a mistake of usage.
    """
    assert isinstance(run("install", "en", "de", "uk").exception, click.UsageError)
