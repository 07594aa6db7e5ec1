"""
A show to be changed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from output.show.library import Library


@pytest.fixture
def library(fresh_show: Path, tmp_path: Path) -> Library:
    """
    A show of one's own.
    """
    return Library(Path(shutil.copytree(fresh_show, tmp_path / "show")))
