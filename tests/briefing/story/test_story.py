"""
What is said of a story can be found in it, word for word.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import NothingToSay, SourceError
from briefing.model import Document
from briefing.script import Wording, write
from briefing.speakable import spoken
from briefing.story import Story, tell
from briefing.story.parts import parts
from briefing.story.selection import select

EXAMPLES = ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"]
PIECES = [
    "The council of Arden closed the railway bridge over the Tarve on Monday.",
    "Divers found cracks in two  pillars,\nand Mayor Ann Dell called it the worst day of the year.",
    "“We waited. We hoped,” said Ann Dell.",
    "He said that it would cost $4.5 million by Feb. 9, 2027.",
    "Read more: The night the bridge closed",
    "(NW Photo/Iva Brandt)",
    "ARDEN (NW) -- Trains will run again in the spring, the railway said.",
    "Dr. J. K. Holm of the U.S. office, who led the talks, left at 9 a.m.",
    "[Video not showing up above? Click here to watch »]",
    "Nobody was hurt!",
]


def assert_verbatim(story: Story, room: float) -> None:
    """
    Fail unless every body line of a script is a slice of the text, in a paragraph that was kept, with its score.
    """
    text, kept = story.article.document.text, story.article.paragraphs
    script = write(
        [story.article],
        select([story], parts([story]), room, lambda _, sentence: len(sentence.text), None),
        parts=[[0]],
        language=story.article.language,
        title="T",
        day=date(2026, 3, 16),
        word=Wording,
        entitle=str,
        speak=spoken,
    )
    body = [line for line in script.lines if line.role == "body"]
    assert body
    for line in body:
        assert line.span is not None
        assert line.text == " ".join(text[line.span.start : line.span.end].split())
        assert any(each.start <= line.span.start and line.span.end <= each.end for each in kept)
        assert line.score is not None
        assert 0 <= line.score <= 1
    assert [line.span.start for line in body if line.span] == sorted(line.span.start for line in body if line.span)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=2, max_size=9), st.floats(0, 1500))
def test_any_article_is_quoted_word_for_word(paragraphs: list[list[str]], room: float) -> None:
    """
    Whatever the article, each sentence of the script is a slice of a paragraph that cleaning kept.
    """
    text = "\n\n".join([" ".join(each) for each in paragraphs] + [" ".join(PIECES[:2])])
    assert_verbatim(tell(Document(text, "a.txt", language="en")), room)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("room", [0, 300, 900, 1800, 4000, 100_000])
def test_examples_are_quoted_word_for_word(examples: Path, name: str, room: float) -> None:
    """
    At any length, each sentence of an example's script is a slice of a paragraph that cleaning kept.
    """
    assert_verbatim(tell(Document((examples / f"{name}.txt").read_text("utf-8"), name)), room)


@pytest.mark.parametrize("name", EXAMPLES)
def test_who_did_what_comes_first(examples: Path, name: str) -> None:
    """
    The first segment begins with what the article begins with: who did what.
    """
    story = tell(Document((examples / f"{name}.txt").read_text("utf-8"), name))
    for room in (500, 1000, 2000):
        chosen = select([story], parts([story]), room, lambda _, sentence: len(sentence.text), None)
        assert chosen[0].sentences[0].span == story.sentences[0].span


def test_a_foreign_language_is_refused() -> None:
    """
    A language that Briefing does not read is named as such, with those that it does.
    """
    with pytest.raises(SourceError, match="Ukrainian"):
        tell(Document("El puente se cerró el lunes. Nadie resultó herido en la ciudad.", "a.txt"))


def test_mere_junk_is_nothing_to_say() -> None:
    """
    A page of nothing but credits makes no story.
    """
    with pytest.raises(NothingToSay):
        tell(
            Document("(NW Photo/Iva Brandt)\n\n[Video not showing up above? Click here to watch »]", "a", language="en")
        )
