"""
Microsoft's voices, with which the browser Edge reads pages aloud: online, free, several per language.

Text leaves this machine, and Microsoft promises nothing: what must stay private goes to `espeak`.
"""

from __future__ import annotations

import asyncio
import functools
import math
import os
import re
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from voices.engine import NEWSREADER, command, prove
from voices.engine import Engine as Base
from voices.errors import EngineFailed, EngineUnavailable
from voices.line import call, proxy_to
from voices.model import Sound, Voice
from voices.retry_after import seconds

#: The package, as pip takes it.
PACKAGE = "edge-tts>=7.2.8,<8"
HOST = "speech.platform.bing.com"
#: The voices for each language, the default first, then the other varieties of it. Those for children are left out.
VOICES = {
    language: tuple(f"{place}-{name}Neural" for place, names in places.items() for name in names.split())
    for language, places in {
        "en": {
            "en-US": "Ava Andrew Emma Brian Aria Guy Jenny Christopher Eric Michelle Roger Steffan",
            "en-GB": "Sonia Ryan Libby Thomas",
        },
        "de": {
            "de-DE": "Katja Conrad Amala Killian SeraphinaMultilingual FlorianMultilingual",
            "de-AT": "Ingrid Jonas",
            "de-CH": "Leni Jan",
        },
        "ru": {"ru-RU": "Svetlana Dmitry"},
        "uk": {"uk-UA": "Polina Ostap"},
    }.items()
}
#: What XML cannot hold, and control characters, which nobody can say.
_UNSAYABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ELSE = "Wait some minutes, or use --engine espeak."
_NEWER = "Look for a newer edge-tts, or use --engine espeak."


