"""
The gTTS package with connections of ours: certificates are checked, connections used again, and every answer is whole
or late.
"""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import requests
    from requests.adapters import HTTPAdapter

#: Connections that are kept open for the next request.
KEPT = 8

#: The seconds that this thread's request may take as a whole: gTTS hands on no more than the two of `requests`.
_whole = threading.local()
_adapters: dict[str, HTTPAdapter] = {}
_lock = threading.RLock()


def fetch(text: str, language: str, timeout: tuple[float, float], whole: float) -> bytes:
    """
    Ask Google for *text*, at most 100 characters, in one request, and return its MP3; nothing where Google sent none.

    *timeout* are seconds for the connection and for each part of the answer, *whole* those for all of it. Raises
    whatever gTTS raises, and makes of it.
    """
    _whole.seconds = whole
    request = _client()(text, lang=language, lang_check=False, pre_processor_funcs=[], timeout=timeout)
    return b"".join(request.stream())


def close() -> None:
    """
    Close the connections that are kept open.
    """
    with _lock:
        for adapter in _adapters.values():
            adapter.close()


def web_page() -> type[Exception]:
    """
    What is raised inside gTTS when the answer is meant for eyes.
    """
    with _lock:  # two threads at once would get two classes
        return _web_page()


@functools.cache
def _web_page() -> type[Exception]:
    """
    The error for a web page in place of sound, such as a question for consent.
    """
    from requests import RequestException

    class WebPage(RequestException):
        """
        Raised inside gTTS when the answer is meant for eyes.
        """

    return WebPage


def _adapter(authorities: str) -> HTTPAdapter:
    """
    The connections that all requests share which trust the file *authorities*: a new one costs three round trips, and
    20 ms to read these from the file, which requests does for each.
    """
    import ssl
    from pathlib import Path

    from requests.adapters import HTTPAdapter

    class Shared(HTTPAdapter):
        """
        Checks every certificate against one context.
        """

        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            super().init_poolmanager(*args, **kwargs, ssl_context=context)

        def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
            return super().proxy_manager_for(proxy, **kwargs, ssl_context=context)

        def cert_verify(self, *args: Any) -> None:
            """
            The context does.
            """

    with _lock:
        if authorities not in _adapters:
            folder = Path(authorities).is_dir()
            context = ssl.create_default_context(
                cafile=None if folder else authorities, capath=authorities if folder else None
            )
            _adapters[authorities] = Shared(pool_maxsize=KEPT)
        return _adapters[authorities]


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


def _client() -> Any:
    with _lock:
        return _loaded()


@functools.cache
def _loaded() -> Any:
    """
    Import gTTS and give its module another session.

    gTTS sends with verify=False, opens a connection for each request, and switches urllib3's warnings off for the whole
    process. It reaches all of these through the name `requests` in its module, so that name gets only what we want it
    to reach.
    """
    import gtts.tts  # 0.14 s: here, not at the top
    import requests
    from certifi import where

    class Session(requests.Session):
        """
        Checks certificates and takes proxies and authorities from the environment, as requests does by default.
        """

        def get_adapter(self, url: str) -> HTTPAdapter:
            return _adapter(self._authorities)

        def close(self) -> None:
            """
            The connections outlive it.
            """

        def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
            kwargs |= self.merge_environment_settings(request.url or "", {}, True, None, None)
            named, kwargs["verify"] = kwargs["verify"], True
            self._authorities = named if isinstance(named, str) else where()
            until = time.monotonic() + _whole.seconds
            with super().send(request, **kwargs) as response:
                data = b"".join(_trickle(response.raw, until))
            response._content = data
            response._content_consumed = True  # type: ignore[attr-defined]
            if response.ok and "html" in response.headers.get("Content-Type", ""):
                raise web_page()()
            return response

    gtts.tts.requests = SimpleNamespace(Request=requests.Request, Session=Session, exceptions=requests.exceptions)
    return gtts.tts.gTTS
