"""
Which patterns need a figure.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.speakable import _grammar
from briefing.speakable.figures import needs_figure


@pytest.mark.parametrize(
    ("pattern", "verdict"),
    [
        (r"\d+ km", True),
        (r"(?:\d+ )?km", False),
        (r"km(?= \d)", True),
        (r"km(?! \d)", False),
        (r"(?<=\d)km", True),
        (r"(?:a|\d)b", False),
        (r"(?:1|\d)b", True),
        (r"[0-9]{2}", True),
        (r"[\d.,]+", False),
        (r"(?P<a>[12]\d{3})|x", False),
        (r"(?P<a>[12]\d{3})", True),
        (r"\d*", False),
    ],
)
def test_needs_figure(pattern: str, verdict: bool) -> None:
    """
    What may be left out, or is one way of several, does not make a figure needed; what stands beside does.
    """
    assert needs_figure(re.compile(pattern)) is verdict


@pytest.mark.parametrize("language", ["en", "de", "ru", "uk"])
@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Nd"]), max_size=80))
def test_no_rule_is_skipped_that_could_match(language: str, text: str) -> None:
    """
    In a text without figures no rule matches that is passed over there.
    """
    assert [each.name for each in _grammar(language).rules if each.figures and each.pattern.search(text)] == []
