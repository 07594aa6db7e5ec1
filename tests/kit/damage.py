"""
Damage to a show, one thing at a time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import exemplar

from output.check.fault import Fault
from output.check.folder import check

#: What makes one thing wrong with the show in a folder.
Damage = Callable[[Path], None]
#: Where it is done, unless something else is said.
HOME = "uk"
#: Files of the episode that is damaged, as patterns.
VTT, SRT, JSON = f"{HOME}/*vidkryto.vtt", f"{HOME}/*vidkryto.srt", f"{HOME}/*vidkryto.transcript.json"
HTML, TXT, CHAPTERS = (f"{HOME}/*vidkryto.{each}" for each in ("transcript.html", "txt", "chapters.json"))
MP3, RECORD = f"{HOME}/*vidkryto.mp3", f"{HOME}/*vidkryto.json"


def replaced(path: Path, data: bytes) -> None:
    """
    Put *data* at *path* as a new file: the old one is shared.
    """
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def one(folder: Path, pattern: str) -> Path:
    """
    The first file in *folder* that *pattern* matches.
    """
    return sorted(folder.glob(pattern))[0]


def feed(pattern: str, new: str) -> Damage:
    """
    In the feed the first match of *pattern*, a regular expression, becomes *new*.
    """
    return text(f"{HOME}/feed.xml", pattern, new)


def text(where: str, pattern: str, new: str, count: int = 1) -> Damage:
    """
    In the file *where*, the first *count* matches of *pattern* (0: all) become *new*.
    """

    def damage(folder: Path) -> None:
        path = one(folder, where)
        old = path.read_text("utf-8")
        changed = re.sub(pattern, lambda _: new, old, count=count, flags=re.DOTALL)
        assert changed != old, pattern
        replaced(path, changed.encode())

    return damage


def data(where: str, change: Callable[[bytes], bytes]) -> Damage:
    """
    The bytes of the file *where* are changed.
    """

    def damage(folder: Path) -> None:
        path = one(folder, where)
        replaced(path, change(path.read_bytes()))

    return damage


def values(where: str, change: Callable[[Any], object]) -> Damage:
    """
    The JSON of the file *where* is changed in its place.
    """

    def damage(folder: Path) -> None:
        path = one(folder, where)
        told = json.loads(path.read_bytes())
        change(told)
        replaced(path, json.dumps(told, ensure_ascii=False).encode())

    return damage


def gone(where: str) -> Damage:
    """
    The file *where* is not there.
    """
    return lambda folder: one(folder, where).unlink()


def there(where: str, content: bytes = b"?") -> Damage:
    """
    A file at *where* is there.
    """
    return lambda folder: replaced(folder / where, content)


def both(*damages: Damage) -> Damage:
    """
    All of *damages*, one after the other.
    """

    def damage(folder: Path) -> None:
        for each in damages:
            each(folder)

    return damage


@dataclass(frozen=True)
class Case:
    """
    *damage*, for which requirement *number* of that *level* has to be named, with words that match *found*.
    """

    number: str
    level: str
    damage: Damage
    found: str

    def __str__(self) -> str:
        return f"{self.number} {self.found[:30]}"


def faults(folder: Path, *, quick: bool = True) -> tuple[Fault, ...]:
    """
    What is wrong with the show in *folder*.
    """
    return check(folder, exemplar.NOW, quick=quick, progress=lambda _: None).faults


def named(case: Case, found: Sequence[Fault]) -> bool:
    """
    Tell whether what *case* asks for is among what was *found*.
    """
    return any(
        (each.ask.number, each.ask.level) == (case.number, case.level) and re.search(case.found, each.found)
        for each in found
    )
