"""
The addresses in a feed (R8, R9, R46).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from output.check.fault import Fault, short
from output.check.feed import Feed, content, elements, path
from output.inspect.finding import Ask
from output.show.address import whole

ADDRESS = Ask(
    "R8",
    "M",
    "addresses",
    "What is behind the address opens in some players and not in others.",
    "Write absolute http(s) addresses in ASCII; call files by letters a-z, digits, hyphens and dots.",
)
TWICE = Ask(
    "R9",
    "M",
    "sounds",
    "Apple shows one of the episodes and not the other.",
    "Give each episode a file, and an address, of its own.",
)
QUERY = Ask(
    "R46",
    "M",
    "plain files",
    "Hosts and caches that hold plain files have nothing at such an address.",
    "Let addresses of feed and media end with the name of the file.",
)

#: Where addresses stand: by element the attributes, and whether it is a file of the show.
_PLACES = {
    "link": ("", False),
    "enclosure": ("url", True),
    "atom:link": ("href", True),
    "itunes:image": ("href", True),
    "itunes:new-feed-url": ("", False),
    "podcast:transcript": ("url", True),
    "podcast:chapters": ("url", True),
    "podcast:source": ("uri", True),
    "podcast:image": ("href", True),
    "podcast:person": ("href", False),
    "podcast:license": ("url", False),
    "podcast:funding": ("url", False),
    "podcast:remoteItem": ("feedUrl", False),
}
_PLAIN = re.compile(r"[A-Za-z0-9._~-]*")


def check(feed: Feed) -> Iterator[Fault]:
    """
    The faults of the addresses in *feed*.
    """
    enclosures = Counter(each.enclosure for each in feed.items)
    for item in feed.items:
        if item.enclosure and enclosures[item.enclosure] > 1:
            yield Fault(TWICE, item.place, f"{enclosures[item.enclosure]} items have the enclosure {item.enclosure}")
    for place, element, name in elements(feed):
        key, media = _PLACES.get(name, (None, False))
        # Links of Atom to other things, such as a hub, are no files of ours.
        if key is None or (name == "atom:link" and element.get("rel") != "self"):
            continue
        url = str(element.get(key, "")).strip() if key else content(element)
        if not url:
            continue
        if wrong := wrong_with(url, media):
            yield Fault(ADDRESS, place, f"{name}: {short(url)} {wrong}")
        elif media and (urlsplit(url).query or urlsplit(url).fragment):
            yield Fault(QUERY, place, f"{name}: {short(url)} has a query or a fragment")


def wrong_with(url: str, media: bool) -> str:
    """
    What is wrong with *url*, which is that of a file if *media*; empty when nothing is.
    """
    if not whole(url):
        return "is no absolute http(s) address"
    if not url.isascii() or not url.isprintable() or set(url) & set(' <>"\\^`{|}'):
        return "holds characters that an address cannot have"
    if media and not _PLAIN.fullmatch(path(url).rpartition("/")[2]):
        return "names a file in other characters than letters, digits, hyphens and dots"
    return ""
