"""
What is asked of a channel (R3, R4, R10, R14 to R17, R20).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID

from output.check.fault import Fault, short, shown
from output.check.feed import Feed, attribute, children, content, text
from output.check.tongues import ISO_639
from output.inspect.finding import Ask
from output.show.category import CATEGORIES
from output.show.settings import DESCRIPTION, MAIL, RRULE

HEAD = Ask(
    "R3",
    "M",
    "channel",
    "Apple and others refuse the show, or list it where nobody looks.",
    "Give the channel title, description (at most 4000 bytes), link, language, category as Apple spells it, "
    "itunes:explicit true or false, and itunes:image.",
)
SELF = Ask(
    "R4",
    "M",
    "own address",
    "Directories and players keep an address that is not the feed's, and lose it when that goes.",
    'Put <atom:link rel="self" type="application/rss+xml"> with the feed\'s own address into the channel.',
)
PAGE = Ask("R4", "S", "page", "A tap on the show's name opens no page.", "Let the channel's link be a page of the web.")
MORE = Ask(
    "R10",
    "S",
    "channel's extras",
    "The show has no author, or its feed can be taken to another host without asking.",
    "Add itunes:author, podcast:locked and podcast:guid to the channel.",
)
OWNER = Ask(
    "R14",
    "S",
    "owner",
    "Directories cannot see whose show it is, and clients guess the order of its episodes.",
    "Add lastBuildDate, itunes:owner with name and email, itunes:type, copyright and generator.",
)
MOVED = Ask(
    "R15",
    "S",
    "move",
    "Subscribers stay behind at the old address.",
    "Let itunes:new-feed-url be the address of the new feed, in the old one alone.",
)
GUID = Ask(
    "R16",
    "M",
    "podcast:guid",
    "Apps take the show for another one, and lose what a listener has heard.",
    "Let podcast:guid be the UUID (version 5) made of the first address of the feed, and keep it for life.",
)
LOCKED = Ask(
    "R17", "S", "lock", "Other hosts do not see whom to ask.", 'Write <podcast:locked owner="mail address">yes or no.'
)
EXTRAS = Ask(
    "R20",
    "S",
    "podcasting 2.0",
    "Newer apps show no speaker, no rhythm, no licence.",
    "Add podcast:medium, person, license, updateFrequency with its rrule, and image with alt.",
)

_MEDIA = "podcast music video film audiobook newsletter blog publisher course mixed"
#: What Podcasting 2.0 lets free texts have.
_TXT, _PURPOSE = 4000, 128


def check(feed: Feed) -> Iterator[Fault]:
    """
    The faults of the channel of *feed*.
    """
    for ask, faults in (
        (HEAD, _head(feed)),
        (SELF, _self(feed)),
        (PAGE, _page(feed)),
        (MORE, _more(feed)),
        (OWNER, _owner(feed)),
        (MOVED, _moved(feed)),
        (GUID, _guid(feed)),
        (LOCKED, _locked(feed)),
        (EXTRAS, _extras(feed)),
    ):
        yield from (Fault(ask, feed.name, each) for each in faults)


def _head(feed: Feed) -> Iterator[str]:
    channel = feed.channel
    for name in ("title", "description", "link"):
        if not text(channel, name):
            yield f"it has no {name}"
    size = len(text(channel, "description").encode())
    if size > DESCRIPTION:
        yield f"its description has {size} bytes; {DESCRIPTION} is the most"
    language = text(channel, "language")
    if not re.fullmatch("[a-z]{2}(?:-[a-z]{2})?", language, re.IGNORECASE) or language[:2].lower() not in ISO_639:
        yield (
            f"its language is {shown(language, 40)!r}, none of ISO 639 such as en-us or uk"
            if language
            else ("it has no language")
        )
    yield from _categories(feed)
    explicit = text(channel, "itunes:explicit")
    if explicit not in ("true", "false"):
        yield f"itunes:explicit is {shown(explicit, 20)!r}, not true or false"
    if not attribute(channel, "itunes:image", "href"):
        yield "it has no itunes:image with a href"


def _categories(feed: Feed) -> Iterator[str]:
    wide = children(feed.channel, "itunes:category")
    if not wide:
        yield "it has no itunes:category"
    for outer in wide:
        name = outer.get("text", "")
        if name not in CATEGORIES:
            yield f"{shown(name, 60)!r} is no category of Apple's"
            continue
        for inner in children(outer, "itunes:category"):
            if inner.get("text", "") not in CATEGORIES[name]:
                yield f"{shown(inner.get('text', ''), 60)!r} is no category of Apple's within {name}"


def _self(feed: Feed) -> Iterator[str]:
    links = [each for each in children(feed.channel, "atom:link") if each.get("rel") == "self"]
    if not links:
        yield "it does not say where it is found (atom:link rel=self)"
        return
    if links[0].get("href", "") != feed.address:
        yield f"it says that it is at {shown(links[0].get('href', ''), 100)}, and it is at {short(feed.address)}"
    if links[0].get("type") != "application/rss+xml":
        yield f"the type of its own address is {shown(str(links[0].get('type')), 40)}, not application/rss+xml"


def _page(feed: Feed) -> Iterator[str]:
    link = text(feed.channel, "link")
    if link and (link == feed.address or re.search(r"\.(?:xml|rss|mp3)$", link, re.IGNORECASE)):
        yield f"its link {short(link)} is no page"


def _more(feed: Feed) -> Iterator[str]:
    for name in ("itunes:author", "podcast:locked", "podcast:guid"):
        if not text(feed.channel, name):
            yield f"it has no {name}"


def _owner(feed: Feed) -> Iterator[str]:
    channel = feed.channel
    for name in ("copyright", "generator", *(["lastBuildDate"] if feed.items else [])):
        if not text(channel, name):
            yield f"it has no {name}"
    if text(channel, "itunes:type") not in ("episodic", "serial"):
        yield f"itunes:type is {shown(text(channel, 'itunes:type'), 20)!r}, not episodic or serial"
    owners = children(channel, "itunes:owner")
    if not owners or not text(owners[0], "itunes:name"):
        yield "it names no itunes:owner"
    elif not MAIL.fullmatch(text(owners[0], "itunes:email")):
        yield f"the mail address of its owner is {shown(text(owners[0], 'itunes:email'), 60)!r}"


def _moved(feed: Feed) -> Iterator[str]:
    new = text(feed.channel, "itunes:new-feed-url")
    if new and (new == feed.address or not re.match("https?://[^/]", new)):
        yield f"itunes:new-feed-url is {short(new)!r}: no other feed's address"


def _guid(feed: Feed) -> Iterator[str]:
    guid = text(feed.channel, "podcast:guid")
    try:
        well = not guid or UUID(guid).version == 5
    except ValueError:
        well = False
    if not well:
        yield f"podcast:guid {shown(guid, 60)!r} is no UUID of version 5"


def _locked(feed: Feed) -> Iterator[str]:
    for locked in children(feed.channel, "podcast:locked"):
        if content(locked) not in ("yes", "no"):
            yield f"podcast:locked says {shown(content(locked), 20)!r}, not yes or no"
        if not MAIL.fullmatch(locked.get("owner", "")):
            yield "podcast:locked names no owner"


def _extras(feed: Feed) -> Iterator[str]:
    channel = feed.channel
    medium = text(channel, "podcast:medium").removesuffix("L")
    if medium not in _MEDIA.split():
        yield f"podcast:medium is {shown(medium, 30)!r}"
    for name in ("podcast:person", "podcast:license", "podcast:image"):
        if not children(channel, name):
            yield f"it has no {name}"
    for image in children(channel, "podcast:image"):
        if not image.get("alt"):
            yield "podcast:image has no alt for those who cannot see it"
    for often in children(channel, "podcast:updateFrequency"):
        if not RRULE.fullmatch(often.get("rrule", "")):
            yield f"podcast:updateFrequency has the rrule {shown(often.get('rrule', ''), 40)!r}"
    if not children(channel, "podcast:updateFrequency"):
        yield "it has no podcast:updateFrequency"
    for parent in (channel, *(each.element for each in feed.items)):
        for txt in children(parent, "podcast:txt"):
            if len(content(txt)) > _TXT or len(txt.get("purpose", "")) > _PURPOSE:
                yield f"a podcast:txt is longer than {_TXT} characters, or its purpose than {_PURPOSE}"
