"""
Google Translate's voice: online, free, one voice per language.

Text leaves this machine, and Google promises nothing: what must stay private goes to `espeak`.
"""

from __future__ import annotations

import binascii
import time
from collections.abc import Callable
from typing import Any

from voices.engine import NEWSREADER, prove
from voices.engine import Engine as Base
from voices.errors import EngineFailed
from voices.gtts_client import fetch, web_page
from voices.model import Sound, Voice
from voices.retry_after import seconds
from voices.transport import KEPT, close

_MANAGE = "Wait some hours, or use --engine espeak."


class Engine(Base):
    """
    Speak through the gTTS package, with certificates checked.

    *connect* and *read* are the seconds to wait for a connection and for each part of the answer, *whole* those for all
    of it; *now* gives seconds since the epoch.
    """

    name = "gtts"
    about = "Google Translate's voice: natural; online, without any promise by Google; the text leaves this machine."
    online = True
    quality = "natural"
    licence = "Google's terms: private use"
    #: Nobody has promised that Google follows the accent, so it never sees one.
    stress = False
    latin = True
    limit: int | None = 100
    #: About what a browser does, which opens six connections to a host.
    parallel = KEPT

    def __init__(
        self, connect: float = 5.0, read: float = 10.0, whole: float = 30.0, now: Callable[[], float] = time.time
    ) -> None:
        self._timeout = (connect, read)
        self._whole = whole
        self._now = now

    @property
    def version(self) -> str:
        """
        The package's version. Google does not tell its own.
        """
        from gtts.version import __version__

        return str(__version__)

    def speaks(self, language: str) -> bool:
        """
        Ask gTTS's own table, so that a new language needs no edit here.
        """
        from gtts.lang import tts_langs

        return language in tts_langs()

    def voices(self, language: str) -> tuple[str, ...]:
        """
        Google has one voice per language, and may change it any day.
        """
        return ("google",) if self.speaks(language) else ()

    def pace(self, language: str) -> float:
        """
        An estimate.
        """
        return NEWSREADER.get(language, 14.0)

    def probe(self, voice: Voice) -> None:
        """
        Have one word spoken, so that "it answers" means sound.
        """
        prove(self, voice, "Google's voice")

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Return *text* as MP3, in one request.
        """
        try:
            data = fetch(text, voice.language, self._timeout, self._whole)
        except Exception as e:  # gTTSError, AssertionError for nothing to say, whatever a strange answer causes
            raise self._retell(e) from e
        if not data:
            # gTTS ends quietly when no line of the answer carries sound.
            raise EngineFailed("Google answered without any sound.")
        return Sound(data, "mp3")

    def close(self) -> None:
        """
        Close the connections that are kept open for the next request.
        """
        close()

    def _retell(self, error: Exception) -> EngineFailed:
        if isinstance(error, OSError):  # what goes wrong on the way, gTTS has made an error of its own
            return EngineFailed(
                f"The certificates named in REQUESTS_CA_BUNDLE cannot be read ({error}); correct that setting.",
                retry=False,
            )
        if isinstance(error, binascii.Error):
            return EngineFailed("Google answered with damaged sound.")
        response = getattr(error, "rsp", None)
        if response is not None:
            return self._refusal(response)
        # gTTS drops the reason of a failed connection; Python keeps it as the context.
        reason = error.__context__ if type(error).__name__ == "gTTSError" else None
        return _no_answer(reason) if reason else EngineFailed(f"gTTS cannot work with this ({error!r}).", retry=False)

    def _refusal(self, response: Any) -> EngineFailed:
        status = response.status_code
        after = seconds(response.headers.get("Retry-After"), self._now())
        if status == 200:
            return EngineFailed("Google answered without any sound.")
        if status == 429:
            return EngineFailed(
                f"Google is being asked too often from this address (429). {_MANAGE}", after=after, busy=True
            )
        if status == 403:
            return EngineFailed(f"Google refuses to speak for this address (403). {_MANAGE}", retry=False)
        if status >= 500:
            return EngineFailed(
                f"Google's voice has a fault of its own ({status}). Try again later.", after=after, busy=True
            )
        return EngineFailed(f"Google did not understand the request ({status}); look for a newer gTTS.", retry=False)


def _no_answer(reason: BaseException) -> EngineFailed:
    from requests import exceptions

    if isinstance(reason, web_page()):
        return EngineFailed(
            "Google answered with a web page instead of sound, most likely to ask for consent or against robots."
            f" {_MANAGE}",
            retry=False,
        )
    if isinstance(reason, exceptions.SSLError):
        return EngineFailed(
            "The certificate of translate.google.com cannot be trusted, so no text was sent. If a proxy opens your"
            " connections, name its authority's file in REQUESTS_CA_BUNDLE.",
            retry=False,
        )
    if isinstance(reason, exceptions.ProxyError):
        return EngineFailed("The proxy named in HTTPS_PROXY does not lead to Google; check that setting.")
    if isinstance(reason, exceptions.ConnectTimeout):
        return EngineFailed("Google cannot be reached: nobody took the call. Check the network.")
    if isinstance(reason, exceptions.Timeout):
        return EngineFailed("Google took the request and then fell silent. Try again later.")
    if isinstance(reason, exceptions.ChunkedEncodingError):
        return EngineFailed("The connection to Google broke in the middle of the answer. Check the network.")
    return EngineFailed("Google cannot be reached. Check the network, or use --engine espeak.")
