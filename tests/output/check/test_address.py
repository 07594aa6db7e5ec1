"""
A feed checked from outside: a good show on a server that is made worse, one answer at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import exemplar
import pytest
from homeserver import Home, serving

from briefing.pipeline.probe import Probe
from output.check import http
from output.check.address import LARGEST, check
from output.check.fault import Report
from output.check.http import Answer
from output.check.media import Absent
from output.errors import BadShow
from output.player import Player
from output.show.library import Library

#: What becomes of an answer to a method, with the headers that were sent.
Bend = Callable[[str, Mapping[str, str], Answer], Answer]


@dataclass
class Bent:
    """
    Asks as the probe does, and *bend*s the answers for addresses that match *where*.
    """

    where: str = "$^"
    bend: Bend = lambda method, headers, answer: answer
    asked: int = 0
    inner: Probe = field(default_factory=lambda: Probe(private=True))

    def ask(self, url: str, method: str, headers: Mapping[str, str], most: int) -> Answer:
        self.asked += 1
        answer = self.inner.ask(url, method, headers, most)
        return self.bend(method, headers, answer) if re.search(self.where, url) else answer

    def save(self, url: str, path: Path, most: int) -> None:
        self.inner.save(url, path, most)


@pytest.fixture(scope="module")
def home(exemplary_show: Path) -> Iterator[Home]:
    """
    The good show, served.
    """
    with serving(Library(exemplary_show, Player())) as made:
        yield made


def looked(home: Home, client: Bent, *, deep: bool = False, newest: int = 1, path: str = "uk/feed.xml") -> Report:
    return check(f"{home.address}{path}", client, exemplar.NOW, newest=newest, deep=deep, progress=lambda _: None)


def status(code: int, *methods: str) -> Bend:
    return lambda method, headers, answer: replace(answer, status=code, data=b"") if method in methods else answer


def header(name: str, value: str = "") -> Bend:
    """
    A header is another one, or is not sent.
    """

    def bend(method: str, headers: Mapping[str, str], answer: Answer) -> Answer:
        kept = {key: told for key, told in answer.headers.items() if key != name}
        return replace(answer, headers=kept | ({name: value} if value else {}))

    return bend


def body(change: Callable[[bytes], bytes]) -> Bend:
    return lambda method, headers, answer: replace(answer, data=change(answer.data))


def no_ranges(method: str, headers: Mapping[str, str], answer: Answer) -> Answer:
    return replace(answer, status=200) if "Range" in headers else answer


def no_news(method: str, headers: Mapping[str, str], answer: Answer) -> Answer:
    return replace(answer, status=200) if {"If-None-Match", "If-Modified-Since"} & set(headers) else answer


def unmarked(method: str, headers: Mapping[str, str], answer: Answer) -> Answer:
    return header("etag")(method, headers, header("last-modified")(method, headers, answer))


longer = body(lambda old: old.replace(b"duration>12", b"duration>14"))
first_caption = body(lambda old: old.split(b"NOTE chapter 00:00:04")[0])
CASES: tuple[tuple[str, str, str, Bend, str], ...] = (
    ("R1", "M", r"feed\.xml", body(lambda old: old[:-9]), "not well-formed"),
    ("R4", "M", r"feed\.xml", body(lambda old: old.replace(b"uk/feed.xml", b"feed.xml")), "it is at http"),
    ("R5", "M", r"\.mp3", header("content-length", "17"), "says 1[0-9]* bytes and has 17"),
    ("R5", "M", r"\.mp3", status(404, "HEAD", "GET"), "answers 404"),
    ("R7", "M", r"feed\.xml", longer, "is 14, and it lasts 12.0"),
    ("R18", "M", r"\.vtt", status(410, "HEAD", "GET"), "answers 410"),
    ("R19", "M", r"chapters\.json", status(500, "GET"), "answers 500"),
    ("R29", "M", r"\.mp3", body(lambda old: b"<html>" + old), "does not begin as an MP3"),
    ("R39", "M", r"\.vtt", first_caption, "goes on for 12 s"),
    ("R43", "S", r"\.vtt", header("access-control-allow-origin"), "another host"),
    ("R43", "S", r"chapters", header("access-control-allow-origin", "https://only.example"), "another host"),
    ("R44", "M", r"cover", body(lambda old: old[:17]), "0 by 0 pixels"),
    ("R44", "M", r"cover", status(404, "GET"), "answers 404"),
    ("R46", "M", r"\.mp3", status(405, "HEAD"), "answers 405 to HEAD"),
    ("R46", "M", r"feed\.xml", status(501, "HEAD"), "answers 501 to HEAD"),
    ("R46", "M", r"cover", status(403, "HEAD"), "answers 403 to HEAD"),
    ("R47", "S", r"cover", header("content-type", "image/webp"), "its type is 'image/webp'"),
    ("R46", "M", r"\.mp3", no_ranges, "answers 200 to a request for bytes"),
    ("R46", "M", r"\.mp3", body(lambda old: old[:50]), "sends 50 bytes"),
    ("R46", "S", r"\.mp3", lambda m, h, answer: replace(answer, hops=("http://127.0.0.1/",) * 6), "6 redirects"),
    ("R47", "S", r"\.vtt", header("content-type", "text/plain"), "its type is 'text/plain'"),
    ("R47", "S", r"\.mp3", header("content-type"), "its type is ''"),
    ("R47", "S", r"feed\.xml", header("content-type", "text/html"), "its type is 'text/html'"),
    ("R47", "S", r"feed\.xml", unmarked, "neither when it has changed"),
    ("R47", "S", r"feed\.xml", no_news, "answers 200, not 304"),
)  # fmt: skip


@pytest.mark.parametrize("deep", [False, True])
def test_a_good_show_is_clean(home: Home, deep: bool) -> None:
    """
    From outside, too; what cannot be seen from there is told.
    """
    client = Bent()
    found = looked(home, client, deep=deep)
    assert found.faults == ()
    assert (found.feeds, found.items, found.kept) == (1, 2, True)
    assert any("newest 1" in each for each in found.unseen)
    assert any("--deep" in each for each in found.unseen) is not deep
    assert client.asked < 40


@pytest.mark.parametrize(("number", "level", "where", "bend", "found"), CASES)
def test_a_fault_of_a_server_is_found(home: Home, number: str, level: str, where: str, bend: Bend, found: str) -> None:
    """
    Whatever a server does wrong is named, and the check goes on to its end.
    """
    faults = looked(home, Bent(where, bend)).faults
    told = [each.found for each in faults if (each.ask.number, each.ask.level) == (number, level)]
    assert [each for each in told if re.search(found, each)], faults


def test_a_sound_is_downloaded_and_decoded(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With --deep the file itself is inspected, and one that is larger than any episode is not kept.
    """
    client = Bent()
    monkeypatch.setattr(client, "save", lambda url, path, most: path.write_bytes(b"RIFF" + bytes(3000)))
    assert "is not an MP3" in str(looked(home, client, deep=True).faults)
    monkeypatch.setattr("output.check.web.MOST", 1000)
    assert "has more than" in str(looked(home, Bent(), deep=True).faults)


