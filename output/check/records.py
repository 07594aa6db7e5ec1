"""
The records of a show against its feeds and files (R13, R48).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from output.check.channel import MOVED
from output.check.fault import Fault, shown
from output.check.feed import Feed, Item, attribute, text
from output.errors import BadShow
from output.inspect.finding import Ask
from output.show import art, catalogue, journal, opml, press, record
from output.show.feed import feed as written
from output.show.library import Library
from output.show.model import File, Record, Shelf, Show
from output.show.settings import NAME

SAME = Ask(
    "R13",
    "M",
    "identity",
    "Players show an episode again as new, or keep the old one under a name that stands for another.",
    "Leave guids as they are, and let `briefing show build`, or `add --replace GUID`, make what has changed.",
)
WHOLE = Ask(
    "R48",
    "S",
    "published as a whole",
    "The feed tells of something that is not there, or does not tell of what is.",
    "Run `briefing show build DIR`.",
)

#: What is there at the top of a show that has pages.
_PAGE = "index.html"


def read(folder: Path, shelf: Shelf) -> tuple[dict[str, Record], list[Fault]]:
    """
    The records in *folder* of the items on *shelf*, by guid, with the faults of those that cannot be read.
    """
    found, faults = {}, []
    for item in shelf.items:
        try:
            found[item.guid] = record.read(folder / press.home(item))
        except BadShow as e:
            faults.append(Fault(WHOLE, press.home(item), str(e)))
    return found, faults


def shelves(folder: Path) -> tuple[tuple[Shelf, ...], list[Fault]]:
    """
    What the records in *folder* say that its show publishes, with what hinders it.
    """
    try:
        return Library(folder).shelves(trusting=False), []
    except BadShow as e:
        return (), [Fault(SAME, NAME, str(e))]


def check(feed: Feed, data: bytes, show: Show, shelf: Shelf) -> Iterator[Fault]:
    """
    The faults of *feed*, read from *data*, against what *show* and *shelf* say.
    """
    told = text(feed.channel, "podcast:guid")
    if told != shelf.channel.guid:
        yield Fault(SAME, feed.name, f"podcast:guid is {shown(told, 60)!r}, and {shelf.channel.guid} in {NAME}")
    known = {each.guid: each for each in shelf.items}
    for item in feed.items:
        if item.guid not in known:
            yield Fault(SAME, item.place, "no record has its guid")
    listed = {each.guid for each in feed.items}
    for each in shelf.items:
        if each.guid not in listed:
            yield Fault(WHOLE, feed.name, f"it does not tell of {each.language}/{each.record}")
    if show.moved_to and not text(feed.channel, "itunes:new-feed-url"):
        yield Fault(MOVED, feed.name, f"the show moves to {show.moved_to}, and no itunes:new-feed-url says so")
    if data != written(show, shelf):
        yield Fault(WHOLE, feed.name, "it is not what `briefing show build` would make of the records")


def files(item: Item, folder: Path, kept: Record, thorough: bool) -> Iterator[Fault]:
    """
    The faults of the files in *folder* that the record *kept* of *item* tells of; their bytes only if *thorough*.
    """
    for each in kept.item.files:
        path = folder / kept.item.language / each.name
        try:
            changed = _changed(path, each, thorough)
        except OSError as e:
            yield Fault(WHOLE, item.place, f"{kept.item.language}/{each.name}: {e.strerror or e}")
            continue
        if changed:
            yield Fault(SAME, item.place, f"{each.name} is not the file that was published: {changed}")
    if (folder / _PAGE).is_file() and not (folder / kept.item.language / kept.item.page).is_file():
        yield Fault(WHOLE, item.place, f"there is no page {kept.item.language}/{kept.item.page}")


def _changed(path: Path, told: File, thorough: bool) -> str:
    size = path.stat().st_size
    if size != told.bytes:
        return f"it has {size} bytes, not {told.bytes}"
    if thorough:
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != told.sha256:
                return "its bytes are others"
    return ""


def picture(feed: Feed, folder: Path) -> Iterator[Fault]:
    """
    Whether the art of *feed* has changed under its name.
    """
    name = attribute(feed.channel, "itunes:image", "href").rpartition("/")[2]
    told = art.NAMES.fullmatch(name)
    path = (folder / feed.name).parent / name
    if told and path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest()[:12] != told["hash"]:
        yield Fault(SAME, feed.name, f"{name} has other bytes than those that it is named for")


def leftovers(folder: Path, show: Show, shelves: tuple[Shelf, ...]) -> Iterator[Fault]:
    """
    What an interrupted change has left in *folder*, and files that look like ours and belong to no item.
    """
    if journal.read(folder) != journal.Journal():
        yield Fault(WHOLE, catalogue.OWN, "a change of the show was interrupted, or goes on at this moment")
    if shelves and (folder / opml.NAME).is_file() and (folder / opml.NAME).read_bytes() != opml.opml(show, shelves):
        yield Fault(WHOLE, opml.NAME, "it is not what `briefing show build` would make of the records")
    known: Mapping[str, set[str]] = {each.channel.language: _names(each) for each in shelves}
    for language in known:
        try:
            there = sorted(each.name for each in (folder / language).iterdir())
        except OSError as e:
            yield Fault(WHOLE, language, e.strerror or str(e))
            continue
        for name in there:
            ours = (
                re.match(r"\d{4}-\d\d-\d\d-[a-z0-9-]+\.", name)
                or art.NAMES.fullmatch(name)
                or journal.HALF.fullmatch(name)
            )
            if ours and name not in known[language]:
                yield Fault(WHOLE, f"{language}/{name}", "it belongs to no episode of the show")


def _names(shelf: Shelf) -> set[str]:
    names = {each.name for each in shelf.art}
    for item in shelf.items:
        names |= {Path(each).name for each in press.paths(item)}
    return names
