"""
The holdings: what of a show's folder is served, and nothing else in it.

Served are the files that its feeds and records name, its art, its feeds and its list, what is searched, and the pages
that its pages are drawn as. What bears the show's own address is drawn anew for the address that it is asked at, so
that a phone at home finds everything at home.
"""

from __future__ import annotations

import hashlib
import io
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from output.errors import OutputError
from output.show import art, months, opml, press, record, settings
from output.show.catalogue import OWN
from output.show.feed import feed
from output.show.library import Library
from output.show.model import Around, Item, Shelf, Show
from output.show.pages import SHARED

#: Addresses that drawn files are kept for.
_KEPT = 8


@dataclass(frozen=True, slots=True)
class Body:
    """
    The bytes of an answer, *size* of them in *file*, which whoever takes it closes. *etag* is in quotation marks, and
    strong; *modified* is in seconds since 1970.
    """

    file: BinaryIO
    size: int
    etag: str
    modified: int


@dataclass(frozen=True, slots=True)
class _Stock:
    """
    A show as it was when the files that tell of it had these *marks*: *files* are served as they stand on the disk,
    *drawn* are the others, by the address that they are drawn for; *pages* are the pages of items, by their paths.
    """

    marks: tuple[tuple[int, int, int], ...]
    show: Show
    shelves: tuple[Shelf, ...]
    files: frozenset[str]
    pages: Mapping[str, tuple[Shelf, Item, Around]]
    drawn: OrderedDict[str, Mapping[str, bytes]] = field(default_factory=OrderedDict)

    def found_at(self, base: str) -> Show:
        """
        The show for those who find it at *base*: who listens at home stays there, wherever it has moved to.
        """
        return self.show if base == self.show.base_url else replace(self.show, base_url=base, moved_to="")


class Holdings:
    """
    What is served of the show of *library*. What goes wrong when the show changes meanwhile is told to *log*, and what
    was served before goes on.

    Raises `BadShow`.
    """

    def __init__(self, library: Library, log: Callable[[str], None]) -> None:
        self._library, self._log = library, log
        self._root = library.folder.resolve()
        self._lock = threading.Lock()
        self._stock = self._taken()

    @property
    def base_url(self) -> str:
        """
        The address of the show on the web.
        """
        return self._stock.show.base_url

    def entrances(self) -> tuple[str, ...]:
        """
        The paths that a listener begins at: the page that leads to all, where there is one, and each feed.
        """
        drawn = self._drawn(self._stock, self.base_url)
        pages = [""] if "index.html" in drawn else []
        return (*pages, *(f"{each}/feed.xml" for each in self._stock.show.languages))

    def find(self, path: str, base: str) -> Body | None:
        """
        What is at *path* for those who find the show at *base*; None where that is nothing of the show's.
        """
        with self._lock:
            stock = self._current()
            data = self._drawn(stock, base).get(path)
        if data is None and path in stock.pages and base != stock.show.base_url:
            data = self._page(path, stock, base)
        if data is not None:
            return self._made(path, data, stock)
        language, _, name = path.partition("/")
        here = language in stock.show.languages and (art.NAMES.fullmatch(name) or months.NAMES.fullmatch(name))
        own = path in stock.files or here or SHARED.fullmatch(path)
        return self._read(path) if own else None

    def _current(self) -> _Stock:
        if self._marks(self._stock.show.languages) != self._stock.marks:
            try:
                self._stock = self._taken()
            except OutputError as e:
                self._log(f"The show is served as it was before: {e}")
        return self._stock

    def _taken(self) -> _Stock:
        show = self._library.show
        marks = self._marks(show.languages)
        shelves = tuple(
            each if each.art else replace(each, art=art.hung(self._root / each.channel.language))
            for each in self._library.shelves()
        )
        files = frozenset(path for each in shelves for item in each.items for path in press.paths(item))
        pages = press.surrounded(shelves) if self._library.pages else ()
        return _Stock(marks, show, shelves, files, {f"{each[1].language}/{each[1].page}": each for each in pages})

    def _marks(self, languages: Sequence[str]) -> tuple[tuple[int, int, int], ...]:
        """
        What changes when the show does.
        """
        names = (settings.NAME, opml.NAME, f"{OWN}/catalogue.json", *(f"{each}/feed.xml" for each in languages))
        return tuple(_mark(self._root / each) for each in names)

    def _drawn(self, stock: _Stock, base: str) -> Mapping[str, bytes]:
        known = stock.drawn.get(base)
        if known is None:
            known = stock.drawn[base] = self._draw(stock.found_at(base), stock.shelves)
            while len(stock.drawn) > _KEPT:
                stock.drawn.popitem(last=False)
        return known

    def _draw(self, show: Show, shelves: Sequence[Shelf]) -> Mapping[str, bytes]:
        found = {opml.NAME: opml.opml(show, shelves)}
        for each in shelves:
            found[f"{each.channel.language}/feed.xml"] = feed(show, each)
        if pages := self._library.pages:
            for each in shelves:
                found.update(pages.channel(show, each))
            found.update(pages.top(show, shelves))
        return found

    def _page(self, path: str, stock: _Stock, base: str) -> bytes | None:
        """
        The page of an item, drawn for those who find it at *base*; None where its record has just gone.
        """
        shelf, item, around = stock.pages[path]
        pages = self._library.pages
        try:
            told = record.read(self._root / press.home(item))
        except OutputError:
            return None
        return pages.item(stock.found_at(base), shelf.channel, shelf.art, told, around)[path] if pages else None

    def _made(self, path: str, data: bytes, stock: _Stock) -> Body:
        """
        Drawn *data*; it is as old as the file that it stands for, or as what it was drawn from.
        """
        made = _mark(self._root / path)[0] or max(each[0] for each in stock.marks)
        return Body(io.BytesIO(data), len(data), f'"{hashlib.sha256(data).hexdigest()[:32]}"', made // 10**9)

    def _read(self, path: str) -> Body | None:
        """
        The file at *path*, unless a symbolic link leads to it or it is no file.
        """
        place = self._root / path
        try:
            if place.resolve() != place or not place.is_file():
                return None
            file = place.open("rb")
        except OSError:
            return None
        told = os.fstat(file.fileno())
        return Body(file, told.st_size, f'"{told.st_mtime_ns:x}-{told.st_size:x}"', told.st_mtime_ns // 10**9)


def _mark(path: Path) -> tuple[int, int, int]:
    """
    What changes when another file takes the place of that at *path*; the first is its age, 0 where there is none.
    """
    try:
        told = path.stat()
    except OSError:
        return 0, 0, 0
    return told.st_mtime_ns, told.st_size, told.st_ino
