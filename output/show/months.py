"""
The months of a show: what is searched for in its episodes, one index a month, so that a new episode costs no more than
those of its month.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from output.files import put
from output.show import journal, record
from output.show.catalogue import OWN, Card
from output.show.model import Channel, Item
from output.show.pages import Pages

#: What an index is called, beside the pages that search in it.
NAMES = re.compile(r"search-\d{4}-\d\d\.json")
_KEYS = f"{OWN}/months.json"


def name(item: Item) -> str:
    """
    What the index of the month of *item* is called.
    """
    return f"search-{item.day:%Y-%m}.json"


def print_months(folder: Path, shelves: Sequence[tuple[Channel, Sequence[tuple[str, Card]]]], pages: Pages) -> None:
    """
    Make the indexes of *shelves*, which are the cards of each channel, the newest first, with the paths of their
    records in *folder*.

    Months whose episodes are the same are left alone; what belongs to none any more goes. Raises `BadShow`,
    `CannotWrite`.
    """
    known, told = _known(folder), {}
    for channel, cards in shelves:
        for month, inside in groupby(sorted(cards, key=_month, reverse=True), _month):
            path, here = f"{channel.language}/{month}", list(inside)
            key = _key(pages.version, here)
            # Of a card whose page nobody knows, nobody knows the index either.
            sure = known.get(path) == key and all(card.page for _, card in here)
            if not (sure and (folder / path).is_file()):
                put(folder / path, pages.index([record.read(folder / each) for each, _ in here]))
            told[path] = key
    put(folder / _KEYS, json.dumps(told).encode())
    journal.erase(folder, sorted(known.keys() - told.keys()))


def _month(card: tuple[str, Card]) -> str:
    return name(card[1].item)


def _key(version: str, cards: Sequence[tuple[str, Card]]) -> str:
    """
    What stands for all that an index is drawn from.
    """
    told = (version, [(path, card.digest) for path, card in cards])
    return hashlib.sha256(repr(told).encode()).hexdigest()[:32]


def _known(folder: Path) -> Mapping[str, str]:
    """
    The keys of the indexes that are there, by their paths.
    """
    try:
        return {str(path): str(key) for path, key in json.loads((folder / _KEYS).read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError):
        return {}
