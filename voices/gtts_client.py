"""
The gTTS package with connections of ours: certificates are checked, connections used again, and every answer is whole
or late.
"""

from __future__ import annotations

import functools
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from voices.transport import adapter, late, limit, trickle

if TYPE_CHECKING:
    import requests
    from requests.adapters import HTTPAdapter

#: The most bytes of an answer. That to 100 characters has about 80,000, and gTTS takes hours for a line of millions.
MOST = 4 << 20

_lock = threading.RLock()


def fetch(text: str, language: str, timeout: tuple[float, float], whole: float) -> bytes:
    """
    Ask Google for *text*, at most 100 characters, in one request, and return its MP3; nothing where Google sent none.

    *timeout* are seconds for the connection and for each part of the answer, *whole* those for all of it. Raises
    whatever gTTS raises, and makes of it.
    """
    with _lock:  # its module is changed once, and not by two threads
        client = _client()
    request = client(text, lang=language, lang_check=False, pre_processor_funcs=[], timeout=timeout)
    limit(whole)  # gTTS hands on no more than the two of `requests`
    return b"".join(request.stream())


def web_page() -> type[Exception]:
    """
    What is raised inside gTTS when the answer is meant for eyes.
    """
    with _lock:  # two threads at once would get two classes
        return _web_page()


@functools.cache
def _web_page() -> type[Exception]:
    from requests import RequestException

    class WebPage(RequestException):
        """
        Raised inside gTTS when the answer is meant for eyes.
        """

    return WebPage


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
    from certifi import where
    from requests import exceptions

    class Session(requests.Session):
        """
        Checks certificates and takes proxies and authorities from the environment, as requests does by default.
        """

        def get_adapter(self, url: str) -> HTTPAdapter:
            return adapter(self._authorities)

        def close(self) -> None:
            """
            The connections outlive it.
            """

        def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
            kwargs |= self.merge_environment_settings(request.url or "", {}, True, None, None)
            named, kwargs["verify"] = kwargs["verify"], True
            self._authorities = named if isinstance(named, str) else where()
            # Text goes to Google only. Where else Google sends us, it shows pages.
            kwargs["allow_redirects"] = False
            try:
                return self._answer(request, kwargs)
            except OverflowError as e:
                raise web_page()(e) from e
            except exceptions.RequestException as e:
                if late():  # whatever hanging up on it looked like
                    raise exceptions.ReadTimeout("the answer as a whole took too long") from e
                raise

        def _answer(self, request: requests.PreparedRequest, kwargs: Any) -> requests.Response:
            with super().send(request, **kwargs) as response:
                if response.status_code < 200:
                    # The answer itself is yet to come, and would be taken for that to the next request.
                    response.raw.close()
                    raise exceptions.ChunkedEncodingError(f"{response.status_code} in place of an answer")
                data = b"".join(trickle(response.raw, MOST))
            response._content = data
            response._content_consumed = True  # type: ignore[attr-defined]
            if response.is_redirect or (response.ok and "html" in response.headers.get("Content-Type", "")):
                raise web_page()()
            return response

    gtts.tts.requests = SimpleNamespace(Request=requests.Request, Session=Session, exceptions=requests.exceptions)
    return gtts.tts.gTTS
