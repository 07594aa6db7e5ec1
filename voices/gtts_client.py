"""
The gTTS package with connections of ours: certificates are checked, connections used again, and every answer is whole
or late.
"""

from __future__ import annotations

import functools
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import requests
    from requests.adapters import HTTPAdapter

#: Connections that are kept open for the next request.
KEPT = 8
#: The most bytes of an answer. That to 100 characters has about 80,000, and gTTS takes hours for a line of millions.
MOST = 4 << 20

#: The seconds that this thread's request may take as a whole: gTTS hands on no more than the two of `requests`.
_whole = threading.local()


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
    if _connections.cache_info().currsize:
        _connections().close()


@functools.cache
def web_page() -> type[Exception]:
    from requests import RequestException

    class WebPage(RequestException):
        """
        Raised inside gTTS when the answer is meant for eyes.
        """

    return WebPage


@functools.cache
def _connections() -> HTTPAdapter:
    """
    The connections that all requests share: a new one costs three round trips, two of them for TLS.
    """
    from requests.adapters import HTTPAdapter
    from urllib3.connection import HTTPSConnection
    from urllib3.connectionpool import HTTPSConnectionPool

    class Connection(HTTPSConnection):
        """
        Hangs up on who has not finished its headers in time: each line of them is within its own timeout.
        """

        def getresponse(self) -> Any:
            def hang_up() -> None:
                with suppress(OSError, TypeError):  # it has hung up by itself, and there is no socket
                    socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # below TLS, which is being read

            watch = threading.Timer(max(0.0, _whole.until - time.monotonic()), hang_up)
            watch.daemon = True
            watch.start()
            try:
                response = super().getresponse()
            finally:
                watch.cancel()
            if time.monotonic() > _whole.until:  # headers that were cut off are headers, too
                response.close()
                raise TimeoutError("the headers took too long")
            return response

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    class Adapter(HTTPAdapter):
        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            super().init_poolmanager(*args, **kwargs)
            self.poolmanager.pool_classes_by_scheme = {"https": Pool}

        def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
            manager = super().proxy_manager_for(*args, **kwargs)
            manager.pool_classes_by_scheme = {"https": Pool}
            return manager

    return Adapter(pool_maxsize=KEPT)


def _trickle(raw: Any, until: float) -> Iterator[bytes]:
    """
    The parts of an answer as they come: each drop of a trickle is within its own timeout, so the whole has one, too.
    """
    from requests import exceptions
    from urllib3.exceptions import HTTPError, ReadTimeoutError

    try:
        size = 0
        while part := raw.read1(1 << 16, decode_content=True):
            yield part
            size += len(part)
            if size > MOST:
                raise web_page()("the answer is far longer than any sound")
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
    from requests import exceptions

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
            _whole.until = until = time.monotonic() + _whole.seconds
            # Text goes to Google only. Where else Google sends us, it shows pages.
            kwargs["allow_redirects"] = False
            try:
                return self._answer(request, until, kwargs)
            except exceptions.RequestException as e:
                if time.monotonic() > until:  # whatever hanging up on it looked like
                    raise exceptions.ReadTimeout("the answer as a whole took too long") from e
                raise

        def _answer(self, request: requests.PreparedRequest, until: float, kwargs: Any) -> requests.Response:
            with super().send(request, **kwargs) as response:
                if response.status_code < 200:
                    # The answer itself is yet to come, and would be taken for that to the next request.
                    response.raw.close()
                    raise exceptions.ChunkedEncodingError(f"{response.status_code} in place of an answer")
                data = b"".join(_trickle(response.raw, until))
            response._content = data
            response._content_consumed = True  # type: ignore[attr-defined]
            if response.is_redirect or (response.ok and "html" in response.headers.get("Content-Type", "")):
                raise web_page()()
            return response

    gtts.tts.requests = SimpleNamespace(Request=requests.Request, Session=Session, exceptions=requests.exceptions)
    return gtts.tts.gTTS
