"""
The network as all of our downloads use it: one way to connect, to follow redirects, to give up, to say why.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from briefing import __version__
from briefing.network.addresses import look_up

if TYPE_CHECKING:
    import requests
    from requests.adapters import HTTPAdapter

AGENT = f"briefing/{__version__}"
REDIRECTS = 10

_UNKNOWN = "no such host is known"
_NO_WAY = "there is no way to it from this machine"


class Watch:
    """
    Hangs up every connection of a `session` when *seconds* are over, however busily it sends.

    A timeout of the socket alone starts anew with each byte. *over* tells that this has happened.
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._hang_up)
        self._timer.daemon = True

    def __enter__(self) -> Watch:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for each in self._sockets:
                each.close()

    def add(self, connection: socket.socket) -> None:
        """
        Watch *connection*, too. Raises `TimeoutError` when the time is over already.
        """
        with self._lock:
            if self.over:
                connection.close()
                raise TimeoutError("timed out")
            # A second handle: TLS takes the first one away while it is still shaking hands.
            self._sockets.append(connection.dup())

    def _hang_up(self) -> None:
        with self._lock:
            self.over = True
            for each in self._sockets:
                with contextlib.suppress(OSError):  # it is closed already
                    each.shutdown(socket.SHUT_RDWR)


def session(*, private: bool, watch: Watch | None = None) -> requests.Session:
    """
    Make a session that redirects nobody (`get` does), and connects within private networks only with *private*.

    A connection that is refused raises `PrivateAddress` before a byte is sent.
    """
    import requests  # costs 0.1 s: here, not at the top

    class Session(requests.Session):
        def get_redirect_target(self, resp: requests.Response) -> None:
            # Requests would first read the body of the redirect, which may be endless.
            return None

    made = Session()
    made.headers["User-Agent"] = AGENT
    for scheme in ("http://", "https://"):
        made.mount(scheme, _adapter(private, watch))
    return made


def get(session: requests.Session, url: str, *, method: str = "GET", **options: Any) -> requests.Response:
    """
    Return the answer, its body unread, to which *url* leads within REDIRECTS redirects; its history has those.

    Raises what requests raises.
    """
    import requests

    history: list[requests.Response] = []
    for _ in range(REDIRECTS + 1):
        answer = session.request(method, url, stream=True, **options)
        if not answer.is_redirect:
            answer.history = history
            return answer
        answer.close()
        history.append(answer)
        # Servers write the bytes of UTF-8 into a header that is read as Latin 1.
        target = answer.headers["Location"].encode("latin-1", "replace").decode("utf-8", "replace")
        url = urljoin(answer.url, target)
    raise requests.TooManyRedirects(f"more than {REDIRECTS} redirects")


def timed_out(error: BaseException) -> bool:
    """
    Tell whether *error* is about time, however deep it is wrapped: `Watch` says so in these words, too.
    """
    import requests

    return isinstance(error, requests.Timeout) or "timed out" in str(error)


def reason(error: BaseException) -> str:
    """
    Find the plainest words in a chain that urllib3 has wrapped several times.
    """
    text = str(error)
    for sign, words in (
        (_UNKNOWN, _UNKNOWN),
        ("NameResolutionError", _UNKNOWN),
        ("Connection refused", "the connection was refused"),
        ("RemoteDisconnected", "the server hung up"),
        ("Connection reset", "the server hung up"),
        ("IncompleteRead", "the server hung up half way"),
        ("Network is unreachable", _NO_WAY),
        ("No route to host", _NO_WAY),
        ("unreachable network", _NO_WAY),  # so Windows says it
        ("unreachable host", _NO_WAY),
        ("CERTIFICATE_VERIFY_FAILED", "the check of the certificate failed"),
        ("ProxyError", "the proxy does not let us through"),
    ):
        if sign in text:
            return words
    return text.rstrip(".") or type(error).__name__


def _adapter(private: bool, watch: Watch | None) -> HTTPAdapter:
    """
    Make what connects: to the very address that was judged, so that a name cannot change its mind in between.
    """
    import requests
    from requests.adapters import HTTPAdapter
    from requests.utils import select_proxy
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.exceptions import NewConnectionError

    class Watched(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            made = super()._new_conn()
            if watch:
                watch.add(made)
            return made

    class Judged(Watched):
        def _new_conn(self) -> socket.socket:
            name, port, refusal = self._dns_host, self.port or self.default_port, None
            try:
                for address in look_up(name, port):
                    self._dns_host = address
                    try:
                        return super()._new_conn()
                    except NewConnectionError as e:
                        refusal = e
            except socket.gaierror:
                pass
            finally:
                self._dns_host = name
            raise refusal or NewConnectionError(self, _UNKNOWN)

    def pools(kind: type[HTTPConnection]) -> dict[str, Any]:
        secure = type("Secure", (kind, HTTPSConnection), {})
        plain_pool = type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": kind})
        return {"http": plain_pool, "https": type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": secure})}

    class Adapter(HTTPAdapter):
        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            super().init_poolmanager(*args, **kwargs)
            self.poolmanager.pool_classes_by_scheme = pools(Watched if private else Judged)

        def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
            # Who runs this program chose the proxy, often one inside a private network: it is not judged.
            manager = super().proxy_manager_for(proxy, **kwargs)
            if not proxy.lower().startswith("socks"):
                manager.pool_classes_by_scheme = pools(Watched)
            return manager

        def send(self, request: Any, *args: Any, **kwargs: Any) -> Any:
            # The proxy looks the name up anew, but judging it here refuses whatever this machine can know, and a name
            # that only the proxy knows is likely one of its own network.
            if not private and select_proxy(request.url, kwargs.get("proxies")):
                where = urlsplit(request.url)
                try:
                    look_up(where.hostname or "", where.port or 443)
                except socket.gaierror as e:
                    raise requests.ConnectionError(_UNKNOWN) from e
            return super().send(request, *args, **kwargs)

    return Adapter()
