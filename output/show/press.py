"""
The press: makes all that can be made from the records. Pages first, feeds last, each whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from output.files import put
from output.show import art, record
from output.show.catalogue import OWN, Catalogue
from output.show.feed import feed
from output.show.model import Around, Channel, Item, Picture, Shelf, Show
from output.show.months import print_months
from output.show.opml import NAME, opml
from output.show.pages import Pages

_ART = f"{OWN}/art.json"


def shelves(show: Show, cards: Catalogue, pictures: Mapping[str, tuple[Picture, ...]]) -> tuple[Shelf, ...]:
    """
    What stands in each channel of *show*, by its *cards* and its *pictures*.
    """
    items: dict[str, list[Item]] = {each: [] for each in show.languages}
    for card in cards.values():
        items[card.item.language].append(card.item)
    return tuple(
        Shelf(each, tuple(sorted(items[each.language], key=_age, reverse=True)), pictures.get(each.language, ()))
        for each in show.channels
    )


def _age(item: Item) -> tuple[object, ...]:
    return item.published, item.number, item.guid


def print_all(folder: Path, show: Show, cards: Catalogue, pages: Pages | None) -> Catalogue:
    """
    Make pages, list and feeds of *show* in *folder* from *cards*; return these with what their pages were drawn from.

    What would be the same is not written. Raises `BadShow`, `BadPicture`, `CannotWrite`.
    """
    found = shelves(show, cards, pictures(folder, show))
    if pages is not None:
        cards = _pages(folder, show, cards, found, pages)
    put(folder / NAME, opml(show, found))
    for each in found:
        put(folder / each.channel.language / "feed.xml", feed(show, each))
    return cards


def pictures(folder: Path, show: Show) -> Mapping[str, tuple[Picture, ...]]:
    """
    The art of each channel of *show*, by language; painted when it is not there yet, or has changed.
    """
    known = drawn(folder)
    told, found = {}, {}
    for each in show.channels:
        key, home = art.key(show, each, folder), folder / each.language
        old = known.get(each.language)
        if old and old[0] == key and all((home / picture.name).is_file() for picture in old[1]):
            found[each.language] = old[1]
        else:
            made = art.art(art.painter(show, each, folder))
            for picture, data in made.items():
                put(home / picture.name, data)
            found[each.language] = tuple(made)
        told[each.language] = [key, [[p.name, p.size, p.type] for p in found[each.language]]]
    put(folder / _ART, json.dumps(told, ensure_ascii=False).encode())
    return found


def drawn(folder: Path) -> Mapping[str, tuple[str, tuple[Picture, ...]]]:
    """
    The art that is there, by language, each with the key that it was painted by.
    """
    try:
        told = json.loads((folder / _ART).read_text(encoding="utf-8"))
        return {each: (key, tuple(Picture(*picture) for picture in made)) for each, (key, made) in told.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _pages(folder: Path, show: Show, cards: Catalogue, found: Sequence[Shelf], pages: Pages) -> Catalogue:
    told = dict(cards)
    # What pages share comes before them: no page ever names what is not there yet.
    _put(folder, pages.top(show, found))
    for shelf, item, around in surrounded(found):
        path = home(item)
        card = cards[path]
        key = _key(pages.version, show, shelf.channel, shelf.art, card.digest, around)
        if card.page != key or not (folder / item.language / item.page).is_file():
            drawn = pages.item(show, shelf.channel, shelf.art, record.read(folder / path), around)
            _put(folder, drawn)
            told[path] = replace(card, page=key)
    by_path = [(shelf.channel, [(path, cards[path]) for path in map(home, shelf.items)]) for shelf in found]
    print_months(folder, by_path, pages)
    for shelf in found:
        _put(folder, pages.channel(show, shelf))
    return told


def _put(folder: Path, drawn: Mapping[str, bytes]) -> None:
    for path, data in drawn.items():
        put(folder / path, data)


def _key(version: str, show: Show, channel: Channel, pictures: Sequence[Picture], digest: str, around: Around) -> str:
    """
    What stands for all that a page is drawn from.
    """
    return hashlib.sha256(repr((version, show, channel, pictures, digest, around)).encode()).hexdigest()[:32]


def _sisters(found: Sequence[Shelf]) -> Mapping[object, tuple[Item, ...]]:
    same = defaultdict(list)
    for shelf in found:
        for item in shelf.items:
            same[_told(item)].append(item)
    return {key: tuple(items) for key, items in same.items()}


def _told(item: Item) -> object:
    """
    What sisters have in common.
    """
    return item.day, frozenset(each.sha256 for each in item.sources if each.heard) or item.guid


def surrounded(found: Sequence[Shelf]) -> Iterator[tuple[Shelf, Item, Around]]:
    """
    Each item of the shelves, with what stands around it.
    """
    sisters = _sisters(found)
    for shelf in found:
        items = shelf.items
        for place, item in enumerate(items):
            around = Around(
                newer=items[place - 1] if place else None,
                older=items[place + 1] if place + 1 < len(items) else None,
                sisters=tuple(each for each in sisters[_told(item)] if each.language != item.language),
            )
            yield shelf, item, around


def home(item: Item) -> str:
    """
    Where the record of *item* is in the folder of its show.
    """
    return f"{item.language}/{item.record}"


def paths(item: Item) -> Iterator[str]:
    """
    Where the files of *item* are in the folder of its show, its record and its page among them.
    """
    for name in (item.record, item.page, *(each.name for each in item.files)):
        yield f"{item.language}/{name}"
