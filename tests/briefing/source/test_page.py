"""
The article of a page is found whatever the page is built like, and what is no article is told by its name.
"""

from __future__ import annotations

import contextlib
import io
import time
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from house import House
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import source
from briefing.errors import SourceError
from briefing.model import Document

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((PAGES / "expected.toml").read_text(encoding="utf-8"))

TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<a href=x>", "<b>", "<table>", "<td>", "<br>", "<h1>", "<!--", "-->"),
    *("<script>", "<title>", "text.", "&amp;", "\0", "é"),
)

FERRY = "The ferry to Harlow sails again on Monday, after a winter in the dock at Stennick."
CREW = "Its crew of nine has been trained on a new engine, the harbour master said on Friday."


def _read(html: str) -> Document:
    return source.read("-", stdin=io.BytesIO(html.encode("utf-8", "replace")))


def _page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='EN-gb'><head>{head}</head><body>{body}</body></html>"


def test_every_page_is_expected() -> None:
    """
    No page stands in the folder of which nobody says what it must give.
    """
    assert sorted(EXPECTED) == sorted(path.name for path in PAGES.glob("*.html"))


@pytest.mark.parametrize("name", [name for name in EXPECTED if "error" not in EXPECTED[name]])
def test_pages(name: str) -> None:
    """
    The text is the article's from its first to its last paragraph, in order, and the page's word for itself is kept.
    """
    expected = EXPECTED[name]
    document = source.read(str(PAGES / name), stdin=io.BytesIO())
    paragraphs = document.text.split("\n\n")
    places = [document.text.find(phrase) for phrase in expected["says"]]
    assert -1 not in places
    assert places == sorted(places)
    assert paragraphs[0].startswith(expected["says"][0])
    assert paragraphs[-1].endswith(expected["says"][-1])
    assert not [phrase for phrase in expected.get("lacks", ()) if phrase in document.text]
    for field in ("title", "author", "published", "publisher", "language"):
        assert getattr(document, field) == expected.get(field), field
    assert len(document.notices) == ("notice" in expected)
    assert all(expected["notice"] in each for each in document.notices)


@pytest.mark.parametrize("name", [name for name in EXPECTED if "error" in EXPECTED[name]])
def test_pages_without_an_article(name: str) -> None:
    """
    What stands in an article's place is named, with what to do.
    """
    with pytest.raises(SourceError) as caught:
        source.read(str(PAGES / name), stdin=io.BytesIO())
    assert EXPECTED[name]["error"] in str(caught.value)


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("<title>The ferry is back — Tarve Today</title>", "title", "The ferry is back"),
        ("<title>Tarve: the ferry is back</title>", "title", "The ferry is back"),
        ("<title>Tarve: a day on the quay</title>", "title", "Tarve: a day on the quay"),
        ("<title>A - B</title><meta property=og:site_name content=b>", "title", "A"),
        ("<title>B - A</title><meta property=og:site_name content=b>", "title", "A"),
        ('<title>Tarve Today | A - B</title><script type="application/ld+json">{"@type":"NewsArticle",'
         '"publisher":{"name":"Tarve Today"}}</script>', "title", "A - B"),
        ("<title>The ferry is back - A</title><meta property=og:site_name content='The ferry is back'>", "title", "A"),
        ("<title>B: A</title><meta property=og:site_name content=b>", "title", "B: A"),
        ("<title>Tarve News: The ferry is back</title><meta property=og:title content='Tarve News: The ferry is back'>",
         "title", "The ferry is back"),
        ("<title>X</title><meta name=twitter:title content='The ferry is back'>", "title", "The ferry is back"),
        ("<title>The ferry is back | Tarve Today</title>", "publisher", "Tarve Today"),
        ("<meta property=og:site_name content=tarve.example><meta name=publisher content=Tarve>", "publisher", "Tarve"),
        ('<script type="application/ld+json">[{"@type":"NewsArticle","author":["Ann Dell",{"name":"Tom"}]}]</script>',
         "author", "Ann Dell, Tom"),
        ('<meta property=og:locale content="de_AT">', "language", "en"),
        ("<time itemprop=datePublished datetime=2026-04-17T08:00Z>an hour ago</time>", "published", date(2026, 4, 17)),
        ("<time datetime=2026-04-17>an hour ago</time>", "published", None),
        ("<h2>The hull that sank in the night of 9 March 2026 is raised</h2>", "published", None),
        ("<p>9.3.2026, 10:40</p>", "published", date(2026, 3, 9)),
        ("<meta name=author content='By Ann Dell'>", "author", "Ann Dell"),
        ("<meta name=author content=admin>", "author", None),
        ("<meta name=author content='https://example.org/ann'>", "author", None),
        ('<script type="application/ld+json">{"@type":"Article",\n"headline":"Two\nlines"}</script>', "title",
         "Two lines"),
        ('<script type="application/ld+json">{"@type":"Article",,}</script><title>T</title>', "title", "T"),
        ('<script type="application/ld+json">' + "[" * 9000 + "</script><title>T</title>", "title", "T"),
        ('<script type="application/ld+json">{"@type":["x",7],"headline":7}</script><title>T</title>', "title", "T"),
    ],
)  # fmt: skip
def test_what_a_page_tells_of_itself(head: str, field: str, value: str | date | None) -> None:
    """
    A title has no site behind it, a publisher is a name, an author a person; broken JSON-LD is passed over.
    """
    document = _read(_page(f"<h1>The ferry is back</h1><p>{FERRY}</p><p>{CREW}</p>", head))
    assert getattr(document, field) == value


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<p>{FERRY}</p><p>{CREW}</p><p>To keep reading, please subscribe.</p>", True),
        (f"<p>{FERRY}</p><p>{CREW}</p><div><p>Sie möchten weiterlesen?</p><p>Monatlich kündbar</p></div>", True),
        (f"<p>{FERRY}</p><p>{CREW}</p><p>Чтобы дочитать статью, оформите подписку.</p>", True),
        (f"<p>{FERRY}</p><p>To keep reading, please subscribe.</p>" + f"<p>{CREW}</p>", False),
        (f"<p>“Subscribe to continue reading,” says the sign at the ferry.</p><p>{FERRY}</p><p>{CREW}</p>", False),
        (f"<p>{FERRY}</p><p>{CREW}</p><p>Чтобы читать в дороге, дети взяли с собой сорок книг о паромах.</p>", False),
    ],
)
def test_paywalls(body: str, said: bool) -> None:
    """
    An offer at the end of the text is a wall; within it, or told of, it is none.
    """
    document = _read(_page(f"<article>{body}</article>"))
    assert bool(document.notices) is said
    assert FERRY in document.text
    assert CREW in document.text


