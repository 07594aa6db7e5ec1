"""
Microsoft's voices on loopback: what the real edge-tts client meets when a test must not leave this machine.

A proxy takes `CONNECT speech.platform.bing.com:443` and leads to a server that speaks TLS with a certificate of its own
authority, and answers over a web socket as Microsoft does. The environment points the client there, so nothing of the
client is replaced.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
import threading
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from xml.etree import ElementTree

import pytest
import trustme
from aiohttp import web
from humming import hum

HOST = "speech.platform.bing.com"
#: How fast this Microsoft speaks, in characters a second.
PACE = 14.5
_PATH = "/consumer/speech/synthesize/readaloud/edge/v1"
_SSML = "{http://www.w3.org/2001/10/synthesis}"


@dataclass(frozen=True)
class Asked:
    """
    One request as it came in: *text* is what the XML says, *voice* the name in brackets.
    """

    text: str
    voice: str
    rate: str
    pitch: str


class Edge:
    """
    A context manager; inside it, edge-tts talks to this server.

    *requests* lists what was asked, *knocks* how the proxy was, *most* is how many connections there were at once.
    *script* holds what the next connections meet; when it is empty, or says "sound", the text is hummed. Else, before
    the web socket: "mute" (no answer), "403", "404", "429", "503" (with Retry-After: *retry_after*); in it: "no audio",
    "cut" (half the sound, then the line is dead), "closed" (half the sound, then a polite end), "hang", "dead" (not
    even a farewell gets through), "drip" (a word a moment, for ever), "strange" (a path nobody knows), "garbage" (no
    message at all), "broken frame", "damaged" (bytes that are no MP3).
    *proxy* is another status than 200 for CONNECT, *slow* the seconds that each answer takes.
    With *trusted* False, the client is given another authority than the one that signed the certificate.
    *env* is what a child process needs in its environment to meet this server.
    """

    def __init__(
        self, *script: str, trusted: bool = True, retry_after: str = "7", proxy: int = 200, slow: float = 0.0
    ) -> None:
        self.requests: list[Asked] = []
        self.knocks: list[str] = []
        self.script: deque[str] = deque(script)
        self.retry_after = retry_after
        self.env: dict[str, str] = {}
        self._environ = pytest.MonkeyPatch()
        self.most = 0
        self._open = 0
        self._dead = False
        self._trusted = trusted
        self._proxy = proxy
        self._slow = slow

    def __enter__(self) -> Edge:
        authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(HOST).configure_cert(context)
        self._folder = TemporaryDirectory()
        bundle = Path(self._folder.name) / "authority.pem"
        (authority if self._trusted else trustme.CA()).cert_pem.write_to_path(bundle)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=asyncio.run, args=(self._serve(context),))
        self._thread.start()
        self._ready.wait(10)
        address = f"http://127.0.0.1:{self._door}"
        self.env = {"HTTPS_PROXY": address, "REQUESTS_CA_BUNDLE": str(bundle), "NO_PROXY": "", "no_proxy": ""}
        for name, value in self.env.items():
            self._environ.setenv(name, value)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._environ.undo()
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()
        self._folder.cleanup()

    async def _serve(self, context: ssl.SSLContext) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application()
        app.router.add_get(_PATH, self._answer)
        runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
        self._room = runner.addresses[0][1]
        async with await asyncio.start_server(self._tunnel, "127.0.0.1", 0) as server:
            self._door = server.sockets[0].getsockname()[1]
            self._ready.set()
            await self._over.wait()
        await runner.cleanup()

    async def _tunnel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open += 1
        self.most = max(self.most, self._open)
        try:
            request = await reader.readuntil(b"\r\n\r\n")
            self.knocks.append(request.decode())
            if not request.startswith(f"CONNECT {HOST}:443 HTTP/1.1\r\n".encode()):
                raise ValueError(f"nobody asks this proxy for {request!r}")
            writer.write(f"HTTP/1.1 {self._proxy} As told\r\n\r\n".encode())
            if self._proxy == 200:
                inner, outer = await asyncio.open_connection("127.0.0.1", self._room)
                await asyncio.gather(self._pipe(reader, outer), self._pipe(inner, writer))
        finally:
            self._open -= 1
            await _close(writer)

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                if self._dead:
                    await self._over.wait()
                writer.write(data)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            await _close(writer)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        act = self.script.popleft() if self.script else "sound"
        if not {"TrustedClientToken", "Sec-MS-GEC", "Sec-MS-GEC-Version", "ConnectionId"} <= set(request.query):
            raise ValueError(f"Microsoft takes no {request.query}")
        if act == "mute":
            await self._over.wait()
        if act.isdecimal():
            return web.Response(status=int(act), headers={"Retry-After": self.retry_after})
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        config = json.loads((await socket.receive_str()).partition("\r\n\r\n")[2])
        assert config["context"]["synthesis"]["audio"]["outputFormat"] == "audio-24khz-48kbitrate-mono-mp3"
        asked = _parse(await socket.receive_str())
        self.requests.append(asked)
        await asyncio.sleep(self._slow)
        with contextlib.suppress(ConnectionError):  # a client that hangs up is part of the tests
            await self._act(act, asked, socket, request)
        return socket

    async def _act(self, act: str, asked: Asked, socket: web.WebSocketResponse, request: web.Request) -> None:
        await socket.send_str(_message("turn.start", "{}"))
        await socket.send_str(_message("response", "{}"))
        sound = hum(len(asked.text) / PACE)
        match act:
            case "sound" | "no audio" | "damaged":
                await socket.send_str(_message("audio.metadata", _boundary(asked.text)))
                for part in {"sound": _parts(sound), "damaged": [b"this was never an MP3" * 40]}.get(act, []):
                    await socket.send_bytes(_audio(part))
                await socket.send_bytes(_audio(b""))
                await socket.send_str(_message("turn.end", "{}"))
                await socket.receive()  # the client ends it
            case "cut" | "closed":
                for part in _parts(sound[: len(sound) // 2]):
                    await socket.send_bytes(_audio(part))
                if act == "cut" and request.transport:
                    request.transport.abort()
            case "hang" | "dead":
                self._dead = act == "dead"
                await self._over.wait()
            case "drip":
                while not self._over.is_set():
                    await socket.send_str(_message("audio.metadata", _boundary(asked.text)))
                    await asyncio.sleep(0.02)
            case "strange":
                await socket.send_str(_message("advertisement", "{}"))
            case "garbage":
                await socket.send_str("no message")
            case "broken frame" if request.transport:
                request.transport.write(b"\xff\xff\xff\xff")
            case _:
                raise ValueError(f"this Microsoft cannot {act!r}")


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


def _parse(message: str) -> Asked:
    """
    Read the SSML, strictly: what Microsoft would not take is a failure here.
    """
    speak = ElementTree.fromstring(message.partition("\r\n\r\n")[2])
    (voice,) = speak.findall(f"{_SSML}voice")
    (prosody,) = voice.findall(f"{_SSML}prosody")
    if len(prosody) or not prosody.text:
        raise ValueError("there is nothing to say, or something between the words")
    return Asked(prosody.text, voice.get("name", ""), prosody.get("rate", ""), prosody.get("pitch", ""))


def _message(path: str, body: str) -> str:
    return f"X-RequestId:0\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n{body}"


def _boundary(text: str) -> str:
    said = {"Text": text, "Length": len(text), "BoundaryType": "SentenceBoundary"}
    data = {"Offset": 1_000_000, "Duration": round(len(text) / PACE * 10_000_000), "text": said}
    return json.dumps({"Metadata": [{"Type": "SentenceBoundary", "Data": data}]})


def _audio(data: bytes) -> bytes:
    """
    A message with sound: the length of its head in two bytes, the head, the sound. The last one has none, and no type.
    """
    head = b"X-RequestId:0\r\n" + (b"Content-Type:audio/mpeg\r\n" if data else b"") + b"Path:audio\r\n"
    return len(head).to_bytes(2, "big") + head + data


def _parts(sound: bytes) -> list[bytes]:
    return [sound[start : start + 720] for start in range(0, len(sound), 720)]
