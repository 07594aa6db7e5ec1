"""
The words on their way: feed, document, article, sentence, segment, line, script.

Every offset counts characters of `Document.text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath


def openable(address: str) -> bool:
    """
    Tell whether *address* is one of the web, and no file.
    """
    return address.lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Span:
    """
    A stretch of `Document.text`, from *start* up to, not including, *end*.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """
    What was read, before any of it is judged.

    *text* is Unicode NFC with `\\n` line ends; a blank line parts two paragraphs.
    *address* is the path or URL as it was given, `-` for standard input.
    *language* is what the page says of itself, a lower-case primary tag.
    *notices* are sentences for the listener's producer: what was odd about the source.
    """

    text: str
    address: str
    title: str | None = None
    author: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    notices: tuple[str, ...] = ()

    @property
    def url(self) -> str | None:
        """
        The address, when it is one that others can open.
        """
        return self.address if openable(self.address) else None

    @property
    def sha256(self) -> str:
        """
        The hash of its text, which spans count in.
        """
        import hashlib  # 3 ms, and not everybody asks

        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def shown(self) -> str:
        """
        The address for others to see: a URL, or a file's name without the folders of this machine.

        A file may be called by bytes that are no text; they are shown as question marks.
        """
        return (self.url or PurePath(self.address).name).encode("utf-8", "replace").decode()


@dataclass(frozen=True, slots=True)
class Entry:
    """
    An article as a feed offers it.

    *address* is where others can open it, without what tracks its readers. Where the feed leads to no page, it is the
    feed's, with a mark of this entry behind a `#`, and *document* is what the feed itself holds.
    """

    address: str
    published: datetime | None = None
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """
    What a source of news offers, at the *address* as it was given: *entries*, the newest first, each once.
    """

    address: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """
    A stretch that is not to be spoken, with the name of the rule that said so.
    """

    text: str
    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """
    A document whose junk has been set aside: *paragraphs* are the stretches of its text that stay.
    """

    document: Document
    language: str
    title: str | None
    paragraphs: tuple[Span, ...]
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """
    A stretch of the article with the index *source*.
    """

    source: int
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """
    One sentence of an article: *text* is its span with white space folded, nothing else changed.

    *score* is its rank, between 0 and 1, and *source* the index of its article, once these are known.
    *also* are the places where other articles say the same.
    """

    text: str
    span: Span
    paragraph: int
    score: float | None = None
    source: int = 0
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """
    Sentences that are heard together under one title: those of an article in its order, one article after the other.
    """

    title: str
    sentences: tuple[Sentence, ...]

    @property
    def source(self) -> int:
        """
        The index of the article that leads.
        """
        return self.sentences[0].source


@dataclass(frozen=True, slots=True)
class Line:
    """
    What is said in one breath.

    *text* is the written form (shown), *spoken* what the voice gets.
    *role* is greeting, headline, handover, attribution, body, source, disclosure or farewell, or edited when a
    person wrote or changed the line.
    *chapter* is the title of the chapter that this line opens, if it opens one.
    *segment*, *source* and *span* tell where a body line comes from, *score* how its sentence ranks,
    *also* where other articles say the same.
    """

    role: str
    text: str
    spoken: str
    language: str
    chapter: str | None = None
    segment: int | None = None
    source: int | None = None
    span: Span | None = None
    score: float | None = None
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """
    All that one edition says, in order.
    """

    title: str
    language: str
    day: date
    lines: tuple[Line, ...]
