"""
The list of a show's feeds, in OPML 2.0: one file to subscribe to all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import format_datetime

from output.show.feed.xml import add, document, line, root
from output.show.model import Shelf, Show

#: Its name at the top of the folder.
NAME = "shows.opml"


def opml(show: Show, shelves: Sequence[Shelf]) -> bytes:
    """
    The file of all *shelves* of *show*.
    """
    made = root("opml", {}, version="2.0")
    head = add(made, "head")
    add(head, "title", line(show.title))
    published = [each.items[0].published for each in shelves if each.items]
    if published:
        add(head, "dateModified", format_datetime(max(published)))
    if show.author:
        add(head, "ownerName", show.author)
    body = add(made, "body")
    for each in shelves:
        add(
            body,
            "outline",
            type="rss",
            text=each.channel.title,
            title=each.channel.title,
            # The feed's address behind the page's: podget takes the last one that it meets.
            htmlUrl=show.url(f"{each.channel.language}/"),
            xmlUrl=show.feed(each.channel),
            description=each.channel.description,
            language=each.channel.language,
            version="RSS2",
        )
    return document(made)
