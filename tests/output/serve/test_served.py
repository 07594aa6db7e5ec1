"""
A show as clients get it, by real requests.
"""

from __future__ import annotations

import io
import re
import shutil
from email import message_from_bytes
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import podcastparser
import pytest
import showcase
from homeserver import Home, serving

from output.show.library import Library


@pytest.mark.parametrize(
    ("path", "kind", "caching", "shared"),
    [
        ("/en/feed.xml", "application/rss+xml; charset=utf-8", "no-cache", True),
        ("/shows.opml", "text/x-opml; charset=utf-8", "no-cache", True),
        ("{}.mp3", "audio/mpeg", "public, max-age=86400", True),
        ("{}.opus", "audio/ogg", "public, max-age=86400", True),
        ("{}.vtt", "text/vtt; charset=utf-8", "public, max-age=86400", True),
        ("{}.srt", "application/x-subrip", "public, max-age=86400", True),
        ("{}.txt", "text/plain; charset=utf-8", "public, max-age=86400", True),
        ("{}.transcript.json", "application/json", "public, max-age=86400", True),
        ("{}.transcript.html", "text/html; charset=utf-8", "public, max-age=86400", True),
        ("{}.chapters.json", "application/json+chapters", "public, max-age=86400", True),
        ("{}.json", "application/json", "no-cache", False),
        ("{}.html", "text/html; charset=utf-8", "no-cache", False),
        ("/", "text/html; charset=utf-8", "no-cache", False),
        ("/index.html", "text/html; charset=utf-8", "no-cache", False),
        ("/en/", "text/html; charset=utf-8", "no-cache", False),
        ("/sw.js", "text/javascript; charset=utf-8", "no-cache", False),
        ("/player.0123456789ab.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", False),
        ("/app.webmanifest", "application/manifest+json", "no-cache", False),
        ("/player-0123456789ab.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable", False),
        ("/en/search-2026-11.json", "application/json", "no-cache", False),
    ],
)
def test_types_caching_and_sharing(served: Home, stem: str, path: str, kind: str, caching: str, shared: bool) -> None:
    """
    Each file has its type, is kept as long as it stays the same, and is open to players elsewhere where they need it;
    HEAD tells the same as GET.
    """
    got, head = served.ask(path.format(stem)), served.ask(path.format(stem), "HEAD")
    assert got.status == head.status == 200
    assert got.headers["Content-Type"] == kind
    assert got.headers["Cache-Control"] == caching
    assert got.headers["Access-Control-Allow-Origin"] == ("*" if shared else None)
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert int(got.headers["Content-Length"]) == len(got.data) > 0
    assert not head.data
    told = [{k: v for k, v in each.headers.items() if k != "date"} for each in (got, head)]
    assert told[0] == told[1]


def test_art(served: Home, full_show: Path) -> None:
    """
    Art has the hash of its bytes in its name, and is kept for a year.
    """
    path = next((full_show / "uk").glob("cover-*-1400.png"))
    got = served.ask(f"/uk/{path.name}")
    assert (got.data, got.headers["Content-Type"]) == (path.read_bytes(), "image/png")
    assert got.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def _addresses(feed: bytes) -> set[str]:
    return set(re.findall(r'(?:url|href|uri|feedUrl|xmlUrl)="([^"]+)"', feed.decode()))


def test_a_listener_at_home(served: Home, full_show: Path) -> None:
    """
    The feed, asked for at home, names addresses at home: clients read it, and everything that it names is there.
    """
    got = served.ask("/en/feed.xml")
    for address in _addresses(got.data):
        assert address.startswith(served.address), address
        assert served.ask(urlsplit(address).path, "HEAD").status == 200, address
    read = feedparser.parse(got.data)
    assert not read.bozo
    (episode,) = podcastparser.parse(f"{served.address}en/feed.xml", io.BytesIO(got.data))["episodes"]
    assert episode["title"] == showcase.HARD
    (enclosure,) = episode["enclosures"]
    assert enclosure["url"] == read.entries[0].enclosures[0].href
    sound = served.ask(urlsplit(enclosure["url"]).path)
    assert (len(sound.data), sound.headers["Content-Type"]) == (enclosure["file_size"], enclosure["mime_type"])
    (mp3,) = (full_show / "en").glob("2*.mp3")
    assert sound.data == mp3.read_bytes()
    assert _addresses(served.ask("/shows.opml").data) == {f"{served.address}{each}/feed.xml" for each in ("en", "uk")}


