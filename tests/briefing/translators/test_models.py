"""
The command `briefing models` shows, adds and takes away what is really there.
"""

from __future__ import annotations

from collections.abc import Iterator
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
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """
    Where packages go during the test.
    """
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    yield tmp_path / "packages"


def run(*args: str) -> Result:
    """
    Call the command, with standard output and standard error apart.
    """
    return CliRunner(mix_stderr=False).invoke(models, args, standalone_mode=False)


def test_list(folder: Path) -> None:
    """
    Packages go to standard output, one a line; a broken one is told on standard error.
    """
    path = phrasebook.install(folder, "en", "uk", PHRASES)
    (folder / "half").mkdir()
    result = run("list")
    assert f"en\tuk\t1.0\t{path}\n" == result.stdout
    assert f"Broken: half in {folder}: it has no metadata.json.\n" == result.stderr


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
