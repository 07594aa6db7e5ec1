"""
The training learns what its lessons show, and gives the same weights again.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks import train_ranker
from benchmarks.lessons import Lesson
from briefing.rank import Nets


def _lessons(count: int) -> list[Lesson]:
    """
    Lessons in which the gain is the first column, but for where the second one is high.
    """
    random = np.random.default_rng(5)
    found = []
    for _ in range(count):
        rows = random.standard_normal((6, 4)).astype(np.float32)
        found.append(Lesson(rows, np.where(rows[:, 1] > 0.5, 0, np.maximum(0, rows[:, 0])), 1.0))
    return found


def test_learns(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Trained nets find the best sentence of lessons that they have not seen, though no one column tells it.
    """
    monkeypatch.setattr(train_ranker, "EPOCHS", 30)
    monkeypatch.setattr(train_ranker, "BATCH", 32)
    nets = Nets(**train_ranker.fit(_lessons(400), nets=2))
    unseen = _lessons(500)[400:]
    worth = [nets.worth(nets.begin(each.rows[:, :1]), each.rows[:, 1:]) for each in unseen]
    right = [int(own.argmax()) == int(each.gains.argmax()) for own, each in zip(worth, unseen, strict=True)]
    assert sum(right) > 0.8 * len(right)


def test_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Two runs write the same file, to the byte.
    """
    monkeypatch.setattr(train_ranker, "EPOCHS", 2)
    for name in ("one.npz", "two.npz"):
        train_ranker.write(train_ranker.fit(_lessons(40), nets=2), tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
