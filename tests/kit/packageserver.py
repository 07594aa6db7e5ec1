"""
A web server on this machine that offers translation packages, well or badly.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Server:
    """
    What is served: *pages* by path; *asked* are the paths that were asked for.

    Args:
        short: Paths whose body stops half way.
        stall: Paths whose body never comes.
    """

    address: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    short: set[str] = field(default_factory=set)
    stall: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

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

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked.append(self.path)
            body = state.pages.get(self.path)
            if body is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.path in state.stall:
                over.wait(20)
                return
            self.wfile.write(body[: len(body) // 2] if self.path in state.short else body)

        def log_message(self, *args: Any) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.address = f"http://127.0.0.1:{httpd.server_port}"
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        over.set()
        httpd.shutdown()
        thread.join()
        httpd.server_close()
