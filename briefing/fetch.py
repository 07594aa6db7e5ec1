"""
A page brought from the network: the only door of the text rooms to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.errors import SourceError

if TYPE_CHECKING:
    import requests

LIMIT = 5_000_000
"""
Bytes, unpacked, that a source may have: some forty times a long article with its whole page.
"""

TIMEOUT = (5.0, 20.0)
"""
Seconds to wait for a connection, then for each next piece of the answer.
"""

AGENT = f"briefing/{__version__}"

TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")


@dataclass(frozen=True, slots=True)
class Fetched:
    """
    An answer: its bytes, the address that gave it, what the server calls it.

    *kind* is a media type in lower case, empty when the server named none; *charset* likewise.
    """

    data: bytes
    url: str
    kind: str = ""
    charset: str = ""


Fetch = Callable[[str], Fetched]


def fetch(url: str) -> Fetched:
    """
    Bring *url* through the requests library.

    Raises:
        SourceError: The server is not there, refuses, is too slow, or sends too much or no text.
    """
    import requests  # costs 0.1 s: here, not at the top

    try:
        with requests.get(
            url,
            stream=True,
            timeout=TIMEOUT,
            headers={"User-Agent": AGENT, "Accept": ", ".join(TYPES)},
        ) as answer:
            return _accept(answer, url)
    except SourceError:
        raise
    except requests.Timeout as e:
        raise SourceError(f"{url} did not answer in time. Try again later, or save the page and give its file.") from e
    except requests.TooManyRedirects as e:
        raise SourceError(f"{url} redirects in a circle. Save the page in a browser and give its file.") from e
    except requests.exceptions.SSLError as e:
        raise SourceError(f"{url} has no certificate that can be trusted: {_reason(e)}.") from e
    except requests.ConnectionError as e:
        raise SourceError(f"{url} cannot be reached: {_reason(e)}. Check the address and the connection.") from e
    except Exception as e:
        raise SourceError(f"{url} could not be read: {_reason(e)}.") from e


def _accept(answer: requests.Response, url: str) -> Fetched:
    if answer.status_code != 200:
        raise SourceError(f"{url} answered {answer.status_code} {answer.reason}{_advice(answer.status_code)}")
    kind, _, rest = answer.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    if kind and kind not in TYPES:
        raise SourceError(f"{url} is of type {kind}, not a page of text. Give the address of an article.")
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    data = bytearray()
    for piece in answer.iter_content(65_536):
        data += piece
        if len(data) > LIMIT:
            raise too_big(url)
    return Fetched(bytes(data), answer.url or url, kind, charset)


def too_big(address: str) -> SourceError:
    """
    Return the error for a source of more than LIMIT bytes.
    """
    return SourceError(f"{address} is over {LIMIT // 1_000_000} MB, which no article has. Give the article alone.")


def _advice(status: int) -> str:
    if status in (401, 402, 403, 451):
        return ": it does not let us in. Save the page in a browser and give its file."
    if status in (404, 410):
        return ": there is no such page. Check the address."
    return ". Try again later, or save the page and give its file."


def _reason(error: BaseException) -> str:
    """
    Find the plainest words in a chain that urllib3 has wrapped several times.
    """
    text = str(error)
    for sign, words in (
        ("NameResolutionError", "no such host is known"),
        ("Name or service not known", "no such host is known"),
        ("Connection refused", "the connection was refused"),
        ("RemoteDisconnected", "the server hung up"),
        ("Connection reset", "the server hung up"),
        ("CERTIFICATE_VERIFY_FAILED", "the check of the certificate failed"),
    ):
        if sign in text:
            return words
    return text.rstrip(".") or type(error).__name__
