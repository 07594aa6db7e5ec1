"""
The journal: what a change of the show has yet to tidy up, written down before it begins, so that the next one can do it
when this one is killed.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from output.files import put, refused
from output.show.catalogue import OWN

_NAME = "journal.json"
#: Files that somebody was writing when they were killed (`output.files.atomic`).
HALF = re.compile(r"\.[0-9a-f]{16}(?:\.[a-z0-9]+)?")


@dataclass(frozen=True, slots=True)
class Journal:
    """
    Paths in the folder of a show. *loose* files are to go when no record tells of them, *dropped* records in any case,
    with all that they tell of, once no feed does.
    """

    loose: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()


def read(folder: Path) -> Journal:
    """
    The journal of the show in *folder*; an empty one where everything is tidy.
    """
    try:
        told = json.loads((folder / OWN / _NAME).read_text(encoding="utf-8"))
        return Journal(frozenset(told["loose"]), frozenset(told["dropped"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Journal()


def write(folder: Path, journal: Journal) -> None:
    """
    Write *journal* down. Raises `CannotWrite`.
    """
    told = {"loose": sorted(journal.loose), "dropped": sorted(journal.dropped)}
    put(folder / OWN / _NAME, json.dumps(told).encode())


def close(folder: Path) -> None:
    """
    Forget the journal: everything is tidy. Raises `CannotWrite`.
    """
    erase(folder, [f"{OWN}/{_NAME}"])


def erase(folder: Path, paths: Iterable[str]) -> None:
    """
    Remove the files at *paths*, as far as they are there. Raises `CannotWrite`.
    """
    for each in paths:
        try:
            (folder / each).unlink(missing_ok=True)
        except OSError as e:
            raise refused(folder / each, e) from e


def sweep(folders: Iterable[Path]) -> None:
    """
    Remove what others have left half written in *folders*. Nobody may be writing there.
    """
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as found:
            for each in found:
                if HALF.fullmatch(each.name):
                    Path(each.path).unlink(missing_ok=True)
