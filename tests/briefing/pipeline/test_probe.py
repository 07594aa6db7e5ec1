"""
Servers that do not do what one asks of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from newsserver import NewsServer, serve

from briefing.pipeline import probe
from briefing.pipeline.probe import Probe
from output.check.media import Absent
from output.errors import CannotWrite


@pytest.fixture(scope="module")
def server() -> Iterator[NewsServer]:
    with serve() as made:
        made.pages["/text"] = b"0123456789"
        made.pages["/bomb"] = b""
        yield made


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Probe:
    """
    A probe without patience.
    """
    monkeypatch.setattr(probe, "_TIMEOUT", (0.3, 0.3))
    monkeypatch.setattr(probe, "_DEADLINE", 0.6)
    monkeypatch.setattr(probe, "_LONG", 0.6)
    return Probe(private=True)


def test_no_more_is_taken_than_was_asked_for(server: NewsServer, client: Probe) -> None:
    """
    Of a body that never ends the first bytes come, and of a redirect's nothing.
    """
    assert client.ask(f"{server.address}/text", "GET", {}, 4).data == b"0123"
    assert len(client.ask(f"{server.address}/endless", "GET", {}, 70_000).data) == 70_000
    answer = client.ask(f"{server.address}/hops/2", "GET", {}, 100)
    assert answer.data.startswith(b"briefing/")
    assert answer.hops == tuple(f"{server.address}/hops/{i}" for i in (2, 1, 0))
    assert answer.url == f"{server.address}/agent"
    assert client.ask(f"{server.address}/404", "GET", {}, 0).status == 404


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("slow", "did not answer in time"),
        ("drip", "took over 0.6 seconds"),
        ("hangup", "hung up"),
        ("hops/20", "redirects"),
        ("to/file:///etc/passwd", "file"),
    ],
)
def test_what_never_comes(server: NewsServer, client: Probe, path: str, words: str) -> None:
    """
    Whatever a server does, the answer or its absence comes in time, in a few words.
    """
    with pytest.raises(Absent, match=words):
        client.ask(f"{server.address}/{path}", "GET", {}, 1_000)


def test_a_redirect_into_the_house_is_refused(server: NewsServer) -> None:
    """
    Nobody who is asked may send the probe to a machine that only we can reach.
    """
    server.asked.clear()
    with pytest.raises(Absent, match=r"leads to 127\.0\.0\.1.*--allow-private"):
        Probe(private=False).ask(f"{server.address}/text", "GET", {}, 10)
    assert not server.asked


def test_a_silent_host_is_left_alone(client: Probe) -> None:
    """
    After three times without an answer nobody waits for it any more; each answer counts anew.
    """
    with serve() as silent:
        silent.pages["/text"] = b"a"
        for path in ("hangup", "hangup", "text", "hangup", "hangup", "hangup"):
            try:
                client.ask(f"{silent.address}/{path}", "GET", {}, 10)
            except Absent:
                continue
        silent.asked.clear()
        with pytest.raises(Absent, match="not asked any more"):
            client.ask(f"{silent.address}/text", "GET", {}, 10)
        assert not silent.asked


def test_a_download(server: NewsServer, client: Probe, tmp_path: Path) -> None:
    """
    It arrives whole, or there is a sentence: too large, not there, no room for it.
    """
    client.save(f"{server.address}/text", tmp_path / "a", 10)
    assert (tmp_path / "a").read_bytes() == b"0123456789"
    with pytest.raises(Absent, match="has more than"):
        client.save(f"{server.address}/endless", tmp_path / "a", 1_000_000)
    with pytest.raises(Absent, match="answers 404"):
        client.save(f"{server.address}/404", tmp_path / "a", 10)
    if Path("/dev/full").exists():
        with pytest.raises(CannotWrite, match="the disk is full"):
            client.save(f"{server.address}/endless", Path("/dev/full"), 1_000_000)
