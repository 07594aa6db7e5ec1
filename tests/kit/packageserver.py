"""
A web server on this machine that offers translation packages, well or badly.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from loopback import Quiet, running


@dataclass
class Server:
    """
    What is served: *pages* by path; *asked* are the paths that were asked for, *ranges* the parts of them, if any.

    Args:
        cut: After how many bytes the body of a path stops.
        short: Paths whose body stops half way.
        stall: Paths whose body never comes.
        heads: Headers of a path that are other than usual, or not there where empty.
        deaf: Paths of which the whole is sent, whatever part is asked for.
        stubborn: Paths of which no part is ever sent.
    """

    address: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    cut: dict[str, int] = field(default_factory=dict)
    short: set[str] = field(default_factory=set)
    stall: set[str] = field(default_factory=set)
    heads: dict[str, dict[str, str]] = field(default_factory=dict)
    deaf: set[str] = field(default_factory=set)
    stubborn: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    ranges: list[str | None] = field(default_factory=list)

    def offer(self, *entries: Any) -> str:
        """
        Serve *entries* as the index; its address.
        """
        self.pages["/index.json"] = json.dumps(entries).encode()
        return f"{self.address}/index.json"

    def entry(self, source: str, target: str, version: str, *paths: str) -> dict[str, Any]:
        """
        An entry of the index that links to *paths* of this server.
        """
        links = [self.address + path for path in paths]
        return {"from_code": source, "to_code": target, "package_version": version, "links": links}


@contextlib.contextmanager
def serve() -> Iterator[Server]:
    """
    Run a server on a free port until the block ends.
    """
    state, over = Server(), threading.Event()

    class Handler(_Handler):
        server_state, server_over = state, over

    with running(Handler, over) as state.address:
        yield state


class _Handler(Quiet):
    server_state: Server
    server_over: threading.Event

    def do_GET(self) -> None:
        state = self.server_state
        state.asked.append(self.path)
        state.ranges.append(self.headers["Range"])
        body = state.pages.get(self.path)
        if body is None:
            self.send_error(404)
            return
        heads = {"ETag": f'"{hashlib.sha256(body).hexdigest()}"', **state.heads.get(self.path, {})}
        start = self._start(heads)
        if start is not None and (start >= len(body) or self.path in state.stubborn):
            self.send_error(416)
            return
        self.send_response(200 if start is None else 206)
        if start is not None:
            heads = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}", **heads}
            body = body[start:]
        for name, value in {"Content-Length": str(len(body)), **heads}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        if self.path in state.stall:
            self.server_over.wait(20)
            return
        end = state.cut.get(self.path, len(body) // 2 if self.path in state.short else len(body))
        with contextlib.suppress(ConnectionError):  # the reader had enough
            self.wfile.write(body[:end])

    def _start(self, heads: dict[str, str]) -> int | None:
        if self.headers["Range"] is None or self.path in self.server_state.deaf:
            return None
        if self.headers["If-Range"] not in (heads["ETag"], heads.get("Last-Modified")):
            return None
        return int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
