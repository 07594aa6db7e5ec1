"""
Google Translate's voice: online, free, one voice per language.

Text leaves this machine, and Google promises nothing: what must stay private goes to `espeak`.
"""

from __future__ import annotations

import binascii
import functools
import threading
import time
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from types import SimpleNamespace
from typing import Any

from voices.decode import decode
from voices.engine import Engine as Base
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Sound, Voice

#: Characters a second. Estimates, not measured: Google's voices read the news about as fast as a newsreader.
PACE = {"en": 14.5, "de": 14.5, "ru": 14.0, "uk": 14.0}
#: One short word per language, spoken to prove that Google answers with sound.
_WORD = {"en": "Okay", "de": "Ja", "ru": "Да", "uk": "Так"}
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
    parallel = 8

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
        return PACE.get(language, 14.0)

    def probe(self, voice: Voice) -> None:
        """
        Have one word spoken, so that "it answers" means sound.
        """
        try:
            decode(self.speak(_WORD.get(voice.language, "OK"), voice))
        except EngineFailed as e:
            raise EngineUnavailable(f"Google's voice cannot be used now: {e}") from e

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Return *text* as MP3, in one request.
        """
        try:
            _whole.seconds = self._whole
            request = _client()(
                text, lang=voice.language, lang_check=False, pre_processor_funcs=[], timeout=self._timeout
            )
            data = b"".join(request.stream())
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
        if _connections.cache_info().currsize:
            _connections().close()

    def _retell(self, error: Exception) -> EngineFailed:
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
        after = _seconds(response.headers.get("Retry-After"), self._now())
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

    if isinstance(reason, _web_page()):
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


def _seconds(after: str | None, now: float) -> float | None:
    """
    Read a Retry-After header: seconds, or a date.
    """
    if after is None:
        return None
    try:
        return max(0.0, float(after) if after.strip().isdecimal() else parsedate_to_datetime(after).timestamp() - now)
    except (ValueError, TypeError):
        return None


@functools.cache
def _web_page() -> type[Exception]:
    from requests import RequestException

    class WebPage(RequestException):
        """
        Raised inside gTTS when the answer is meant for eyes.
        """

    return WebPage


@functools.cache
def _connections() -> Any:
    """
    The connections that all requests share: a new one costs three round trips, two of them for TLS.
    """
    from requests.adapters import HTTPAdapter

    return HTTPAdapter(pool_maxsize=Engine.parallel)


#: The seconds that this thread's request may take as a whole: gTTS hands on no more than the two of `requests`.
_whole = threading.local()


def _trickle(raw: Any, until: float) -> Iterator[bytes]:
    """
    The parts of an answer as they come: each drop of a trickle is within its own timeout, so the whole has one, too.
    """
    from requests import exceptions
    from urllib3.exceptions import HTTPError, ReadTimeoutError

    try:
        while part := raw.read1(1 << 16, decode_content=True):
            yield part
            if time.monotonic() > until:
                raise exceptions.ReadTimeout("the answer as a whole took too long")
    except ReadTimeoutError as e:
        raise exceptions.ReadTimeout(e) from e
    except HTTPError as e:
        raise exceptions.ChunkedEncodingError(e) from e


@functools.cache
def _client() -> Any:
    """
    Import gTTS and give its module another session.

    gTTS sends with verify=False, opens a connection for each request, and switches urllib3's warnings off for the whole
    process. It reaches all of these through the name `requests` in its module, so that name gets only what we want it
    to reach.
    """
    import gtts.tts  # 0.14 s: here, not at the top
    import requests

    class Session(requests.Session):
        """
        Checks certificates and takes proxies and authorities from the environment, as requests does by default.
        """

        def get_adapter(self, url: str) -> Any:
            return _connections()

        def close(self) -> None:
            """
            The connections outlive it.
            """

        def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
            kwargs |= self.merge_environment_settings(request.url or "", {}, True, None, None)
            until = time.monotonic() + _whole.seconds
            with super().send(request, **kwargs) as response:
                data = b"".join(_trickle(response.raw, until))
            response._content = data
            response._content_consumed = True  # type: ignore[attr-defined]
            if response.ok and "html" in response.headers.get("Content-Type", ""):
                raise _web_page()()
            return response

    gtts.tts.requests = SimpleNamespace(Request=requests.Request, Session=Session, exceptions=requests.exceptions)
    return gtts.tts.gTTS
