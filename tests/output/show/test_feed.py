"""
The feed, as clients read it.
"""

from __future__ import annotations

import html
import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import feedparser
import podcastparser
import pytest
import showcase
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from output.model import RATE, Chapter
from output.show.feed import feed
from output.show.feed.xml import NAMESPACES
from output.show.media import ENDINGS, TYPES
from output.show.model import File, Item, Kind, Picture, Shelf, Show, Source
from output.show.opml import opml

SHOW = showcase.show("uk", "en")
ART = (Picture("cover-0-3000.png", 3000, "image/png"), Picture("cover-0-600.png", 600, "image/png"))
KINDS: tuple[Kind, ...] = tuple(ENDINGS)


def item(number: int = 1, **fields: Any) -> Item:
    stem = f"2026-11-2{number}-a"
    told: dict[str, Any] = {
        "stem": stem,
        "guid": f"guid {number}",
        "language": "uk",
        "title": showcase.HARD,
        "day": date(2026, 11, 26),
        "published": showcase.NOW + timedelta(days=number),
        "number": number,
        "revision": 1,
        "description": "<p>Що далі? &amp; mehr</p>",
        "samples": round(125.6 * RATE),
        "whole": False,
        "translated": True,
        "chapters": (Chapter(0, 62 * RATE, "Q&A"), Chapter(62 * RATE, 5_538_960, 'Що "далі"?')),
        "sources": (Source("a.txt", "A", "", None, "en", "00", True),),
        "files": tuple(File(each, stem + ENDINGS[each], TYPES[each], 17, "00ff", 32_000) for each in KINDS),
    }
    return Item(**told | fields)


def shelf(*items: Item, show: Show = SHOW) -> Shelf:
    return Shelf(show.channels[0], items, ART)


def tree(data: bytes) -> Any:
    return etree.fromstring(data)


def found(element: Any, path: str) -> list[Any]:
    """
    What *path* finds in *element*: texts, or attributes.
    """
    return list(element.xpath(path, namespaces=dict(NAMESPACES)))


def test_gpodder_reads_every_field() -> None:
    """
    podcastparser gives back titles, texts, times, chapters, sizes and art as they were written.
    """
    data = feed(SHOW, shelf(item(2), item(1)))
    read = podcastparser.parse("https://example.org/news/uk/feed.xml", io.BytesIO(data))
    assert read["title"] == "Morning News (Українська)"
    assert read["link"] == "https://example.org/news/uk/"
    assert read["cover_url"] == "https://example.org/news/uk/cover-0-3000.png"
    assert read["language"] == "uk"
    assert read["itunes_categories"] == [["News", "Daily News"]]
    assert read["itunes_owner"] == {"name": "Ann", "email": "ann@example.org"}
    assert [each["guid"] for each in read["episodes"]] == ["guid 2", "guid 1"]
    told = read["episodes"][1]
    assert told["title"] == showcase.HARD
    assert told["link"] == "https://example.org/news/uk/2026-11-21-a.html"
    assert told["published"] == item(1).published.timestamp()
    assert told["total_time"] == 126
    assert told["enclosures"] == [
        {"url": "https://example.org/news/uk/2026-11-21-a.mp3", "file_size": 17, "mime_type": "audio/mpeg"}
    ]
    assert told["chapters"] == [{"start": 0, "title": "Q&A"}, {"start": 62, "title": 'Що "далі"?'}]
    assert told["description_html"] == "<p>Що далі? &amp; mehr</p>"
    assert (told["number"], told["type"], told["explicit"]) == (1, "full", False)


def test_feedparser_reads_every_field() -> None:
    """
    feedparser finds nothing amiss; it takes a title with a tag in it for HTML, and as HTML it is the same title.
    """
    read = feedparser.parse(feed(SHOW, shelf(item())))
    assert not read.bozo
    assert (read.feed.title, read.feed.language) == ("Morning News (Українська)", "uk")
    assert read.feed.image.href == "https://example.org/news/uk/cover-0-3000.png"
    (told,) = read.entries
    assert html.unescape(told.title) == showcase.HARD
    assert told.published == "Fri, 27 Nov 2026 06:30:00 +0000"
    assert told.id == "guid 1"
    assert [(each.href, each.length, each.type) for each in told.enclosures] == [
        ("https://example.org/news/uk/2026-11-21-a.mp3", "17", "audio/mpeg")
    ]
    assert told.itunes_duration == "126"


