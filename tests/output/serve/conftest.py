"""
A show with an episode in each of its two languages, served on this machine.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
import showcase
from homeserver import Home, serving

from output.show.library import Library
from output.show.model import Around, Channel, Picture, Record, Shelf, Show


class Drawn:
    """
    Pages that show nothing but the addresses that they are drawn for, and a service worker at the top.
    """

    version = "1"

    def top(self, show: Show, shelves: Sequence[Shelf]) -> Mapping[str, bytes]:
        """
        The first page, the worker, a script with a hash in its name, and what makes an app of it.
        """
        names = ("index.html", "sw.js", "player.0123456789ab.js", "app.webmanifest")
        return {name: show.base_url.encode() for name in names}

    def channel(self, show: Show, shelf: Shelf) -> Mapping[str, bytes]:
        """
        The page of a channel.
        """
        return {f"{shelf.channel.language}/index.html": show.feed(shelf.channel).encode()}

    def item(
        self, show: Show, channel: Channel, art: Sequence[Picture], record: Record, around: Around
    ) -> Mapping[str, bytes]:
        """
        The page of an item.
        """
        return {f"{channel.language}/{record.item.page}": f"{record.item.title} {show.feed(channel)}".encode()}

    def index(self, records: Sequence[Record]) -> bytes:
        """
        What is searched for.
        """
        return b"{}"


@pytest.fixture(scope="session")
def full_show(fresh_show: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A show with two episodes, and files in its folder that are none of its own.
    """
    home = tmp_path_factory.mktemp("served")
    folder = Path(shutil.copytree(fresh_show, home / "show"))
    episodes = [showcase.episode(home, "en", showcase.HARD), showcase.episode(home, "uk", "Ранкові новини")]
    Library(folder, Drawn()).add(episodes, showcase.NOW)
    (folder / "player-0123456789ab.css").write_text("p { color: red }", "utf-8")  # by another version
    (folder / "diary.txt").write_text("private", "utf-8")
    (folder / "en" / "holiday.jpg").write_bytes(b"private")
    (folder / "en" / ".0123456789abcdef.mp3").write_bytes(b"half")
    (home / "secret.txt").write_text("private", "utf-8")
    return folder


@pytest.fixture
def library(full_show: Path, tmp_path: Path) -> Library:
    """
    That show, to be changed.
    """
    return Library(Path(shutil.copytree(full_show, tmp_path / "show")), Drawn())


@pytest.fixture(scope="session")
def served(full_show: Path) -> Iterator[Home]:
    """
    That show, served.
    """
    with serving(Library(full_show, Drawn())) as home:
        yield home


@pytest.fixture(scope="session")
def stem(full_show: Path) -> str:
    """
    What the files of its English episode are called, without their endings, as they are asked for.
    """
    (found,) = (full_show / "en").glob("2*.mp3")
    return f"/en/{found.stem}"
