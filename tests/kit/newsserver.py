"""
A newspaper's web server on this machine, with its many ways to fail.
"""

from __future__ import annotations

import contextlib
import gzip
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from loopback import Quiet, running

ARTICLE = "The ferry to Harlow sails again on Monday, after a winter in the dock."


@dataclass
class NewsServer:
    """
    *pages* are bytes by path, *kinds* their types where it is not HTML; *asked* is what was asked for.
    """

    address: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


@contextlib.contextmanager
def serve(context: ssl.SSLContext | None = None) -> Iterator[NewsServer]:
    """
    Run a server on a free port until the block ends, behind TLS with *context*.
    """
    state = NewsServer()

    class Handler(_Handler):
        news = state

    with running(Handler, state.over, context) as state.address:
        yield state


class _Handler(Quiet):
    news: NewsServer

    def do_GET(self) -> None:
        self.news.asked.append(self.path)
        ask, _, rest = self.path[1:].partition("/")
        with contextlib.suppress(ConnectionError):  # the reader had enough
            if self.path in self.news.pages:
                self._answer(self.news.pages[self.path], self.news.kinds.get(self.path, "text/html"))
            elif ask.isdigit():
                self.send_error(int(ask))
            elif ask == "hops":  # so many redirects, each with a body that nobody should read
                left = int(rest)
                self._head(302, "text/plain", Location=f"/hops/{left - 1}" if left else "/agent")
                self._endless(b"word " * 1000)
            elif ask == "to":
                self._head(302, "text/plain", Location=rest)
            elif ask == "agent":
                self._answer(self.headers["User-Agent"].encode(), "text/plain")
            elif ask == "bomb":
                self._answer(gzip.compress(b"word " * 1_100_000), "text/plain", **{"Content-Encoding": "gzip"})
            elif ask == "packed-twice":
                self._answer(gzip.compress(gzip.compress(b"word")), "text/plain", **{"Content-Encoding": "gzip, gzip"})
            elif ask == "endless":
                self._head(200, "text/plain")
                self._endless(b"word " * 100_000)
            elif ask == "drip":
                self._head(200, "text/plain")
                self._endless(b"w", 0.02)
            elif ask == "drip-head":
                self._endless(b"H", 0.02)
            elif ask == "slow":
                self.news.over.wait(5)
            elif ask == "hangup":
                self.close_connection = True
            elif self.path.startswith("http"):  # asked as a proxy
                self._answer(ARTICLE.encode(), "text/plain")

    def _head(self, status: int, kind: str, **more: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, **more}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()

    def _answer(self, data: bytes, kind: str, **more: str) -> None:
        self._head(200, kind, **more)
        self.wfile.write(data)

    def _endless(self, piece: bytes, pause: float = 0.0) -> None:
        while not self.news.over.wait(pause):
            self.wfile.write(piece)
            self.wfile.flush()
