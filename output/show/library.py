"""
The library: a show in its folder, and everything that changes it.

One process changes a show at a time. A change writes media first, then the record, which is what counts, then pages,
then the feeds; files that no feed tells of any more go last. Whoever is killed in between leaves a journal: the next
change tidies up first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from output.errors import BadShow
from output.files import writable, write_text
from output.show import catalogue, episode, press, settings
from output.show.catalogue import OWN
from output.show.change import Change
from output.show.entry import moments
from output.show.model import Item, Shelf, Show
from output.show.pages import Pages
from output.show.template import template, with_guids
from output.show.told import Told, remembered

#: Seconds that a change waits for another one: ten long episodes' worth.
PATIENCE = 600.0


def create(folder: Path, show: Show, pages: Pages | None = None) -> Library:
    """
    Make *folder* the home of *show*, with feeds that are valid and empty. Raises `BadShow` when it is one's already.
    """
    if (folder / settings.NAME).exists():
        raise BadShow(f"{folder} is a show already. Change its {settings.NAME}, or name another folder.")
    writable(folder)
    write_text(folder / settings.NAME, template(show))
    library = Library(folder, pages)
    library.build()
    return library


@dataclass(frozen=True, slots=True)
class Library:
    """
    The show in *folder*, whose pages *pages* draws, if anybody does. Its settings are read for each change.
    """

    folder: Path
    pages: Pages | None = None

    @property
    def show(self) -> Show:
        """
        The settings as they are now. Raises `BadShow`.
        """
        return settings.read(self.folder)

    def shelves(self, *, trusting: bool = True) -> tuple[Shelf, ...]:
        """
        What is published, read without waiting for anybody; if not *trusting*, from every record. Raises `BadShow`.
        """
        show = self.show
        pictures = {each: made for each, (_, made) in press.drawn(self.folder).items()}
        return press.shelves(show, catalogue.read(self.folder, show, trusting=trusting), pictures)

    def told(self) -> Told:
        """
        What has been told, so that no article is published twice: by items that have grown too old, too. What was taken
        back is forgotten. Raises `BadShow`.
        """
        return Told(self.shelves(), remembered(self.folder))

    def build(self) -> None:
        """
        Make everything anew from the records; a second time nothing is written. Raises `BadShow`, `CannotWrite`.
        """
        with self._changing(trusting=False):
            pass

    def add(self, episodes: Sequence[Path], now: datetime, replacing: str = "") -> tuple[Item, ...]:
        """
        Publish *episodes*, each an MP3 with its manifest beside it, or that manifest, at *now* or when they were made;
        return their items, the oldest first.

        An episode of the same articles on the same day is replaced and keeps its guid, as does the one with the guid
        *replacing*. Raises `BadShow`, and then nothing is published; `BadSound`, `CannotWrite`.
        """
        told = sorted(map(episode.read, episodes), key=lambda each: each.created)
        with self._changing() as change:
            times = moments([each.created for each in told], {each.published for each in change.items}, now)
            for each, moment in zip(told, times, strict=True):
                change.take_in(each, moment, replacing)
            return change.publish()

    def remove(self, wish: str) -> Item:
        """
        Take back the item that *wish* names: by its guid, or one of its files, with or without the language before it.

        Raises `BadShow` when there is none, or more than one.
        """
        with self._changing() as change:
            found = [each for each in change.items if _named(each, wish)]
            if not found:
                raise BadShow(f"There is no episode {wish!r} in {self.folder}. Name its guid, or one of its files.")
            if len(found) > 1:
                which = " and ".join(f"{each.language}/{each.stem}" for each in found)
                raise BadShow(f"{wish!r} may be {which}; say which, with the language before it.")
            change.drop(found)
        return found[0]

    @contextmanager
    def _changing(self, *, trusting: bool = True) -> Iterator[Change]:
        """
        Keep others out, tidy up what was left behind, and make what has to be made when the block ends well.
        """
        from filelock import FileLock, Timeout

        _ = self.show  # what is no show gets no lock
        writable(self.folder / OWN)
        try:
            with (
                FileLock(self.folder / OWN / "lock", timeout=PATIENCE),
                Change(self.folder, self._identified(), self.pages, trusting) as change,
            ):
                yield change
                change.finish()
        except Timeout as e:
            raise BadShow(
                f"Somebody else has been changing {self.folder} for {PATIENCE / 60:.0f} minutes. Try again later."
            ) from e

    def _identified(self) -> Show:
        """
        The settings, in which each channel that had none has its guid now.
        """
        path = self.folder / settings.NAME
        text = path.read_text(encoding="utf-8-sig")
        show = self.show
        complete = with_guids(text, show)
        if complete != text:
            write_text(path, complete)
        return show


def _named(item: Item, wish: str) -> bool:
    """
    Tell whether *wish* means *item*: its guid, or a file of it as a person names it.
    """
    names = {item.stem, *(Path(each).name for each in press.paths(item))}
    path = Path(wish)
    here = path.parent.name in ("", item.language)
    return wish == item.guid or (path.name in names and here)