class Engine(Base):
    """
    Speak through the edge-tts package, one connection a piece.

    *connect* and *read* are the seconds to wait for a connection and for each part of the answer, *whole* those for
    everything together; *now* gives seconds since the epoch.
    """

    name = "edge"
    about = "Microsoft's voices: natural; online, without any promise by Microsoft; the text leaves this machine."
    online = True
    quality = "natural"
    licence = "Microsoft's terms: private use; unofficial"
    #: Nobody has promised that Microsoft follows the accent, so it never sees one.
    stress = False
    latin = True
    limit: int | None = 400
    #: With four at once, Microsoft answers 503 (edge-tts issue 482).
    parallel = 2
    #: No pitch: edge-tts takes it in Hz, and how many make a semitone depends on each voice.
    adjusts = frozenset({"speed"})

    def __init__(
        self, connect: float = 5.0, read: float = 20.0, whole: float = 90.0, now: Callable[[], float] = time.time
    ) -> None:
        self._connect, self._read, self._whole = connect, read, whole
        self._now = now

    @property
    def version(self) -> str:
        """
        Counts up when we ask for another sound. That of edge-tts changes nothing about it, and clips outlive it.
        """
        return "1"

    def voices(self, language: str) -> tuple[str, ...]:
        """
        A table, so that the list needs neither the network nor the package.
        """
        return VOICES.get(language, ())

    def needs(self) -> str:
        """
        The command for edge-tts.
        """
        return "" if find_spec("edge_tts") else command(PACKAGE)

    def pace(self, language: str) -> float:
        """
        An estimate.
        """
        return NEWSREADER.get(language, 14.0)

    def probe(self, voice: Voice) -> None:
        """
        Have one word spoken, so that "it answers" means sound.
        """
        prove(self, voice, "Microsoft's voice")

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Return *text* as MP3, in one connection. Several threads may call it. Raises `EngineUnavailable` as well when
        edge-tts is not there.
        """
        _need()
        name = voice.name or next(iter(self.voices(voice.language)), "")
        plain = _UNSAYABLE.sub(" ", text)
        if not name or not plain.strip():
            raise EngineFailed(f"edge finds nothing to say, or no voice for {voice.language!r}.", retry=False)
        try:
            _trust(os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE") or "")
            return Sound(call(self._listen(plain, name, f"{round(100 * voice.speed - 100):+d}%")), "mp3")
        except EngineFailed:
            raise
        except Exception as e:  # aiohttp's, edge-tts's own, whatever a strange answer causes
            raise self._retell(e) from e

    async def _listen(self, text: str, name: str, rate: str) -> bytes:
        from edge_tts import Communicate

        loop = asyncio.get_running_loop()
        end = loop.time() + self._whole
        first = min(end, loop.time() + self._connect + self._read)
        talk = Communicate(
            text,
            name,
            rate=rate,
            proxy=proxy_to(HOST),
            connect_timeout=math.ceil(self._connect),
            receive_timeout=math.ceil(self._read),  # aiohttp forgets it once the web socket is open
        )
        sound = bytearray()
        try:
            async with asyncio.timeout_at(first) as patience:
                async for part in talk.stream():
                    patience.reschedule(min(end, loop.time() + self._read))
                    if part["type"] == "audio":
                        sound += part["data"]
        except TimeoutError as e:
            if loop.time() < end:
                raise
            raise EngineFailed(f"Microsoft had not finished after {self._whole:g} seconds. Try again later.") from e
        if talk.state["chunk_audio_bytes"]:  # edge-tts sets it back when the server says that this was all
            raise EngineFailed("The connection to Microsoft broke in the middle of the answer. Check the network.")
        return bytes(sound)

    def _retell(self, error: Exception) -> EngineFailed:
        import aiohttp
        from edge_tts import exceptions

        if isinstance(error, exceptions.SkewAdjustmentError) and isinstance(error.__cause__, Exception):
            error = error.__cause__  # the refusal that it could not make good by another clock
        if isinstance(error, aiohttp.ClientHttpProxyError):
            return EngineFailed(
                f"The proxy named in HTTPS_PROXY does not let us through ({error.status}); check that setting.",
                retry=error.status >= 500,
            )
        if isinstance(error, aiohttp.ClientResponseError):
            return self._refusal(error.status, error.headers.get("Retry-After") if error.headers else None)
        if isinstance(error, exceptions.NoAudioReceived):
            return EngineFailed("Microsoft answered without any sound.")
        if isinstance(error, aiohttp.ClientError | OSError | exceptions.WebSocketError):
            return _no_answer(error)
        return EngineFailed(f"Microsoft's answer is not one that edge-tts knows ({error!r}). {_NEWER}")

    def _refusal(self, status: int, header: str | None) -> EngineFailed:
        if status == 429 or status >= 500:
            why = "is being asked too often from this address" if status == 429 else "has no room now, or a fault"
            return EngineFailed(f"Microsoft {why} ({status}). {_ELSE}", after=seconds(header, self._now()), busy=True)
        why = "refuses to speak for this program" if status == 403 else "did not understand the request"
        return EngineFailed(f"Microsoft {why} ({status}). {_NEWER}", retry=False)


def _need() -> None:
    try:
        import edge_tts  # noqa: F401 -- 0.3 s: here, not at the top
    except ImportError as e:
        raise EngineUnavailable(
            f"Microsoft's voices need the package edge-tts, which is not installed: `{command(PACKAGE)}`."
        ) from e


@functools.cache
def _trust(bundle: str) -> None:
    """
    Trust the authorities in the file or folder *bundle*, too, as gtts does; edge-tts by itself knows no such setting.
    """
    from edge_tts import communicate

    if not bundle:
        return
    try:
        communicate._SSL_CTX.load_verify_locations(**{"capath" if Path(bundle).is_dir() else "cafile": bundle})
    except OSError as e:  # ssl.SSLError is one
        why = f"The certificates in {bundle} cannot be read ({e}); correct REQUESTS_CA_BUNDLE or SSL_CERT_FILE."
        raise EngineFailed(why, retry=False) from e


def _no_answer(error: Exception) -> EngineFailed:
    import ssl

    import aiohttp

    if isinstance(error, aiohttp.ClientConnectorCertificateError | ssl.SSLCertVerificationError):
        return EngineFailed(
            f"The certificate of {HOST} cannot be trusted, so no text was sent. If a proxy opens your connections, name"
            " its authority's file in REQUESTS_CA_BUNDLE.",
            retry=False,
        )
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        return EngineFailed("The proxy named in HTTPS_PROXY does not answer; check that setting.")
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return EngineFailed("Microsoft cannot be reached: nobody took the call. Check the network.")
    if isinstance(error, TimeoutError):
        return EngineFailed("Microsoft took the request and then fell silent. Try again later.")
    if isinstance(error, aiohttp.ClientConnectorError):
        return EngineFailed("Microsoft cannot be reached. Check the network, or use --engine espeak.")
    return EngineFailed("The connection to Microsoft broke. Check the network, or use --engine espeak.")