def test_guids_stay_at_home(served: Home, full_show: Path, stem: str) -> None:
    """
    But for addresses, the feed at home is the feed on the disk; asked by the show's own name, it is to the byte.
    """
    disk = (full_show / "en" / "feed.xml").read_bytes()
    assert served.ask("/en/feed.xml").data == disk.replace(showcase.BASE.encode(), served.address.encode())
    assert served.ask("/en/feed.xml", Host="example.org").data == disk
    pages = [served.ask(each, Host="localhost:1").data.decode() for each in ("/", "/uk/", f"{stem}.html")]
    feeds = [f"http://localhost:1/{each}" for each in ("", "uk/feed.xml", "en/feed.xml")]
    assert pages == [*feeds[:2], f"{showcase.HARD} {feeds[2]}"]
    page = (full_show / f"{stem[1:]}.html").read_bytes()
    assert showcase.BASE.encode() in page
    assert served.ask(f"{stem}.html", Host="example.org").data == page


@pytest.mark.parametrize(
    ("asked", "start", "stop"),
    [("0-0", 0, 1), ("0-1", 0, 2), ("1000-1999", 1000, 2000), ("40000-", 40_000, None), ("-700", -700, None)],
)
def test_ranges(served: Home, full_show: Path, stem: str, asked: str, start: int, stop: int | None) -> None:
    """
    As players and `curl --range` ask: first bytes, some in the middle, from one on, and the last ones.
    """
    whole = (full_show / f"{stem[1:]}.mp3").read_bytes()
    got = served.ask(f"{stem}.mp3", Range=f"bytes={asked}")
    first = start % len(whole)
    assert got.status == 206
    assert got.data == whole[start:stop]
    assert got.headers["Content-Range"] == f"bytes {first}-{first + len(got.data) - 1}/{len(whole)}"
    assert got.headers["Access-Control-Allow-Origin"] == "*"
    assert int(got.headers["Content-Length"]) == len(got.data)


def test_several_ranges(served: Home, full_show: Path, stem: str) -> None:
    """
    Several ranges come as parts, each with its place.
    """
    whole = (full_show / f"{stem[1:]}.mp3").read_bytes()
    got = served.ask(f"{stem}.mp3", Range="bytes=5-9,-3")
    kind = got.headers["Content-Type"]
    parts = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + got.data).get_payload()
    size = len(whole)
    assert [each["Content-Range"] for each in parts] == [f"bytes 5-9/{size}", f"bytes {size - 3}-{size - 1}/{size}"]
    boundary = kind.partition("boundary=")[2].encode()
    bodies = [each.partition(b"\r\n\r\n")[2] for each in got.data.split(b"--" + boundary)[1:-1]]
    assert bodies == [whole[5:10] + b"\r\n", whole[-3:] + b"\r\n"]
    assert int(got.headers["Content-Length"]) == len(got.data)


def test_ranges_that_are_not_there(served: Home, full_show: Path, stem: str) -> None:
    """
    Beyond the end is 416 with the size; a header that makes no sense, and one for HEAD, is not heard.
    """
    size = (full_show / f"{stem[1:]}.mp3").stat().st_size
    got = served.ask(f"{stem}.mp3", Range=f"bytes={size}-")
    assert (got.status, got.headers["Content-Range"]) == (416, f"bytes */{size}")
    assert served.ask(f"{stem}.mp3", Range="bytes=9-1").status == 200
    head = served.ask(f"{stem}.mp3", "HEAD", Range="bytes=0-1")
    assert (head.status, head.headers["Content-Length"]) == (200, str(size))


