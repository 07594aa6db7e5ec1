"""
What must not be written over: what the user gave us to read, and files that Briefing did not make.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import PlanError
from briefing.plan import Paths, Plan
from briefing.report import Report


def clear(plan: Plan, places: Sequence[Paths], report: Report) -> None:
    """
    Make room for the files of *plan*, or raise what `spare` raises; tell of what will be out of date.
    """
    from output.files import writable

    for place in places:
        writable(place.mp3.parent)
        spare(place, plan.files, force=plan.force)
        for name in left_over(place):
            report.warn(f"{name} is of the edition before; add its --transcript to make it anew, or remove it.")


def spare(place: Paths, files: Sequence[str], *, force: bool) -> None:
    """
    Raise `PlanError` when a file at *place* is one of the *files* that are read, or no manifest there vouches for it
    and *force* does not give it up.

    Raises `CannotWrite` when a name cannot be a file's.
    """
    from output.files import fitting

    for path in place:
        fitting(path)
        if any(_same(path, file) for file in files):
            raise PlanError(f"{path} is the source itself and would be written over; name another place with -o.")
    own = ours(place)
    strangers = [path for path in place if path.exists() and path.name not in own]
    if strangers and not force:
        raise PlanError(
            f"{strangers[0]} exists and was not made by briefing; name another place with -o, "
            "or add --force to replace it."
        )


def left_over(place: Paths) -> tuple[str, ...]:
    """
    The names of transcripts that an earlier edition left at *place*, and that will not be made again: they would tell
    of a sound that is no longer there.
    """
    made = {path.name for path in place}
    return tuple(sorted(name for name in ours(place) - made if place.mp3.with_name(name).is_file()))


def ours(place: Paths) -> frozenset[str]:
    """
    The names of the files that the manifest at *place* vouches for, itself among them; none when Briefing did not write
    it for that MP3.
    """
    try:
        manifest = json.loads(place.manifest.read_text(encoding="utf-8"))
        made, audio = str(manifest["generator"]), manifest["audio"]
        named = {str(audio["file"]), *(str(each["file"]) for each in audio["transcripts"])}
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    if not made.startswith("briefing ") or place.mp3.name not in named:
        return frozenset()
    return frozenset({place.manifest.name, *named})


def _same(path: Path, file: str) -> bool:
    try:
        return path.samefile(file)
    except (OSError, ValueError):
        return False
