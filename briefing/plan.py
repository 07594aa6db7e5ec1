"""
The plan: what was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.errors import PlanError

#: How long an edition is when nobody says: listeners have two minutes.
MINUTES = 2.0

#: Segments of an edition when nobody says.
SEGMENTS = (3, 6)


@dataclass(frozen=True, slots=True)
class Plan:
    """
    One call of `briefing make`.

    *languages* is empty for the article's own. *minutes* wins over *segments*; neither means `MINUTES`.
    *out* is a folder, or with an ending `.mp3` a file; None is the current folder.
    """

    sources: tuple[str, ...]
    day: date
    languages: tuple[str, ...] = ()
    out: Path | None = None
    engine: str = "auto"
    voice: str = ""
    minutes: float | None = None
    segments: int | None = None
    title: str | None = None
    offline: bool = False
    force: bool = False

    @property
    def seconds(self) -> float | None:
        """
        The length that an edition is to have, or None when segments are counted instead.
        """
        if self.segments is not None:
            return None
        return 60 * (MINUTES if self.minutes is None else self.minutes)


@dataclass(frozen=True, slots=True)
class Paths:
    """
    Where an edition's files go: they share one stem.
    """

    mp3: Path
    manifest: Path
    vtt: Path


def paths(plan: Plan, stem: str, language: str, editions: int) -> Paths:
    """
    Name the files of an edition. Raises `PlanError` when several editions are to share one file.
    """
    if plan.out is not None and plan.out.suffix.lower() == ".mp3" and not plan.out.is_dir():
        if editions > 1:
            raise PlanError(
                f"{editions} editions do not fit into the one file {plan.out}; name a folder with -o instead."
            )
        folder, base = plan.out.parent, plan.out.name[: -len(".mp3")]
    else:
        folder, base = plan.out or Path(), f"{stem}.{language}"
    return Paths(folder / f"{base}.mp3", folder / f"{base}.json", folder / f"{base}.vtt")
