"""
A show as it is published: its channels, one for each language, and their items, one for each episode.

The words are RSS's own: a feed is a channel of items. `output.model.Episode` is the mastered file, an `Item` is what a
feed tells of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from output.model import Chapter
from output.transcripts.model import Sentence

#: What an item's files are: the enclosure, the small one for saving data, the transcripts by format, the chapters.
Kind = Literal["mp3", "opus", "vtt", "srt", "json", "html", "txt", "chapters"]


@dataclass(frozen=True, slots=True)
class Channel:
    """
    One language of a show: the folder *language* with its `feed.xml`.

    *guid* is the `podcast:guid`, made once and kept for life. *title* and *description* are in the language.
    """

    language: str
    guid: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Show:
    """
    What `show.toml` says. *base_url* ends in a slash: everything in the folder is found below it.

    *category* is Apple's, from the widest to the narrowest. *keep* is how many items a feed has at most, 0 for all.
    *moved_to* is the *base_url* that the show has moved to, or empty. *rrule* says how often an episode comes, as
    RFC 5545 writes it, or is empty. *license* is an SPDX identifier or a name of one's own, whose text
    is at *license_url*. *host* is who is named as the speaker. *cover* is a picture of one's own beside `show.toml`, or
    empty.
    """

    title: str
    base_url: str
    channels: tuple[Channel, ...]
    author: str = ""
    email: str = ""
    category: tuple[str, ...] = ("News", "Daily News")
    explicit: bool = False
    copyright: str = ""
    license: str = "all-rights-reserved"
    license_url: str = ""
    keep: int = 30
    moved_to: str = ""
    rrule: str = "FREQ=DAILY"
    host: str = "Briefing"
    cover: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """
        The languages of its channels, in their order.
        """
        return tuple(each.language for each in self.channels)

    def channel(self, language: str) -> Channel | None:
        """
        The channel in *language*, where there is one.
        """
        return next((each for each in self.channels if each.language == language), None)

    def url(self, path: str) -> str:
        """
        Where others find the file that is at *path* in the folder.
        """
        return self.base_url + path

    def feed(self, channel: Channel) -> str:
        """
        The address of the feed of *channel*.
        """
        return self.url(f"{channel.language}/feed.xml")


@dataclass(frozen=True, slots=True)
class Source:
    """
    An article that an item was made from. *address* is a URL, or a file's name; *sha256* is of the article's text.

    *heard* tells whether the item says anything of it. What nobody knows is empty.
    """

    address: str
    title: str
    publisher: str
    published: date | None
    language: str
    sha256: str
    heard: bool

    @property
    def url(self) -> str:
        """
        The address, when it is one that others can open.
        """
        return self.address if self.address.lower().startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class File:
    """
    A file of an item, beside the feed, with its media *type*. *bitrate* is in bit/s, 0 for what has none. *sha256* is
    in hexadecimal digits.
    """

    kind: Kind
    name: str
    type: str
    bytes: int
    sha256: str
    bitrate: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """
    An episode as its feed tells it.

    *stem* is what its record and its page are called, `YYYY-MM-DD-slug`; it and *guid* never change, *revision* grows
    when its sound does: its other files are called `YYYY-MM-DD-slug.r2` and so on then. *published* is in
    UTC, on a whole second. *samples* is the decoded length at `output.model.RATE`. *description* is HTML, as the feed
    has it. *whole* tells that nothing of the articles was left out, *translated* that a machine translated them.
    """

    stem: str
    guid: str
    language: str
    title: str
    day: date
    published: datetime
    number: int
    revision: int
    description: str
    samples: int
    whole: bool
    translated: bool
    chapters: tuple[Chapter, ...]
    sources: tuple[Source, ...]
    files: tuple[File, ...]

    @property
    def page(self) -> str:
        """
        The name of its page.
        """
        return f"{self.stem}.html"

    @property
    def record(self) -> str:
        """
        The name of its record.
        """
        return f"{self.stem}.json"

    @property
    def sound(self) -> File:
        """
        Its MP3. Raises KeyError when a record names none.
        """
        found = self.file("mp3")
        if found is None:
            raise KeyError(f"{self.stem} has no MP3")
        return found

    def file(self, kind: Kind) -> File | None:
        """
        Its file of that *kind*, where it has one.
        """
        return next((each for each in self.files if each.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line of an episode: its *said* tells when it is heard, by whom, in which language, and how it is written.

    *role* is greeting, headline, handover, attribution, body, source, disclosure, farewell, or edited. *source* is the
    index of the article that it comes from, None for words of our own; *original* is the article's own sentence where
    the line is not that (it was translated), else empty.
    """

    said: Sentence
    role: str
    source: int | None
    original: str


@dataclass(frozen=True, slots=True)
class Record:
    """
    All that is known of an item: what its page is made from.
    """

    item: Item
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """
    The channel's art as a file beside its feed, *size* pixels square. Other art has another *name*.
    """

    name: str
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """
    A channel with what stands in it: *items* with the newest first, *art* with the largest first.
    """

    channel: Channel
    items: tuple[Item, ...]
    art: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """
    What stands around an item: the one published after it, the one before it, and its *sisters*, which tell of the
    same articles on the same day in other languages.
    """

    newer: Item | None
    older: Item | None
    sisters: tuple[Item, ...]
