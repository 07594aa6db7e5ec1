"""
A server on this machine that speaks LibreTranslate's protocol, well or badly, and a client that never waits.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from loopback import Quiet, running

from briefing.errors import TranslationError
from briefing.translators import Access
from briefing.translators.libretranslate import LibreTranslate
from briefing.translators.server import Server

Pair = tuple[str, str]

BOOKS = {
    ("en", "uk"): {
        "Good morning.": "Доброго ранку.",
        "The bridge is closed.": "Міст закрито.",
        "On November 21 the river froze.": "21 листопада річка замерзла.",
        "Some 450 people were there.": "Там було 45 людей.",
        "The mayor spoke.": "Мер\n виступив.",
    },
    ("de", "en"): {"Die Brücke ist gesperrt.": "The bridge is closed."},
}


@dataclass
class Libre:
    """
    Translates by *books*, one for each pair; what stands in none comes back with the target's code in front.

    *script* holds what the next answers will be, whatever is asked; when it is empty, or says "well", the server does
    its work. Else: "page" (200, a web page), "junk", "short" (one translation too few), "single" (a text, no list),
    "redirect" (to *elsewhere*), "silence", "drip" (a byte now and then, for ever), "cut" (half an answer), or a status,
    with *retry_after* if there is one. With a *key*, it wants that one.
    """

    address: str = ""
    books: Mapping[Pair, Mapping[str, str]] = field(default_factory=dict)
    key: str = ""
    retry_after: str = ""
    elsewhere: str = ""
    languages: Any = None
    script: deque[str] = field(default_factory=deque)
    paths: list[str] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def known(self) -> Any:
        """
        What `/languages` tells: as the real one does, each language is a target of its own, too.
        """
        if self.languages is not None:
            return self.languages
        codes = sorted({code for pair in self.books for code in pair})
        return [
            {"code": code, "name": code.upper(), "targets": [code, *(b for a, b in self.books if a == code)]}
            for code in codes
        ]

    def answer(self, body: dict[str, Any]) -> tuple[int, Any]:
        """
        Translate as the real one does, its refusals included.
        """
        if self.key and body.get("api_key") != self.key:
            said = f"Invalid API key {body['api_key']}" if "api_key" in body else "Please get an API key"
            return (403 if "api_key" in body else 400), {"error": said}
        texts, pair = body["q"], (body["source"], body["target"])
        if not texts or body["format"] != "text" or pair not in self.books:
            return 400, {"error": "Invalid request"}
        return 200, {"translatedText": [self.books[pair].get(text, f"{pair[1]} {text}") for text in texts]}


@contextlib.contextmanager
def serve(books: Mapping[Pair, Mapping[str, str]], *script: str, **state: Any) -> Iterator[Libre]:
    """
    Run a server on a free port until the block ends.
    """
    libre = Libre(books=books, script=deque(script), **state)

    class Handler(_Handler):
        server_state = libre

    with running(Handler, libre.over) as libre.address:
        yield libre


class Clock:
    """
    Waits without waiting: *slept* are the seconds that somebody asked it to wait.
    """

    def __init__(self) -> None:
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """
        Note *seconds*, and go on at once.
        """
        self.slept.append(seconds)


def client(libre: Libre, clock: Clock | None = None, **options: Any) -> LibreTranslate:
    """
    A translator that asks *libre*, and waits by *clock*.
    """
    access = Access(libre.address, options.pop("key", ""), options.pop("offline", False))
    return LibreTranslate(Server(access, sleep=(clock or Clock()).sleep, now=lambda: 1_000_000_000.0, **options))


def failure(libre: Libre, clock: Clock | None = None, **options: Any) -> str:
    """
    What is said when *libre* does not translate.
    """
    with pytest.raises(TranslationError) as error:
        client(libre, clock, **options).translate(["Good morning.", "The bridge is closed."], "en", "uk")
    return str(error.value)


class _Handler(Quiet):
    server_state: Libre

    def do_GET(self) -> None:
        self._play(None)

    def do_POST(self) -> None:
        self._play(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _play(self, body: dict[str, Any] | None) -> None:
        libre = self.server_state
        libre.paths.append(self.path)
        libre.heads.append(str(self.headers))
        libre.bodies += [] if body is None else [body]
        act = libre.script.popleft() if libre.script else "well"
        with contextlib.suppress(ConnectionError):  # the client had enough
            self._act(act, body)

    def _act(self, act: str, body: dict[str, Any] | None) -> None:
        libre = self.server_state
        status, said = self._work(body)
        match act:
            case "well":
                self._say(status, said)
            case "short":
                self._say(200, {"translatedText": said["translatedText"][:-1]})
            case "single":
                self._say(200, {"translatedText": " ".join(said["translatedText"])})
            case "page":
                self._send(200, b"<!doctype html><p>Welcome to the router", "text/html; charset=utf-8")
            case "junk":
                self._send(200, b"true or false?")
            case "redirect":
                self._send(302, b"", Location=libre.elsewhere)
            case "silence":
                libre.over.wait(20)
            case "drip":
                self._send(200, b"")
                while not libre.over.wait(0.02):
                    self.wfile.write(b" ")
            case "cut":
                self._send(200, b'{"translatedText": ["', length=1000)
            case _:
                after = {"Retry-After": libre.retry_after} if libre.retry_after else {}
                words = {"error": "Slowdown: too fast" if act == "429" else "Cannot translate text: out of memory"}
                self._send(int(act), json.dumps(words).encode(), **after)

    def _work(self, body: dict[str, Any] | None) -> tuple[int, Any]:
        if self.path.endswith("/languages"):
            return 200, self.server_state.known()
        if body is None or not self.path.endswith("/translate"):
            return 404, {"error": "Not found"}
        return self.server_state.answer(body)

    def _say(self, status: int, said: Any) -> None:
        data = json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")
        self._send(status, data, length=len(data))

    def _send(
        self, status: int, data: bytes, kind: str = "application/json", length: int | None = None, **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        self.wfile.flush()
