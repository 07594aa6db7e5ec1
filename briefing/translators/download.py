"""
A file fetched from the web: whole, in time, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from briefing import network
from briefing.errors import TranslationError

#: Seconds without a single byte after which a server counts as dead.
PATIENCE = 30.0
#: Bytes done, and bytes in all where the server tells.
Progress = Callable[[int, int | None], None]

_CHUNK = 1 << 18


def download(
    url: str, path: Path, *, most: int, on_progress: Progress | None = None, timeout: float = PATIENCE
) -> None:
    """
    Write what is at *url* to *path*, which is left half written when this fails.

    Raises:
        TranslationError: Not an http address, unreachable, refused, silent for *timeout* seconds, cut off, or longer
            than *most* bytes; or the disk refuses.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        raise TranslationError(f"{url} cannot be fetched: only http and https addresses can; name another one.")
    import requests  # 0.1 s

    try:
        with (
            # A package may well stand on a machine of one's own network, and takes as long as it takes.
            network.session(private=True) as session,
            network.get(session, url, timeout=timeout, headers={"Accept-Encoding": "identity"}) as response,
            path.open("wb") as file,
        ):
            response.raise_for_status()
            length = response.headers.get("Content-Length", "")
            total = int(length) if length.isdigit() else None
            done = 0
            for chunk in response.iter_content(_CHUNK):
                done += file.write(chunk)
                if done > most:
                    raise TranslationError(f"{url} is longer than {most >> 20} MB; that is not what was asked for.")
                if on_progress:
                    on_progress(done, total)
    except requests.RequestException as e:
        raise TranslationError(f"{url} could not be fetched: {_why(e, timeout)}; try again later.") from e
    except OSError as e:
        raise TranslationError(f"The download could not be written to {path}: {e}; make room for it.") from e
    if total is not None and done != total:
        raise TranslationError(f"{url} ended after {done} of {total} bytes; try again later.")


def _why(e: Exception, timeout: float) -> str:
    import requests

    if isinstance(e, requests.HTTPError):
        return f"the server answered {e.response.status_code} {e.response.reason}"
    if isinstance(e, requests.Timeout) or "timed out" in str(e):
        return f"nothing came for {timeout:g} seconds"
    if isinstance(e, requests.exceptions.SSLError):
        return f"the server's certificate is not trusted ({network.reason(e)})"
    if isinstance(e, requests.ConnectionError):
        return f"there is no connection to it ({network.reason(e)})"
    return f"the transfer broke off ({network.reason(e)})"
