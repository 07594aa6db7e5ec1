"""
An item of a feed.
"""

from __future__ import annotations

import base64
from email.utils import format_datetime
from typing import Any

from output.model import RATE
from output.show.feed.xml import add, add_html, line
from output.show.media import TRANSCRIPTS
from output.show.model import File, Item, Shelf, Show
from output.show.words import WORDS
from output.transcripts.clock import clock

#: The transcripts that have times (R18).
_TIMED = ("vtt", "srt", "json")


def item(channel: Any, show: Show, shelf: Shelf, told: Item) -> None:
    """
    Put what is *told* at the end of *channel*, the element made of *shelf*.
    """
    made, base = add(channel, "item"), f"{told.language}/"
    title = line(told.title)
    add(made, "title", title)
    add(made, "itunes:title", title)
    add(made, "link", show.url(base + told.page))
    add_html(made, "description", told.description)
    add(made, "guid", told.guid, isPermaLink="false")
    add(made, "pubDate", format_datetime(told.published))
    sound = told.sound
    add(made, "enclosure", url=show.url(base + sound.name), length=str(sound.bytes), type=sound.type)
    add(made, "itunes:duration", str(round(told.samples / RATE)))
    if shelf.art:
        add(made, "itunes:image", href=show.url(base + shelf.art[0].name))
    add(made, "itunes:explicit", str(show.explicit).lower())
    add(made, "itunes:episode", str(told.number))
    add(made, "itunes:episodeType", "full")
    for kind in TRANSCRIPTS:
        if file := told.file(kind):
            rel = "captions" if kind in _TIMED else ""
            add(
                made,
                "podcast:transcript",
                url=show.url(base + file.name),
                type=file.type,
                language=told.language,
                rel=rel,
            )
    if file := told.file("chapters"):
        add(made, "podcast:chapters", url=show.url(base + file.name), type=file.type)
    add(made, "podcast:txt", "true", purpose="ai-content")
    if small := told.file("opus"):
        _alternative(made, show, told, small)
    _chapters(made, told)


def _alternative(made: Any, show: Show, told: Item, small: File) -> None:
    """
    The file for those who count their data, with what proves that it arrived whole.
    """
    other = add(
        made,
        "podcast:alternateEnclosure",
        type=small.type,
        length=str(small.bytes),
        bitrate=str(small.bitrate),
        lang=told.language,
        title=WORDS[told.language].small,
        codecs="opus",
    )
    add(other, "podcast:source", uri=show.url(f"{told.language}/{small.name}"))
    digest = base64.b64encode(bytes.fromhex(small.sha256)).decode()
    add(other, "podcast:integrity", type="sri", value=f"sha256-{digest}")


def _chapters(made: Any, told: Item) -> None:
    """
    Chapters as gPodder and AntennaPod read them.
    """
    if told.chapters:
        inside = add(made, "psc:chapters", version="1.2")
        for each in told.chapters:
            add(inside, "psc:chapter", start=clock(each.start), title=each.title)
