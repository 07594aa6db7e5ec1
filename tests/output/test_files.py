from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from smalldisk import small_disk

from output.errors import CannotWrite
from output.files import atomic, move, put, writable, write_text


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_text_arrives_as_it_is(tmp_path: Path) -> None:
    """
    Letters of any alphabet and line ends reach the disk unchanged, and nothing else is left in the folder.
    """
    write_text(tmp_path / "a.vtt", "Їжак\nnaïve\r\n")

    assert "Їжак\nnaïve\r\n".encode() == (tmp_path / "a.vtt").read_bytes()
    assert names(tmp_path) == ["a.vtt"]


def test_a_new_file_can_be_read_by_the_web_server(tmp_path: Path) -> None:
    """
    A published file has the rights that the umask grants, not those of a private temporary file.
    """
    mask = os.umask(0o022)
    try:
        write_text(tmp_path / "feed.xml", "x")
    finally:
        os.umask(mask)

    assert (tmp_path / "feed.xml").stat().st_mode & 0o777 == 0o644


def test_who_reads_meanwhile_reads_the_old_file(tmp_path: Path) -> None:
    """
    A reader who has opened the file before sees the old text to its end: the new one comes by rename.
    """
    path = tmp_path / "feed.xml"
    path.write_text("old")

    with path.open() as reader:
        write_text(path, "new text")
        assert reader.read() == "old"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """
    Writing through a symbolic link renews what it points to.
    """
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")

    write_text(tmp_path / "link.txt", "new")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, ValueError, SystemExit])
def test_what_was_there_stays(tmp_path: Path, trouble: type[BaseException]) -> None:
    """
    Whatever ends the block early, Ctrl-C too, the old file is whole and the temporary one is gone.
    """
    path = tmp_path / "a.mp3"
    path.write_text("old")

    with pytest.raises(trouble), atomic(path) as temp:
        temp.write_text("half")
        raise trouble

    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.mp3"]


def test_the_temporary_file_is_hidden_and_beside(tmp_path: Path) -> None:
    """
    A rename can only be atomic inside one folder; nobody should pick up the half written file by its name.
    """
    with atomic(tmp_path / "a.mp3") as temp:
        assert (tmp_path, ".mp3", ".") == (temp.parent, temp.suffix, temp.name[0])


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """
    When the system refuses to write on, the old text stays and the sentence names the file.
    """
    path = tmp_path / "a.txt"
    path.write_text("old")

    with small_disk(4096), pytest.raises(CannotWrite, match=r"a\.txt cannot be written: the file would be larger"):
        write_text(path, "x" * 4097)

    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_a_full_disk_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    ENOSPC, which can come as late as fsync, is told as what it is.
    """

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(CannotWrite, match="the disk is full"):
        write_text(tmp_path / "a.txt", "text")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("folder", "a folder of that name"),
        ("file/a.txt", "a file stands where a folder"),
        ("missing/a.txt", "its folder does not exist"),
        ("x" * 300, "name is too long"),
        ("pipe", "something else of that name"),
    ],
)
def test_a_place_that_cannot_be_written(tmp_path: Path, name: str, reason: str) -> None:
    """
    Each refusal says in words what is in the way.
    """
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(CannotWrite, match=reason):
        write_text(tmp_path / name, "text")


def test_permission_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A folder of somebody else's is refused in words. (Root may write anywhere, so the refusal is put in.)
    """

    def denied(*args: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(args[0]))

    monkeypatch.setattr(os, "open", denied)

    with pytest.raises(CannotWrite, match="permission is denied"):
        write_text(tmp_path / "a.txt", "text")


def test_an_unknown_refusal_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A reason we have no words for is passed on in the system's.
    """

    def broken(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", broken)

    with pytest.raises(CannotWrite, match="Input/output error"):
        write_text(tmp_path / "a.txt", "text")


def test_trouble_with_another_file_is_not_ours(tmp_path: Path) -> None:
    """
    A clip that vanished while the episode was written is not reported as a full disk.
    """
    with pytest.raises(FileNotFoundError), atomic(tmp_path / "a.mp3"):
        (tmp_path / "clip.wav").read_bytes()
    assert names(tmp_path) == []


def test_writable_makes_the_folder(tmp_path: Path) -> None:
    """
    A folder that is not there yet is made, with those above it, and left empty.
    """
    writable(tmp_path / "a" / "b")

    assert names(tmp_path / "a" / "b") == []


def test_writable_refuses_a_file(tmp_path: Path) -> None:
    """
    A file in the place of the folder is told before any work is done.
    """
    (tmp_path / "file").touch()

    with pytest.raises(CannotWrite, match="in the way"):
        writable(tmp_path / "file")
    with pytest.raises(CannotWrite, match="a file stands where a folder is needed"):
        writable(tmp_path / "file" / "folder")


def test_what_is_there_is_not_written(tmp_path: Path) -> None:
    """
    The same bytes leave a file alone, with its time of change; others, or a lost folder, are made good.
    """
    path = tmp_path / "a" / "feed.xml"
    assert put(path, b"one")
    os.utime(path, ns=(1, 1))
    assert not put(path, b"one")
    assert path.stat().st_mtime_ns == 1
    assert put(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["feed.xml"]


def test_a_file_moves_whole(tmp_path: Path) -> None:
    """
    It takes the place of what is there, in a folder that is made for it, but never that of a folder.
    """
    (tmp_path / "new").write_text("new")
    move(tmp_path / "new", tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").read_text() == "new"
    (tmp_path / "new").write_text("newer")
    with pytest.raises(CannotWrite, match="a folder of that name"):
        move(tmp_path / "new", tmp_path / "a")
    with pytest.raises(CannotWrite, match="none"):
        put(tmp_path / "new" / "none", b"")
