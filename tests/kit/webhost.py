"""
A web host for a folder of static files, as podcasts are hosted: with byte ranges, and one that can go down.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from loopback import Quiet

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
    ".mp3": "audio/mpeg",
}


@dataclass
class Host:
    """
    Serves *folder* below the path `/a/show/` of *port*, while it is up. *asked* tells what it was asked for.
    """

    folder: Path
    port: int = 0
    asked: list[str] = field(default_factory=list)
    _running: tuple[ThreadingHTTPServer, threading.Thread] | None = None

    @property
    def address(self) -> str:
        """
        Where the folder is found.
        """
        return f"http://localhost:{self.port}/a/show/"

    def start(self) -> None:
        """
        Go up, on the same port as before.
        """
        host = self

        class Handler(Quiet):
            def handle(self) -> None:
                # A browser hangs up when it has heard enough.
                with suppress(ConnectionError):
                    super().handle()

            def do_GET(self) -> None:
                host.answer(self)

        httpd = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        self.port, self._running = httpd.server_port, (httpd, thread)

    def stop(self) -> None:
        """
        Go down: whoever connects is refused.
        """
        if self._running:
            httpd, thread = self._running
            httpd.shutdown()
            thread.join()
            httpd.server_close()
            self._running = None

    def answer(self, handler: Quiet) -> None:
        """
        Send the file that is asked for, or the part of it.
        """
        path = unquote(urlsplit(handler.path).path)
        self.asked.append(path)
        file = self.folder / path.removeprefix("/a/show/")
        file = file / "index.html" if path.endswith("/") else file
        if not path.startswith("/a/show/") or not file.is_file():
            handler.send_error(404)
            return
        data = file.read_bytes()
        wish = re.fullmatch(r"bytes=(\d+)-(\d*)", handler.headers.get("Range", ""))
        first, last = (int(wish[1]), int(wish[2] or len(data) - 1)) if wish else (0, len(data) - 1)
        handler.send_response(206 if wish else 200)
        if wish:
            handler.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        handler.send_header("Accept-Ranges", "bytes")
        handler.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
        handler.send_header("Content-Length", str(last + 1 - first))
        handler.send_header("Cache-Control", "no-store")
        handler.end_headers()
        handler.wfile.write(data[first : last + 1])


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """
    A host of *folder*, which is up.
    """
    host = Host(folder)
    host.start()
    try:
        yield host
    finally:
        host.stop()
