"""
The rank puts the news before its trimmings.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Article, Document, Sentence, Span
from briefing.rank import rank
from briefing.sentences import split


def _article(*paragraphs: str) -> tuple[Sentence, ...]:
    text = "\n\n".join(paragraphs)
    spans: list[Span] = []
    for paragraph in paragraphs:
        start = spans[-1].end + 2 if spans else 0
        spans.append(Span(start, start + len(paragraph)))
    return split(Article(Document(text, "-"), "en", None, tuple(spans)))


def test_one_score_a_sentence() -> None:
    """
    Each sentence has a score between 0 and 1; nothing has none.
    """
    assert rank((), "Title", "en") == ()
    scores = rank(_article("The river rose. It fell.", "All slept."), None, "en")
    assert len(scores) == 3
    assert all(0 <= score <= 1 for score in scores)


def test_the_lead_leads(examples: Path) -> None:
    """
    The first sentence of a report carries most of its news.
    """
    for name in ("river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"):
        article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
        scores = rank(split(article), article.title, name[-2:])
        assert max(scores) == scores[0]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Mayor Dell closed the bridge on May 3.", "Nobody there was quite sure of anything then."),
        ("The council closed the old bridge.", "Why did the council close the old bridge?"),
        ("The council closed the old bridge for repairs.", "It was so."),
        ("The council closed the old bridge.", "The council closed it " + "and then again " * 20 + "."),
        ("The flood came in the morning.", "The cake came in the morning."),
    ],
)
def test_what_counts(better: str, worse: str) -> None:
    """
    Names, numbers and words of the title count for a sentence; questions, scraps and endless ones lose.
    """
    filler = ["The valley woke to heavy rain on Monday."]
    title = "Flood in the valley"
    ahead = rank(_article(*filler, better, *filler), title, "en")[1]
    assert ahead > rank(_article(*filler, worse, *filler), title, "en")[1]


def test_same_every_time() -> None:
    """
    The same article gets the same scores.
    """
    sentences = _article("The river rose in Arden.", "The dam of Arden held.", "Nobody was hurt.")
    assert rank(sentences, "Arden", "en") == rank(sentences, "Arden", "en")


def test_quick() -> None:
    """
    An article of 70 sentences takes no time that anybody would notice.
    """
    sentences = _article(
        *(f"In the town of Arden {number} houses were flooded by river {number}." for number in range(70))
    )
    start = time.perf_counter()
    rank(sentences, "Arden", "en")
    assert time.perf_counter() - start < 0.3  # 3 ms here; the rest is for a busy machine


@given(st.lists(st.text(max_size=40), max_size=6), st.sampled_from(["en", "de", "ru", "uk", "xx"]))
@settings(max_examples=60, deadline=None)
def test_any_text(texts: list[str], language: str) -> None:
    """
    Whatever the sentences are, each gets a score.
    """
    sentences = [Sentence(text, Span(number, number), number) for number, text in enumerate(texts)]
    scores = rank(sentences, texts[0] if texts else None, language)
    assert len(scores) == len(texts)
    assert all(0 <= score <= 1 for score in scores)
