"""
The check of a feed from outside, by its address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from output.check import art, disclosure, document, http
from output.check.fault import Fault, Report, short, shown
from output.check.feed import Feed, Item, attribute, children
from output.check.folder import behind, lines
from output.check.http import Answer, Client, Role
from output.check.item import ITEM
from output.check.media import Absent
from output.check.web import Web
from output.errors import BadShow

#: Bytes of a feed: some ten thousand episodes'.
LARGEST = 50_000_000
Progress = Callable[[float], None]


def check(url: str, client: Client, now: datetime, *, newest: int, deep: bool, progress: Progress) -> Report:
    """
    What is wrong with the feed at *url*, as it is at the moment *now*, and with what is behind its *newest* items,
    whose sound is downloaded if *deep*.

    Raises `BadShow` when no feed comes from there.
    """
    try:
        answer = client.ask(url, "GET", {}, LARGEST + 1)
    except Absent as e:
        raise BadShow(f"The feed {url} cannot be checked: {e}. Check the address and the connection.") from e
    if answer.status != 200:
        raise BadShow(f"The feed {url} cannot be checked: the server answers {answer.status}. Check the address.")
    if len(answer.data) > LARGEST:
        raise BadShow(f"{url} is over {LARGEST // 1_000_000} MB, which no client reads. Give the address of a feed.")
    name = shown(urlsplit(url).path.rpartition("/")[2] or url, 80)
    feed, faults = document.read(answer.data, url, name)
    if feed is None:
        return Report(url, 0, 0, tuple(faults), ())
    feed = replace(feed, address=_address(feed, answer, url))
    faults += lines(feed, now)
    faults += disclosure.channel(feed) if feed.synthetic else ()
    looked = feed.items[:newest]
    with TemporaryDirectory(prefix="briefing-") if deep else nullcontext() as folder:
        web = Web(client, Path(folder) if folder else None)
        faults += _served(feed.name, url, "feed", "application/rss+xml", web, client)
        faults += art.check(feed, web, newest)
        if picture := attribute(feed.channel, "itunes:image", "href"):
            kind = "image/png" if picture.lower().endswith(".png") else "image/jpeg"
            faults += _served(feed.name, picture, "art", kind, web, client)
        for number, item in enumerate(looked, 1):
            faults += behind(item, feed, web, None, synthetic=feed.synthetic)
            for address, role, kind in _files(item):
                faults += _served(item.place, address, role, kind, web, client)
            progress(number / len(looked))
    return Report(url, 1, len(feed.items), tuple(faults), tuple(_unseen(feed, newest, deep)))


def _address(feed: Feed, answer: Answer, url: str) -> str:
    """
    What *feed* may call its own address: any on the way to it.
    """
    ways = (url, *answer.hops, answer.url)
    told = [each.get("href", "") for each in children(feed.channel, "atom:link") if each.get("rel") == "self"]
    return next((each for each in told if each in ways), url)


def _files(item: Item) -> Iterator[tuple[str, Role, str]]:
    """
    The files that *item* names, with their parts and the media types that it says they have.
    """
    if item.enclosure:
        yield item.enclosure, "sound", attribute(item.element, "enclosure", "type")
    for each in children(item.element, "podcast:transcript"):
        yield each.get("url", ""), "words", each.get("type", "")
    for each in children(item.element, "podcast:chapters")[:1]:
        yield each.get("url", ""), "words", each.get("type", "")


def _served(place: str, url: str, role: Role, kind: str, web: Web, client: Client) -> Iterator[Fault]:
    try:
        yield from http.check(place, url, web.head(url), role, kind, client)
    except Absent as e:
        # What is not there at all has been told by who wanted to read it.
        if role in ("feed", "sound"):
            yield Fault(http.SERVED if role == "feed" else ITEM, place, f"{short(url)}: {e}")


def _unseen(feed: Feed, newest: int, deep: bool) -> Iterator[str]:
    if len(feed.items) > newest:
        yield f"Only what is behind the newest {newest} episodes was looked at; --newest N looks at more."
    if not deep:
        yield "No sound was decoded (R24, R28 to R38); --deep downloads it and does."
    if not feed.synthetic:
        yield "Whether the voice is synthetic, and said to be (R21, R52), cannot be seen from outside."
    yield "Records, list and sister feeds (R13, R45, R48 to R50) are seen in the folder of the show alone."
