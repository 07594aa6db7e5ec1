"""
Web servers on this machine, for one block each.
"""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Quiet(BaseHTTPRequestHandler):
    """
    A handler that prints nothing.
    """

    def log_message(self, format: str, *args: object) -> None:
        """
        Tests are quiet.
        """


@contextlib.contextmanager
def running(
    handler: Callable[..., BaseHTTPRequestHandler],
    over: threading.Event | None = None,
    context: ssl.SSLContext | None = None,
) -> Iterator[str]:
    """
    Serve by *handler* on a free port until the block ends, behind TLS with *context*; the address.

    *over* is set at the end, so that a handler which waits for it lets go.
    """
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if context:
        httpd.socket = context.wrap_socket(httpd.socket, server_side=True)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http{'s' if context else ''}://127.0.0.1:{httpd.server_port}"
    finally:
        if over:
            over.set()
        httpd.shutdown()
        thread.join()
        httpd.server_close()
