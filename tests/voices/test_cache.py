"""
The cache gives back what it was given, or nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.cache import GRACE, Cache, default_folder, key, read
from voices.errors import VoiceError
from voices.model import Sound, Voice

SOUND = Sound(b"some\nbytes\0of sound", "mp3")


@given(st.binary(max_size=300), st.sampled_from(["wav", "mp3"]))
@settings(max_examples=40, deadline=None)
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, data: bytes, format: str) -> None:
    """
    Any bytes come back unchanged, line ends among them.
    """
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put("k", Sound(data, format))
    path = cache.path("k")
    assert Sound(data, format) == cache.get("k") == read(path)
    assert [path] == list(cache.folder.iterdir())


def test_missing(tmp_path: Path) -> None:
    """
    What was never put is not there, in a folder that does not exist either.
    """
    assert Cache(tmp_path / "none").get("k") is None
    assert Cache(tmp_path / "none").size() == (0, 0)


def test_the_key_is_all_that_decides() -> None:
    """
    Engine, version, language, voice, speed, pitch and text each change the key, and no two of them can be confused.
    """
    keys = {
        key("e", "1", Voice("de", "v"), "t"),
        key("f", "1", Voice("de", "v"), "t"),
        key("e", "2", Voice("de", "v"), "t"),
        key("e", "1", Voice("en", "v"), "t"),
        key("e", "1", Voice("de", "w"), "t"),
        key("e", "1", Voice("de", "v"), "u"),
        key("e1", "", Voice("de", "v"), "t"),
        key("e", "1", Voice("de", ""), "vt"),
        key("e", "1", Voice("de", "v", speed=1.1), "t"),
        key("e", "1", Voice("de", "v", pitch=-2.0), "t"),
    }
    assert len(keys) == 10
    assert key("e", "1", Voice("uk", "v"), "ї\ud800") == key("e", "1", Voice("uk", "v"), "ї\ud800")


@given(st.integers(0, 200), st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_damage_anywhere_counts_as_missing(tmp_path_factory: pytest.TempPathFactory, at: int, flip: int) -> None:
    """
    One changed byte, wherever it is, never comes back as sound of another content; the entry is gone afterwards.
    """
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put("k", SOUND)
    path = cache.path("k")
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= flip
    path.write_bytes(data)
    found = cache.get("k")
    assert found is None or found.data == SOUND.data
    assert (found is None) == (not path.exists())


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"[]\n", b"{}\n", b'{"key": "k"}\nabc', b"\xff\xfe\n", b"null\n", b"[" * 99_999]
)
def test_strange_files_are_removed(tmp_path: Path, content: bytes) -> None:
    """
    A file that does not begin as a clip does counts as missing.
    """
    path = tmp_path / "k.clip"
    path.write_bytes(content)
    assert Cache(tmp_path).get("k") is None
    assert not path.exists()


def test_a_folder_in_place_of_a_clip(tmp_path: Path) -> None:
    """
    A folder under a clip's name is damage like any other: it goes, the clip comes.
    """
    cache = Cache(tmp_path)
    (tmp_path / "k.clip" / "deep").mkdir(parents=True)
    assert cache.get("k") is None
    (tmp_path / "k.clip" / "deep").mkdir(parents=True)
    cache.put("k", SOUND)
    assert cache.get("k") == SOUND
    (tmp_path / "other.clip").mkdir()
    cache.clear()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("in_the_way", ["file", "dangling link"])
def test_no_folder_where_it_should_be(tmp_path: Path, in_the_way: str) -> None:
    """
    A file or a link to nowhere in place of the folder is told, with another way; clearing mends it.
    """
    folder = tmp_path / "clips"
    if in_the_way == "file":
        folder.write_text("mine")
    else:
        folder.symlink_to(tmp_path / "nowhere")
    cache = Cache(folder)
    assert cache.get("k") is None
    for act in (cache.check, lambda: cache.put("k", SOUND)):
        with pytest.raises(VoiceError, match=r"clips should be the folder of the clips.*XDG_CACHE_HOME"):
            act()
    cache.clear()
    cache.check()
    cache.put("k", SOUND)
    assert cache.get("k") == SOUND


def test_clearing_what_cannot_be_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What stands in the way and stays there is told.
    """

    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "clips").write_text("mine")
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(VoiceError, match="Remove it"):
        Cache(tmp_path / "clips").clear()


def test_check(tmp_path: Path) -> None:
    """
    A folder that can be written passes the check, and nothing stays behind in it; one that cannot is told.
    """
    Cache(tmp_path / "new" / "clips").check()
    assert list((tmp_path / "new" / "clips").iterdir()) == []
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(VoiceError, match=r"cannot be kept in .*XDG_CACHE_HOME"):
        Cache(tmp_path / "file" / "clips").check()


