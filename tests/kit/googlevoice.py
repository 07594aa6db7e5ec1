"""
Google's voice on loopback: what the real gTTS client meets when a test must not leave this machine.

A proxy takes `CONNECT translate.google.com:443`, speaks TLS itself with a certificate of its own authority, and
answers as Google does. The environment points the client there, so nothing of the client is replaced.
"""

from __future__ import annotations

import base64
import contextlib
import json
import random
import socket
import ssl
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs

import pytest
import trustme
from humming import hum

from voices.engines.gtts import Engine

HOST = "translate.google.com"
#: How fast this Google speaks, in characters a second.
PACE = 14.5


@dataclass(frozen=True)
class Asked:
    """
    One request as it came in.
    """

    text: str
    language: str
    path: str


class Google:
    """
    A context manager; inside it, gTTS talks to this server.

    *requests* lists what was asked. *script* holds what the next answers will be; when it is empty, or says
    "sound", the text is hummed. Else: "no audio" (200 with null for sound), "empty" (200 without that line),
    "consent" (a web page), "429" (with Retry-After: *retry_after*), "403", "404", "503", "hang", "cut" (half an
    answer), "half" (two fifths of the sound), "short"
    (without the last of it), "torn" (base64 with a letter missing), "silence", "damaged" (bytes that are no MP3).
    "headers" is one whose headers never end, "again" one that asks to continue (100) for ever.
    "trickle" is an answer that comes drop by drop, and never ends; "giant" one of 8 MB without a line's end. "307"
    sends on to "/elsewhere". "hints" is an answer that another one (103) precedes by a moment.
    Without a script, *faults* gives the share of the answers that each of these is, in a random order that *seed*
    decides. Every answer takes *latency* seconds.
    With *trusted* False, the client is given another authority than the one that signed the certificate.
    *env* is what a child process needs in its environment to meet this server. *connections* counts those that were
    opened, *crowd* is the most requests that were under way at once.
    """

    def __init__(
        self,
        *script: str,
        trusted: bool = True,
        retry_after: str = "7",
        latency: float = 0.0,
        faults: Mapping[str, float] | None = None,
        seed: int = 1,
    ) -> None:
        self.requests: list[Asked] = []
        self.connections = 0
        self.crowd = 0
        self.latency = latency
        self.faults = dict(faults or {})
        self.chance = random.Random(seed)
        self.script: deque[str] = deque(script)
        self.refused: list[str] = []
        self.lock = threading.Lock()
        self.running = 0
        self.retry_after = retry_after
        self.env: dict[str, str] = {}
        self._environ = pytest.MonkeyPatch()
        self.closing = threading.Event()
        self._trusted = trusted

    def __enter__(self) -> Google:
        hum(1.0)  # made once, before anybody waits for it
        authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(HOST, "translate.google.co.uk").configure_cert(context)
        self._server = _Server(self, context)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        self._folder = TemporaryDirectory()
        bundle = Path(self._folder.name) / "authority.pem"
        (authority if self._trusted else trustme.CA()).cert_pem.write_to_path(bundle)
        address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.env = {"HTTPS_PROXY": address, "REQUESTS_CA_BUNDLE": str(bundle), "NO_PROXY": "", "no_proxy": ""}
        for name, value in self.env.items():
            self._environ.setenv(name, value)
        return self

    def refuse(self, word: str) -> None:
        """
        Give no sound for any text with *word*.
        """
        self.refused.append(word)

    def act(self) -> str:
        """
        What the next answer is.
        """
        with self.lock:
            if self.script:
                return self.script.popleft()
            draw = self.chance.random()
            for act, share in self.faults.items():
                draw -= share
                if draw < 0:
                    return act
            return "sound"

    @contextmanager
    def answering(self, asked: Asked) -> Iterator[None]:
        """
        Count a request while it is answered.
        """
        with self.lock:
            self.requests.append(asked)
            self.running += 1
            self.crowd = max(self.crowd, self.running)
        try:
            yield
        finally:
            with self.lock:
                self.running -= 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._environ.undo()
        self.closing.set()
        Engine().close()  # what it keeps open, this server would wait for
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join()
        self._folder.cleanup()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # closing waits for the answers under way, so no socket outlives its test

    def __init__(self, google: Google, context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.google = google
        self.context = context
        self.open: set[socket.socket] = set()

    def hang_up(self) -> None:
        """
        End the connections that are still open, some of them by clients that are gone.
        """
        with self.google.lock:
            for each in self.open:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """
        A client that hangs up is part of the tests.
        """


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_CONNECT(self) -> None:
        self.send_response(200, "Connection established")
        self.end_headers()
        self.wfile.flush()
        google = self.server.google
        with google.lock:
            google.connections += 1
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        with google.lock:
            self.server.open.add(self.connection)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self.close_connection = False

    def do_POST(self) -> None:
        asked = _parse(self.path, self.rfile.read(int(self.headers["Content-Length"])))
        google = self.server.google
        with google.answering(asked):
            google.closing.wait(google.latency)
            refused = any(word in asked.text for word in google.refused)
            self._answer_with("no audio" if refused else google.act(), asked)

    def _answer_with(self, act: str, asked: Asked) -> None:
        match act:
            case "sound":
                self._sound(hum(len(asked.text) / PACE))
            case "half":
                self._sound(hum(len(asked.text) / PACE * 0.4))
            case "silence":
                self._sound(hum(len(asked.text) / PACE, loud=0.0))
            case "short":
                self._sound(hum(len(asked.text) / PACE)[: -len(asked.text)])
            case "torn":
                self._answer(200, _envelope(_encoded(hum(1.0)).replace("=", "").replace("A", "", 1)))
            case "damaged":
                self._sound(b"this was never an MP3" * 40)
            case "no audio":
                self._answer(200, _envelope("null"))
            case "empty":
                self._answer(200, b')]}\'\n\n25\n[["e",4,null,null,132]]\n')
            case "consent":
                self._answer(200, b"<html><body>Before you continue</body></html>", "text/html; charset=utf-8")
            case "cut":
                self._answer(200, _envelope(_encoded(hum(1.0))), cut=True)
            case "trickle":
                self.close_connection = True
                self.send_response(200)
                self.end_headers()
                while not self.server.google.closing.wait(0.05):
                    self.wfile.write(b" ")
                    self.wfile.flush()
            case "headers" | "again":
                self.close_connection = True
                drop = b"X-Drop: drop\r\n" if act == "headers" else b"HTTP/1.1 100 Continue\r\n\r\n"
                self.wfile.write(b"HTTP/1.1 200 OK\r\n" if act == "headers" else b"")
                while not self.server.google.closing.wait(0.05):
                    self.wfile.write(drop)
                    self.wfile.flush()
            case "giant":
                self._answer(200, b" " * (8 << 20))
            case "307":
                self._answer(307, b"", headers={"Location": "/elsewhere"})
            case "hints":
                self.send_response_only(103)
                self.end_headers()
                self.wfile.flush()
                self.server.google.closing.wait(0.2)
                self._sound(hum(len(asked.text) / PACE))
            case "hang":
                self.close_connection = True
                self.server.google.closing.wait(10)
            case "429" | "403" | "404" | "503":
                self._answer(
                    int(act), b"<html>Sorry</html>", "text/html", {"Retry-After": self.server.google.retry_after}
                )
            case _:
                raise ValueError(f"this Google cannot {act!r}")

    def _sound(self, mp3: bytes) -> None:
        self._answer(200, _envelope(_encoded(mp3)))

    def _answer(
        self,
        status: int,
        body: bytes,
        kind: str = "application/json; charset=utf-8",
        headers: dict[str, str] | None = None,
        *,
        cut: bool = False,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.close_connection = cut
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        self.wfile.flush()

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            with self.server.google.lock:
                self.server.open.discard(self.connection)
            self.connection.close()

    def log_message(self, format: str, *args: Any) -> None:
        """
        Tests are quiet.
        """


def _parse(path: str, body: bytes) -> Asked:
    """
    Read the form of Google's batchexecute, strictly: what Google would not take is a failure here.
    """
    [[[rpc, parameters, _, _]]] = json.loads(parse_qs(body.decode(), strict_parsing=False)["f.req"][0])
    text, language, _speed, _ = json.loads(parameters)
    if rpc != "jQ1olc" or not 0 < len(text) <= 100:
        raise ValueError(f"Google takes no {rpc} of {len(text)} characters")
    return Asked(text, language, path)


def _encoded(mp3: bytes) -> str:
    return json.dumps(json.dumps([base64.b64encode(mp3).decode()]))


def _envelope(result: str) -> bytes:
    row = f'[["wrb.fr","jQ1olc",{result},null,null,null,"generic"],["di",42],["af.httprm",42,"-1",7]]'
    return f')]}}\'\n\n{len(row)}\n{row}\n25\n[["e",4,null,null,132]]\n'.encode()
