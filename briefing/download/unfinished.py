"""
A download that is not in use yet, kept so that the next try goes on from where this one broke off.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefing.errors import DownloadError

_SUFFIX = ".part"


@dataclass(frozen=True, slots=True)
class Begun:
    """
    How far a download is: *size* bytes of the file that *validator* stands for, in the words of its server.
    """

    size: int
    validator: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """
    What is here of the file at *url*: bytes at *path*, and beside them a note that tells which file they are of.
    """

    url: str
    path: Path

    def begun(self) -> Begun | None:
        """
        Tell how far it is; None where nothing can be gone on from.
        """
        try:
            note = json.loads(self._note.read_bytes())
            url, validator, total = note["url"], note["validator"], note["total"]
            size = self.path.stat().st_size
        except (OSError, ValueError, TypeError, KeyError):
            return None
        if url != self.url or not isinstance(validator, str) or not isinstance(total, int) or size > total:
            return None
        # Of a whole file the last byte is asked for again, for no server sends none.
        size = min(size, total - 1)
        return Begun(size, validator) if size > 0 else None

    @contextmanager
    def writing(self, start: int, validator: str, total: int | None) -> Iterator[BinaryIO]:
        """
        Open it behind its first *start* bytes. Without *validator* or *total* it cannot be gone on from later.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not start:
            # Away with the note before the bytes change that it speaks of.
            self._note.unlink(missing_ok=True)
        with self.path.open("r+b" if start else "wb") as file:
            file.truncate(start)
            file.seek(start)
            if validator and total:
                self._note.write_text(json.dumps({"url": self.url, "validator": validator, "total": total}), "utf-8")
            yield file

    def discard(self) -> None:
        """
        Throw it away, because it is in use now, or because it is wrong.
        """
        with suppress(OSError):  # nobody is harmed by what cannot be deleted
            self._note.unlink(missing_ok=True)
            self.path.unlink(missing_ok=True)

    @property
    def _note(self) -> Path:
        return self.path.with_suffix(".json")


def unfinished(url: str, folder: Path | None = None) -> Unfinished:
    """
    The download of *url*, whether or not it has begun, in *folder*.
    """
    return Unfinished(url, (folder or default_folder()) / f"{hashlib.sha256(url.encode()).hexdigest()}{_SUFFIX}")


def default_folder() -> Path:
    """
    Where the downloads of this user are kept.
    """
    import platformdirs

    return Path(platformdirs.user_cache_dir("briefing")) / "downloads"


def kept(folder: Path | None = None) -> tuple[int, int]:
    """
    How many downloads have begun, and their bytes.
    """
    sizes = []
    for path in (folder or default_folder()).glob(f"*{_SUFFIX}"):
        with suppress(OSError):  # another run may have finished it meanwhile
            sizes.append(path.stat().st_size)
    return len(sizes), sum(sizes)


def clear(folder: Path | None = None) -> None:
    """
    Throw all of them away.

    Raises:
        DownloadError: The folder cannot be written.
    """
    with alone(folder):
        for path in (folder or default_folder()).glob(f"*{_SUFFIX}"):
            Unfinished("", path).discard()


@contextmanager
def alone(folder: Path | None = None) -> Iterator[None]:
    """
    Wait until no other run downloads: two of them would write to one file, and fetch one thing twice.

    Raises:
        DownloadError: The folder cannot be written.
    """
    from filelock import FileLock  # 0.06 s

    place = folder or default_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place / "lock")
        lock.acquire()
    except OSError as e:
        raise DownloadError(
            f"Downloads cannot be written to {place}: {e}; make room or make it writable, and try again."
        ) from e
    try:
        yield
    finally:
        lock.release()
