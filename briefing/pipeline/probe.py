"""
The probe: asks the servers of a show, and takes no more than it has to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing import network
from briefing.network.addresses import PrivateAddress
from output.check.http import Answer
from output.check.media import Absent
from output.errors import OutputError
from output.files import refused

if TYPE_CHECKING:
    import requests

#: Seconds to wait for a connection, then for each next piece.
_TIMEOUT = (5.0, 20.0)
#: Seconds that an answer may take, and a download.
_DEADLINE, _LONG = 60.0, 900.0
#: As many times in a row a host may fail to answer before it is left alone.
_PATIENCE = 3
_CHUNK = 65_536


class Probe:
    """
    A client for `output.check.address`: one request at a time, redirects followed, machines of private networks asked
    only with *private*.
    """

    def __init__(self, *, private: bool) -> None:
        self._private = private
        self._silent: Counter[str] = Counter()

    def ask(self, url: str, method: str, headers: Mapping[str, str], most: int) -> Answer:
        """
        The answer to *method* with the first *most* bytes of its body. Raises `Absent`.
        """
        with self._asked(url, method, headers, _DEADLINE) as answer:
            data = bytearray()
            for piece in answer.iter_content(_CHUNK) if most else ():
                data += piece
                if len(data) >= most:
                    break
            told = {name.lower(): value for name, value in answer.headers.items()}
            hops = tuple(str(each.url) for each in answer.history)
            return Answer(answer.url or url, answer.status_code, told, bytes(data[:most]), hops)

    def save(self, url: str, path: Path, most: int) -> None:
        """
        Put the body at *path*. Raises `Absent` when there are more than *most* bytes, `CannotWrite`.
        """
        with self._asked(url, "GET", {}, _LONG) as answer, path.open("wb") as file:
            if answer.status_code != 200:
                raise Absent(f"the server answers {answer.status_code}")
            for piece in answer.iter_content(_CHUNK):
                try:
                    file.write(piece)
                except OSError as e:
                    raise refused(path, e) from e
                if file.tell() > most:
                    raise Absent(f"it has more than {most // 1_000_000} MB")

    @contextmanager
    def _asked(self, url: str, method: str, headers: Mapping[str, str], deadline: float) -> Iterator[requests.Response]:
        host = _host(url)
        if self._silent[host] >= _PATIENCE:
            raise Absent(f"{host} was not asked any more, after it had not answered {_PATIENCE} times")
        wish = {"Accept-Encoding": "identity", **headers}
        watch = network.Watch(deadline)
        try:
            with (
                watch,
                network.session(private=self._private, watch=watch) as session,
                network.get(session, url, method=method, headers=wish, timeout=_TIMEOUT) as answer,
            ):
                yield answer
                if watch.over:  # a body without a length ends, to all appearances, where it is cut off
                    raise TimeoutError("timed out")
        except (Absent, OutputError):
            raise
        except Exception as e:  # the seam to requests, urllib3 and whatever is beneath them
            self._silent[host] += 1
            raise Absent(_words(e, deadline if watch.over else None)) from e
        self._silent[host] = 0


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def _words(error: Exception, deadline: float | None) -> str:
    """
    Why nothing came, in a few words.
    """
    if isinstance(error, PrivateAddress):
        return f"it leads to {error}, which is not on the open internet; add --allow-private if it may be read"
    if deadline is not None:
        return f"it took over {deadline:g} seconds"
    return "it did not answer in time" if network.timed_out(error) else network.reason(error)
