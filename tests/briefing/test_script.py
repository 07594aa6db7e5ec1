"""
The script has all its parts, in order, each in its language.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.languages import LANGUAGES
from briefing.model import Article, Document, Dropped, Place, Script, Segment, Sentence, Span
from briefing.script import Wording, source_names, write

DOCUMENT = Document("The bridge opened. Trains run.", "notes/the-bridge.en.txt")
ARTICLE = Article(DOCUMENT, "en", "A bridge opens", (Span(0, 30),))
FIRST = Sentence("The bridge opened.", Span(0, 18), 0)
SECOND = Sentence("Trains run.", Span(19, 30), 0)
SEGMENTS = (Segment("The bridge opened", (FIRST,)), Segment("Trains run", (SECOND,)))


def script(language: str = "en", *articles: Article, trusted: bool = True) -> Script:
    return write(
        articles or (ARTICLE,),
        SEGMENTS,
        parts=[[index] for index in range(len(articles) or 1)],
        language=language,
        title="T",
        day=date(2026, 3, 16),
        word=lambda text, own: Wording(text.upper(), language) if trusted and own != language else Wording(text, own),
        entitle=lambda text: f"[{text}]",
        speak=lambda text, language: f"{language}:{text}",
    )


def test_all_parts_in_order() -> None:
    """
    Greeting, headline, body, source, disclosure, farewell: nothing else, in this order.
    """
    roles = [line.role for line in script().lines]
    assert roles == ["greeting", "headline", "headline", "body", "body", "source", "disclosure", "farewell"]


def test_body_lines_carry_their_spans() -> None:
    """
    A sentence of the article travels with its place in it.
    """
    body = [line for line in script().lines if line.role == "body"]
    assert [(line.text, line.span, line.segment) for line in body] == [
        ("The bridge opened.", Span(0, 18), 0),
        ("Trains run.", Span(19, 30), 1),
    ]


def test_every_part_opens_a_chapter() -> None:
    """
    Opening, each segment and closing are chapters, so the first line opens one.
    """
    assert [line.chapter for line in script().lines if line.chapter] == [
        "Headlines",
        "The bridge opened",
        "Trains run",
        "Sources",
    ]


def test_an_edition_in_another_language() -> None:
    """
    Translated lines are in the edition's language, chapters are named after the translation, and the end says so.
    """
    lines = script("de").lines
    assert {line.language for line in lines} == {"de"}
    assert "[THE BRIDGE OPENED.]" in [line.chapter for line in lines]
    assert lines[-2].text == LANGUAGES["de"].translated


def test_a_sentence_that_stays() -> None:
    """
    A text that is not translated is spoken in its own language, and its segment keeps its title.
    """
    lines = script("de", trusted=False).lines
    assert [line.spoken for line in lines if line.role == "body"] == ["en:The bridge opened.", "en:Trains run."]
    assert "The bridge opened" in [line.chapter for line in lines]


@pytest.mark.parametrize(
    ("address", "publisher", "name"),
    [
        ("notes/the-bridge.en.txt", None, "the bridge"),
        ("-", None, "your own text"),
        ("https://www.example.org/news/1", None, "example.org"),
        ("https://www.example.org/news/1", "The Example", "The Example"),
        (".txt", None, "your own text"),
    ],
)
def test_the_source_has_a_name(address: str, publisher: str | None, name: str) -> None:
    """
    The outro names the publisher, else the host, else the file without its endings.
    """
    document = replace(DOCUMENT, address=address, publisher=publisher)
    assert source_names([replace(ARTICLE, document=document)], LANGUAGES["en"]) == (name,)


def test_credits_name_the_publishers() -> None:
    """
    An article that thanks two newspapers has two sources; a page's own publisher goes before them.
    """
    footer = (
        "Information for this article was contributed by A. Writer of The Daily Post; and by B. Other of Coast News."
    )
    credited = replace(ARTICLE, dropped=(Dropped(footer, "credit", Span(0, 1)),))
    assert source_names([credited, credited], LANGUAGES["en"]) == ("The Daily Post", "Coast News")
    page = replace(credited, document=replace(DOCUMENT, publisher="The Example"))
    assert source_names([page], LANGUAGES["en"]) == ("The Example",)


def test_an_article_without_a_title() -> None:
    """
    Without a title there is no headline, and nothing is made up for it.
    """
    roles = [line.role for line in script("en", replace(ARTICLE, title=None)).lines]
    assert "headline" not in roles


def bundle(parts: list[list[int]], *segments: Segment) -> list[tuple[str, str, str | None]]:
    articles = [
        Article(Document("A. B. C.", f"{name}.txt"), "en", title, ()) for name, title in (("one", "A"), ("two", "B"))
    ]
    lines = write(
        articles,
        segments,
        parts=parts,
        language="en",
        title="T",
        day=date(2026, 3, 16),
        word=Wording,
        entitle=str,
        speak=lambda text, language: text,
    ).lines
    return [(line.role, line.text, line.chapter) for line in lines]


def test_sources_of_one_part_are_named() -> None:
    """
    Where two articles speak in one part, each is named before it speaks, and only the leader's headline is read.
    """
    told = bundle([[1, 0]], Segment("C", tuple(replace(FIRST, source=source) for source in (1, 1, 0, 0))))
    body = ("body", "The bridge opened.", None)
    assert told[2:9] == [
        ("headline", "B.", None),
        ("attribution", "two:", "C"),
        body,
        body,
        ("attribution", "one:", None),
        body,
        body,
    ]
    assert told[9][1].endswith("The sources are one; two.")


def test_a_silent_source_is_not_named() -> None:
    """
    A part that says one article's sentences only needs no names; a part that is not told has no credit.
    """
    told = bundle([[1, 0]], Segment("C", (replace(FIRST, source=1),)))
    assert "attribution" not in [role for role, *_ in told]
    assert told[-3][1].endswith("The sources are one; two.")
    told = bundle([[1]], Segment("C", (replace(FIRST, source=1),)))
    assert told[-3][1].endswith("The source is two.")


def test_parts_in_their_order() -> None:
    """
    Headlines follow the order of the parts, not that of the articles.
    """
    told = bundle([[1], [0]], Segment("C", (replace(FIRST, source=1),)), Segment("D", (SECOND,)))
    assert [text for role, text, _ in told if role == "headline"] == ["The headlines:", "B.", "A."]


def test_a_handover_opens_each_other_part() -> None:
    """
    Before every story but the first one a handover opens its chapter; within a part there is none.
    """
    first, second = Segment("C", (replace(FIRST, source=1), replace(SECOND, source=1))), Segment("D", (SECOND,))
    told = bundle([[1], [0]], first, second)
    handovers = [(i, text, chapter) for i, (role, text, chapter) in enumerate(told) if role == "handover"]
    assert [(text in LANGUAGES["en"].handovers, chapter) for _, text, chapter in handovers] == [(True, "D")]
    assert told[handovers[0][0] + 1] == ("body", "Trains run.", None)
    assert "handover" not in [role for role, *_ in bundle([[1, 0]], first, second)]


def test_lines_carry_their_rank() -> None:
    """
    A body line has the score of its sentence, and the places where others say the same.
    """
    place = Place(1, Span(3, 9))
    ranked = Segment("C", (replace(FIRST, score=0.7, also=(place,)),))
    lines = write(
        [ARTICLE],
        [ranked],
        parts=[[0]],
        language="en",
        title="T",
        day=date(2026, 3, 16),
        word=Wording,
        entitle=str,
        speak=lambda text, language: text,
    ).lines
    assert [(line.score, line.also) for line in lines if line.role == "body"] == [(0.7, (place,))]
    assert not [line for line in lines if line.role != "body" and (line.score is not None or line.also)]
