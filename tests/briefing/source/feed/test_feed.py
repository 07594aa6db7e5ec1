"""
Feeds as sources of news write them, good and bad.
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import source
from briefing.errors import SourceError
from briefing.model import Document, Feed
from briefing.source import feed
from briefing.source.fetch import LIMIT, Fetched

HOME = "https://news.example/rss"

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Test Wire</title><link>https://news.example/</link><language>en-GB</language>
<image><title>Logo</title><link>https://news.example/logo</link></image>
%s
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>Тест</title>
<link rel="self" href="https://news.example/atom"/><link href="https://news.example/"/>
%s
</feed>"""

RDF = """<?xml version="1.0"?>
<!DOCTYPE rdf:RDF PUBLIC "-//Example//DTD" "http://news.example/rss.dtd">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/rdf"><title>Test</title><link>https://news.example/</link></channel>
<item rdf:about="https://news.example/1"><title>1</title><link>https://news.example/1</link>
  <dc:date>2026-11-24T08:00:00+02:00</dc:date></item>
<item rdf:about="https://news.example/2"><title>2</title><link>https://news.example/2</link>
  <dc:date>2026-11-25</dc:date></item>
</rdf:RDF>"""


def item(link: str = "", day: str = "", more: str = "") -> str:
    """
    An item of RSS.
    """
    link = f"<link>{link}</link>" if link else ""
    day = f"<pubDate>{day}</pubDate>" if day else ""
    return f"<item><title>A &amp; B</title>{link}{day}{more}</item>"


def read(text: str) -> Feed:
    assert feed.looks_like_feed(text)
    return feed.read(text, HOME, HOME, HOME)


def links(text: str) -> list[str]:
    return [each.address.removeprefix("https://news.example/") for each in read(text).entries]


def test_the_newest_first() -> None:
    """
    RSS writes dates by RFC 2822, in zones of their own; what has none is as old as what it follows.
    """
    items = [
        item("/old", "Mon, 23 Nov 2026 09:00:00 GMT"),
        item("/same"),
        item("/new", "Tue, 24 Nov 2026 09:30:00 +0200"),
        item("/newer", "24 Nov 2026 08:00 GMT"),
        item("/wrong", "Zaturday"),
    ]
    assert links(RSS % "".join(items)) == ["newer", "wrong", "new", "old", "same"]
    assert links(RSS % "".join(map(item, ("/1", "/2", "/3")))) == ["1", "2", "3"]


def test_rdf() -> None:
    """
    In RSS 1.0 items stand beside the channel and have the dates of Dublin Core; its DTD is not looked for.
    """
    assert links(RDF) == ["2", "1"]
    assert read(RDF).entries[1].published is not None
    assert read(RDF).entries[1].published.date() == date(2026, 11, 24)  # type: ignore[union-attr]


def test_atom() -> None:
    """
    Of an entry's links the page counts, not the comments nor a sound, and `xml:base` is where it starts from.
    """
    entries = """<entry xml:base="https://other.example/a/"><link rel="replies" href="comments"/>
    <link rel="enclosure" type="audio/mpeg" href="a.mp3"/><link rel="alternate" type="application/json" href="b.json"/>
    <link rel="alternate" type="text/html" href="b"/><published>2026-11-24T08:00:00Z</published>
    <updated>2026-11-26T08:00:00Z</updated></entry>
    <entry><link href="c"/><updated>2026-11-25T08:00:00.123+01:00</updated></entry>"""
    assert [each.address for each in read(ATOM % entries).entries] == [
        "https://news.example/c",
        "https://other.example/a/b",
    ]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (" \n https://News.Example/a \n", "https://news.example/a"),
        ("https://news.example/a?utm_source=rss&amp;utm_medium=x", "https://news.example/a"),
        ("/a?id=7&amp;utm_campaign=x&amp;p=1#xtor=RSS-1", "https://news.example/a?id=7&p=1"),
        ("/a?at_medium=RSS&amp;at_campaign=KARANGA&amp;q=%D0%B0%2B+b", "https://news.example/a?q=%D0%B0%2B+b"),
        ("?a=1", "https://news.example/rss?a=1"),
        ("//other.example", "https://other.example/"),
        ("<![CDATA[/a?b=1&c=2]]>", "https://news.example/a?b=1&c=2"),
        ("http://[::1]:8/a", "http://[::1]:8/a"),
        ("/новини/київ", "https://news.example/новини/київ"),
        ("/a.html", "https://news.example/a.html"),
        ("/report.pdf", None),
        ("/film.MP4?utm_source=x", None),
        ("mailto:a@news.example", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("ftp://news.example/a", None),
        ("https://user:secret@news.example/a", None),
        ("http://[", None),
        ("http://news.example:99999/", None),
        ("https://", None),
    ],
)
def test_links(link: str, address: str | None) -> None:
    """
    A link is absolute, without what tracks its readers, and leads to a page; else its item has none.
    """
    assert [each.address for each in read(RSS % item(link)).entries] == ([address] if address else [])


