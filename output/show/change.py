"""
A change of a show, from its first file to its last.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from output.cover import TAG
from output.errors import BadShow
from output.files import move, put, writable
from output.show import art, catalogue, journal, media, press, record
from output.show.catalogue import OWN
from output.show.description import description
from output.show.entry import Entry, entry
from output.show.episode import Episode
from output.show.journal import Journal
from output.show.media import Made
from output.show.model import Item, Show
from output.show.pages import Pages
from output.show.told import remember


@dataclass(frozen=True, slots=True)
class _Ready:
    """
    An item whose files are *made*, with the record *told* that is to be written once they are in their places.
    """

    item: Item
    told: dict[str, Any]
    made: tuple[Made, ...]
    before: Item | None


class Change:
    """
    What is done to the *show* in *folder* while nobody else may. Not *trusting* reads every record anew.

    Whatever an earlier change has left behind is tidied up by `finish`. A context: what was being made goes at its end.
    """

    def __init__(self, folder: Path, show: Show, pages: Pages | None, trusting: bool) -> None:
        self._folder, self._show, self._pages = folder, show, pages
        self._staging = folder / OWN / "staging"
        self._journal = journal.read(folder)
        self._ready: list[_Ready] = []
        self._cards = dict(catalogue.read(folder, show, trusting=trusting))
        self._forget(self._journal.dropped)

    def __enter__(self) -> Change:
        shutil.rmtree(self._staging, ignore_errors=True)
        journal.sweep([self._folder, self._folder / OWN, *(self._folder / each for each in self._show.languages)])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._staging, ignore_errors=True)

    @property
    def items(self) -> tuple[Item, ...]:
        """
        What is published, or ready to be.
        """
        ready = {press.home(each.item): each.item for each in self._ready}
        return tuple(({path: card.item for path, card in self._cards.items()} | ready).values())

    def take_in(self, episode: Episode, moment: datetime, replacing: str = "") -> None:
        """
        Get *episode* ready to be published at *moment*; it may replace an item (`output.show.entry`).

        Raises `BadShow` when it cannot be, `BadSound`, `CannotWrite`.
        """
        told, channel = episode.told, self._show.channel(episode.language)
        if channel is None:
            raise BadShow(
                f"{episode.mp3} is in the language {episode.language}, and {self._folder} has "
                f"{', '.join(self._show.languages)}. Add it to languages in show.toml."
            )
        here = [each for each in self.items if each.language == channel.language]
        place = entry(told, channel, here, moment, replacing)
        self._fits(episode, place, here)
        pictures = press.pictures(self._folder, self._show)[channel.language]
        cover = next(self._folder / channel.language / each.name for each in pictures if each.size == TAG)
        into = self._staging / str(len(self._ready))
        writable(into)
        made = media.make(told, episode.mp3, into, channel.title, self._show.author, cover.read_bytes())
        self._ready.append(_ready(episode, channel.language, place, made))

    def _fits(self, episode: Episode, place: Entry, here: Sequence[Item]) -> None:
        """
        Refuse what retention would remove at once.
        """
        newer = sum(each.published > place.published for each in here)
        if place.before is None and self._show.keep and newer >= self._show.keep:
            raise BadShow(
                f"{episode.mp3} is older than the {self._show.keep} episodes that the show keeps. "
                "Raise keep in show.toml."
            )

    def publish(self) -> tuple[Item, ...]:
        """
        Put what is ready into its place: media first, then the record, which makes it count. Return the items.
        """
        moves = [pair for each in self._ready for pair in self._moves(each)]
        old = {path for each in self._ready if each.before for path in _media(each.before)}
        self._note(loose=old | {path for _, path in moves})
        for source, path in moves:
            move(source, self._folder / path)
        for each in self._ready:
            path = press.home(each.item)
            put(self._folder / path, record.text(each.told).encode())
            self._cards[path] = catalogue.card(self._folder, path, self._cards.get(path))
        found = tuple(each.item for each in self._ready)
        self._ready.clear()
        return found

    def _moves(self, ready: _Ready) -> Iterable[tuple[Path, str]]:
        """
        Where the files of *ready* are, and where they belong, but for those that are there.
        """
        kept = ready.before is not None and ready.before.files == ready.item.files
        for made, path in zip(ready.made, _media(ready.item), strict=True):
            if not (kept and (self._folder / path).is_file()):
                yield made.path, path

    def drop(self, items: Iterable[Item]) -> None:
        """
        Take *items* back: their files go when no feed tells of them any more.
        """
        paths = frozenset(press.home(each) for each in items)
        self._note(dropped=paths, loose=[path for each in items for path in press.paths(each)])
        self._forget(paths)

    def finish(self) -> None:
        """
        Make pages and feeds of what there is now, and tidy up. Raises `BadShow`, `BadPicture`, `CannotWrite`.
        """
        old = self._outlived()
        remember(self._folder, old)
        self.drop(old)
        self._cards = dict(press.print_all(self._folder, self._show, self._cards, self._pages))
        catalogue.write(self._folder, self._cards)
        told = {path for card in self._cards.values() for path in press.paths(card.item)}
        journal.erase(self._folder, [*sorted(self._journal.dropped - told), *sorted(self._journal.loose - told)])
        journal.erase(self._folder, self._faded())
        journal.close(self._folder)

    def _outlived(self) -> list[Item]:
        """
        Those beyond the number that each channel keeps.
        """
        found = press.shelves(self._show, self._cards, {})
        return [item for each in found for item in each.items[self._show.keep :]] if self._show.keep else []

    def _faded(self) -> list[str]:
        """
        Art that no feed shows any more.
        """
        shown = {
            f"{language}/{each.name}" for language, (_, made) in press.drawn(self._folder).items() for each in made
        }
        there = [each for language in self._show.languages for each in (self._folder / language).glob("cover-*")]
        paths = [f"{each.parent.name}/{each.name}" for each in there if art.NAMES.fullmatch(each.name)]
        return sorted(set(paths) - shown)

    def _note(self, loose: Iterable[str] = (), dropped: Iterable[str] = ()) -> None:
        noted = Journal(self._journal.loose | set(loose), self._journal.dropped | set(dropped))
        if noted != self._journal:
            journal.write(self._folder, noted)
            self._journal = noted

    def _forget(self, paths: Iterable[str]) -> None:
        for each in paths:
            self._cards.pop(each, None)


def _media(item: Item) -> list[str]:
    return [f"{item.language}/{each.name}" for each in item.files]


def _ready(episode: Episode, language: str, place: Entry, made: tuple[Made, ...]) -> _Ready:
    """
    The item that *episode* becomes in its *place*. Its sound is another revision when a byte of what was *made* is.
    """
    told, before = episode.told, place.before
    revision = 1 if before is None else before.revision + (not media.same(made, before.files))
    base = place.stem if revision == 1 else f"{place.stem}.r{revision}"
    files = tuple(each.named(base) for each in made)
    sources, chapters = record.sources(record.head(told)), record.chapters(told)
    item = Item(
        stem=place.stem,
        guid=place.guid,
        language=language,
        title=told["title"],
        day=date.fromisoformat(told["date"]),
        published=place.published,
        number=place.number,
        revision=revision,
        description=description(record.lines(told), chapters, sources, language, told["whole"]),
        samples=told["audio"]["samples"],
        whole=told["whole"],
        translated=told["translation"] is not None,
        chapters=chapters,
        sources=sources,
        files=files,
    )
    read = [{"file": each.name, "type": each.type} for each in files if each.kind in media.TRANSCRIPTS]
    audio = told["audio"] | {"file": item.sound.name, "transcripts": read}
    return _Ready(item, dict(told) | {"audio": audio, "published": record.published(item)}, made, before)
