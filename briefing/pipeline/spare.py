"""
What must not be written over: what the user gave us to read, and files that Briefing did not make.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import PlanError
from briefing.plan import Paths


def spare(place: Paths, files: Sequence[str], *, force: bool) -> None:
    """
    Raise `PlanError` when a file at *place* is one of the *files* that are read, or is not ours and *force* does not
    give it up.

    Raises `CannotWrite` when a name cannot be a file's.
    """
    from output.files import fitting

    for path in place:
        fitting(path)
        if any(_same(path, file) for file in files):
            raise PlanError(f"{path} is the source itself and would be written over; name another place with -o.")
    strangers = [path for path in place if path.exists()]
    if strangers and not force and not ours(place):
        raise PlanError(
            f"{strangers[0]} exists and was not made by briefing; name another place with -o, "
            "or add --force to replace it."
        )


def ours(place: Paths) -> bool:
    """
    Tell whether the manifest at *place* is one that Briefing wrote for that MP3.
    """
    try:
        manifest = json.loads(place.manifest.read_text(encoding="utf-8"))
        made, file = str(manifest["generator"]), manifest["audio"]["file"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return made.startswith("briefing ") and file == place.mp3.name


def _same(path: Path, file: str) -> bool:
    try:
        return path.samefile(file)
    except (OSError, ValueError):
        return False