def test_everything_of_podcasting_2() -> None:
    """
    What the podcast namespace has for a channel and an item of a synthetic voice stands there (R16 to R22).
    """
    channel = tree(feed(SHOW, shelf(item())))[0]
    uk, en = SHOW.channels
    assert found(channel, "podcast:guid/text()") == [uk.guid]
    assert found(channel, "podcast:locked[@owner='ann@example.org']/text()") == ["yes"]
    assert found(channel, "podcast:medium/text()") == ["podcast"]
    assert found(channel, "podcast:person[@role='host'][@group='cast']/text()") == ["Briefing (синтезований голос)"]
    assert found(channel, "podcast:txt[@purpose='ai-content']/text()") == ["true"]
    assert found(channel, "podcast:license/text()") == ["all-rights-reserved"]
    assert found(channel, "podcast:license/@url") == ["https://example.org/news/uk/"]
    assert found(channel, "podcast:updateFrequency[@rrule='FREQ=DAILY']/text()") == ["Щодня"]
    assert found(channel, "podcast:image/@href") == ["https://example.org/news/uk/cover-0-3000.png"]
    assert found(channel, "podcast:image/@alt")[0].startswith("Обкладинка «Morning News")
    assert found(channel, "podcast:podroll/podcast:remoteItem/@feedGuid") == [en.guid]
    assert found(channel, "podcast:podroll/podcast:remoteItem/@feedUrl") == ["https://example.org/news/en/feed.xml"]
    (told,) = found(channel, "item")
    assert found(told, "podcast:txt[@purpose='ai-content']/text()") == ["true"]
    assert found(told, "podcast:chapters[@type='application/json+chapters']/@url") == [
        "https://example.org/news/uk/2026-11-21-a.chapters.json"
    ]
    transcripts = [
        (each.get("type"), each.get("language"), each.get("rel")) for each in found(told, "podcast:transcript")
    ]
    assert transcripts == [
        ("text/vtt", "uk", "captions"),
        ("application/x-subrip", "uk", "captions"),
        ("application/json", "uk", "captions"),
        ("text/html", "uk", None),
        ("text/plain", "uk", None),
    ]
    (small,) = found(told, "podcast:alternateEnclosure")
    assert (small.get("length"), small.get("bitrate"), small.get("lang")) == ("17", "32000", "uk")
    assert len(small.get("title")) <= 32
    assert found(small, "podcast:source/@uri") == ["https://example.org/news/uk/2026-11-21-a.opus"]
    assert found(small, "podcast:integrity[@type='sri']/@value") == ["sha256-AP8="]


def test_what_apple_and_directories_ask() -> None:
    """
    The feed names itself, its owner, its kind; flags are words, durations are seconds (R3 to R7, R14).
    """
    channel = tree(feed(SHOW, shelf(item())))[0]
    assert found(channel, "atom:link[@rel='self'][@type='application/rss+xml']/@href") == [
        "https://example.org/news/uk/feed.xml"
    ]
    assert found(channel, "itunes:explicit/text()") == ["false"]
    assert found(channel, "itunes:type/text()") == ["episodic"]
    assert found(channel, "itunes:category/@text") == ["News"]
    assert found(channel, "copyright/text()") == ["© Ann"]
    assert found(channel, "lastBuildDate/text()") == ["Fri, 27 Nov 2026 06:30:00 +0000"]
    assert found(channel, "item/guid/@isPermaLink") == ["false"]
    assert found(channel, "item/itunes:duration/text()") == ["126"]
    assert found(channel, "item/itunes:image/@href") == ["https://example.org/news/uk/cover-0-3000.png"]
    assert not found(channel, "itunes:new-feed-url")