@pytest.mark.parametrize("path", ["/en/feed.xml", "{}.mp3", "/", "/player.0123456789ab.js"])
def test_what_a_client_has_already(served: Home, stem: str, path: str) -> None:
    """
    What has not changed is not sent again, by tag or by date; a download that broke off goes on while it is the same.
    """
    path = path.format(stem)
    first = served.ask(path)
    tag, date = first.headers["ETag"], first.headers["Last-Modified"]
    assert re.fullmatch(r'"[0-9a-f-]+"', tag)
    for headers in ({"If_None_Match": tag}, {"If_None_Match": f'"x", W/{tag}'}, {"If_Modified_Since": date}):
        kept = served.ask(path, **headers)
        assert (kept.status, kept.data, kept.headers["ETag"]) == (304, b"", tag)
        assert kept.headers["Cache-Control"] == first.headers["Cache-Control"]
        assert "Content-Length" not in kept.headers
    assert served.ask(path, If_None_Match='"x"', If_Modified_Since=date).status == 200
    assert served.ask(path, Range="bytes=1-", If_Range=tag).data == first.data[1:]
    assert served.ask(path, Range="bytes=1-", If_Range=date).status == 206
    assert served.ask(path, Range="bytes=1-", If_Range='"x"').data == first.data


def test_a_player_elsewhere(served: Home, stem: str) -> None:
    """
    A browser that asks first whether a page elsewhere may read ranges hears that it may.
    """
    got = served.ask(f"{stem}.vtt", "OPTIONS", Origin="https://player.example", Access_Control_Request_Method="GET")
    assert got.status == 204
    assert got.headers["Access-Control-Allow-Origin"] == "*"
    assert "Range" in got.headers["Access-Control-Allow-Headers"]


ATTACKS = [
    "/show.toml",
    "/.briefing/told.json",
    "/.briefing/catalogue.json",
    "/.briefing/",
    "/.briefing",
    "/diary.txt",
    "/en/holiday.jpg",
    "/en/.0123456789abcdef.mp3",
    "/../secret.txt",
    "/en/../show.toml",
    "/en/../en/feed.xml",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%2fsecret.txt",
    "/en/%2e%2e/show.toml",
    "/en%2ffeed.xml",
    "/en%5cfeed.xml",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/en\\feed.xml",
    "/en/feed.xml%00",
    "/en/feed.xml%00.mp3",
    "/en/feed.xml/",
    "//en/feed.xml",
    "///etc/passwd",
    "/etc/passwd",
    "/%2fetc%2fpasswd",
    "//evil.example/%2e%2e",
    "/C:/Windows/win.ini",
    "/file:///etc/passwd",
    "/EN/feed.xml",
    "/en/feed.xml.",
    "/en/feed.xml::$DATA",
    "/%ff%fe",
    "/%",
    "/uk/" + "a" * 5000,
    "*",
]


