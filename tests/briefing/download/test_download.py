"""
A download arrives whole, goes on where it broke off, and never mixes two files.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packageserver import Server
from smalldisk import small_disk

from briefing.download import download, load
from briefing.download.unfinished import Unfinished, alone, default_folder, kept, unfinished
from briefing.errors import DownloadError

BODY = random.Random(7).randbytes(300_000)
OTHER = random.Random(8).randbytes(280_000)
MOST = 1 << 20


@pytest.fixture
def server(server: Server) -> Server:
    """
    A server with one file.
    """
    server.pages["/file"] = BODY
    return server


@pytest.fixture
def file(server: Server, tmp_path: Path) -> Unfinished:
    """
    The download of that file, not yet begun.
    """
    return unfinished(f"{server.address}/file", tmp_path / "downloads")


def break_off(server: Server, file: Unfinished) -> int:
    """
    Let the server hang up after half of the file; how much of it is kept.
    """
    server.cut["/file"] = len(BODY) // 2
    with pytest.raises(DownloadError, match="the transfer broke off"):
        download(file.url, file, most=MOST)
    server.cut.clear()
    return file.path.stat().st_size


def fetch(file: Unfinished) -> list[tuple[int, int | None]]:
    """
    Download *file* and tell the steps.
    """
    steps: list[tuple[int, int | None]] = []
    download(file.url, file, most=MOST, on_progress=lambda *step: steps.append(step))
    return steps


def test_it_arrives_whole(file: Unfinished) -> None:
    """
    The first step tells the size before a byte is here, the last that all are.
    """
    steps = fetch(file)
    assert file.path.read_bytes() == BODY
    assert (steps[0], steps[-1]) == ((0, len(BODY)), (len(BODY), len(BODY)))


def test_it_goes_on_where_it_broke_off(server: Server, file: Unfinished) -> None:
    """
    What came is kept, that is told, and only the rest is asked for.
    """
    server.cut["/file"] = len(BODY) // 2
    with pytest.raises(DownloadError, match=r"; what came is kept, and the same command goes on from there\.\Z"):
        download(file.url, file, most=MOST)
    kept = file.path.stat().st_size
    assert 0 < kept <= len(BODY) // 2
    server.cut.clear()
    assert fetch(file)[0] == (kept, len(BODY))
    assert server.ranges == [None, f"bytes={kept}-"]
    assert file.path.read_bytes() == BODY


@given(st.lists(st.integers(0, len(BODY)), max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_often_it_breaks_off(server: Server, stops: list[int]) -> None:
    """
    Wherever the server hangs up, the file is in the end the one that it has.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = unfinished(f"{server.address}/file", Path(folder))
        for stop in stops:
            server.cut["/file"] = stop
            with contextlib.suppress(DownloadError):
                fetch(file)
        server.cut.clear()
        fetch(file)
        assert file.path.read_bytes() == BODY


def test_another_file_by_now(server: Server, file: Unfinished) -> None:
    """
    Half of the old file and half of the new one are never put together.
    """
    break_off(server, file)
    server.pages["/file"] = OTHER
    assert fetch(file)[0] == (0, len(OTHER))
    assert file.path.read_bytes() == OTHER


def test_a_server_that_knows_no_parts(server: Server, file: Unfinished) -> None:
    """
    One that sends all of it, whatever is asked, is taken at its word.
    """
    break_off(server, file)
    server.deaf.add("/file")
    assert fetch(file)[0] == (0, len(BODY))
    assert file.path.read_bytes() == BODY


@pytest.mark.parametrize("answer", ["refused", "another part"])
def test_a_part_that_does_not_fit(server: Server, file: Unfinished, answer: str) -> None:
    """
    A server that refuses the part, or sends another one, is asked for the whole.
    """
    kept = break_off(server, file)
    if answer == "refused":
        server.stubborn.add("/file")
    else:
        server.heads["/file"] = {"Content-Range": f"bytes 7-{len(BODY) - 1}/{len(BODY)}"}
    fetch(file)
    assert server.ranges == [None, f"bytes={kept}-", None]
    assert file.path.read_bytes() == BODY


