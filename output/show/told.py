"""
What a show has told already: its articles, by address and by text.
"""

from __future__ import annotations

from collections.abc import Iterable

from output.show.model import Item, Shelf


class Told:
    """
    The articles that the items in *shelves* tell of.
    """

    def __init__(self, shelves: Iterable[Shelf]) -> None:
        self._items: dict[tuple[str, str], Item] = {}
        for item in (each for shelf in shelves for each in reversed(shelf.items)):
            for source in item.sources:
                if source.heard:
                    self._items |= {(item.language, key): item for key in (source.url, source.sha256) if key}

    def item(self, language: str, address: str = "", sha256: str = "") -> Item | None:
        """
        The newest item in *language* that tells of an article: of that http(s) *address*, or of that *sha256* of its
        text, which is how articles without an address are known. None when there is none.
        """
        return self._items.get((language, address)) or self._items.get((language, sha256))
