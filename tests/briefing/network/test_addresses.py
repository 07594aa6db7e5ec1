"""
What is not on the open internet is not read unasked.
"""

from __future__ import annotations

import _socket
import io
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsserver
import pytest
import trustme
from house import House, assert_one_sentence
from newsserver import ARTICLE, NewsServer

from briefing import network, source
from briefing.errors import SourceError
from briefing.network import addresses
from briefing.network.addresses import is_public


@pytest.fixture
def news() -> Iterator[NewsServer]:
    """
    A server on this machine with one article.
    """
    with newsserver.serve() as server:
        server.pages["/a"] = f"<p>{ARTICLE}".encode()
        yield server


@pytest.fixture
def numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Let numerical addresses be looked up, for which nobody is asked, and know no name.
    """

    def numerical(host: str, port: Any, *args: Any, **kwargs: Any) -> Any:
        return _socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)

    monkeypatch.setattr(socket, "getaddrinfo", numerical)


def _read(address: str) -> str:
    return source.read(address, stdin=io.BytesIO()).text


@pytest.mark.parametrize(
    ("address", "public"),
    [
        *((each, True) for each in ("1.1.1.1", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808")),
        *((each, False) for each in ("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1")),
        *((each, False) for each in ("169.254.169.254", "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255")),
        *((each, False) for each in ("192.0.0.8", "192.0.0.9", "192.0.0.170", "192.0.0.255", "192.0.2.7")),
        *((each, False) for each in ("198.18.0.1", "203.0.113.9", "3fff::1", "3fff:fff:ffff::1", "64:ff9b:1::7f00:1")),
        *((each, False) for each in ("5f00::1", "::ffff:192.0.0.8", "2002:c000:8::1")),
        *((each, True) for each in ("192.0.1.1", "191.255.255.255", "3ffe:ffff::1")),
        *((each, False) for each in ("::", "::1", "::7f00:1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254")),
        *((each, False) for each in ("ff02::1", "fec0::1", "2001:db8::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2")),
        *((each, False) for each in ("::ffff:127.0.0.1", "::ffff:a00:1", "64:ff9b::7f00:1", "2002:7f00:1::")),
        ("::ffff:8.8.8.8", True),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    """
    Only what is one machine of the open internet is public, also when IPv6 wraps an older address.
    """
    assert is_public(address) is public


@pytest.mark.parametrize(
    "said",
    [
        "Failed to establish a new connection: [Errno 101] Network is unreachable",
        "[Errno 113] No route to host",
        "[WinError 10051] A socket operation was attempted to an unreachable network",
    ],
)
def test_a_machine_without_a_way(said: str) -> None:
    """
    That no network leads to a server is said in plain words.
    """
    assert network.reason(OSError(said)) == "there is no way to it from this machine"


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "[::1]", "[::ffff:127.0.0.1]", "[::]"],
)
def test_every_spelling_of_this_machine_is_refused(news: NewsServer, host: str) -> None:
    """
    However this machine is written, it is not asked, and the error says which option allows it.
    """
    port = news.address.rpartition(":")[2]
    with pytest.raises(SourceError, match=r"is not on the open internet\. Add --allow-private"):
        _read(f"http://{host}:{port}/a")
    assert not news.asked


def test_the_option(briefing: House, news: NewsServer, examples: Path) -> None:
    """
    The command refuses a private address in one sentence, and reads it when it is allowed.
    """
    news.pages["/a"], news.kinds["/a"] = (examples / "winter-grid.en.txt").read_bytes(), "text/plain; charset=utf-8"
    assert_one_sentence(briefing("script", f"{news.address}/a", "--engine", "tone"), 1)
    assert not news.asked
    assert briefing("script", f"{news.address}/a", "--engine", "tone", "--allow-private").code == 0


@pytest.mark.parametrize("way", ["redirect", "refresh"])
def test_no_way_round_by_another_page(news: NewsServer, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """
    A public page that leads to a private one leads nowhere.
    """
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    secret = news.address.replace("127.0.0.1", "127.0.0.2")
    news.pages["/refresh"] = f'<meta http-equiv=refresh content="0;url={secret}/a">'.encode()
    path = {"redirect": f"to/{secret}/a", "refresh": "refresh"}[way]
    with pytest.raises(SourceError, match=r"leads to 127\.0\.0\.2"):
        _read(f"{news.address}/{path}")
    assert news.asked == [f"/{path}"]


def _names(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """
    Answer every look-up of a name with the next of *answers*; numbers are themselves. What was looked up is noted.
    """
    asked: list[str] = []

    def look_up(host: str, port: Any, *args: Any, **kwargs: Any) -> Any:
        if not host[0].isdigit():
            asked.append(host)
            host = answers[len(asked) - 1]
        return _socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_a_name_that_changes_its_mind(news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A name is looked up once, and the address that was judged is the one that is connected to.
    """
    asked = _names(monkeypatch, "127.0.0.1", "127.0.0.2")
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    assert _read(news.address.replace("127.0.0.1", "rebound.example") + "/a") == ARTICLE
    assert asked == ["rebound.example"]


def test_a_machine_of_two_addresses(news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where one address of a name does not answer, the next is asked.
    """

    def both(host: str, port: Any, *args: Any, **kwargs: Any) -> Any:
        hosts = (host,) if host[0].isdigit() else ("127.0.0.2", "127.0.0.1")
        return [each for one in hosts for each in _socket.getaddrinfo(one, port, type=socket.SOCK_STREAM)]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    monkeypatch.setattr(addresses, "is_public", lambda address: address.startswith("127."))
    assert _read(news.address.replace("127.0.0.1", "paper.example") + "/a") == ARTICLE


def test_a_name_that_is_private(news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A public name for a private machine does not open it.
    """
    _names(monkeypatch, "127.0.0.1")
    with pytest.raises(SourceError, match=r"leads to 127\.0\.0\.1"):
        _read(news.address.replace("127.0.0.1", "inside.example") + "/a")
    assert not news.asked


@pytest.mark.usefixtures("numbers")
def test_an_unknown_name() -> None:
    """
    A name that nobody knows, or that is too long to be one, is said to be that.
    """
    for host in ("nowhere.invalid", "a" * 70 + ".invalid"):
        with pytest.raises(SourceError, match=r"no such host is known|could not be read"):
            _read(f"http://{host}/a")


@pytest.mark.usefixtures("numbers")
def test_a_proxy(news: NewsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A proxy may be private, for who runs the program chose it; what it is asked for may not, nor may it guess.
    """
    monkeypatch.setenv("HTTP_PROXY", news.address)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "")
    assert _read("http://1.1.1.1/a") == ARTICLE
    with pytest.raises(SourceError, match=r"leads to 127\.0\.0\.1"):
        _read("http://127.0.0.1/a")
    with pytest.raises(SourceError, match="no such host is known"):
        _read("http://intranet/a")
    assert news.asked == ["http://1.1.1.1/a"]


def test_a_certificate_is_for_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Though a number is connected to, the certificate must bear the name that was asked for.
    """
    import ssl

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("paper.example").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    _names(monkeypatch, "127.0.0.1", "127.0.0.1")
    with newsserver.serve(context) as server:
        server.pages["/a"] = f"<p>{ARTICLE}".encode()
        assert _read(server.address.replace("127.0.0.1", "paper.example") + "/a") == ARTICLE
        with pytest.raises(SourceError, match="no certificate that can be trusted"):
            _read(server.address.replace("127.0.0.1", "other.example") + "/a")