@pytest.mark.parametrize(
    ("heads", "goes_on"),
    [
        ({"ETag": ""}, False),
        ({"ETag": 'W/"1"'}, False),
        ({"ETag": 'W/"1"', "Last-Modified": "Mon, 02 Mar 2026 10:00:00 GMT"}, True),
        ({"ETag": "", "Last-Modified": "Mon, 02 Mar 2026 10:00:00 GMT"}, True),
    ],
)
def test_only_what_has_a_name_is_gone_on_with(
    server: Server, file: Unfinished, heads: dict[str, str], goes_on: bool
) -> None:
    """
    Where the server cannot tell one version of a file from another, the next try starts anew.
    """
    server.heads["/file"] = heads
    kept = break_off(server, file)
    fetch(file)
    assert server.ranges == [None, f"bytes={kept}-" if goes_on else None]
    assert file.path.read_bytes() == BODY


def test_a_whole_file_is_not_fetched_again(file: Unfinished) -> None:
    """
    What arrived and was not used, because somebody pressed Ctrl-C, costs one byte the next time.
    """
    fetch(file)
    assert fetch(file)[0] == (len(BODY) - 1, len(BODY))
    assert file.path.read_bytes() == BODY


@given(
    st.binary(max_size=30)
    | st.fixed_dictionaries(
        {},
        optional={
            "url": st.sampled_from(["http://x.test/", "http://y.test/"]),
            "validator": st.none() | st.text(max_size=3) | st.integers(),
            "total": st.none() | st.integers(-3, 20) | st.text(max_size=3) | st.floats(),
        },
    ).map(lambda note: json.dumps(note).encode())
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_note_is_believed_only_when_it_fits(tmp_path: Path, note: bytes) -> None:
    """
    Whatever stands in the note beside ten bytes, it fails nothing, and leads no further than these.
    """
    file = unfinished("http://x.test/", tmp_path)
    file.path.write_bytes(b"0123456789")
    file.path.with_suffix(".json").write_bytes(note)
    begun = file.begun()
    if begun:
        told = json.loads(note)
        assert told["url"] == "http://x.test/"
        assert begun.validator == told["validator"]
        assert 0 < begun.size == min(10, told["total"] - 1)


def test_too_long_is_refused(server: Server, file: Unfinished) -> None:
    """
    A download stops at its limit, and what came of it is thrown away.
    """
    server.pages["/file"] = b"x" * 2_000_000
    with pytest.raises(DownloadError, match="longer than 1 MB"):
        download(file.url, file, most=MOST)
    with pytest.raises(DownloadError, match="longer than 1 MB"):
        load(file.url, most=MOST)
    assert list(file.path.parent.iterdir()) == []


def test_another_length_than_was_told_is_refused(server: Server, file: Unfinished) -> None:
    """
    A server that packs what was asked for unpacked gives no sizes to go on by, and nothing of it is kept.
    """
    server.pages["/file"] = gzip.compress(BODY)
    server.heads["/file"] = {"Content-Encoding": "gzip"}
    with pytest.raises(DownloadError, match=f"gave {len(BODY)} bytes where it had told of"):
        download(file.url, file, most=MOST)
    assert list(file.path.parent.iterdir()) == []


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x.test/a", "x.argosmodel"])
def test_only_the_web_is_fetched(tmp_path: Path, url: str) -> None:
    """
    A file on this machine is not a download.
    """
    with pytest.raises(DownloadError, match="only http and https"):
        download(url, unfinished(url, tmp_path), most=MOST)


def test_a_full_disk_is_told(file: Unfinished) -> None:
    """
    A disk that takes no more is told apart from a bad server, and what it took stays of use.
    """
    with small_disk(150_000), pytest.raises(DownloadError, match=r"could not be written: .*; make room for it"):
        download(file.url, file, most=MOST)
    assert fetch(file)[0][0] > 0
    assert file.path.read_bytes() == BODY


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """
    Where downloads cannot be kept, the place is named.
    """
    (tmp_path / "file").write_text("x")
    with (
        pytest.raises(DownloadError, match="Downloads cannot be written to"),
        alone(tmp_path / "file" / "downloads"),
    ):
        pass


def test_the_folder_is_the_users(own_home: Path) -> None:
    """
    Downloads are kept in the user's cache folder.
    """
    assert default_folder().is_relative_to(own_home)
    assert default_folder().parts[-2:] == ("briefing", "downloads")


def test_what_another_run_has_finished_is_not_counted(tmp_path: Path) -> None:
    """
    A download that goes while they are counted is none of those that are kept, and no error.
    """
    (tmp_path / "here.part").write_bytes(b"half")
    (tmp_path / "gone.part").symlink_to(tmp_path / "nowhere")
    assert kept(tmp_path) == (1, 4)
