"""
A show that is as it should be, and copies of it to be damaged.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import exemplar
import pytest


@pytest.fixture(scope="session")
def exemplary_show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The show that nobody may change.
    """
    folder = tmp_path_factory.mktemp("exemplar")
    return exemplar.make(folder / "show", folder).folder


@pytest.fixture
def show(exemplary_show: Path, tmp_path: Path) -> Path:
    """
    A copy of one's own, of links: who changes a file has to put another one in its place.
    """
    return Path(shutil.copytree(exemplary_show, tmp_path / "show", copy_function=os.link))
