"""
How a server hands out the files of a show (R43, R46, R47).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urlsplit

from output.check.fault import Fault, short, shown
from output.inspect.finding import Ask
from output.show.address import private

SERVED = Ask(
    "R46",
    "M",
    "server",
    "Directories refuse the show; players cannot jump, or go on with what was interrupted.",
    "Serve plain files from a server that answers HEAD, and byte ranges with 206.",
)
SECURE = Ask(
    "R46",
    "S",
    "way to the file",
    "Apps that only open https play nothing, and every redirect is a wait.",
    "Serve everything by https, and name the address where the file is.",
)
TYPES = Ask(
    "R47",
    "S",
    "types, and what is new",
    "Browsers show a transcript as a download, and every look for news costs the whole feed.",
    "Let the server name media types, and answer 304 where nothing has changed: docs/hosting.md has what to write.",
)
CORS = Ask(
    "R43",
    "S",
    "cross-origin",
    "Web players on other hosts show neither transcript nor chapters.",
    "Let the server send Access-Control-Allow-Origin: * with transcripts and chapters (docs/hosting.md).",
)

#: Who asks, for a server that hands files to some pages alone.
_ORIGIN = "https://player.example"
_HOPS = 5
#: What a file of each kind may be called; where it is not in the list, what the feed itself says.
_FEED = ("application/rss+xml", "application/xml", "text/xml")
_ALSO = {
    "application/json+chapters": ("application/json",),
    "application/x-subrip": ("application/srt", "text/srt", "text/plain"),
    "audio/mpeg": ("audio/mp3",),
}
Role = Literal["feed", "sound", "words", "art"]


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What came from *url*, where *hops* had led to: *headers* by their names in lower case, and as much of the body as
    was asked for.
    """

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    data: bytes = b""
    hops: tuple[str, ...] = ()


class Client(Protocol):
    """
    Asks servers, one at a time. Each method raises `Absent` when no answer comes.
    """

    def ask(self, url: str, method: str, headers: Mapping[str, str], most: int) -> Answer:
        """
        The answer to *method* with the first *most* bytes of its body.
        """
        ...

    def save(self, url: str, path: Path, most: int) -> None:
        """
        Put the body, which has at most *most* bytes, at *path*.
        """
        ...


def head(url: str, client: Client) -> Answer:
    """
    The answer to HEAD. Raises `Absent`.
    """
    return client.ask(url, "HEAD", {"Origin": _ORIGIN}, 0)


def check(place: str, url: str, told: Answer, role: Role, kind: str, client: Client) -> Iterator[Fault]:
    """
    The faults of the server that answers for *url*, a file of media type *kind*, with *told* when it is asked by HEAD.

    Raises `Absent`.
    """
    name = short(url)
    for wrong in _way(url, told):
        yield Fault(SECURE, place, f"{name}: {wrong}")
    if told.status != 200:
        yield Fault(SERVED, place, f"{name}: it answers {told.status} to HEAD")
        return
    served = told.headers.get("content-type", "").partition(";")[0].strip().lower()
    if served not in (_FEED if role == "feed" else (kind, *_ALSO.get(kind, ()))):
        yield Fault(TYPES, place, f"{name}: its type is {shown(served, 40)!r}, and not {kind}")
    if role == "words" and told.headers.get("access-control-allow-origin") not in ("*", _ORIGIN):
        yield Fault(CORS, place, f"{name}: no page of another host may read it")
    if role == "sound":
        yield from (Fault(SERVED, place, f"{name}: {each}") for each in _ranges(url, client))
    if role == "feed":
        yield from (Fault(TYPES, place, f"{name}: {each}") for each in _news(url, told, client))


def _way(url: str, told: Answer) -> Iterator[str]:
    ways = (url, *told.hops, told.url)
    if any(urlsplit(each).scheme != "https" for each in ways) and not private(url):
        yield "it is not served by https all the way"
    if len(told.hops) > _HOPS:
        yield f"{len(told.hops)} redirects lead to it"


def _ranges(url: str, client: Client) -> Iterator[str]:
    answer = client.ask(url, "GET", {"Range": "bytes=100-199"}, 200)
    told = re.match(r"bytes 100-(\d+)/", answer.headers.get("content-range", ""))
    if answer.status != 206 or told is None:
        yield f"it answers {answer.status} to a request for bytes 100 to 199, not 206"
    elif len(answer.data) != int(told[1]) - 99:
        yield f"it sends {len(answer.data)} bytes where it says that it sends {int(told[1]) - 99}"


def _news(url: str, told: Answer, client: Client) -> Iterator[str]:
    asked = {
        asks: told.headers[name]
        for name, asks in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
        if told.headers.get(name)
    }
    if not asked:
        yield "it says neither when it has changed nor what it is (Last-Modified, ETag)"
    elif (status := client.ask(url, "GET", asked, 0).status) != 304:
        yield f"it answers {status}, not 304, to who has it already"