def test_another_clips_file_is_not_believed(tmp_path: Path) -> None:
    """
    A whole file under the wrong name does not answer for that name.
    """
    cache = Cache(tmp_path)
    cache.put("a", SOUND)
    cache.path("a").rename(cache.path("b"))
    assert cache.get("b") is None


def test_the_first_take_stays(tmp_path: Path) -> None:
    """
    A whole entry is never replaced: somebody may have counted its samples. A damaged one is.
    """
    cache = Cache(tmp_path)
    cache.put("k", SOUND)
    assert cache.put("k", Sound(b"later", "mp3")) == SOUND
    path = cache.path("k")
    assert cache.get("k") == SOUND
    path.write_bytes(b"damaged")
    cache.put("k", Sound(b"later", "mp3"))
    assert Sound(b"later", "mp3") == cache.get("k")


def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file system that has no links is as good.
    """

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    Cache(tmp_path).put("k", SOUND)
    path = Cache(tmp_path).path("k")
    assert Cache(tmp_path).get("k") == SOUND
    assert [path] == list(tmp_path.iterdir())


RIVAL = """
import hashlib, pathlib, sys
from voices.cache import Cache
from voices.model import Sound
folder, mark = sys.argv[1:]
cache = Cache(pathlib.Path(folder))
for number in range(50):
    cache.put(str(number), Sound(mark.encode() * 100_000, "wav"))
    print(cache.get(str(number)).data[:1].decode(), end="")
"""


def test_two_processes_at_once(tmp_path: Path) -> None:
    """
    Processes that put the same key at the same time all read one and the same whole sound afterwards.
    """
    rivals = [
        subprocess.Popen([sys.executable, "-c", RIVAL, tmp_path, mark], stdout=subprocess.PIPE, text=True)
        for mark in "ABC"
    ]
    seen = {rival.communicate(timeout=60)[0] for rival in rivals}
    assert len(seen) == 1
    assert len(seen.pop()) == 50
    assert Cache(tmp_path).size()[0] == 50
    assert len(list(tmp_path.iterdir())) == 50


def test_a_folder_that_refuses(tmp_path: Path) -> None:
    """
    A folder that cannot be made is a sentence with what to do.
    """
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(VoiceError, match=r"cannot be kept in .*XDG_CACHE_HOME"):
        Cache(tmp_path / "file" / "clips").put("k", SOUND)


def test_a_full_disk_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    When placing a clip fails, no part of it stays behind.
    """

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "hardlink_to", full)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(VoiceError, match="No space left"):
        Cache(tmp_path).put("k", SOUND)
    assert list(tmp_path.iterdir()) == []


def test_size_and_clear(tmp_path: Path) -> None:
    """
    What is counted is what is there; after clear nothing is, but files of others stay.
    """
    cache = Cache(tmp_path)
    for name in "abc":
        cache.put(name, SOUND)
    bytes_ = sum(cache.path(name).stat().st_size for name in "abc")
    (tmp_path / "notes.txt").write_text("mine")
    assert (3, bytes_) == cache.size()
    cache.clear()
    assert cache.size() == (0, 0)
    assert (tmp_path / "notes.txt").exists()


def test_the_oldest_go_first(tmp_path: Path) -> None:
    """
    Beyond the limit the clips not used for longest are forgotten; a hit counts as use, and recent ones are safe.
    """
    now = 1_000_000_000.0
    cache = Cache(tmp_path, now=lambda: now)
    for age, name in enumerate("dcba"):
        cache.put(name, Sound(bytes(1000), "wav"))
        path = cache.path(name)
        os.utime(path, (0, now - GRACE * (age + 2)))
    (tmp_path / ".dead.part").write_bytes(b"left by a crash")
    os.utime(tmp_path / ".dead.part", (0, 0))
    assert cache.get("a")  # the oldest, used just now
    Cache(tmp_path, limit=2500, now=lambda: now).put("e", SOUND)
    assert {"a.clip", "d.clip", "e.clip"} == {file.name for file in tmp_path.iterdir()}
    Cache(tmp_path, limit=0, now=lambda: now).put("f", SOUND)
    assert {"a.clip", "f.clip"} <= {file.name for file in tmp_path.iterdir()}


def test_default_folder_is_the_users(own_home: Path) -> None:
    """
    Clips are kept where the system keeps caches, in a folder of our own.
    """
    assert default_folder().is_relative_to(own_home)
    assert default_folder().parts[-2:] == ("briefing", "clips")
