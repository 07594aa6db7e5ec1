"""
A show to be changed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import showcase

from output.show.library import Library, create


@pytest.fixture(scope="session")
def fresh_show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A show in English and Ukrainian without an episode.
    """
    folder = tmp_path_factory.mktemp("shows") / "show"
    create(folder, showcase.show("en", "uk"))
    return folder


@pytest.fixture
def library(fresh_show: Path, tmp_path: Path) -> Library:
    """
    A show of one's own.
    """
    return Library(Path(shutil.copytree(fresh_show, tmp_path / "show")))
