"""
The check of a show in its folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from output.abreast import abreast, cores
from output.check import (
    addresses,
    art,
    channel,
    chapters,
    disclosure,
    document,
    item,
    namespace,
    prose,
    records,
    rss,
    sisters,
    sound,
    transcripts,
)
from output.check.fault import Fault, Report
from output.check.feed import Feed, Item
from output.check.media import Folder, Media
from output.show import settings
from output.show.model import Record, Shelf, Show

#: Told how much of it is done, from 0.0 to 1.0.
Progress = Callable[[float], None]


def check(root: Path, now: datetime, *, quick: bool, progress: Progress) -> Report:
    """
    What is wrong with the show in the folder *root*, as it is at the moment *now*.

    Unless *quick*, each MP3 is decoded to its end and each file's hash is taken. Nothing is changed, and nobody is
    waited for. Raises `BadShow` when it is no show.
    """
    show = settings.read(root)
    shelves, faults = records.shelves(root)
    media = Folder(root, show.base_url, thorough=not quick)
    feeds = []
    for told in show.channels:
        feed, found = _feed(root, show, told.language, shelves, now)
        faults += found
        if feed is not None:
            feeds.append(feed)
    faults += [*sisters.check(feeds), *sisters.opml(root, feeds), *sisters.pages(root, feeds)]
    faults += records.leftovers(root, show, shelves)
    for feed in feeds:
        faults += [*art.check(feed, media, len(feed.items)), *records.picture(feed, root)]
    faults += _items(root, feeds, shelves, media, not quick, progress)
    count = sum(len(each.items) for each in feeds)
    return Report(str(root), len(feeds), count, tuple(faults), tuple(_unseen(quick)))


def _unseen(quick: bool) -> Iterator[str]:
    yield (
        "How a server hands the files out (R43, R46, R47) is not seen in a folder: once it is hosted, check the "
        "address of a feed, too."
    )
    if quick:
        yield "With --quick no sound is decoded (R24, R28 to R38) and no hash is taken."


def _feed(
    root: Path, show: Show, language: str, shelves: Sequence[Shelf], now: datetime
) -> tuple[Feed | None, list[Fault]]:
    """
    The feed in *language*, with all that it says itself checked.
    """
    name = f"{language}/feed.xml"
    try:
        data = (root / name).read_bytes()
    except OSError as e:
        return None, [Fault(document.XML, name, e.strerror or str(e))]
    feed, faults = document.read(data, show.url(name), name)
    if feed is None:
        return None, faults
    faults += lines(feed, now)
    faults += disclosure.channel(feed)
    for shelf in shelves:
        if shelf.channel.language == language:
            faults += records.check(feed, data, show, shelf)
    return feed, faults


def lines(feed: Feed, now: datetime) -> Iterator[Fault]:
    """
    The faults of what *feed* says, whatever is behind its addresses.
    """
    yield from rss.check(feed)
    yield from channel.check(feed)
    yield from item.check(feed, now)
    yield from prose.check(feed)
    yield from addresses.check(feed)
    yield from namespace.check(feed)


def _items(
    root: Path, feeds: Sequence[Feed], shelves: Sequence[Shelf], media: Media, thorough: bool, progress: Progress
) -> Iterator[Fault]:
    """
    The faults of all that is behind the items: side by side, since most of the time sound is decoded, without Python.
    """
    known: dict[str, Record] = {}
    for shelf in shelves:
        found, faults = records.read(root, shelf)
        known |= found
        yield from faults
    wanted = [(feed, each) for feed in feeds for each in feed.items]

    def seen(pair: tuple[Feed, Item]) -> list[Fault]:
        record = known.get(pair[1].guid)
        kept = records.files(pair[1], root, record, thorough) if record else ()
        return [*behind(pair[1], pair[0], media, record, synthetic=True), *kept]

    for number, faults in enumerate(abreast(seen, wanted, cores()), 1):
        yield from faults
        progress(number / len(wanted))


def behind(each: Item, feed: Feed, media: Media, record: Record | None, *, synthetic: bool) -> Iterator[Fault]:
    """
    The faults of what is behind the addresses of an item of *feed*.
    """
    heard, faults = sound.check(each, media)
    yield from faults
    yield from chapters.check(each, heard, media)
    texts, faults = transcripts.check(each, feed, heard, media, record)
    yield from faults
    if synthetic:
        yield from disclosure.check(each, feed, texts, record)
