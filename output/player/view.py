"""
What a page shows, as its template names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from output.clock import clock
from output.cover.colours import endonym
from output.model import RATE
from output.player.measures import Day, day, size
from output.show.chapters import seconds
from output.show.feed.xml import line
from output.show.model import File, Item, Kind, Line, Picture, Record, Show, Source

_TEXTS: Mapping[Kind, str] = {"vtt": "WebVTT", "srt": "SRT", "json": "JSON", "html": "HTML", "txt": "TXT"}


@dataclass(frozen=True, slots=True)
class Art:
    """
    A picture: its *path* from the page, its *url* for others, its *size* in pixels.
    """

    path: str
    url: str
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class Link:
    """
    A page: its *path* from this one, its *url* for others.
    """

    path: str
    url: str = ""
    lang: str = ""
    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """
    A file to be played, or to be loaded.
    """

    path: str
    url: str
    type: str
    bytes: int
    size: str


@dataclass(frozen=True, slots=True)
class Said:
    """
    A line of the text, heard from *start*, in seconds. *lang* is empty where it is the page's; *original* is the
    article's own sentence, or empty.
    """

    start: int | float
    clock: str
    text: str
    lang: str
    original: str
    original_lang: str


@dataclass(frozen=True, slots=True)
class Part:
    """
    A chapter with its lines.
    """

    title: str
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """
    The start of a chapter, in seconds.
    """

    start: int | float
    clock: str
    title: str


@dataclass(frozen=True, slots=True)
class Origin:
    """
    An article that is heard.
    """

    title: str
    publisher: str
    day: Day | None
    url: str
    lang: str


def art(show: Show, language: str, pictures: Sequence[Picture], *, below: bool = False) -> tuple[Art, ...]:
    """
    The *pictures* of a channel, for a page beside them, or *below* which they are.
    """
    lead = f"{language}/" if below else ""
    return tuple(
        Art(f"{lead}{each.name}", show.url(f"{language}/{each.name}"), each.size, each.type) for each in pictures
    )


def media(show: Show, item: Item, file: File) -> Media:
    """
    *file* of *item*.
    """
    url = show.url(f"{item.language}/{file.name}")
    return Media(file.name, url, file.type, file.bytes, size(file.bytes, item.language))


def texts(item: Item) -> tuple[Link, ...]:
    """
    The transcripts of *item*.
    """
    found = ((name, item.file(kind)) for kind, name in _TEXTS.items())
    return tuple(Link(file.name, name=name, title=file.type) for name, file in found if file)


def neighbour(item: Item | None) -> Link | None:
    """
    The page of another *item* in the same language.
    """
    return Link(item.page, title=line(item.title)) if item else None


def sisters(show: Show, items: Iterable[Item]) -> tuple[Link, ...]:
    """
    The pages of *items* in other languages, one of each.
    """
    first: dict[str, Item] = {}
    for each in items:
        first.setdefault(each.language, each)
    return tuple(
        Link(f"../{path}", show.url(path), each.language, endonym(each.language))
        for each, path in ((each, f"{each.language}/{each.page}") for each in first.values())
    )


def marks(item: Item) -> tuple[Mark, ...]:
    """
    Where the chapters of *item* start.
    """
    return tuple(Mark(seconds(each.start), clock(each.start / RATE), line(each.title)) for each in item.chapters)


def parts(record: Record) -> tuple[Part, ...]:
    """
    The text of *record*, chapter by chapter.
    """
    item = record.item
    titles = [line(each.title) for each in item.chapters]
    return tuple(
        Part(titles[number] if number < len(titles) else "", tuple(_said(item, lines)))
        for number, lines in groupby(record.lines, lambda each: each.said.cue.chapter)
    )


def _said(item: Item, lines: Iterable[Line]) -> Iterator[Said]:
    for each in lines:
        cue = each.said.cue
        source = item.sources[each.source] if each.source is not None else None
        yield Said(
            start=seconds(cue.start),
            clock=clock(cue.start / RATE),
            text=line(cue.text),
            lang="" if cue.language == item.language else cue.language,
            original=line(each.original) if source and source.language != cue.language else "",
            original_lang=source.language if source else "",
        )


def origins(item: Item, untitled: str) -> tuple[Origin, ...]:
    """
    The articles that *item* tells of; one without a title is called *untitled*.
    """
    return tuple(_origin(each, item.language, untitled) for each in item.sources if each.heard)


def _origin(source: Source, language: str, untitled: str) -> Origin:
    published = day(source.published, language) if source.published else None
    title = line(source.title) or source.url or untitled
    return Origin(title, line(source.publisher), published, source.url, source.language)
