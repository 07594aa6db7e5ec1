"""
Checking: a show in its folder, or a feed by its address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model import openable
from briefing.report import Report

if TYPE_CHECKING:
    from output.check.fault import Report as Found


@dataclass(frozen=True, slots=True)
class Depth:
    """
    How closely to look: *quick* decodes no sound of a folder, *deep* downloads that of the *newest* episodes of a feed.
    """

    quick: bool = False
    deep: bool = False
    newest: int = 5


def check(where: str, depth: Depth, report: Report, now: datetime, *, private: bool) -> Found:
    """
    What is wrong with the show at *where*, as it is at the moment *now*. Raises `BadShow` when there is none.
    """
    label = "Checking"
    if not openable(where):
        from output.check import folder

        return folder.check(Path(where), now, quick=depth.quick, progress=lambda done: report.progress(label, done))
    from briefing.pipeline.probe import Probe
    from output.check import address as outside

    return outside.check(
        where,
        Probe(private=private),
        now,
        newest=depth.newest,
        deep=depth.deep,
        progress=lambda done: report.progress(label, done),
    )
