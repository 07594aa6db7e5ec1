"""
What a show has told already: its articles, by address and by text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from output.files import put
from output.show.catalogue import OWN
from output.show.model import Item, Shelf

_NAME = "told.json"
#: As many articles of episodes that have gone are remembered: a source of news offers far fewer at a time.
MOST = 10_000


class Told:
    """
    The articles that the items in *shelves* tell of, and those that are *remembered*.
    """

    def __init__(self, shelves: Iterable[Shelf], remembered: Iterable[tuple[str, str, str]] = ()) -> None:
        self._stems = {(language, key): stem for language, key, stem in remembered}
        for item in (each for shelf in shelves for each in reversed(shelf.items)):
            self._stems |= {(language, key): stem for language, key, stem in _articles(item)}

    def stem(self, language: str, address: str = "", sha256: str = "") -> str | None:
        """
        What the newest item in *language* is called that tells of an article: of that http(s) *address*, or of that
        *sha256* of its text, which is how articles without an address are known. None when there is none.
        """
        return self._stems.get((language, address)) or self._stems.get((language, sha256))


def _articles(item: Item) -> list[tuple[str, str, str]]:
    return [
        (item.language, key, item.stem) for each in item.sources if each.heard for key in (each.url, each.sha256) if key
    ]


def remembered(folder: Path) -> list[tuple[str, str, str]]:
    """
    Language, address or hash, and item of each article that is remembered in *folder*, the oldest first.
    """
    try:
        return [(language, key, stem) for language, key, stem in json.loads((folder / OWN / _NAME).read_bytes())]
    except (OSError, ValueError, TypeError):
        return []


def remember(folder: Path, items: Iterable[Item]) -> None:
    """
    Remember in *folder* what *items* tell of, which are about to go because they are old. Raises `CannotWrite`.
    """
    known = remembered(folder)
    new = [each for item in items for each in _articles(item) if each not in known]
    if new:
        put(folder / OWN / _NAME, json.dumps([*known, *new][-MOST:], ensure_ascii=False).encode())
