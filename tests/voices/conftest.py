"""
A studio for every test of one.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from haste import Haste

from voices.cache import Cache
from voices.engine import Engine
from voices.manners import Manners
from voices.studio import Studio


@pytest.fixture
def haste() -> Haste:
    """
    The clock of `studio`.
    """
    return Haste()


@pytest.fixture
def studio(tmp_path: Path, haste: Haste) -> Callable[..., Studio]:
    """
    Make a studio for an engine: all of a test's have one cache, and none of them waits.
    """

    def make(engine: Engine, pace: float | None = None, **options: Any) -> Studio:
        manners = Manners(engine.parallel, pace=pace, chance=random.Random(1))
        return Studio(engine, Cache(tmp_path / "clips"), clock=haste, manners=manners, **options)

    return make
