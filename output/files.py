"""
Files that are whole or not there at all.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from output.errors import CannotWrite
from output.names import slug

__all__ = ["atomic", "fitting", "move", "put", "refused", "slug", "writable", "write_text"]

#: What the disk said, in words, with what the reader can do about it.
_REASONS: dict[int, tuple[str, str]] = {
    errno.EACCES: ("permission is denied", "Choose another folder, or change who may write there."),
    errno.EPERM: ("permission is denied", "Choose another folder, or change who may write there."),
    errno.EROFS: ("the disk is read-only", "Choose a folder on another disk."),
    errno.ENOSPC: ("the disk is full", "Make room there, or choose another disk, and run again."),
    errno.EDQUOT: ("the disk is full for you (your quota is used up)", "Make room there and run again."),
    errno.EFBIG: ("the file would be larger than is allowed there", "Choose another disk, or raise the limit."),
    errno.EISDIR: ("a folder of that name is in the way", "Choose another name."),
    errno.EEXIST: ("something else of that name is in the way", "Choose another name."),
    errno.ENOTDIR: ("a file stands where a folder is needed", "Choose another folder."),
    errno.ENOENT: ("its folder does not exist", "Make the folder, or choose another one."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter name."),
}


def refused(path: Path, error: OSError) -> CannotWrite:
    """
    Put what the system said of *path* into a sentence.
    """
    reason, advice = _REASONS.get(error.errno or 0, (error.strerror or str(error), "Choose another folder."))
    return CannotWrite(f"{path} cannot be written: {reason}. {advice}")


@contextmanager
def atomic(path: Path) -> Iterator[Path]:
    """
    Lend an empty hidden file beside *path*, which takes its place when the block ends well.

    When it ends in any other way, Ctrl-C too, the hidden file goes and what was at *path* stays.
    A symbolic link at *path* stays a link. Raises `CannotWrite`.
    """
    target = Path(os.path.realpath(path))
    temp = target.with_name(f".{secrets.token_hex(8)}{target.suffix}")
    try:
        _fit(target)
        # Not tempfile: its files are for their owner's eyes only, and a web server has to read these.
        os.close(os.open(temp, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield temp
        _sync(temp)
        temp.replace(target)
        _sync_folder(target.parent)
    except OSError as e:
        if not _concerns(e, temp, target):
            raise
        raise refused(path, e) from e
    finally:
        with suppress(OSError):
            temp.unlink()


def write_text(path: Path, text: str) -> None:
    """
    Put *text* at *path* in UTF-8 with its line ends as they are. Raises `CannotWrite`.
    """
    with atomic(path) as temp:
        temp.write_text(text, encoding="utf-8", newline="")


def put(path: Path, data: bytes) -> bool:
    """
    Let *data* stand at *path*, in folders that are made where they are missing; tell whether it was not there already.

    What is there already is left alone, with its time of change, by which clients know it. Raises `CannotWrite`.
    """
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except OSError:
        pass  # it is not there, or what cannot be read is to be replaced
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise refused(path, e) from e
    with atomic(path) as temp:
        temp.write_bytes(data)
    return True


def move(source: Path, target: Path) -> None:
    """
    Let the file *source* take the place of *target*, on the same disk, once all of it is on the disk.

    Raises `CannotWrite`.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fit(target)
        _sync(source)
        source.replace(target)
        _sync_folder(target.parent)
    except OSError as e:
        raise refused(target, e) from e


def writable(folder: Path) -> None:
    """
    Make *folder* when it is missing, then prove that a file can be written there. Raises `CannotWrite`.
    """
    probe = folder / f".{secrets.token_hex(8)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # A full disk still gives out empty files: one byte has to arrive.
        probe.write_bytes(b"?")
    except OSError as e:
        raise refused(folder, e) from e
    finally:
        with suppress(OSError):
            probe.unlink()


def fitting(path: Path) -> None:
    """
    Raise `CannotWrite` when *path* cannot name a file: a folder, a device or a pipe is there, or it is too long.
    """
    try:
        _fit(path)
        path.lstat()
    except FileNotFoundError:
        return
    except OSError as e:
        raise refused(path, e) from e


def _fit(target: Path) -> None:
    """
    Refuse to replace a folder, a device or a pipe.
    """
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not target.is_file():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _concerns(error: OSError, temp: Path, target: Path) -> bool:
    """
    Tell whether *error* is about the file being written, and not about another one that was read meanwhile.

    Failed writes name no file.
    """
    if not isinstance(error.filename, str):
        return True
    return Path(error.filename) in (temp, target, target.parent)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows opens no folders
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as e:
        if e.errno != errno.EINVAL:  # some network disks cannot, and the file is in place already
            raise
    finally:
        os.close(handle)
