"""
Google's voice on loopback: what the real gTTS client meets when a test must not leave this machine.

A proxy takes `CONNECT translate.google.com:443`, speaks TLS itself with a certificate of its own authority, and
answers as Google does. The environment points the client there, so nothing of the client is replaced.
"""

from __future__ import annotations

import base64
import functools
import io
import json
import os
import ssl
import threading
from collections import deque
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs

import av
import numpy as np
import trustme

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
    answer), "half" (two fifths of the sound), "silence", "damaged" (bytes that are no MP3).
    With *trusted* False, the client is given another authority than the one that signed the certificate.
    *env* is what a child process needs in its environment to meet this server.
    """

    def __init__(self, *script: str, trusted: bool = True, retry_after: str = "7") -> None:
        self.requests: list[Asked] = []
        self.script: deque[str] = deque(script)
        self.retry_after = retry_after
        self.env: dict[str, str] = {}
        self.closing = threading.Event()
        self._trusted = trusted

    def __enter__(self) -> Google:
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
        self._before = {name: os.environ.get(name) for name in self.env}
        os.environ.update(self.env)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name, value in self._before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._folder.cleanup()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # closing waits for the answers under way, so no socket outlives its test

    def __init__(self, google: Google, context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.google = google
        self.context = context

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
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self.close_connection = False

    def do_POST(self) -> None:
        self.close_connection = True
        asked = _parse(self.path, self.rfile.read(int(self.headers["Content-Length"])))
        google = self.server.google
        google.requests.append(asked)
        act = google.script.popleft() if google.script else "sound"
        match act:
            case "sound":
                self._sound(hum(len(asked.text) / PACE))
            case "half":
                self._sound(hum(len(asked.text) / PACE * 0.4))
            case "silence":
                self._sound(hum(len(asked.text) / PACE, loud=0.0))
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
            case "hang":
                google.closing.wait(10)
            case "429" | "403" | "404" | "503":
                self._answer(int(act), b"<html>Sorry</html>", "text/html", {"Retry-After": google.retry_after})
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
        self.send_header("Connection", "close")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        self.wfile.flush()

    def finish(self) -> None:
        try:
            super().finish()
        finally:
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


@functools.lru_cache(maxsize=256)
def hum(seconds: float, loud: float = 0.2, rate: int = 24_000) -> bytes:
    """
    An MP3 as Google makes them: mono, 24 kHz, 64 kbit/s; *loud* is the amplitude of the hum, 1 the most.
    """
    time = np.arange(int(seconds * rate)) / rate
    wave = loud * 32767 * np.sin(2 * np.pi * 140 * time) * np.sin(np.pi * 2 * time) ** 2
    file = io.BytesIO()
    with av.open(file, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=rate, layout="mono")
        stream.bit_rate = 64_000
        frame = av.AudioFrame.from_ndarray(wave.astype(np.int16)[None], format="s16", layout="mono")
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()
