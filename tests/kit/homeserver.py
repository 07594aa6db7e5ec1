"""
The server of `briefing serve`, for one block, and a client that sends what it is told to, byte by byte.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit

from output.serve.addresses import Names, shown
from output.serve.app import app
from output.serve.holdings import Holdings
from output.serve.server import server
from output.serve.sockets import listen
from output.show.library import Library


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What a server answered.
    """

    status: int
    headers: Message
    data: bytes


@dataclass(frozen=True, slots=True)
class Home:
    """
    A show that is served at *address*; *said* is what was logged.
    """

    address: str
    said: list[str]

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """
        The answer for *path*, which is sent as it stands; an underscore in a header's name is a hyphen.
        """
        line = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=20)
        with contextlib.closing(line):
            line.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                line.putheader(name.replace("_", "-"), value)
            line.endheaders()
            answer = line.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    def send(self, request: bytes) -> bytes:
        """
        The first line of the answer to *request*; empty when the server hangs up without one.
        """
        where = urlsplit(self.address)
        with socket.create_connection((str(where.hostname), where.port or 80), timeout=20) as line:
            line.sendall(request)
            with line.makefile("rb") as file:
                return file.readline()


@contextlib.contextmanager
def serving(library: Library) -> Iterator[Home]:
    """
    Serve the show of *library* on a free port of this machine until the block ends.
    """
    said: list[str] = []
    (listener,) = listen(["127.0.0.1"], 0)
    made = server(app(Holdings(library, said.append), Names(["127.0.0.1"]), said.append))
    thread = threading.Thread(target=made.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield Home(shown("127.0.0.1", listener.getsockname()[1]), said)
    finally:
        made.should_exit = True
        thread.join()
        listener.close()
