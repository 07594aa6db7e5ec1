"""
Pages are drawn when what they are drawn from has changed, and only then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import showcase

from output.show import settings
from output.show.library import Library
from output.show.model import Around, Channel, Item, Picture, Record, Shelf, Show
from output.show.template import template


@dataclass
class Plain:
    """
    Draws plain text, and remembers whose pages.
    """

    version: str = "1"
    drawn: list[str] = field(default_factory=list)

    def top(self, show: Show, shelves: Sequence[Shelf]) -> Mapping[str, bytes]:
        return {"index.html": " ".join(each.channel.title for each in shelves).encode()}

    def channel(self, show: Show, shelf: Shelf) -> Mapping[str, bytes]:
        return {f"{shelf.channel.language}/index.html": " ".join(each.title for each in shelf.items).encode()}

    def item(
        self, show: Show, channel: Channel, art: Sequence[Picture], record: Record, around: Around
    ) -> Mapping[str, bytes]:
        self.drawn.append(f"{channel.language} {record.item.title}")
        told = [each.title for each in (around.newer, around.older, *around.sisters) if each]
        lines = [each.said.cue.text for each in record.lines]
        return {f"{channel.language}/{record.item.page}": "\n".join([art[0].name, *told, *lines]).encode()}

    def index(self, records: Sequence[Record]) -> bytes:
        return " ".join(each.item.title for each in records).encode()


def add(library: Library, folder: Path, language: str, title: str, ago: int) -> Item:
    """
    Publish an episode that is *ago* days old.
    """
    made = showcase.NOW - timedelta(days=ago)
    told = [showcase.source("a.txt", str(ago))]
    (item,) = library.add([showcase.episode(folder, language, title, created=made, sources=told)], showcase.NOW)
    return item


def test_only_what_has_changed_is_drawn(library: Library, tmp_path: Path) -> None:
    """
    A new episode has a page, and so have its neighbours anew, which name it; older ones are left alone.
    """
    pages = Plain()
    shows = Library(library.folder, pages)
    items = [add(shows, tmp_path / "made", "en", f"Episode {i}", 9 - i) for i in range(3)]
    pages.drawn.clear()
    newest = add(shows, tmp_path / "made", "en", "Episode 3", 6)
    assert sorted(pages.drawn) == ["en Episode 2", "en Episode 3"]
    home = library.folder / "en"
    assert (home / "index.html").read_text("utf-8") == "Episode 3 Episode 2 Episode 1 Episode 0"
    assert "Episode 3, 1." in (home / newest.page).read_text("utf-8")
    pages.drawn.clear()
    shows.remove(items[0].guid)
    assert pages.drawn == ["en Episode 1"]
    assert not (home / items[0].page).exists()


def test_sisters_know_each_other(library: Library, tmp_path: Path) -> None:
    """
    The page of an episode that comes in another language, too, is drawn anew and names it.
    """
    pages = Plain()
    shows = Library(library.folder, pages)
    english = add(shows, tmp_path / "made", "en", "One", 1)
    ukrainian = add(shows, tmp_path / "made", "uk", "Один", 1)
    assert pages.drawn == ["en One", "en One", "uk Один"]
    assert "Один" in (library.folder / "en" / english.page).read_text("utf-8")
    assert "One" in (library.folder / "uk" / ukrainian.page).read_text("utf-8")


def test_all_is_drawn_when_all_may_be_different(library: Library, tmp_path: Path) -> None:
    """
    Other pages' makers, other settings, a page that is lost and `build` draw anew; the same pages are not written.
    """
    pages = Plain()
    shows = Library(library.folder, pages)
    item = add(shows, tmp_path / "made", "en", "One", 1)
    page = library.folder / "en" / item.page
    written = page.stat().st_mtime_ns
    for version, text in (("2", ""), ("2", template(replace(shows.show, host="Anna")))):
        pages.drawn.clear()
        pages.version = version
        if text:
            (library.folder / settings.NAME).write_text(text, "utf-8")
        shows.remove(add(shows, tmp_path / "made", "uk", "Два", 2).guid)
        assert pages.drawn.count("en One") == 1
    page.unlink()
    shows.build()
    assert page.is_file()
    written = page.stat().st_mtime_ns
    pages.drawn.clear()
    shows.build()
    assert pages.drawn == ["en One"]
    assert page.stat().st_mtime_ns == written
