"""
Connections that are kept for the next request, check who is on the other side, and end in time.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from requests.adapters import HTTPAdapter

#: Connections that are kept open.
KEPT = 8

#: When this thread's request has to be over, by `time.monotonic`.
_end = threading.local()
_adapters: dict[str, HTTPAdapter] = {}
_lock = threading.Lock()


def limit(seconds: float) -> None:
    """
    Give this thread's next request so many *seconds* in all.
    """
    _end.at = time.monotonic() + seconds


def late() -> bool:
    """
    Tell whether this thread's request should be over by now.
    """
    end: float = _end.at
    return time.monotonic() > end


def adapter(authorities: str) -> HTTPAdapter:
    """
    The connections that all requests share which trust the file or folder *authorities*.

    A new one costs three round trips, and requests reads the authorities for each: 20 ms. Raises `OSError` when they
    cannot be read.
    """
    with _lock:
        if authorities not in _adapters:
            _adapters[authorities] = _adapter(authorities)
        return _adapters[authorities]


def close() -> None:
    """
    Close the connections that are kept open.
    """
    with _lock:
        for each in _adapters.values():
            each.close()


def trickle(raw: Any, most: int) -> Iterator[bytes]:
    """
    The parts of an answer as they come: each drop of a trickle is within its own timeout, so the whole has one, too.

    Raises what requests raises for an answer that is too late or broken off, and `OverflowError` for one of more than
    *most* bytes.
    """
    from requests import exceptions
    from urllib3.exceptions import HTTPError, ReadTimeoutError

    size = 0
    try:
        while part := raw.read1(1 << 16, decode_content=True):
            yield part
            size += len(part)
            if size > most:
                raise OverflowError(f"the answer has more than {most} bytes")
            if late():
                raise exceptions.ReadTimeout("the answer as a whole took too long")
    except ReadTimeoutError as e:
        raise exceptions.ReadTimeout(e) from e
    except HTTPError as e:
        raise exceptions.ChunkedEncodingError(e) from e


def _adapter(authorities: str) -> HTTPAdapter:
    import ssl
    from pathlib import Path

    from requests.adapters import HTTPAdapter
    from urllib3.connection import HTTPSConnection
    from urllib3.connectionpool import HTTPSConnectionPool

    folder = Path(authorities).is_dir()
    context = ssl.create_default_context(cafile=None if folder else authorities, capath=authorities if folder else None)

    class Connection(HTTPSConnection):
        """
        Hangs up on who has not finished its headers in time: each line of them is within its own timeout.
        """

        def getresponse(self) -> Any:
            watch = threading.Timer(max(0.0, _end.at - time.monotonic()), self._hang_up)
            watch.daemon = True
            watch.start()
            try:
                response = super().getresponse()
            finally:
                watch.cancel()
            if late():  # headers that were cut off are headers, too
                response.close()
                raise TimeoutError("the headers took too long")
            return response

        def _hang_up(self) -> None:
            with suppress(OSError, TypeError):  # it has hung up by itself, and there is no socket
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # below TLS, which is being read

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    class Shared(HTTPAdapter):
        """
        Checks every certificate against one context.
        """

        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            super().init_poolmanager(*args, **kwargs, ssl_context=context)
            self.poolmanager.pool_classes_by_scheme = {"https": Pool}

        def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
            manager = super().proxy_manager_for(proxy, **kwargs, ssl_context=context)
            manager.pool_classes_by_scheme = {"https": Pool}
            return manager

        def cert_verify(self, *args: Any) -> None:
            """
            The context does.
            """

    return Shared(pool_maxsize=KEPT)
