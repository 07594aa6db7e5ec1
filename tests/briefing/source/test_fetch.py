"""
A page is brought from the network whole and in time, or refused in one sentence.
"""

from __future__ import annotations

import io
import socket
import time
from collections.abc import Iterator

import newsserver
import pytest
import requests
from newsserver import ARTICLE, NewsServer

from briefing import network, source
from briefing.errors import SourceError
from briefing.model import Document
from briefing.source import fetch

PAGE = f"<html><head>%s</head><body><p>{ARTICLE}</p></body></html>"
REFRESH = '<META HTTP-EQUIV="Refresh" CONTENT="%s">'


@pytest.fixture
def news() -> Iterator[NewsServer]:
    """
    A server on this machine.
    """
    with newsserver.serve() as server:
        yield server


def _read(address: str) -> Document:
    return source.read(address, stdin=io.BytesIO(), private=True)


def test_the_way_to_a_page(news: NewsServer) -> None:
    """
    A page is fetched through ten redirects whose bodies nobody reads; its address stays the one that was given.
    """
    document = _read(f"{news.address}/hops/9")
    assert document.text == network.AGENT
    assert document.address == f"{news.address}/hops/9"
    news.pages["/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"] = PAGE.encode()
    assert _read(f"{news.address}/to//%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8").text == ARTICLE


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("404", "404 Not Found: there is no such page"),
        ("403", "403 Forbidden: it does not let us in"),
        ("429", "429 Too Many Requests: it takes us for a robot"),
        ("500", "500 Internal Server Error. Try again later"),
        ("endless", "over 5 MB"),
        ("bomb", "over 5 MB"),
        ("packed-twice", "packed in a way nobody asked for"),
        ("picture", "of type image/png"),
        ("hops/10", "redirects in a circle"),
        ("to/ftp://127.0.0.1/a", "leads to something that is no page"),
        ("to/file:///etc/hosts", "leads to something that is no page"),
        ("hangup", "cannot be reached: the server hung up"),
        ("sent-on/1", "sends its readers on and on"),
    ],
)
def test_refusals(news: NewsServer, path: str, words: str) -> None:
    """
    Every way for a server to fail is told in one sentence with the address that was given.
    """
    news.pages["/picture"], news.kinds["/picture"] = b"\x89PNG", "image/png"
    for i in range(1, 5):
        news.pages[f"/sent-on/{i}"] = (PAGE % REFRESH % f"0;url={i + 1}").encode()
    with pytest.raises(SourceError, match=words) as caught:
        _read(f"{news.address}/{path}")
    assert f"{news.address}/{path}" in str(caught.value)


@pytest.mark.parametrize(
    ("path", "limit", "words"),
    [
        ("slow", ("TIMEOUT", (0.2, 0.2)), "did not answer in time"),
        ("drip", ("DEADLINE", 0.3), "took over 0.3 seconds"),
        ("drip-head", ("DEADLINE", 0.3), "took over 0.3 seconds"),
        ("slow", ("DEADLINE", 0.3), "took over 0.3 seconds"),
    ],
)
def test_slow_servers(
    news: NewsServer, monkeypatch: pytest.MonkeyPatch, path: str, limit: tuple[str, object], words: str
) -> None:
    """
    Neither a server that says nothing nor one that says a byte now and then is waited for without end.
    """
    monkeypatch.setattr(fetch, *limit)
    with pytest.raises(SourceError, match=words):
        _read(f"{news.address}/{path}")


def test_a_server_that_will_not_shake_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The time is over for a server that never begins to speak TLS, too.
    """
    monkeypatch.setattr(fetch, "DEADLINE", 0.3)
    start = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(SourceError, match=r"took over 0\.3 seconds"):
        _read(f"https://127.0.0.1:{silent.getsockname()[1]}/a")
    assert time.monotonic() - start < fetch.TIMEOUT[0]


def test_nothing_is_asked_after_time(news: NewsServer) -> None:
    """
    When the time is over, no further connection is made.
    """
    with network.Watch(0.0) as watch, network.session(private=True, watch=watch) as session:
        while not watch.over:
            time.sleep(0.005)
        with pytest.raises(requests.ConnectionError):
            session.get(f"{news.address}/agent")
    assert not news.asked


def test_nobody_there() -> None:
    """
    A port where nobody listens, or a name that cannot be one, is a connection's failure.
    """
    with pytest.raises(SourceError, match="the connection was refused"):
        _read("http://127.0.0.1:9/a")
    with pytest.raises(SourceError, match=r"http://\[ could not be read"):
        _read("http://[")


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ('text/plain; charset="cp866"', "Ёлка стоит.".encode("cp866")),
        ("TEXT/PLAIN; charset=no-such-thing", "Ёлка стоит.".encode()),
        ("text/html; charset=iso-8859-1", "<p>Ёлка стоит.".encode()),
        ("text/html", '<meta charset="windows-1251"><p>Ёлка стоит.'.encode("cp1251")),
        ("text/html", "<p>Ёлка стоит.".encode("utf-8-sig")),
        ("text/html; charset=utf-16le", "<p>Ёлка стоит.".encode("utf-16-le")),
        ("text/html", "<p>Ёлка стоит.".encode("utf-16")),
        ("text/plain", b"<!doctype html><title>x</title><p>" + "Ёлка стоит.".encode()),
        ("text/markdown", "*Ёлка* стоит.".encode()),
        ("application/octet-stream", "Ёлка стоит.".encode()),
        ("message/rfc822", "From: a@b.example\nSubject: x\n\nЁлка стоит.".encode()),
    ],
)
def test_types_and_charsets(news: NewsServer, kind: str, data: bytes) -> None:
    """
    What a server says of a page helps where the page itself says nothing, and harms nowhere.
    """
    news.pages["/a"], news.kinds["/a"] = data, kind
    assert _read(f"{news.address}/a").text == "Ёлка стоит."


@pytest.mark.parametrize(
    ("head", "followed"),
    [
        (REFRESH % "0; url=/there", True),
        (REFRESH % "1;URL='/there?a=1&amp;b=2'", True),
        (REFRESH % "300; url=/there", False),
        (REFRESH % "0", False),
        (REFRESH % "0; url=#top", False),
        (f"<noscript>{REFRESH % '0; url=/there'}</noscript>", False),
        (f"<noscript></noscript>{REFRESH % '0; url=/there'}", True),
    ],
)
def test_pages_that_send_their_readers_on(news: NewsServer, head: str, followed: bool) -> None:
    """
    A page that leaves at once is a redirect; one that loads itself again, or only minds scripts, is the page.
    """
    news.pages["/here"] = (PAGE.replace("%s", head)).encode()
    news.pages["/there"] = news.pages["/there?a=1&b=2"] = b"<p>They have arrived at the other page."
    assert (_read(f"{news.address}/here").text != ARTICLE) is followed
