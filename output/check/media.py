"""
The media behind the addresses of a feed: where the bytes are that it tells of.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

#: Bytes that are read of a file of each kind; more than any of them needs.
TEXT, PICTURE = 5_000_000, 5_000_000


class Absent(Exception):
    """
    Raised when there is nothing at an address; the message says why, in a few words.
    """


class Media(Protocol):
    """
    What is found at the addresses that a feed names. Each method raises `Absent`.
    """

    def size(self, url: str) -> int | None:
        """
        How many bytes there are; None when nobody tells.
        """
        ...

    def read(self, url: str, most: int) -> bytes:
        """
        The first *most* bytes, or all there are.
        """
        ...

    def file(self, url: str) -> Path | None:
        """
        All of it, as a file on this machine; None when that is not wanted.
        """
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """
    The files below *root*, which is found at *base_url*. What lies elsewhere is nobody's to judge, and called absent.

    Unless *thorough*, no file is offered to be read as a whole.
    """

    root: Path
    base_url: str
    thorough: bool

    def path(self, url: str) -> Path:
        """
        The file that *url* means. Raises `Absent`.
        """
        if not url.startswith(self.base_url):
            raise Absent(f"it does not lie below {self.base_url}, where the show is")
        names = urlsplit(url).path[len(urlsplit(self.base_url).path) :].split("/")
        if {"", ".", ".."} & set(names) or any("\\" in each or "\0" in each for each in names):
            raise Absent("it names no file")
        path = self.root.joinpath(*names)
        if not path.is_file():
            raise Absent(f"there is no file {'/'.join(names)} in the folder")
        return path

    def size(self, url: str) -> int | None:
        """
        Its size.
        """
        return self.path(url).stat().st_size

    def read(self, url: str, most: int) -> bytes:
        """
        Its first *most* bytes.
        """
        try:
            with self.path(url).open("rb") as file:
                return file.read(most)
        except OSError as e:
            raise Absent(f"it cannot be read: {e.strerror or e}") from e

    def file(self, url: str) -> Path | None:
        """
        Where it lies.
        """
        return self.path(url) if self.thorough else None
