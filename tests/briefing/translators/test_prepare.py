"""
Sentences go to the machine in the form that it translates best.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.prepare import prepare


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It began on Nov. 21.", "It began on November 21."),
        ("From Feb. 10-20 they trained.", "From February 10 to 20 they trained."),
        ("They met May 3–5 in Oslo.", "They met May 3 to 5 in Oslo."),
        ("Sen. Ada Holt and Reps. Kim and Lee left.", "Senator Ada Holt and Representatives Kim and Lee left."),
        ("Lt. Gov. Jones spoke.", "Lieutenant Governor Jones spoke."),
        ("U.S. forces left on Tuesday.", "U.S. forces left on Tuesday."),
        ("“We’re ready,” she said.", '"We\'re ready," she said.'),
        ("BRIDGE OVER THE RIVER CLOSES", "Bridge over the river closes"),
        ("NATO AND THE U.S. AGREE, AND SO DO I", "NATO and the U.S. agree, and so do I"),
        ("WASHINGTON (AP) — The bridge is closed.", "Washington (AP) — The bridge is closed."),
        ("NEW YORK -- The bridge is closed.", "New York -- The bridge is closed."),
        ("NATO and the EU agree.", "NATO and the EU agree."),
        ("Decades passed. 21 of them.", "Decades passed. 21 of them."),
    ],
)
def test_english(before: str, after: str) -> None:
    """
    Abbreviated months and titles are written out, capitals calmed, quotes straightened, and nothing else.
    """
    assert after == prepare(before, "en")


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("uk", "МІСТ ЧЕРЕЗ РІЧКУ ЗАКРИТО", "Міст через річку закрито"),
        ("ru", "Он сказал: «Да».", 'Он сказал: "Да".'),
        ("de", "„Ja“, sagte Gen. Holt.", '"Ja", sagte Gen. Holt.'),
    ],
)
def test_other_languages(language: str, before: str, after: str) -> None:
    """
    Capitals and quotes are mended everywhere, English abbreviations only in English.
    """
    assert after == prepare(before, language)


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_no_word_goes(text: str) -> None:
    """
    A sentence that says something still does, and preparing it twice changes nothing more.
    """
    once = prepare(text, "de")
    assert bool(text.strip()) == bool(once.strip())
    assert once == prepare(once, "de")


@pytest.mark.parametrize("text", ["A" * 20_000, "A " * 10_000, "AAA," * 5_000, "1," * 10_000])
def test_no_text_makes_it_slow(text: str) -> None:
    """
    Time grows with length only; an earlier pattern took a minute for one word of 400 letters.
    """
    start = time.perf_counter()
    prepare(text, "en")
    assert time.perf_counter() - start < 2