def test_only_https_is_public() -> None:
    """
    A public address that is not https, or leads through one, is named; one at home is not.
    """
    well = Answer("https://example.org/a.png", 200, {"content-type": "image/png"})

    def told(url: str, answer: Answer) -> list[str]:
        return [each.found for each in http.check("a", url, answer, "art", "image/png", Bent())]

    assert told("https://example.org/a.png", well) == []
    assert "not served by https" in told("http://example.org/a.png", well)[0]
    assert "not served by https" in told("https://example.org/a.png", replace(well, hops=("http://example.org/",)))[0]
    assert told("http://192.168.0.7/a.png", replace(well, url="http://192.168.0.7/a.png")) == []


@pytest.mark.parametrize(
    ("bend", "words"),
    [
        (status(404, "GET"), "answers 404"),
        (body(lambda old: b" " * (LARGEST + 1)), "over 50 MB"),
    ],
)
def test_no_feed_is_an_error(home: Home, bend: Bend, words: str) -> None:
    """
    Where no feed comes from there is nothing to report about, but a sentence.
    """
    with pytest.raises(BadShow, match=words):
        looked(home, Bent(r"feed\.xml", bend))


def test_a_server_that_is_gone_half_way(home: Home) -> None:
    """
    A server that stops to answer is a fault of each file that it does not give, and no error.
    """

    def gone(method: str, headers: Mapping[str, str], answer: Answer) -> Answer:
        raise Absent("it did not answer in time")

    found = looked(home, Bent(r"2026-", gone)).faults
    assert {"R5", "R18", "R19", "R22"} <= {each.ask.number for each in found}


def test_a_feed_of_others(home: Home) -> None:
    """
    A feed that does not say that its voice is synthetic is not asked to, and that is said.
    """
    strange = body(lambda old: re.sub(rb"<podcast:txt.*?</podcast:txt>|<generator>.*?</generator>", b"", old))
    found = looked(home, Bent(r"feed\.xml", strange))
    assert not {each.ask.number for each in found.faults} & {"R21", "R52", "R53"}
    assert any("cannot be seen from outside" in each for each in found.unseen)
