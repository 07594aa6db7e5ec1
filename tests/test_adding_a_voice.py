"""
What `docs/adding-a-voice.md` shows is what works: its engine and its test are taken from the page and used.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House, assert_one_sentence, manifest

import voices.engines

HOUSE = Path(__file__).parent.parent
ENGINE, TEST = re.findall(
    r"^```python\n(.*?)^```$", (HOUSE / "docs" / "adding-a-voice.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
)


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """
    The folder with the engine of the page, which is one of the engines' folders, and the program that its test shows.
    """
    folder = tmp_path / "added"
    folder.mkdir()
    (folder / "command.py").write_text(ENGINE, encoding="utf-8")
    program = tmp_path / "speak.py"
    (shown,) = re.findall(r'^PROGRAM = """\n(.*?)^"""$', TEST, re.MULTILINE | re.DOTALL)
    program.write_text(shown, encoding="utf-8")
    monkeypatch.setenv("BRIEFING_SPEAK", shlex.join([sys.executable, str(program), "{language}", "{voice}"]))
    monkeypatch.setattr(voices.engines, "__path__", [*voices.engines.__path__, str(folder)])
    importlib.invalidate_caches()
    yield folder
    sys.modules.pop("voices.engines.command", None)
    vars(voices.engines).pop("command", None)


def test_the_engine_is_short() -> None:
    """
    A further engine is one file of under 80 lines.
    """
    assert ENGINE.count("\n") < 80


def test_the_page_explains_the_whole_protocol() -> None:
    """
    Each attribute of an engine stands in the table.
    """
    from voices.engine import Engine

    page = (HOUSE / "docs" / "adding-a-voice.md").read_text("utf-8")
    known = {*vars(Engine), *Engine.__annotations__}
    for name in (each for each in known if not each.startswith("_")):
        assert re.search(rf"^\|.*`{name}(\(.*?\))?`.*\|$", page, re.MULTILINE) or name in {"speaks", "listed"}, name


@pytest.mark.usefixtures("added")
def test_it_is_listed(briefing: House) -> None:
    """
    `briefing voices` knows it without another word.
    """
    answer = briefing("voices", "--language", "uk", "--json")
    assert "command" in [each["engine"] for each in json.loads(answer.out)]
    assert "command" in briefing("voices").out


@pytest.mark.usefixtures("added")
def test_it_says(briefing: House, tmp_path: Path) -> None:
    """
    `briefing say` speaks with it, without a network.
    """
    answer = briefing("say", "Доброго ранку.", "--language", "uk", "--engine", "command", "--offline")
    assert answer.code == 0, answer.err
    assert (tmp_path / answer.out.strip()).stat().st_size > 1000
    assert (tmp_path / "speak.asked").read_text("utf-8") == repr(["Доброго ранку.", "uk", "default"])


@pytest.mark.usefixtures("added")
def test_it_makes(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    `briefing make` has an edition spoken by it, and its manifest names it without the command.
    """
    answer = briefing("make", lighthouse_article, "--engine", "command", "--offline", "-o", tmp_path / "a.mp3")
    assert answer.code == 0, answer.err
    assert manifest(tmp_path / "a.mp3")["engine"]["name"] == "command"
    assert "speak.py" not in (tmp_path / "a.json").read_text("utf-8")


@pytest.mark.usefixtures("added")
def test_a_failure_is_one_sentence(briefing: House, lighthouse_article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A program that is not there ends the run as any other engine's failure does.
    """
    monkeypatch.setenv("BRIEFING_SPEAK", "no-such-program")
    answer = briefing("make", lighthouse_article, "--engine", "command", "-o", "a.mp3")
    assert_one_sentence(answer, 1)
    assert "BRIEFING_SPEAK cannot be started" in answer.err


def test_its_test_passes_and_it_keeps_the_contract(added: Path, tmp_path: Path) -> None:
    """
    The test on the page is green, and so is the contract that every engine is held to.
    """
    (tmp_path / "test_command.py").write_text(TEST, encoding="utf-8")
    (tmp_path / "adding.py").write_text(
        f"import voices.engines\nvoices.engines.__path__.append({str(added)!r})\n", encoding="utf-8"
    )
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-p", "adding", "-p", "no:cacheprovider", "-c", HOUSE / "pyproject.toml"),
            *("-k", "command and not test_of_its_own", tmp_path / "test_command.py"),
            HOUSE / "tests" / "voices" / "test_engines.py",
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(HOUSE)])},
        cwd=HOUSE,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed and int(passed[1]) >= 16, done.stdout