def test_a_show_that_moves_says_where() -> None:
    """
    The old feed names the new one, and is the same podcast (R15).
    """
    moved = replace(SHOW, moved_to="https://example.net/")
    channel = tree(feed(moved, shelf(item(), show=moved)))[0]
    assert found(channel, "itunes:new-feed-url/text()") == ["https://example.net/uk/feed.xml"]
    assert found(channel, "podcast:guid/text()") == [SHOW.channels[0].guid]


def test_what_nobody_knows_is_left_out() -> None:
    """
    A lone feed without mail, rhythm, licence, art or episode has no empty element.
    """
    bare = showcase.show("uk", email="", author="", rrule="", license="")
    data = feed(bare, Shelf(bare.channels[0], (), ()))
    channel = tree(data)[0]
    assert not [each.tag for each in channel.iter() if not each.text and not each.attrib]
    assert not found(channel, "itunes:owner | podcast:podroll | podcast:license | podcast:updateFrequency | item")
    assert not feedparser.parse(data).bozo


@pytest.mark.parametrize(
    ("rrule", "shown"),
    [
        ("FREQ=WEEKLY", "Щотижня"),
        ("FREQ=MONTHLY;INTERVAL=1", "Щомісяця"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"),
        ("FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2"),
    ],
)
def test_a_rhythm_is_not_told_wrongly(rrule: str, shown: str) -> None:
    """
    "Daily" is said of what comes every day, and of nothing else.
    """
    show = replace(SHOW, rrule=rrule)
    channel = tree(feed(show, shelf(item(), show=show)))[0]
    assert found(channel, "podcast:updateFrequency/text()") == [shown]


def test_the_same_show_is_the_same_feed() -> None:
    """
    No clock and no chance has a part in it.
    """
    assert feed(SHOW, shelf(item(2), item(1))) == feed(SHOW, shelf(item(2), item(1)))


TEXTS = (
    st.text()
    | st.text(st.characters(codec=None), max_size=20)
    | st.text("<>&\"']ж\ufffe\x00\x85 \n\t\r;a#", max_size=30)
)


def kept(text: str) -> str:
    """
    *text* on one line, without what XML has no way to write or advises against.
    """
    from output.show.feed.xml import line

    return line(text)


@given(TEXTS, TEXTS, TEXTS)
@example("a\ufffe\x00\ud800b", "]]>", "\U0001fffe &amp;amp;")
@settings(max_examples=150, deadline=None)
def test_any_text_makes_a_feed(title: str, description: str, chapter: str) -> None:
    """
    Whatever a title or a description holds, the feed is well-formed and gives it back, less what XML cannot hold.
    """
    show = replace(SHOW, title=title, author=title, channels=(replace(SHOW.channels[0], title=title),))
    told = item(title=title, description=description, chapters=(Chapter(0, RATE, chapter),))
    data = feed(show, shelf(told, show=show))
    (read,) = found(tree(data)[0], "item")
    assert "".join(found(read, "title/text()")) == kept(title)
    assert "".join(found(read, "psc:chapters/psc:chapter/@title")) == kept(chapter)
    back = "".join(found(read, "description/text()"))
    assert "".join(back.split()) == "".join(kept(description).replace("]]>", "]]&gt;").split())
    assert not feedparser.parse(data).bozo
    tree(opml(show, [shelf(told, show=show)]))


def test_one_file_subscribes_to_all() -> None:
    """
    The OPML names every feed with its page, title and language; its address comes last, where podget looks for it.
    """
    shelves = [Shelf(each, (), ART) for each in SHOW.channels]
    read = tree(opml(SHOW, shelves))
    assert read.get("version") == "2.0"
    assert read.xpath("head/title/text()") == ["Morning News"]
    assert [dict(each.attrib) for each in read.xpath("body/outline")] == [
        {
            "type": "rss",
            "text": each.title,
            "title": each.title,
            "xmlUrl": f"https://example.org/news/{each.language}/feed.xml",
            "htmlUrl": f"https://example.org/news/{each.language}/",
            "description": each.description,
            "language": each.language,
            "version": "RSS2",
        }
        for each in SHOW.channels
    ]
    assert all(list(each.attrib).index("htmlUrl") < list(each.attrib).index("xmlUrl") for each in read.iter("outline"))
