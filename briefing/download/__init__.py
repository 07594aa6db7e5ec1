"""
A file fetched from the web: whole, in time, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing import network
from briefing.download.unfinished import Begun, Unfinished
from briefing.errors import DownloadError

if TYPE_CHECKING:
    import requests

#: Seconds without a single byte after which a server counts as dead.
PATIENCE = 30.0
#: Bytes done, and bytes in all where the server tells.
Progress = Callable[[int, int | None], None]

_CHUNK = 1 << 16


def load(url: str, *, most: int, timeout: float = PATIENCE) -> bytes:
    """
    Return what is at *url*.

    Raises:
        DownloadError: As for `download`.
    """
    data = bytearray()
    with _answered(url, None, timeout) as (answer, _):
        for chunk in _chunks(answer, url, 0, most):
            data += chunk
    return bytes(data)


def download(
    url: str, unfinished: Unfinished, *, most: int, on_progress: Progress | None = None, timeout: float = PATIENCE
) -> None:
    """
    Write what is at *url* to *unfinished*, the rest only where it has begun. How far it came stays when this fails.

    A server that cannot go on, or that has another file by now, makes it start anew. *on_progress* is called once
    before the first byte.

    Raises:
        DownloadError: Not an http address, unreachable, refused, silent for *timeout* seconds, cut off, or longer
            than *most* bytes; or the disk refuses.
    """
    with _answered(url, unfinished, timeout) as (answer, start):
        length = answer.headers.get("Content-Length", "")
        total = start + int(length) if length.isdigit() else None
        done = start
        if on_progress:
            on_progress(done, total)
        try:
            with unfinished.writing(start, _validator(answer), total) as file:
                for chunk in _chunks(answer, url, start, most):
                    done += file.write(chunk)
                    if on_progress:
                        on_progress(done, total)
            if total not in (None, done):
                raise _Wrong(f"{url} gave {done} bytes where it had told of {total}; try again later.")
        except _Wrong:
            unfinished.discard()
            raise


class _Wrong(DownloadError):
    """
    Raised for what is not worth keeping.
    """


def _chunks(answer: requests.Response, url: str, done: int, most: int) -> Iterator[bytes]:
    for chunk in answer.iter_content(_CHUNK):
        done += len(chunk)
        if done > most:
            raise _Wrong(f"{url} is longer than {most >> 20} MB; that is not what was asked for.")
        yield chunk


@contextmanager
def _answered(url: str, unfinished: Unfinished | None, timeout: float) -> Iterator[tuple[requests.Response, int]]:
    """
    The answer of the server, and behind how many bytes of *unfinished* it goes on.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        raise DownloadError(f"{url} cannot be fetched: only http and https addresses can; name another one.")
    import requests  # 0.1 s

    try:
        # What is fetched may well stand on a machine of one's own network, and takes as long as it takes.
        with network.session(private=True) as session:
            begun = unfinished.begun() if unfinished else None
            answer = _ask(session, url, begun, timeout)
            start = begun.size if begun and _goes_on(answer, begun) else 0
            if not start and answer.status_code in (
                requests.codes.partial_content,
                requests.codes.range_not_satisfiable,
            ):
                answer.close()
                answer = _ask(session, url, None, timeout)
            with answer:
                answer.raise_for_status()
                yield answer, start
    except requests.RequestException as e:
        raise DownloadError(f"{url} could not be fetched: {_why(e, timeout)}; {_advice(unfinished)}.") from e
    except OSError as e:
        raise DownloadError(f"The download of {url} could not be written: {e}; make room for it.") from e


def _ask(session: requests.Session, url: str, begun: Begun | None, timeout: float) -> requests.Response:
    headers = {"Accept-Encoding": "identity"}
    if begun:
        headers |= {"Range": f"bytes={begun.size}-", "If-Range": begun.validator}
    return network.get(session, url, timeout=timeout, headers=headers)


def _goes_on(answer: requests.Response, begun: Begun) -> bool:
    return answer.status_code == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {begun.size}-")


def _validator(answer: requests.Response) -> str:
    """
    What names this very file at its server; a weak ETag names many.
    """
    tag = answer.headers.get("ETag", "")
    return tag if tag and not tag.startswith("W/") else answer.headers.get("Last-Modified", "")


def _advice(unfinished: Unfinished | None) -> str:
    if unfinished and unfinished.begun():
        return "what came is kept, and the same command goes on from there"
    return "try again later"


def _why(e: Exception, timeout: float) -> str:
    import requests

    if isinstance(e, requests.HTTPError):
        return f"the server answered {e.response.status_code} {e.response.reason}"
    if network.timed_out(e):
        return f"nothing came for {timeout:g} seconds"
    if isinstance(e, requests.exceptions.SSLError):
        return f"the server's certificate is not trusted ({network.reason(e)})"
    if isinstance(e, requests.ConnectionError):
        return f"there is no connection to it ({network.reason(e)})"
    return f"the transfer broke off ({network.reason(e)})"
