"""
Feeds by strangers, and the words that are found for them.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from xml.sax.saxutils import quoteattr

import exemplar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import output.check
from output.check import art, captions, chapters, document
from output.check.dates import instant
from output.check.fault import Fault, Report, short, shown
from output.check.folder import behind, check, lines
from output.check.glance import glance
from output.check.media import Folder
from output.check.sheet import sheet
from output.errors import BadShow
from output.inspect.finding import Ask
from output.show.feed import xml

HOUSE = Path(__file__).parents[3]
FEED = '<rss version="2.0"><channel><title>{}</title></channel></rss>'


def asks() -> set[Ask]:
    """
    All that a show is asked.
    """
    modules = (
        importlib.import_module(f"output.check.{each.name}") for each in pkgutil.iter_modules(output.check.__path__)
    )
    return {value for module in modules for value in vars(module).values() if isinstance(value, Ask)}


def test_the_document_lists_what_is_asked() -> None:
    """
    docs/check.md has a line for each requirement and each level that a show is held against, and no other.
    """
    told = set()
    for numbers, levels in re.findall(
        r"^\| (R[R0-9, to]+) \| ([MSN, ]+) \|", (HOUSE / "docs/check.md").read_text(), re.M
    ):
        told |= {(number, level) for number in numbers.split(", ") for level in levels.split(", ")}
    ours = {(each.number, each.level) for each in asks()}
    assert {each for each in told if "to" not in each[0] and each[0] != "R24"} == {
        each for each in ours if each not in (("R29", "M"), ("R36", "M"))
    }
    assert all(each.heard.endswith(".") and each.mend.endswith((".", "DIR`.")) for each in asks())


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (FEED.format("Привіт").encode("cp1251"), "not well-formed"),
        (('<?xml version="1.0" encoding="windows-1251"?>' + FEED.format("Привіт")).encode("cp1251"), "windows-1251"),
        (FEED.format("a").encode("utf-16"), "UTF-16"),
        (b"\xef\xbb\xbf" + FEED.format("a").encode(), "itunes namespace"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', "an Atom feed"),
        (b"<rss version='2.0'/>", "no RSS with a channel"),
        (b"%PDF-1.7", "not well-formed"),
        (b"<a>" * 100_000, "not well-formed"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', "entities"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><rss>&x;</rss>'.encode("utf-16"), "entities"),
        (b'<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/a.dtd"><rss version="2.0"><channel/></rss>', "itunes namespace"),
    ],
)
def test_documents_of_strangers(data: bytes, found: str) -> None:
    """
    Any encoding, any other kind of document, entities that stand for more than there is: each is named, and nothing
    is fetched or replaced.
    """
    _, faults = document.read(data, "https://example.org/feed", "feed")
    assert any(found in each.found for each in faults), faults


def test_a_bomb_does_not_go_off() -> None:
    """
    Entities that would grow to gigabytes are refused before anybody opens them.
    """
    grown = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 20}">' for i in range(1, 20))
    root, trouble = document.parse(f'<!DOCTYPE rss [<!ENTITY a0 "ha">{grown}]><rss>&a19;</rss>'.encode())
    assert root is None
    assert "entities" in trouble


@given(st.binary(max_size=300) | st.text('<>/=" abitemrschnl&;!-[]CDAT', max_size=120).map(str.encode))
@settings(max_examples=150, deadline=None)
def test_no_bytes_are_too_strange(data: bytes) -> None:
    """
    Whatever comes instead of a feed, of captions or of chapters is a fault, and never an error.
    """
    wrapped = b'<rss version="2.0"><channel><item>' + data + b"</item></channel></rss>"
    for each in (data, wrapped):
        feed, faults = document.read(each, "https://example.org/feed", "feed")
        assert feed is not None or faults
        if feed is not None:
            assert list(lines(feed, exemplar.NOW))
    for kind in ("text/vtt", "application/x-subrip", "application/json", "text/html", "text/plain"):
        assert captions.read(kind, data) is not None
    chapters.read(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(["chapters", "segments", "startTime", "endTime", "title", "body", "version"]), x
            )
        ),
        max_leaves=12,
    )
)
@settings(max_examples=100, deadline=None)
def test_no_json_is_too_strange(told: object) -> None:
    """
    JSON of any shape is chapters or a transcript, or said not to be.
    """
    import json

    data = json.dumps(told).encode()
    found, faults = chapters.read(data)
    assert found or faults
    text = captions.read("application/json", data)
    assert text is not None
    assert text.captions or text.faults


@given(
    st.binary(max_size=120),
    st.sampled_from([b"", b"ID3\4\0\0\0\0\0\x40", b"ID3\3\0\x40\0\0\0\x40", b"\xff\xfb\x90\xc4"]),
)
@settings(max_examples=150, deadline=None)
def test_no_sound_is_too_strange(data: bytes, head: bytes) -> None:
    """
    The first bytes of whatever stands for an MP3 tell something, or nothing.
    """
    found = glance(head + data, 1000)
    assert found is None or found.seconds is None or found.seconds < 1e9


@dataclass(frozen=True)
class Lone:
    """
    One picture, wherever one looks.
    """

    data: bytes

    def size(self, url: str) -> int | None:
        return len(self.data)

    def read(self, url: str, most: int) -> bytes:
        return self.data[:most]

    def file(self, url: str) -> Path | None:
        return None


@given(
    st.binary(max_size=80),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\0\x10JFIF\0", b"\xff\xd8\xff\xc0"]),
)
@settings(max_examples=150, deadline=None)
def test_no_picture_is_too_strange(data: bytes, head: bytes) -> None:
    """
    Bytes that are no cover are a fault, and never an error.
    """
    pictured = FEED.replace(
        "<title>", '<i:image xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" href="a.png"/><title>'
    )
    feed, _ = document.read(pictured.encode(), "https://example.org/feed", "feed")
    assert feed is not None
    assert list(art.check(feed, Lone(head + data), 1))


@given(
    st.sampled_from(
        ["http://[a", "//", "http://a:b/c.mp3", "\u202e", "https://example.org/é.mp3", "javascript:a()", ""]
    )
    | st.text(max_size=20)
)
@settings(max_examples=100, deadline=None)
def test_no_address_is_too_strange(url: str) -> None:
    """
    Whatever stands where an address should is a fault, and nobody stumbles over it.
    """
    attribute = quoteattr(xml.line(url))
    item = f"<item><enclosure url={attribute}/><i:image href={attribute}/><p:chapters url={attribute}/>"
    item += f"<p:transcript type='text/vtt' url={attribute}/></item>"
    spaces = " ".join(f"xmlns:{each[0]}='{xml.NAMESPACES[each]}'" for each in ("itunes", "podcast"))
    feed, _ = document.read(
        f"<rss version='2.0' {spaces}><channel>{item}</channel></rss>".encode(), "https://a/", "feed"
    )
    assert feed is not None
    assert list(lines(feed, exemplar.NOW))
    for media in (Lone(b"?"), Folder(HOUSE, "https://example.org/", thorough=False)):
        assert list(art.check(feed, media, 1)) or not xml.line(url)
        assert list(behind(feed.items[0], feed, media, None, synthetic=True))


def test_dates() -> None:
    """
    RFC 2822 has English names, a day that is, and a zone.
    """
    assert instant("Wed, 25 Nov 2026 06:30:00 +0000") == exemplar.NOW - timedelta(days=1)
    assert instant("25 Nov 2026 06:30 GMT") == exemplar.NOW - timedelta(days=1)
    for wrong in (
        "2026-11-25T06:30:00Z",
        "Mi, 25 Nov 2026 06:30:00 +0000",
        "31 Feb 2026 06:30:00 +0000",
        "25 Nov 2026 06:30:00",
    ):
        assert instant(wrong) is None


def test_a_stranger_cannot_steer_the_terminal() -> None:
    """
    Control characters of a feed are shown as what they are.
    """
    assert shown("a\x1b[31m\u202eb\nc") == "a\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}b c"
    assert len(shown("a" * 1000)) == 160
    assert short("https://example.org/" + "a" * 99 + ".vtt").endswith("a.vtt")
    assert len(short("a" * 3000)) == 100
    assert short("https://example.org/a.vtt") == "https://example.org/a.vtt"


def test_a_sheet_groups_and_counts() -> None:
    """
    What must be comes first; of many places ten are named; the sum tells each level.
    """
    must, could = (Ask(number, level, "name", "Heard.", "Mend.") for number, level in (("R5", "M"), ("R2", "N")))
    faults = (Fault(could, "a", "b"), *(Fault(must, f"item {i}", "wrong") for i in range(12)))
    told = sheet(Report("show", 1, 12, faults, ("Unseen.",)))
    assert told.index("R5 M (must) name: 12 places") < told.index("R2 N (nice) name: 1 place\n")
    assert "item 9: wrong" in told
    assert "item 10" not in told
    assert "and 2 more" in told
    assert told.endswith(
        "show: 1 feed with 12 episodes, 12 missed that must be, 0 that should, 1 that would be nice.\nUnseen."
    )
    assert "all is as it should be" in sheet(Report("show", 1, 12, (), ()))


def test_what_is_no_show(tmp_path: Path) -> None:
    """
    A folder without a show is an error in a sentence.
    """
    with pytest.raises(BadShow, match=r"no show\.toml"):
        check(tmp_path, exemplar.NOW, quick=True, progress=lambda _: None)