def test_an_article_tagged_cookie_law() -> None:
    """
    What an article is about, which its tags say, makes it no banner.
    """
    assert FERRY in _read(_page(f"<article class='post tag-cookie-law'><p>{FERRY}</p><p>{CREW}</p></article>")).text
    assert FERRY not in _read(_page(f"<div class='cookie-banner'><p>{FERRY}</p></div><p>{CREW}</p>")).text


def test_a_notice_reaches_the_producer(briefing: House) -> None:
    """
    What is odd about a page is said on standard error, and the script is made all the same.
    """
    answer = briefing("script", PAGES / "paywall-teaser.de.html", "--engine", "tone")
    assert answer.code == 0
    assert "is cut off by a paywall" in answer.err
    assert "14.000 Fahrgäste" in answer.out


def test_the_order_is_the_page_s() -> None:
    """
    Where the article is put together of parts of the page, they stand as the page has them.
    """
    parts = [f"{FERRY} It is number {i}. {CREW}" for i in range(4)]
    first, second, *rest = parts
    body = f"<q>{first}</q><div class=entry-content><p>{second}</p></div><div><p>{'</p><p>'.join(rest)}</p></div>"
    assert _read(_page(f"<div id=content>{body}</div>")).text == "\n\n".join(parts)


def test_an_article_in_short_parts() -> None:
    """
    A page that calls itself an article is none of the lists that it is built like.
    """
    body = "".join(f"<h2><a href='/live/{i}'>What we know at {i}</a></h2><p>{CREW[:-1]} at {i}.</p>" for i in range(5))
    assert "Friday at 4." in _read(_page(body, "<meta property=og:type content=article>")).text
    with pytest.raises(SourceError, match="is a list of articles"):
        _read(_page(body))


def test_damage_is_told() -> None:
    """
    A byte that was no character is left out, and said.
    """
    data = _page(f"<meta charset=utf-8><p>{FERRY}</p><p>{CREW}</p>").encode().replace(b"crew", b"cr\xc3ew")
    document = source.read("-", stdin=io.BytesIO(data))
    assert "crew of nine" in document.text
    assert "1 character" in document.notices[0]


@pytest.mark.parametrize("piece", ["<div>", "<", "<a href=", "<p>a ", "<meta ", "<noscript>", "<br>", "<!--", "<b>a"])
def test_endless_pages(piece: str) -> None:
    """
    Twice as much of the same takes about twice as long.
    """
    times = []
    for size in (100_000, 200_000):
        start = time.perf_counter()
        with_text = _page(f"<p>{FERRY}</p>") + piece * (size // len(piece))
        with contextlib.suppress(SourceError):
            assert _read(with_text).text
        times.append(time.perf_counter() - start)
    assert times[1] < 3.5 * times[0] + 0.2


@pytest.mark.parametrize("attribute", ["a{} ", 'a{}="x" ', "/a{}='>'", "a{}\n=\nx\n"])
def test_crowded_tags(attribute: str) -> None:
    """
    A tag of very many attributes keeps the first, and all the text behind it, in a time that grows with its length.
    """
    times = []
    for size in (10_000, 40_000):
        many = "".join(map(attribute.format, range(size)))
        html = _page(f"<article><p>{FERRY}</p><section {many}><p>{CREW}</p></section><p hidden {many}>Never.</article>")
        start = time.perf_counter()
        assert _read(html).text == f"{FERRY}\n\n{CREW}"
        times.append(time.perf_counter() - start)
    assert times[1] < 6 * times[0] + 0.2


@pytest.mark.parametrize("field", ["headline", "author", "publisher"])
def test_halves_of_characters_in_json(field: str) -> None:
    """
    Half a character in what a page tells of itself costs nothing but itself; two halves are one.
    """
    value = (
        '{"name": "Tarve \\ud83d \\ud83d\\ude00 Today"}'
        if field == "publisher"
        else '"Tarve \\udc80 \\ud83d\\ude00 Today"'
    )
    told = f'<script type="application/ld+json">{{"@type": "NewsArticle", "{field}": {value}}}</script>'
    document = _read(_page(f"<p>{FERRY}</p><p>{CREW}</p>", told))
    assert getattr(document, {"headline": "title"}.get(field, field)) == "Tarve 😀 Today"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<a",
                "href=x>",
                "<b>",
                "<table>",
                "<td>",
                "<br>",
                "<h1>",
                "<!--",
                "-->",
                "<script>",
                "text.",
                "&amp;",
                "\x00",
                "é",
            ]
        ),
        max_size=30,
    )
)
def test_broken_pages(pieces: list[str]) -> None:
    """
    No page, however broken, ends in anything but a document or one sentence.
    """
    try:
        assert _read("<html>" + " ".join(pieces)).text
    except SourceError as e:
        assert "Standard input" in str(e)
