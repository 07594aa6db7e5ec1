"""
A studio for every test of one.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from voices.cache import Cache
from voices.engine import Engine
from voices.studio import Studio


@pytest.fixture
def slept() -> list[float]:
    """
    The seconds of each wait of `studio`.
    """
    return []


@pytest.fixture
def studio(tmp_path: Path, slept: list[float]) -> Callable[..., Studio]:
    """
    Make a studio for an engine: all of a test's have one cache, and none of them waits.
    """

    def make(engine: Engine, **options: Any) -> Studio:
        return Studio(engine, Cache(tmp_path / "clips"), sleep=slept.append, chance=random.Random(1), **options)

    return make
