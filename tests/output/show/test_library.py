"""
A show in its folder.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest
import showcase

from output import mp3
from output.errors import BadShow, BadSound
from output.model import RATE
from output.show import settings
from output.show.catalogue import OWN
from output.show.library import Library, create
from output.show.template import template


def contents(library: Library, *, own: bool = False) -> Mapping[str, bytes]:
    """
    Every file of a show by its path; those that are nobody's but ours only if *own*.
    """
    found = {}
    for path in sorted(library.folder.rglob("*")):
        name = path.relative_to(library.folder).as_posix()
        if path.is_file() and (own or not name.startswith(OWN)):
            found[name] = path.read_bytes()
    return found


def changed(library: Library) -> Mapping[str, int]:
    """
    When each file of a show was last changed.
    """
    return {name: (library.folder / name).stat().st_mtime_ns for name in contents(library)}


def guids(library: Library, language: str = "en") -> list[str]:
    return [each.id for each in feedparser.parse(str(library.folder / language / "feed.xml")).entries]


def change(library: Library, **fields: object) -> None:
    show = replace(library.show, **fields)  # type: ignore[arg-type]
    (library.folder / settings.NAME).write_text(template(show), encoding="utf-8")


def test_a_new_show_is_valid_and_empty(library: Library) -> None:
    """
    Feeds, list and art are there before any episode; a folder that is a show is not made one again.
    """
    for language in ("en", "uk"):
        read = feedparser.parse(str(library.folder / language / "feed.xml"))
        assert not read.bozo
        assert read.feed.title
        assert not read.entries
    assert (library.folder / "shows.opml").is_file()
    with pytest.raises(BadShow, match="already"):
        create(library.folder, showcase.show("en"))


def test_an_episode_is_published_with_all_its_files(library: Library, tmp_path: Path) -> None:
    """
    Everything that the feed names is there, as long and as whole as it says; the MP3 says that it is of this show.
    """
    from mutagen.id3 import ID3

    episode = showcase.episode(tmp_path / "made", "uk", showcase.HARD)
    (item,) = library.add([episode], showcase.NOW)
    home = library.folder / "uk"
    for file in item.files:
        data = (home / file.name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file.bytes, file.sha256)
    (told,) = feedparser.parse(str(home / "feed.xml")).entries
    sound = home / Path(told.enclosures[0].href).name
    assert int(told.enclosures[0].length) == sound.stat().st_size
    assert mp3.samples(sound) == item.samples == 3 * RATE
    old, tag = ID3(episode), ID3(sound)
    assert tag["TALB"].text == ["Morning News (Українська)"]
    assert tag["TPE1"].text == ["Ann"]
    assert tag["APIC:"].data == next(home.glob("cover-*-600.*")).read_bytes()
    assert [tag[f"CHAP:chp{i}"] for i in range(3)] == [old[f"CHAP:chp{i}"] for i in range(3)]
    assert json.loads((home / f"{item.stem}.chapters.json").read_text("utf-8"))["chapters"][1] == {
        "startTime": 1,
        "endTime": 2,
        "title": "What happened",
    }


def test_a_manifest_stands_for_its_mp3(library: Library, tmp_path: Path) -> None:
    """
    An episode may be named by its manifest; without one, without the other, or in a language that the show does not
    have, it is refused, and nothing is published.
    """
    made = showcase.episode(tmp_path / "made", "en", "One")
    german = showcase.episode(tmp_path / "made", "de", "Zwei")
    before = contents(library)
    with pytest.raises(BadShow, match=r"languages in show\.toml"):
        library.add([made, german], showcase.NOW)
    with pytest.raises(BadShow, match="no manifest"):
        library.add([made, tmp_path / "none.mp3"], showcase.NOW)
    assert contents(library) == before
    (item,) = library.add([made.with_suffix(".json")], showcase.NOW)
    assert guids(library) == [item.guid]
    made.unlink()
    with pytest.raises(BadShow, match="There is no MP3"):
        library.add([made], showcase.NOW)


def test_a_sound_that_is_not_the_manifests(library: Library, tmp_path: Path) -> None:
    """
    An MP3 of another length, or none at all, is refused before anything is written.
    """
    made = showcase.episode(tmp_path / "made", "en", "One")
    before = contents(library)
    told = json.loads(made.with_suffix(".json").read_text("utf-8"))
    made.with_suffix(".json").write_text(json.dumps(told | {"audio": told["audio"] | {"samples": 5 * RATE}}), "utf-8")
    with pytest.raises(BadShow, match=r"lasts 3\.0 s, and its manifest tells of 5\.0 s"):
        library.add([made], showcase.NOW)
    made.write_bytes(b"no sound")
    with pytest.raises(BadSound):
        library.add([made], showcase.NOW)
    assert contents(library) == before
    assert not (library.folder / OWN / "staging").exists()


def test_twice_is_the_same(library: Library, tmp_path: Path) -> None:
    """
    Building and adding again change no byte and no time of a file; what was lost of ours is made again, the same.
    """
    made = [showcase.episode(tmp_path / "made", each, "One") for each in ("en", "uk")]
    library.add(made, showcase.NOW)
    before, times = contents(library, own=True), changed(library)
    library.build()
    library.add(made, showcase.NOW + timedelta(days=1))
    assert contents(library, own=True) == before
    assert changed(library) == times
    shutil.rmtree(library.folder / OWN)
    (library.folder / "en" / "feed.xml").unlink()
    library.build()
    assert contents(library, own=True) == before


def test_a_corrected_episode_is_the_same_episode(library: Library, tmp_path: Path) -> None:
    """
    The same articles on the same day keep guid, date, number and page; other sound has another address, since players
    keep what they have (R13), and the old sound goes.
    """
    sources = [showcase.source("https://example.com/a", "00")]
    (first,) = library.add([showcase.episode(tmp_path / "a", "en", "One", sources=sources)], showcase.NOW)
    corrected = showcase.episode(tmp_path / "b", "en", "One, corrected", sources=sources, tone=2)
    (second,) = library.add([corrected], showcase.NOW + timedelta(hours=1))
    assert (second.guid, second.published, second.number, second.page) == (
        first.guid,
        first.published,
        first.number,
        first.page,
    )
    (told,) = feedparser.parse(str(library.folder / "en" / "feed.xml")).entries
    assert (told.title, told.enclosures[0].href) == ("One, corrected", f"{showcase.BASE}en/{first.stem}.r2.mp3")
    assert sorted(path.name for path in (library.folder / "en").glob("*.mp3")) == [f"{first.stem}.r2.mp3"]


def test_an_episode_takes_the_place_that_it_is_given(library: Library, tmp_path: Path) -> None:
    """
    With a guid, an episode of other articles on another day replaces that one.
    """
    (first,) = library.add([showcase.episode(tmp_path / "a", "en", "One")], showcase.NOW)
    later = showcase.NOW + timedelta(days=2)
    library.add([showcase.episode(tmp_path / "b", "en", "Two", created=later)], later, first.guid)
    assert guids(library) == [first.guid]


def test_titles_that_collide(library: Library, tmp_path: Path) -> None:
    """
    Two episodes of one title on one day have two names, two guids and two dates, the later one first.
    """
    made = [
        showcase.episode(tmp_path / "made", "en", "One", sources=[showcase.source("a.txt", digest)])
        for digest in ("00", "01")
    ]
    first, second = library.add(made, showcase.NOW)
    assert [first.stem, second.stem] == ["2026-11-26-one", "2026-11-26-one-2"]
    assert guids(library) == [second.guid, first.guid]
    assert first.published < second.published <= showcase.NOW


def test_old_episodes_go(library: Library, tmp_path: Path) -> None:
    """
    A feed keeps as many as it is told to, and older ones go with their files; one that is older still is refused.
    """
    change(library, keep=2)
    days = [showcase.NOW - timedelta(days=each) for each in (3, 2, 1)]
    made = [showcase.episode(tmp_path / "made", "en", f"Day {i}", created=day) for i, day in enumerate(days)]
    items = library.add(made[::-1], showcase.NOW)
    assert [(each.published, each.number) for each in items] == list(zip(days, (1, 2, 3), strict=True))
    assert guids(library) == [items[2].guid, items[1].guid]
    assert library.told().stem("en", sha256="Day 0") == items[0].stem
    assert not [name for name in contents(library) if items[0].stem in name]
    with pytest.raises(BadShow, match="older than the 2"):
        library.add(made[:1], showcase.NOW)
    change(library, keep=1)
    library.build()
    assert guids(library) == [items[2].guid]


def test_an_episode_is_taken_back(library: Library, tmp_path: Path) -> None:
    """
    By its guid or a file's name it goes, from the feed and the folder; a name in two languages has to be said whole.
    """
    before = contents(library)
    made = [showcase.episode(tmp_path / "made", each, "One") for each in ("en", "uk")]
    english, ukrainian = library.add(made, showcase.NOW)
    with pytest.raises(BadShow, match="en/2026-11-26-one and uk/2026-11-26-one"):
        library.remove("2026-11-26-one")
    with pytest.raises(BadShow, match="no episode 'two'"):
        library.remove("two")
    assert library.remove(f"uk/{ukrainian.stem}.mp3") == ukrainian
    assert guids(library, "uk") == []
    assert guids(library) == [english.guid]
    library.remove(english.guid)
    assert contents(library) == before


def test_what_was_told_is_known(library: Library, tmp_path: Path) -> None:
    """
    An article is known by its address or its text, in the languages that it was told in, when something of it was
    heard.
    """
    sources = [showcase.source("https://example.com/a", "00"), showcase.source("b.txt", "01")]
    (item,) = library.add([showcase.episode(tmp_path / "made", "en", "One", sources=sources)], showcase.NOW)
    told = library.told()
    assert told.stem("en", "https://example.com/a", "corrected since") == item.stem
    assert told.stem("en", "", "01") == told.stem("en", "moved/b.txt", "01") == item.stem
    assert told.stem("uk", "https://example.com/a", "00") is None
    assert told.stem("en", "b.txt", "") is None
    assert told.stem("en") is None
    library.remove(item.guid)
    assert library.told().stem("en", "https://example.com/a") is None


def test_other_art_has_another_name(library: Library) -> None:
    """
    A show that changes its name has new covers at new addresses, and the old ones go (R13).
    """
    before = {path.name for path in library.folder.rglob("cover-*")}
    change(library, title="Evening News", channels=tuple(replace(c, title="Evening") for c in library.show.channels))
    library.build()
    after = {path.name for path in library.folder.rglob("cover-*")}
    assert len(before) == len(after) == 10
    assert not before & after


def test_a_cover_that_is_not_there(library: Library) -> None:
    """
    A picture of one's own that is missing is told, and the feeds stay as they are.
    """
    before = contents(library)
    change(library, cover="none.png")
    with pytest.raises(BadShow, match=r"none\.png"):
        library.build()
    assert {**contents(library), settings.NAME: b""} == {**before, settings.NAME: b""}


def test_the_records_are_the_truth(library: Library, tmp_path: Path) -> None:
    """
    A record that somebody has changed is read anew by the next change of another one.
    """
    (item,) = library.add([showcase.episode(tmp_path / "made", "en", "One")], showcase.NOW)
    path = library.folder / "en" / item.record
    path.write_text(path.read_text("utf-8").replace('"title": "One"', '"title": "Won"'), "utf-8")
    library.add([showcase.episode(tmp_path / "made", "uk", "Два")], showcase.NOW)
    assert [each.title for each in feedparser.parse(str(library.folder / "en" / "feed.xml")).entries] == ["Won"]


def test_a_strange_record_is_told(library: Library, tmp_path: Path) -> None:
    """
    A record that is broken, or stands where it does not belong, is named.
    """
    (item,) = library.add([showcase.episode(tmp_path / "made", "en", "One")], showcase.NOW)
    path = library.folder / "en" / item.record
    shutil.copy(path, path.with_name("2026-11-26-two.json"))
    with pytest.raises(BadShow, match=r"belongs at en/2026-11-26-one\.json"):
        library.build()
    path.with_name("2026-11-26-two.json").write_text("{}", "utf-8")
    with pytest.raises(BadShow, match=r"2026-11-26-two\.json is not a manifest"):
        library.shelves()


def test_files_of_others_stay(library: Library, tmp_path: Path) -> None:
    """
    What a person has put into the folder is never removed, even where it is called nearly like ours.
    """
    strangers = ["robots.txt", "en/2026-11-26-notes.txt", "en/cover-of-mine.png", ".htaccess", "en/2026-11-26-x.mp3"]
    for name in strangers:
        (library.folder / name).write_text("mine", "utf-8")
    (item,) = library.add([showcase.episode(tmp_path / "made", "en", "One")], showcase.NOW)
    library.remove(item.guid)
    library.build()
    assert all((library.folder / name).read_text("utf-8") == "mine" for name in strangers)


def test_a_change_of_settings_is_read(library: Library) -> None:
    """
    A language that is added by hand gets its folder, its feed and a guid that is written down.
    """
    path = library.folder / settings.NAME
    path.write_text(path.read_text("utf-8").replace('["en", "uk"]', '["en", "uk", "de"]'), "utf-8")
    library.build()
    read = feedparser.parse(str(library.folder / "de" / "feed.xml"))
    assert read.feed.title == "Morning News (Deutsch)"
    assert path.read_text("utf-8").count("guid = ") == 3
