"""
The feed: RSS 2.0 as Apple, the Podcast Standards Project and Podcasting 2.0 ask for it.
"""

from __future__ import annotations

from output.show.feed.channel import channel
from output.show.feed.item import item
from output.show.feed.xml import NAMESPACES, document, root
from output.show.model import Shelf, Show

__all__ = ["feed"]


def feed(show: Show, shelf: Shelf) -> bytes:
    """
    The file `feed.xml` of *shelf*, a channel of *show*. The same always gives the same bytes: no clock is asked, a feed
    is as old as its newest item.
    """
    rss = root("rss", NAMESPACES, version="2.0")
    head = channel(rss, show, shelf)
    for each in shelf.items:
        item(head, show, shelf, each)
    return document(rss)