def test_a_feed_without_end() -> None:
    """
    Of tens of thousands of entries the newest thousand are looked at, wherever they stand.
    """
    items = "".join(item(f"/{i}", f"2026-11-24T08:00:00.{i:06}Z") for i in range(20_000))
    found = links(RSS % items)
    assert (len(found), found[0], found[-1]) == (1000, "19999", "19000")


def test_an_article_once() -> None:
    """
    What is offered twice, tracked in two ways or under two titles, is one article, as new as its newest.
    """
    twice = item("/a?utm_source=1", "Mon, 23 Nov 2026 09:00:00 GMT") + item("/b", "Tue, 24 Nov 2026 09:00:00 GMT")
    assert links(RSS % (twice + item("/a?utm_source=2", "Wed, 25 Nov 2026 09:00:00 GMT"))) == ["a", "b"]


def test_a_guid_may_be_the_link() -> None:
    """
    A guid that is an address stands in for a link, unless the feed says that it is none.
    """
    guids = "<guid>https://news.example/a</guid>", '<guid isPermaLink="false">https://news.example/b</guid>'
    assert links(RSS % "".join(item(more=each) for each in guids)) == ["a"]


def test_what_the_feed_itself_holds() -> None:
    """
    An item that leads nowhere is its own text: the fullest that it has, in paragraphs, without scripts.
    """
    more = (
        "<guid isPermaLink='false'>7</guid><description>Short.</description><dc:creator>Ann Lee</dc:creator>"
        "<content:encoded><![CDATA[<p>Ships&nbsp;sailed &amp; <b>came</b>.</p><script>x()</script><p>On.</p>]]>"
        "</content:encoded>"
    )
    (entry,) = read(RSS % item("/film.mp4", "Tue, 24 Nov 2026 09:00:00 GMT", more)).entries
    assert entry.document == Document(
        "Ships sailed & came.\n\nOn.",
        entry.address,
        title="A & B",
        author="Ann Lee",
        published=date(2026, 11, 24),
        publisher="The Test Wire",
        language="en",
    )
    assert entry.address.startswith(f"{HOME}#")
    (again,) = read(RSS % item("", "", more.replace("Short", "Long"))).entries
    assert again.address == entry.address


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<content type="html">&lt;p&gt;Один.&lt;/p&gt;&lt;p&gt;Два.&lt;/p&gt;</content>', "Один.\n\nДва."),
        ('<content type="text">1 &lt; 2.\n\nДва.</content>', "1 < 2.\n\nДва."),
        (
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Один.</p><p>Два.</p></div></content>',
            "Один.\n\nДва.",
        ),
        ("<summary>Коротко.</summary>", "Коротко."),
        ("<summary> — </summary>", None),
    ],
)
def test_what_atom_holds(content: str, text: str | None) -> None:
    """
    Atom says of a text whether it is plain, HTML or XHTML.
    """
    found = read(ATOM % f"<entry><id>tag:1</id><title>Т</title>{content}</entry>").entries
    assert [each.document and (each.document.text, each.document.language) for each in found] == (
        [(text, "uk")] if text else []
    )


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-u", "utf-16", "utf-8-sig"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    """
    A file says in its first line how it is encoded.
    """
    text = RSS % f"<item><title>Міст</title><description>{'Міст відкрили у понеділок. ' * 3}</description></item>"
    path = tmp_path / "feed.xml"
    path.write_bytes(text.replace('"utf-8"', f'"{encoding}"', 1).encode(encoding))
    found = source.read(str(path), stdin=io.BytesIO())
    assert isinstance(found, Feed)
    assert found.entries[0].document is not None
    assert found.entries[0].document.title == "Міст"
    assert found.entries[0].address.startswith(f"{path}#")


def test_names_of_html_and_stray_controls() -> None:
    """
    What feeds borrow from HTML without saying so, and characters that XML cannot hold, do no harm.
    """
    text = RSS % "<item><title>A\x0b</title><description>Caf&eacute;&nbsp;&mdash; open\x00.</description></item>"
    (entry,) = read(text).entries
    assert entry.document is not None
    assert entry.document.text.split() == ["Café", "—", "open."]


BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]><rss><channel><item><title>&j;</title></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BOMB, "declares entities of its own"),
        ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel/></rss>', "declares entities"),
        ("<rss><channel><item><title>A</item></channel></rss>", "is a feed, but its XML is broken"),
        (RSS % "<item><title>AT&T</title></item>", "is a feed, but its XML is broken"),
        ((RSS % item("/a"))[:-30], "is a feed, but its XML is broken"),
        ("<rss>" + "<a>" * 5000, "is a feed, but its XML is broken"),
        ("<rss>&unknown;</rss>", "is a feed, but its XML is broken"),
        ("<rss>" + " " * 1_000_000, "is a feed, but its XML is broken"),
        ("<rss " + " ".join(f"a{i}=''" for i in range(50_000)), "is a feed, but its XML is broken"),
    ],
)
def test_what_is_refused(text: str, words: str) -> None:
    """
    XML that is broken or would do harm is named as that, quickly.
    """
    with pytest.raises(SourceError, match=words):
        read(text)


def test_a_feed_is_known_by_its_content() -> None:
    """
    Whatever a server calls it; and a page, a text or other XML is no feed.
    """
    for kind in ("text/html", "text/plain", "application/rss+xml", "text/xml", ""):
        answer = Fetched((RSS % item("a")).encode(), "https://news.example/feeds/rss", kind)
        found = source.read(HOME, stdin=io.BytesIO(), fetch=lambda _, answer=answer: answer)
        assert isinstance(found, Feed)
        assert [each.address for each in found.entries] == ["https://news.example/feeds/a"]
    endless = (" " * 30_000 + "x", "<?a?>" * 5000 + "x", "<!-- " * 5000, "<!doctype [" * 3000, "<?xml?> " * 3000)
    for text in (
        *endless,
        "<!doctype html><p>rss",
        "An <rss> tag.",
        "<html><feed>",
        "<opml/>",
        "",
        "<!-- <rss> --><p>",
    ):
        assert not feed.looks_like_feed(text)
    assert feed.looks_like_feed("\ufeff<?xml version='1.0'?>\n<?xml-stylesheet href='a'?><!-- x --><rss>")
    answer = Fetched(b"<?xml version='1.0'?><opml version='2.0'/>", HOME, "text/xml")
    with pytest.raises(SourceError, match="neither a page nor a feed"):
        source.read(HOME, stdin=io.BytesIO(), fetch=lambda _: answer)


def test_a_feed_that_is_too_big(tmp_path: Path) -> None:
    """
    Ten megabytes are refused before they are parsed.
    """
    path = tmp_path / "feed.xml"
    path.write_bytes((RSS % item("/a", more="x" * 2 * LIMIT)).encode())
    with pytest.raises(SourceError, match="over 5 MB"):
        source.read(str(path), stdin=io.BytesIO())


_TAGS = st.sampled_from(["item", "entry", "link", "guid", "pubDate", "description", "content"])
_MARKUP = st.one_of(
    _TAGS.map("<{}>".format),
    _TAGS.map("</{}>".format),
    st.sampled_from(["<link href='", "'/>", "<content type='xhtml'>", "<![CDATA[", "]]>", "&nbsp;", "&#0;", "&amp;"]),
    st.sampled_from(["Mon, 32 Nov 99999", "http://", "[", " ", "\ud800", "é"]),
    st.text(max_size=9),
)


@settings(deadline=None)
@given(st.lists(_MARKUP, max_size=40).map("".join))
def test_any_feed(inside: str) -> None:
    """
    Whatever stands in it, a feed is read or refused in a sentence, and leads to pages or texts alone.
    """
    try:
        found = read(f"<rss><channel>{inside}</channel></rss>")
    except SourceError:
        return
    for each in found.entries:
        assert each.document is None or each.document.text.strip()
        assert each.document is not None or each.address.startswith(("http://", "https://"))
    assert len({each.address for each in found.entries}) == len(found.entries)


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text(link: str, day: str) -> None:
    """
    No link and no date is an error.
    """
    from briefing.source.feed.links import link as usable
    from briefing.source.feed.moments import moment

    found = usable(link, HOME)
    assert found is None or (found.startswith(("http://", "https://")) and usable(found, "") == found)
    when = moment(day)
    assert when is None or when.tzinfo is not None
