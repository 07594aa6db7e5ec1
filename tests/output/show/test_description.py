"""
What a feed says of an item.
"""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from output.model import RATE, Chapter, Cue
from output.show.description import MOST, description
from output.show.model import Line, Source
from output.show.words import WORDS
from output.transcripts.model import Sentence

SOURCE = Source("https://example.com/a?b=1&c=2", "Q&A <b>", "The Courier", date(2026, 11, 25), "en", "00", True)


def said(text: str, role: str = "body") -> Line:
    return Line(Sentence(Cue(0, 1, text, "Briefing", "en", 0), ()), role, 0, "")


def chapters(*titles: str) -> list[Chapter]:
    return [Chapter(i * 61 * RATE, (i + 1) * 61 * RATE, each) for i, each in enumerate(titles)]


class Elements(HTMLParser):
    """
    Collects elements, addresses and text of a piece of HTML.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str | None] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data + "|"


def test_all_that_a_listener_has_to_know() -> None:
    """
    What it tells of, when each chapter starts, whose article it is with day and link, that it is a summary, and that
    the voice is synthetic, in the edition's own words (R26, R52, R53).
    """
    lines = [said("Hello.", "greeting"), said("The bridge is open."), said("A machine read this.", "disclosure")]
    html = description(lines, chapters("Headlines", "A & B", "Sources"), [SOURCE], "en", False)
    assert html == (
        "<p>The bridge is open.</p>"
        "<p>Chapters:</p><p>00:00:00 Headlines</p><p>00:01:01 A &amp; B</p><p>00:02:02 Sources</p>"
        "<p>Sources:</p><ul><li>The Courier, November 25, 2026: "
        '<a href="https://example.com/a?b=1&amp;c=2">Q&amp;A &lt;b&gt;</a></li></ul>'
        "<p>Summary, not the full text. A machine read this.</p>"
    )


def test_it_says_so_in_every_language() -> None:
    """
    Where no line of the edition tells of the voice, the show does, in the language of the feed.
    """
    for language, words in WORDS.items():
        html = description([said("A.")], chapters("A", "B", "C"), [SOURCE], language, True)
        assert words.synthetic in html
        assert words.whole in html
        assert re.search(r"25[. ]|November 25", html)


def test_few_chapters_are_no_list() -> None:
    """
    Two times are no chapters to any client; an article that is not heard is no source.
    """
    unheard = Source("b.txt", "Unheard", "", None, "en", "01", False)
    html = description([said("A.")], chapters("A", "B"), [SOURCE, unheard], "en", False)
    assert "00:00:00" not in html
    assert "Unheard" not in html


TEXTS = st.text(max_size=900) | st.text("ж<&> 𝄞", max_size=3000)


@given(st.lists(TEXTS, max_size=8), st.lists(TEXTS, max_size=40), TEXTS)
@settings(max_examples=60, deadline=None)
def test_it_is_never_too_long(titles: list[str], heads: list[str], lead: str) -> None:
    """
    Whatever there is to tell, it has 4000 bytes at most, only elements that clients show, and still says of the voice
    (R11).
    """
    sources = [Source(f"https://example.com/{i}", each, each, None, "uk", "00", True) for i, each in enumerate(titles)]
    html = description([said(lead)], chapters(*heads), sources, "uk", False)
    assert len(html.encode("utf-8")) <= MOST
    found = Elements(html)
    assert found.names <= {"p", "ul", "li", "a"}
    assert WORDS["uk"].synthetic in found.text
    assert all(link and link.startswith("https://example.com/") for link in found.links)