@pytest.mark.parametrize("path", ATTACKS, ids=range(len(ATTACKS)))
def test_attacks(served: Home, path: str) -> None:
    """
    Nothing but the show's own files, by their own names: no other file of its folder, and no way out of it.
    """
    line = served.send(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode("latin-1"))
    assert line.split()[1] in (b"404", b"400"), line


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET http://127.0.0.1/show.toml HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"404"),
        (b"GET /en/feed.xml HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"421"),
        (b'GET /en/feed.xml HTTP/1.1\r\nHost: 127.0.0.1"><x>\r\n\r\n', b"421"),
        (b"GET /en/feed.xml HTTP/1.1\r\n\r\n", b"400"),
        (b"GET /en/feed.xml HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"400"),
        (b"POST /en/feed.xml HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n", b"405"),
        (b"DELETE /en/feed.xml HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"405"),
        (b"GET /en/feed.xml?x=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"200"),
        (b"GET /en HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"308"),
        (b"\x16\x03\x01\x02\r\n\r\n", b"400"),
    ],
)
def test_odd_requests(served: Home, request_: bytes, status: bytes) -> None:
    """
    Other methods, names that are not ours, and what is no request are refused; a query changes nothing.
    """
    assert served.send(request_).split()[1] == status


def test_links_lead_nowhere(library: Library, tmp_path: Path) -> None:
    """
    A symbolic link in the place of a file or of a language's folder is not followed, wherever it leads.
    """
    (tmp_path / "elsewhere").mkdir()
    secret = tmp_path / "elsewhere" / "secret.mp3"
    secret.write_bytes(b"private")
    en, uk = library.folder / "en", library.folder / "uk"
    (english,), (ukrainian,) = ([*each.glob("2*.mp3")] for each in (en, uk))
    english.unlink()
    english.symlink_to(secret)
    art = next(uk.glob("cover-*-192.png")).name
    uk.rename(tmp_path / "elsewhere" / "uk")
    uk.symlink_to(tmp_path / "elsewhere" / "uk")
    with serving(library) as home:
        for path in (f"en/{english.name}", f"uk/{ukrainian.name}", f"uk/{art}"):
            assert home.ask(f"/{path}").status == 404, path
        assert home.ask(f"/en/{english.stem}.vtt").status == 200


def test_a_show_that_changes_meanwhile(library: Library, tmp_path: Path) -> None:
    """
    What is published is there at once, what is taken back is gone; settings that make no sense are told of, and the
    show is served as it was.
    """
    with serving(library) as home:
        before = home.ask("/en/feed.xml")
        (added,) = library.add([showcase.episode(tmp_path / "more", "en", "Another", tone=2)], showcase.NOW)
        after = home.ask("/en/feed.xml", If_None_Match=before.headers["ETag"])
        assert (after.status, len(feedparser.parse(after.data).entries)) == (200, 2)
        assert home.ask(f"/en/{added.sound.name}").status == 200
        library.remove(added.guid)
        assert home.ask(f"/en/{added.sound.name}").status == 404
        assert home.ask("/en/feed.xml").data == before.data
        (library.folder / "show.toml").write_text("title =", "utf-8")
        assert home.ask("/en/feed.xml").data == before.data
        assert any("is served as it was before" in each for each in home.said)
        assert f"GET /en/feed.xml 200 {len(before.data)}" in home.said


def test_a_show_without_pages(fresh_show: Path) -> None:
    """
    A folder is never listed: without a page there is nothing at its address.
    """
    with serving(Library(fresh_show)) as home:
        assert [home.ask(each).status for each in ("/", "/en/", "/en")] == [404, 404, 404]


def test_a_copy_is_served(library: Library, tmp_path: Path) -> None:
    """
    A folder copied without what is only ours, as `docs/shows.md` allows, is the same show, art and all.
    """
    shutil.rmtree(library.folder / ".briefing")
    art = next((library.folder / "en").glob("cover-*-1400.png"))
    with serving(library) as home:
        assert home.ask(f"/en/{art.name}").data == art.read_bytes()
        feed = home.ask("/en/feed.xml").data
    assert f'<itunes:image href="{home.address}en/cover-' in feed.decode()


def test_a_show_that_has_moved(library: Library) -> None:
    """
    Whoever subscribes at home stays at home: that the show has moved is told at its own address alone.
    """
    settings = library.folder / "show.toml"
    settings.write_text(re.sub(r'(?m)^moved_to = ""', 'moved_to = "https://new.example/"', settings.read_text("utf-8")))
    library.build()
    with serving(library) as home:
        assert b"new.example" not in home.ask("/en/feed.xml").data
        assert b"new.example" in home.ask("/en/feed.xml", Host="example.org").data
