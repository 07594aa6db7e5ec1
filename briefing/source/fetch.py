"""
A page brought from the network: the only door of the text rooms to it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from briefing import network
from briefing.errors import SourceError, Unreachable
from briefing.network.addresses import PrivateAddress

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

DEADLINE = 60.0
"""
Seconds that a page may take with all its redirects.
"""

REFRESHES = 2
"""
Pages that may send the reader on by themselves, one after the other.
"""

XML = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml")
TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "message/rfc822", *XML)

# What servers say of a file whose type they do not know.
_UNTYPED = ("application/octet-stream", "binary/octet-stream", "application/x-unknown")

_HEAD = 20_000
_CHUNK = 16_384
_META = re.compile(r"<meta\s[^<>]{0,1000}>", re.I)
_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?refresh\b", re.I)
# Only a page that leaves at once is a redirect; others load themselves again after some minutes.
_TARGET = re.compile(
    r"content\s*=\s*(?P<q>[\"']?)\s*[0-3](?:\.\d*)?\s*[;,]\s*url\s*=\s*['\"]?(?P<url>[^\s'\"<>]+)", re.I
)


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


def fetch(url: str, *, private: bool = False) -> Fetched:
    """
    Bring *url* through the requests library.

    Args:
        private: Reach into private networks, too. Else whoever may name an address could read what only this machine
            can see.

    Raises:
        SourceError: The server refuses, is private, or sends too much or no text.
        Unreachable: It is not there, too slow, or has a fault.
    """
    late = Unreachable(f"{url} took over {DEADLINE:g} seconds. Try again later, or save the page and give its file.")
    with network.Watch(DEADLINE) as watch:
        try:
            with network.session(private=private, watch=watch) as session:
                found = _follow(session, url)
        except SourceError:
            raise
        except PrivateAddress as e:
            raise SourceError(
                f"{url} leads to {e}, which is not on the open internet. Add --allow-private if it may be read."
            ) from e
        except Exception as e:
            if watch.over:
                raise late from e
            if network.timed_out(e):
                raise Unreachable(
                    f"{url} did not answer in time. Try again later, or save the page and give its file."
                ) from e
            raise _failure(url, e) from e
        if watch.over:  # an answer of no told length just ends
            raise late
    return found


def _follow(session: requests.Session, url: str) -> Fetched:
    """
    Bring *url*, or where its page sends every reader at once.
    """
    address = url
    for _ in range(REFRESHES + 1):
        # Two codings, each alone: packed many times over, a few bytes could unpack to more than fits anywhere.
        headers = {"Accept": ", ".join(TYPES), "Accept-Encoding": "gzip, deflate"}
        with network.get(session, address, timeout=TIMEOUT, headers=headers) as answer:
            found = _accept(answer, url)
        target = _refresh(found)
        if not target:
            return found
        address = target
    raise SourceError(f"{url} sends its readers on and on. Open it in a browser, and save the page that it ends at.")


def _accept(answer: requests.Response, url: str) -> Fetched:
    if answer.status_code != 200:
        wrong = Unreachable if answer.status_code >= 500 or answer.status_code == 429 else SourceError
        raise wrong(f"{url} answered {answer.status_code} {answer.reason}{_advice(answer)}")
    kind, _, rest = answer.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    kind = "" if kind in _UNTYPED else kind
    if kind and kind not in TYPES:
        raise SourceError(f"{url} is of type {kind}, not a page of text. Give the address of an article.")
    if answer.headers.get("Content-Encoding", "").strip().lower() not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise SourceError(f"{url} is packed in a way nobody asked for. Save the page in a browser and give its file.")
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    data = bytearray()
    for piece in answer.iter_content(_CHUNK):
        data += piece
        if len(data) > LIMIT:
            raise too_big(url)
    return Fetched(bytes(data), answer.url or url, kind, charset)


def _refresh(found: Fetched) -> str | None:
    """
    Find where a page sends its readers by `<meta http-equiv="refresh">`.
    """
    if "html" not in found.kind and found.kind:
        return None
    first, *others = re.split("<noscript", found.data[:_HEAD].decode("latin-1"), flags=re.I)
    # What only readers without scripts are sent to is an excuse, not the article.
    shown = first + "".join(piece.partition("</noscript>")[2] for piece in others)
    for tag in _META.findall(shown):
        target = _TARGET.search(tag) if _REFRESH.search(tag) else None
        if target:
            address = urljoin(found.url, html.unescape(target["url"].encode("latin-1").decode("utf-8", "replace")))
            return address if urldefrag(address)[0] != urldefrag(found.url)[0] else None
    return None


def too_big(address: str) -> SourceError:
    """
    Return the error for a source of more than LIMIT bytes.
    """
    return SourceError(f"{address} is over {LIMIT // 1_000_000} MB, which no article has. Give the article alone.")


def _advice(answer: requests.Response) -> str:
    if answer.headers.get("cf-mitigated") or answer.status_code == 429:
        return ": it takes us for a robot. Save the page in a browser and give its file."
    if answer.status_code in (401, 402, 403, 451):
        return ": it does not let us in. Save the page in a browser and give its file."
    if answer.status_code in (404, 410):
        return ": there is no such page. Check the address."
    return ". Try again later, or save the page and give its file."


def _failure(url: str, error: Exception) -> SourceError:
    """
    Say why *url* could not be had.
    """
    import requests

    if isinstance(error, requests.TooManyRedirects):
        return SourceError(f"{url} redirects in a circle. Save the page in a browser and give its file.")
    if isinstance(error, requests.exceptions.InvalidSchema):
        return SourceError(f"{url} leads to something that is no page of the web. Check the address.")
    reason = network.reason(error)
    if isinstance(error, requests.exceptions.SSLError):
        return SourceError(f"{url} has no certificate that can be trusted: {reason}.")
    if isinstance(error, requests.ConnectionError):
        return Unreachable(f"{url} cannot be reached: {reason}. Check the address and the connection.")
    return SourceError(f"{url} could not be read: {reason}.")
