"""
Packages that are installed, and a server to fetch them from.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import phrasebook
import pytest
from ferrybook import ENGLISH_GERMAN, ENGLISH_UKRAINIAN, GERMAN_ENGLISH
from packageserver import Server, serve

from briefing.translators import Translator
from briefing.translators.argos import Argos


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A folder of packages: en to uk, de to en, and an en to de that likes to repeat itself.
    """
    folder = tmp_path_factory.mktemp("packages")
    phrasebook.install(folder, "en", "uk", ENGLISH_UKRAINIAN)
    phrasebook.install(folder, "de", "en", GERMAN_ENGLISH)
    phrasebook.install(folder, "en", "de", ENGLISH_GERMAN, loops_on="Die")
    return folder


@pytest.fixture(scope="session")
def argos(folder: Path) -> Translator:
    """
    A translator with its models loaded once.
    """
    return Argos(folder)


@pytest.fixture
def server() -> Iterator[Server]:
    """
    A server on this machine.
    """
    with serve() as server:
        yield server
