"""
Editions get through the faults of Google's voice, and through being killed, without a hole.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.dependable import faulty, killed


def test_through_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    With a third of the answers bad, every edition is whole in the end, and its ledger is full.
    """
    faulty(tmp_path, 3)
    counts = capsys.readouterr().out.strip().splitlines()[-1].strip("| ").split(" | ")
    assert counts[0] == "3" and int(counts[1]) + int(counts[2]) == 3 and counts[3] == "0"


def test_through_sigkill(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    A run that was killed goes on where it was: what was finished is not asked for, and the samples are the same.
    """
    killed(tmp_path, 2)
    assert capsys.readouterr().out.strip().endswith("| 2 |")
