"""
The memory of the studio: one file per clip, under the hash of what made it.

A file is one line of JSON (key, format, SHA-256 of the sound) followed by the sound. It appears under its name
only when whole, and is believed only when its checksum is right.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple
from pathlib import Path

from voices.errors import VoiceError
from voices.model import Sound, Voice

#: The most bytes kept, one GiB: about 19 hours of 128 kbit/s MP3.
LIMIT = 1 << 30
#: Seconds in which nothing is pruned that was made or used: another run may be about to read it.
GRACE = 3600.0


def key(engine: str, version: str, voice: Voice, text: str) -> str:
    """
    Name a clip by all that decides how it sounds.
    """
    made_of = json.dumps([engine, version, *astuple(voice), text], ensure_ascii=True)
    return hashlib.sha256(made_of.encode()).hexdigest()


def default_folder() -> Path:
    """
    Where the clips of this user are kept.
    """
    import platformdirs

    return Path(platformdirs.user_cache_dir("briefing")) / "clips"


def read(path: Path) -> Sound:
    """
    Return the sound in the file *path*. Raises `OSError` when there is none, `ValueError` when it is damaged.
    """
    line, _, data = path.read_bytes().partition(b"\n")
    try:
        header = json.loads(line)
        name, checksum, format = header["key"], header["sha256"], header["format"]
    except (ValueError, TypeError, KeyError, RecursionError) as e:
        raise ValueError("it does not begin as a clip does") from e
    if path.stem != name or hashlib.sha256(data).hexdigest() != checksum:
        raise ValueError("its checksum is wrong")
    return Sound(data, str(format))


class Cache:
    """
    Sounds in *folder*, at most about *limit* bytes. *now* gives seconds since the epoch.

    Several processes may use one folder: an entry that is whole is never replaced, so that the samples which
    one of them counted are the ones that stay.
    """

    def __init__(self, folder: Path, *, limit: int = LIMIT, now: Callable[[], float] = time.time) -> None:
        self.folder = folder
        self._limit = limit
        self._now = now
        self._pruned = False

    def path(self, key: str) -> Path:
        """
        Where the sound for *key* is, or would be.
        """
        return self.folder / f"{key}.clip"

    def get(self, key: str) -> Sound | None:
        """
        Return the sound kept for *key*; a damaged one is removed, as if it had never been.
        """
        path = self.path(key)
        try:
            sound = read(path)
        except OSError:
            if path.is_dir():
                _remove(path)
            return None
        except ValueError:
            _remove(path)
            return None
        with contextlib.suppress(OSError):  # a cache that can only be read is still of use
            os.utime(path, (self._now(), self._now()))
        return sound

    def put(self, key: str, sound: Sound) -> Sound:
        """
        Keep *sound* for *key*, unless a whole one is there, and return the one that is kept.

        Raises `VoiceError` when the folder or the disk refuses.
        """
        header = {"key": key, "format": sound.format, "sha256": hashlib.sha256(sound.data).hexdigest()}
        content = json.dumps(header).encode() + b"\n" + sound.data
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self._pruned:
                self._pruned = True
                self._prune()
            return sound if self._place(key, content) else self.get(key) or sound
        except OSError as e:
            raise self._refused(e) from e

    def check(self) -> None:
        """
        Raise `VoiceError` when no clip could be kept in the folder, which is made if need be.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", suffix=".part") as file:
                file.write(b"clip")
        except OSError as e:
            raise self._refused(e) from e

    def forget(self, key: str) -> None:
        """
        Remove what is kept for *key*, if anything is.
        """
        _remove(self.path(key))

    def size(self) -> tuple[int, int]:
        """
        Count the clips and their bytes.
        """
        sizes = [stat.st_size for _, stat in self._entries("*.clip")]
        return len(sizes), sum(sizes)

    def clear(self) -> None:
        """
        Forget all clips, and whatever stands where their folder should be.

        Raises `VoiceError` when that cannot be removed.
        """
        if not self.folder.is_dir() and os.path.lexists(self.folder):
            try:
                self.folder.unlink()  # a file, or a link to nowhere
            except OSError as e:
                raise self._refused(e) from e
        for pattern in ("*.clip", ".*.part"):
            for path, _ in self._entries(pattern):
                _remove(path)

    def _refused(self, e: OSError) -> VoiceError:
        if not self.folder.is_dir() and os.path.lexists(self.folder):
            return VoiceError(
                f"{self.folder} should be the folder of the clips, but is a file or a link to nowhere."
                " Remove it, or set XDG_CACHE_HOME to another folder."
            )
        return VoiceError(
            f"The clip cannot be kept in {self.folder} ({e.strerror or e})."
            " Make room or set XDG_CACHE_HOME to a folder that can be written."
        )

    def _place(self, key: str, content: bytes) -> bool:
        """
        Put the file in its place, and tell whether it is there; False when another run was quicker.
        """
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".part")
        part, path = Path(name), self.path(key)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
            try:
                path.hardlink_to(part)  # unlike a rename, it never takes the place of another run's clip
            except OSError:
                # There is one already, or the file system has no links.
                if self.get(key) is not None:
                    return False
                part.replace(path)
            return True
        finally:
            _remove(part)

    def _prune(self) -> None:
        quiet = self._now() - GRACE
        for path, stat in self._entries(".*.part"):
            if stat.st_mtime < quiet:
                _remove(path)
        entries = sorted(self._entries("*.clip"), key=lambda entry: entry[1].st_mtime)
        excess = sum(stat.st_size for _, stat in entries) - self._limit
        for path, stat in entries:
            if excess <= 0 or stat.st_mtime >= quiet:
                break
            _remove(path)
            excess -= stat.st_size

    def _entries(self, pattern: str) -> Iterator[tuple[Path, os.stat_result]]:
        for path in self.folder.glob(pattern):
            with contextlib.suppress(OSError):  # another run may have removed it meanwhile
                yield path, path.stat()


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
