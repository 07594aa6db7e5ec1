"""
The channel of a feed, without its items.
"""

from __future__ import annotations

import re
from email.utils import format_datetime
from typing import Any

from output.show.feed.xml import add
from output.show.model import Channel, Shelf, Show
from output.show.words import WORDS

#: Characters of names and of free text that the podcast namespace takes.
NAME = 128
#: What the namespace lists among its licences, as far as a podcast has one of them.
_KNOWN = re.compile(r"cc0-|cc-by", re.IGNORECASE)


def channel(rss: Any, show: Show, shelf: Shelf) -> Any:
    """
    Put the channel of *shelf* into *rss*, all of it but the items.
    """
    told, made = shelf.channel, add(rss, "channel")
    # The address of the feed stands first: gPodder and others take the first link that they meet for it.
    add(made, "atom:link", href=show.feed(told), rel="self", type="application/rss+xml")
    add(made, "title", told.title)
    add(made, "link", show.url(f"{told.language}/"))
    add(made, "description", told.description)
    add(made, "language", told.language)
    add(made, "copyright", show.copyright or f"© {show.author or show.title}")
    add(made, "generator", "Briefing")
    if shelf.items:
        newest = format_datetime(shelf.items[0].published)
        add(made, "pubDate", newest)
        add(made, "lastBuildDate", newest)
    _itunes(made, show, shelf)
    _podcast(made, show, shelf)
    return made


def _itunes(made: Any, show: Show, shelf: Shelf) -> None:
    add(made, "itunes:author", show.author or show.title)
    outer = add(made, "itunes:category", text=show.category[0])
    for each in show.category[1:]:
        add(outer, "itunes:category", text=each)
    add(made, "itunes:explicit", str(show.explicit).lower())
    add(made, "itunes:type", "episodic")
    for picture in shelf.art[:1]:
        add(made, "itunes:image", href=show.url(f"{shelf.channel.language}/{picture.name}"))
    if show.email:
        owner = add(made, "itunes:owner")
        add(owner, "itunes:name", show.author or show.title)
        add(owner, "itunes:email", show.email)
    if show.moved_to:
        add(made, "itunes:new-feed-url", moved(show, shelf.channel))


def _podcast(made: Any, show: Show, shelf: Shelf) -> None:
    told, words = shelf.channel, WORDS[shelf.channel.language]
    add(made, "podcast:guid", told.guid)
    add(made, "podcast:locked", "yes", owner=show.email)
    add(made, "podcast:medium", "podcast")
    person(made, show, told.language)
    add(made, "podcast:txt", "true", purpose="ai-content")
    if show.license:
        known = _KNOWN.match(show.license)
        own = show.license_url or ("" if known else show.url(f"{told.language}/"))
        add(made, "podcast:license", show.license.lower()[:NAME], url=own)
    if show.rrule:
        frequency = dict(each.partition("=")[::2] for each in show.rrule.split(";"))
        plain = set(frequency) <= {"FREQ", "INTERVAL"} and frequency.get("INTERVAL", "1") == "1"
        often = words.often.get(frequency.get("FREQ", ""), "") if plain else ""
        add(made, "podcast:updateFrequency", (often or show.rrule)[:NAME], rrule=show.rrule)
    for picture in shelf.art[:1]:
        add(
            made,
            "podcast:image",
            href=show.url(f"{told.language}/{picture.name}"),
            alt=words.artwork.format(title=told.title),
            aspect_ratio="1/1",
            width=str(picture.size),
            height=str(picture.size),
            type=picture.type,
            purpose="artwork",
        )
    sisters = [each for each in show.channels if each != told]
    if sisters:
        roll = add(made, "podcast:podroll")
        for each in sisters:
            add(roll, "podcast:remoteItem", feedGuid=each.guid, feedUrl=show.feed(each), title=each.title)


def person(parent: Any, show: Show, language: str) -> None:
    """
    Name who is heard: the voice, as what it is.
    """
    name = WORDS[language].host.format(name=show.host or show.title)
    add(parent, "podcast:person", name[:NAME], role="host", group="cast", href=show.url(f"{language}/"))


def moved(show: Show, channel: Channel) -> str:
    """
    The address that the feed of *channel* has moved to.
    """
    return f"{show.moved_to}{channel.language}/feed.xml"
