"""
Processes that change a show at once, and processes that are killed while they do.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
import pytest
import showcase
from lxml import etree

from output.show import press, settings
from output.show.catalogue import OWN
from output.show.library import Library
from output.show.template import template

#: Publishes episodes; tells how often it touched a file, and when the feed, or is killed when it does so the nth time.
PUBLISHER = """
import json, os, signal, sys
from datetime import datetime
from pathlib import Path
from output.show.library import Library

folder, now, last, *episodes = sys.argv[1:]
touched, feeds = 0, []


def hook(event, arguments):
    global touched
    if event in ("open", "os.rename", "os.remove", "os.mkdir") and folder in str(arguments[0]):
        touched += 1
        if "/en/" in str(arguments[0]) and str(arguments[0]).endswith(".xml"):
            feeds.append(touched)
        if touched == int(last):
            os.kill(os.getpid(), signal.SIGKILL)


sys.addaudithook(hook)
Library(Path(folder)).add([Path(each) for each in episodes], datetime.fromisoformat(now))
print(json.dumps([touched, feeds]))
"""


def publisher(folder: Path, now: datetime, last: int, *episodes: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, str(folder), now.isoformat(), str(last), *map(str, episodes)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_publishers_lose_nothing(library: Library, tmp_path: Path) -> None:
    """
    Processes that publish at the same time wait for each other: every episode is in the feed, each with its own number.
    """
    episodes = [
        showcase.episode(tmp_path / str(i), "en", f"Episode {i}", created=showcase.NOW - timedelta(minutes=i))
        for i in range(6)
    ]
    running = [publisher(library.folder, showcase.NOW, 0, *episodes[i::3]) for i in range(3)]
    for each in running:
        each.communicate()
    assert [each.returncode for each in running] == [0, 0, 0]
    (shelf, _) = library.shelves()
    assert {each.title for each in shelf.items} == {f"Episode {i}" for i in range(6)}
    assert sorted(each.number for each in shelf.items) == [1, 2, 3, 4, 5, 6]
    assert len(feedparser.parse(str(library.folder / "en" / "feed.xml")).entries) == 6


@pytest.fixture
def running_show(library: Library, tmp_path: Path) -> tuple[Library, list[Path]]:
    """
    A show that is full, and two episodes for it: one corrects the newer one that is there, one takes the older one's
    place.
    """
    (library.folder / settings.NAME).write_text(template(replace(library.show, keep=2)), "utf-8")
    yesterday = showcase.NOW - timedelta(days=1)
    older, newer, correct = ([showcase.source("a.txt", each)] for each in ("00", "01", "01"))
    library.add(
        [
            showcase.episode(tmp_path / "a", "en", "Older", sources=older, created=yesterday - timedelta(days=1)),
            showcase.episode(tmp_path / "a", "en", "Newer", sources=newer, created=yesterday),
        ],
        showcase.NOW,
    )
    return library, [
        showcase.episode(tmp_path / "b", "en", "Newer, corrected", sources=correct, created=yesterday, tone=2),
        showcase.episode(tmp_path / "b", "en", "Newest"),
    ]


def files(library: Library) -> dict[str, bytes]:
    found = {path.relative_to(library.folder).as_posix(): path for path in library.folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(OWN)}


def assert_served(library: Library) -> bytes:
    """
    Fail unless the feed is whole and everything that it names is there; return it.
    """
    home = library.folder / "en"
    data = (home / "feed.xml").read_bytes()
    rss = etree.fromstring(data)
    named = {Path(str(each)).name for each in rss.xpath("//item//@url | //item//@uri | //@href[contains(., 'cover')]")}
    assert named <= {path.name for path in home.iterdir()}
    for each in rss.iter("enclosure"):
        assert (home / Path(each.get("url")).name).stat().st_size == int(each.get("length"))
    return data


def test_a_publisher_is_killed(running_show: tuple[Library, list[Path]], tmp_path: Path) -> None:
    """
    Wherever a process is killed, the feed is the old one or the new one, whole, with all that it names; what comes next
    tidies up, and the same command then leads to the same show.
    """
    library, episodes = running_show
    done = Library(Path(shutil.copytree(library.folder, tmp_path / "done")))
    touched, feeds = json.loads(publisher(done.folder, showcase.NOW, 0, *episodes).communicate()[0])
    old, new = assert_served(library), assert_served(done)
    assert old != new
    seen = set()
    # From the lock to the last file that is tidied away, and wherever the feed is touched.
    for i in sorted({*range(3, touched + 1, touched // 5), touched, *feeds}):
        copy = Library(Path(shutil.copytree(library.folder, tmp_path / str(i))))
        killed = publisher(copy.folder, showcase.NOW, i, *episodes)
        killed.communicate()
        assert killed.returncode == -9
        found = assert_served(copy)
        assert found in (old, new)
        seen.add(found)
        copy.build()
        assert_served(copy)
        told = {path for shelf in copy.shelves() for item in shelf.items for path in press.paths(item)}
        there = {name for name in files(copy) if Path(name).name.startswith("2026-")}
        assert there == {each for each in told if not each.endswith(".html") or ".transcript." in each}
        assert json.loads((copy.folder / OWN / "catalogue.json").read_text("utf-8")).keys() <= told
        copy.add(episodes, showcase.NOW)
        assert files(copy) == files(done)
    assert seen == {old, new}
