"""
What trafilatura passes over comes back where it is the article's, and only there.
"""

from __future__ import annotations

import time

import pytest

from briefing.source import tree
from briefing.source.strays import strays

FERRY = "The ferry to Harlow sails again on Monday, after a winter in the dock at Stennick."
CREW = "Its crew of nine has been trained on a new engine, the harbour master said on Friday."
LOST = "Forty people waited on the quay for it, some of them with cake."


def _found(body: str, *lines: str, article: bool = False) -> list[str]:
    return strays(lines, tree.blocks(tree.parse(f"<html><body>{body}</body></html>")), article=article)


@pytest.mark.parametrize(
    "body",
    [
        f"<article><p>{FERRY}</p><div>{LOST}</div><p>{CREW}</p></article>",
        f"<article><div class='story-text'>{LOST}</div><p>{FERRY}</p><p>{CREW}</p></article>",
        f"<article><div class=entry-content><p>{FERRY}</p><p>{CREW}</p></div>{LOST}</article>",
        f"<p>{FERRY}</p><p>{CREW}</p>{LOST}",
        f"<main><p class=lead>{LOST}</p><div><section><p>{FERRY}</p></section><section><p>{CREW}</p></section></div>",
        f"<main><header><h1>Ferry</h1><p class=standfirst>{LOST}</p></header><p>{FERRY}</p><p>{CREW}</p></main>",
    ],
)
def test_what_stands_with_the_article_is_its_own(body: str) -> None:
    """
    A paragraph beside or around those that were found is found, too, whatever its element.
    """
    assert _found(body, FERRY, CREW) == [LOST]


@pytest.mark.parametrize(
    "lost",
    [
        f"<div class=newsletter>{LOST}</div>",
        f"<div class=footer-text>{LOST}</div>",
        f"<div><p>{LOST}</p></div>",
        f"<div><a href=/cake>{LOST}</a></div>",
        f"<aside>{LOST}</aside>",
        f"</article><div><nav><p>{FERRY}</p></nav><div>{LOST}</div></div>",
        f"<figure><figcaption>{LOST}</figcaption></figure>",
        f"</article><article><div>{LOST}</div>",
        f"</article><div>{LOST}</div>",
        f"</article><footer><p class=lead>{LOST}</p></footer>",
        "<div>Subscribe to continue reading this and all other articles.</div>",
        "<div>4 May 2026, 7:45 | 2 min.</div>",
        "<h3>Share this with your friends</h3>",
        "<h3><a href=/cake>Cake on the quay</a></h3>",
    ],
)
def test_what_stands_apart_is_not(lost: str) -> None:
    """
    Boxes, captions, offers, lines of dates and other articles stay out.
    """
    assert not _found(f"<article><p>{FERRY}</p><p>{CREW}</p>{lost}</article>", FERRY, CREW)


def test_headings_lead_to_their_text() -> None:
    """
    A heading over a paragraph belongs to it; one that leads to another page does so in what is an article only.
    """
    body = f"<h3><a href=#a>Back</a></h3><p>{FERRY}</p><h3><a href=/b>Nine at work</a></h3><p>{CREW}</p>"
    assert _found(body, FERRY, CREW) == ["Back"]
    assert _found(body, FERRY, CREW, article=True) == ["Back", "Nine at work"]


def test_nothing_is_found_twice() -> None:
    """
    What was found in other words or lines is known again, and a text that is on the page twice comes once.
    """
    assert not _found(f"<div><p>{FERRY}</p>{CREW}</div>", f"{FERRY} {CREW}")
    assert _found(f"<div><p>{FERRY}</p><div>{LOST}</div><div>{LOST}</div></div>", FERRY) == [LOST]


@pytest.mark.parametrize("piece", ["<div>" + LOST, f"<div>{LOST}</div>", "<p>" + FERRY + "</p>", LOST + "<br><br>"])
def test_long_pages(piece: str) -> None:
    """
    Twice as much of the same takes about twice as long.
    """
    times = []
    for count in (2_000, 4_000):
        shown = tree.blocks(tree.parse(f"<html><body><p>{FERRY}</p>{piece * count}</body></html>"))
        start = time.perf_counter()
        strays([FERRY] * count, shown, article=True)
        times.append(time.perf_counter() - start)
    assert times[1] < 3.5 * times[0] + 0.2
