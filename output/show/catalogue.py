"""
The catalogue: what each record of a show says, as far as feeds need it, so that not all of them are read every time.

The records are the truth: what has changed is read anew, and a catalogue that is lost is made again, the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from output.errors import BadShow
from output.files import put
from output.show import record
from output.show.model import Item, Show

#: The folder for what is nobody's but ours: lock, journal, catalogue.
OWN = ".briefing"
#: What records are called.
RECORD = re.compile(r"\d{4}-\d\d-\d\d-[a-z0-9-]+\.json")
_NAME = "catalogue.json"


@dataclass(frozen=True, slots=True)
class Card:
    """
    A record as it was when it was read: the *mark* of its file changes with it, *digest* is the SHA-256 of its bytes.

    *head* is what `item` was made of. *page* is what its page was drawn from, or empty.
    """

    item: Item
    mark: str
    digest: str
    head: Mapping[str, Any]
    page: str = ""


#: The cards of a show by their records' paths in its folder.
Catalogue = Mapping[str, Card]


def read(folder: Path, show: Show, *, trusting: bool = True) -> Catalogue:
    """
    The catalogue of *show* in *folder*, with every record that has changed read anew; if not *trusting*, all are, and
    nobody knows what their pages were drawn from.

    Raises `BadShow` for a file that is called like a record and is none.
    """
    known = _known(folder) if trusting else {}
    found = {}
    for path, mark in (each for language in show.languages for each in _records(folder, language)):
        old = known.get(path)
        try:
            found[path] = old if old is not None and old.mark == mark else _card(folder, path, mark, old)
        except FileNotFoundError:
            continue  # somebody else has just removed it
    return found


def card(folder: Path, path: str, old: Card | None) -> Card:
    """
    The card of the record at *path*, as it is now. What *old* says of its page stays when the record is the same.

    Raises `BadShow`.
    """
    try:
        return _card(folder, path, _mark((folder / path).stat()), old)
    except OSError as e:
        raise BadShow(f"{folder / path} cannot be read: {e.strerror or e}.") from e


def _known(folder: Path) -> Catalogue:
    try:
        told = json.loads((folder / OWN / _NAME).read_text(encoding="utf-8"))
        return {
            path: Card(record.item(each["head"]), each["mark"], each["digest"], each["head"], each["page"])
            for path, each in told.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _records(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    """
    The paths of the records in *language*, each with its mark.
    """
    try:
        with os.scandir(folder / language) as found:
            there = sorted((each for each in found if RECORD.fullmatch(each.name)), key=lambda each: each.name)
    except FileNotFoundError:
        return
    except OSError as e:
        raise BadShow(f"{folder / language} cannot be read: {e.strerror or e}.") from e
    for each in there:
        with suppress(FileNotFoundError):
            yield f"{language}/{each.name}", _mark(each.stat())


def _mark(stat: os.stat_result) -> str:
    return f"{stat.st_mtime_ns} {stat.st_size} {stat.st_ino}"


def _card(folder: Path, path: str, mark: str, old: Card | None) -> Card:
    data = (folder / path).read_bytes()
    head = record.head(record.parsed(data, folder / path))
    try:
        item = record.item(head)
    except (KeyError, TypeError, ValueError) as e:
        raise record.incomplete(folder / path, e) from e
    if f"{item.language}/{item.record}" != path:
        raise BadShow(f"{folder / path} says that it belongs at {item.language}/{item.record}. Move it, or remove it.")
    digest = hashlib.sha256(data).hexdigest()
    return Card(item, mark, digest, head, old.page if old is not None and old.digest == digest else "")


def write(folder: Path, catalogue: Catalogue) -> None:
    """
    Keep *catalogue* for the next time. Raises `CannotWrite`.
    """
    told = {
        path: {"mark": each.mark, "digest": each.digest, "page": each.page, "head": each.head}
        for path, each in catalogue.items()
    }
    put(folder / OWN / _NAME, json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())
