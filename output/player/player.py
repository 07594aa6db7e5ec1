"""
The player: it draws the pages of a show, by `output.show.pages.Pages`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from output.clock import clock
from output.cover.colours import colours, endonym
from output.model import RATE
from output.player import listing, measures, subscribing, table, view
from output.player.assets import FOLDER, assets, hexadecimal
from output.player.manifest import manifest
from output.show import months
from output.show.chapters import seconds
from output.show.feed.xml import line
from output.show.model import Around, Channel, Picture, Record, Shelf, Show
from output.show.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Environment

#: What a page may do: load what stands beside it, and nothing else.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
#: Speeds to choose from, and minutes until sleep.
_SPEEDS = (0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2)
_NAPS = (5, 10, 15, 30, 45, 60)
#: Characters of a description in search results and where a link is shared.
_ABOUT = 200


class Player:
    """
    Draws pages. They name what they need by paths from themselves, so that a show can stand anywhere.
    """

    def __init__(self) -> None:
        self.version = assets().version

    def top(self, show: Show, shelves: Sequence[Shelf]) -> Mapping[str, bytes]:
        """
        The page of all languages, in the first of them, and what all pages share.
        """
        lang = show.languages[0]
        pictures = view.art(show, lang, shelves[0].art, below=True)
        about = _about(show.channels[0].description)
        page = _page(
            "top.html",
            lang,
            root="./",
            title=line(show.title),
            heading=line(show.title),
            site=line(show.title),
            about=about,
            url=show.url(""),
            pictures=pictures,
            artwork=WORDS[lang].artwork.format(title=line(show.channels[0].title)),
            channels=[_card(show, each) for each in shelves],
        )
        app = manifest(line(show.title), about, lang, pictures, top=True)
        return {**assets().files, "index.html": page, "manifest.webmanifest": app}

    def channel(self, show: Show, shelf: Shelf) -> Mapping[str, bytes]:
        """
        The list of a channel, its app, and what is shown instead of a page that is not there without a network.
        """
        told, lang = shelf.channel, shelf.channel.language
        pictures = view.art(show, lang, shelf.art)
        shared = _shared(show, told, shelf.art)
        items = [
            {
                "path": each.page,
                "title": line(each.title),
                "day": measures.day(each.day, lang),
                "length": measures.length(each.samples, lang),
            }
            for each in shelf.items
        ]
        page = _page(
            "channel.html",
            lang,
            **shared,
            title=line(told.title),
            heading=line(told.title),
            site=line(show.title),
            about=_about(told.description),
            description=line(told.description),
            url=show.url(f"{lang}/"),
            top=show.url(""),
            sisters=_channels(show) if len(show.channels) > 1 else (),
            items=items,
            indexes=list(dict.fromkeys(months.name(each) for each in shelf.items)),
        )
        title = line(table.text("offline_title", lang))
        alone = _page("offline.html", lang, **shared, title=title, site=line(told.title), about=title, url="")
        app = manifest(line(told.title), _about(told.description), lang, pictures)
        return {f"{lang}/index.html": page, f"{lang}/offline.html": alone, f"{lang}/manifest.webmanifest": app}

    def item(
        self, show: Show, channel: Channel, art: Sequence[Picture], record: Record, around: Around
    ) -> Mapping[str, bytes]:
        """
        The page of an item: it is heard and read there.
        """
        item, lang = record.item, channel.language
        words = WORDS[lang]
        title, said = line(item.title), view.parts(record)
        path = f"{lang}/{item.page}"
        small = item.file("opus")
        page = _page(
            "item.html",
            lang,
            **_shared(show, channel, art),
            title=f"{title} · {line(channel.title)}",
            heading=title,
            site=line(channel.title),
            channel=line(channel.title),
            about=_about(next((line(each.said.cue.text) for each in record.lines if each.role == "body"), title)),
            url=show.url(path),
            me=view.Link("", show.url(path), lang),
            sisters=view.sisters(show, around.sisters),
            stem=item.stem,
            day=measures.day(item.day, lang),
            length=measures.length(item.samples, lang),
            clock=clock(item.samples / RATE),
            seconds=seconds(item.samples),
            sound=view.media(show, item, item.sound),
            small=view.media(show, item, small) if small else None,
            small_what=words.small,
            texts=view.texts(item),
            chapters=view.marks(item),
            parts_said=said,
            originals=any(each.original for part in said for each in part.lines),
            heard=view.origins(item, words.untitled),
            extent=words.whole if item.whole else words.extract,
            synthetic=words.synthetic,  # nobody has heard it yet
            translated=item.translated,
            newer=view.neighbour(around.newer),
            older=view.neighbour(around.older),
            speeds=[(f"{each:g}", measures.factor(each, lang)) for each in _SPEEDS],
            naps=[(each, measures.minutes(each, lang)) for each in _NAPS],
        )
        return {path: page}

    def index(self, records: Sequence[Record]) -> bytes:
        """
        What the items of a month say.
        """
        return listing.index(records)


def _shared(show: Show, channel: Channel, art: Sequence[Picture]) -> Mapping[str, Any]:
    """
    What all pages of a channel show.
    """
    lang, feed = channel.language, show.feed(channel)
    return {
        "root": "../",
        "pictures": view.art(show, lang, art),
        "artwork": WORDS[lang].artwork.format(title=line(channel.title)),
        "feed": feed,
        "ways": subscribing.ways(feed, table.text("any_app", lang)),
        "qr": _safe(subscribing.code(feed)),
    }


def _card(show: Show, shelf: Shelf) -> Mapping[str, Any]:
    """
    A channel on the page of all.
    """
    told, lang = shelf.channel, shelf.channel.language
    return {
        "lang": lang,
        "path": f"{lang}/",
        "url": show.url(f"{lang}/"),
        "title": line(told.title),
        "description": line(told.description),
        "picture": next((each.path for each in view.art(show, lang, shelf.art, below=True) if each.size == 192), ""),
        "count": table.counted("episodes", len(shelf.items), lang),
        "none": table.text("none_yet", lang),
        "newest": measures.day(shelf.items[0].day, lang) if shelf.items else None,
    }


def _channels(show: Show) -> list[view.Link]:
    return [view.Link(f"../{each}/", show.url(f"{each}/"), each, endonym(each)) for each in show.languages]


def _about(text: str) -> str:
    return textwrap.shorten(line(text), _ABOUT, placeholder="…")


def _page(template: str, lang: str, **told: Any) -> bytes:
    made = _templates().get_template(template)
    return made.render(
        told,
        lang=lang,
        w=table.words(lang),
        spoken=_safe(table.spoken(lang)),
        policy=POLICY,
        colour=hexadecimal(colours(lang).ground),
        style=assets().style,
        script=assets().script,
    ).encode()


def _safe(html: str) -> Any:
    from markupsafe import Markup

    return Markup(html)


@cache
def _templates() -> Environment:
    """
    Every value is escaped, and one that is missing is an error.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # 0.1 s

    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
