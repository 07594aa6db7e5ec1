"""
`briefing serve` from its first line to Ctrl-C.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from house import House, assert_one_sentence

from output.serve import lan


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def a_listener(host: str, port: int) -> Iterator[list[bytes]]:
    """
    Somebody who asks for the feed as soon as there is a server, and then presses Ctrl-C; what they got.
    """
    got: list[bytes] = []

    def listen() -> None:
        for _ in range(500):
            line = http.client.HTTPConnection(host, port, timeout=20)
            try:
                line.request("GET", "/en/feed.xml")
                got.append(line.getresponse().read())
                break
            except ConnectionRefusedError:
                time.sleep(0.02)
            finally:
                line.close()
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=listen)
    thread.start()
    try:
        yield got
    finally:
        thread.join()


def test_a_show_is_served_until_ctrl_c(briefing: House, fresh_show: Path) -> None:
    """
    The addresses of page and feeds are the result, each request is told with -v, the end is an interrupt without a
    traceback.
    """
    port = _free()
    with a_listener("127.0.0.1", port) as got:
        answer = briefing("serve", fresh_show, "--port", str(port), "-v")
    assert answer.code == 130, answer.err
    assert answer.out.splitlines() == [f"http://127.0.0.1:{port}/{each}" for each in ("", "en/feed.xml", "uk/feed.xml")]
    assert f"http://127.0.0.1:{port}/en/feed.xml".encode() in got[0]
    assert f"GET /en/feed.xml 200 {len(got[0])}" in answer.err
    assert f"No longer serving {fresh_show}" in answer.err
    assert "Traceback" not in answer.err


def test_for_the_phone(briefing: House, fresh_show: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With --lan the address in the network is shown as a code, too, and who cannot see it is named; requests are not.
    """
    port = _free()
    monkeypatch.setattr(lan, "lan_address", lambda: "127.0.0.2")
    with a_listener("127.0.0.2", port) as got:
        answer = briefing("serve", fresh_show, "--port", str(port), "--lan")
    assert answer.code == 130, answer.err
    assert answer.out.splitlines()[0] == f"http://127.0.0.2:{port}/"
    assert f"http://127.0.0.2:{port}/en/feed.xml".encode() in got[0]
    assert answer.err.count("█") > 50
    assert "Pocket Casts" in answer.err
    assert "GET" not in answer.err


def test_what_cannot_be_served(briefing: House, fresh_show: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Each reason is one sentence that says what to do.
    """
    assert_one_sentence(briefing("serve", "."), 1)
    assert_one_sentence(briefing("serve", fresh_show, "--lan", "--host", "127.0.0.1"), 2)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = briefing("serve", fresh_show, "--port", str(taken.getsockname()[1]))
    assert_one_sentence(answer, 1)
    assert "0 takes any free one" in answer.err
    monkeypatch.setattr(lan, "_ELSEWHERE", ("127.0.0.1", 9))
    answer = briefing("serve", fresh_show, "--lan")
    assert_one_sentence(answer, 1)
    assert "no phone can reach" in answer.err
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    answer = briefing("serve", fresh_show, "--port", "0")
    assert_one_sentence(answer, 1)
    assert "pip install 'briefing[serve]'" in answer.err
