"""
A summary is made of the text's own sentences.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.summary import rank


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_verbatim_in_order(examples: Path, name: str) -> None:
    """
    So many sentences are returned as were asked for, each to the letter, in the article's order.
    """
    text = (examples / f"{name}.txt").read_text(encoding="utf-8")
    found = rank(text, None, 3, name[-2:])
    assert len(found) == 3
    flat = " ".join(text.split())
    places = [flat.index(sentence) for sentence in found]
    assert places == sorted(places)


def test_words(examples: Path) -> None:
    """
    With a number of words, only the last sentence that was taken passes it.
    """
    text = (examples / "river-crossing.en.txt").read_text(encoding="utf-8")
    found = rank(text, None, 99, max_words=60)
    lengths = [len(sentence.split()) for sentence in found]
    assert sum(lengths) >= 60
    assert any(sum(lengths) - length < 60 for length in lengths)


def test_nothing_but_junk() -> None:
    """
    Of a text that is all page junk nothing is returned.
    """
    assert rank("Advertisement", None, 3) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("ab AB.!?\"“”„«»'’,;:()—–\n12", max_size=80), max_size=12).map("\n\n".join),
    st.sampled_from(["en", "de", "ru", "uk"]),
    st.integers(1, 6),
)
def test_any_text(text: str, language: str, count: int) -> None:
    """
    Whatever the text, no sentence is returned that is not in it, and never more than were asked for.
    """
    found = rank(text, None, count, language)
    flat = " ".join(text.split())
    assert len(found) <= count
    assert all(sentence in flat for sentence in found)
