"""
A way is found where packages lead, and told where they do not.
"""

from __future__ import annotations

import pytest

from briefing.errors import NoRoute
from briefing.translators.routes import route, spell


def test_direct_goes_before_pivot() -> None:
    """
    One package translates better than two in a row.
    """
    assert route({("de", "en"), ("en", "uk"), ("de", "uk")}, "de", "uk") == ("de", "uk")


def test_pivot_through_english() -> None:
    """
    Two packages make a way by way of English.
    """
    assert route({("de", "en"), ("en", "uk")}, "de", "uk") == ("de", "en", "uk")


def test_home_is_reached_already() -> None:
    """
    A language leads to itself without any package.
    """
    assert route((), "de", "de") == ("de",)


@pytest.mark.parametrize(
    ("pairs", "source", "target", "message"),
    [
        (
            set(),
            "en",
            "uk",
            "No translation package leads from English (en) to Ukrainian (uk); install one with: "
            "briefing models install en uk",
        ),
        (
            set(),
            "de",
            "uk",
            "No translation package leads from German (de) to Ukrainian (uk); install both steps with: "
            "briefing models install de en and then: briefing models install en uk",
        ),
        (
            {("de", "en")},
            "de",
            "uk",
            "No translation package leads from German (de) to Ukrainian (uk); install one with: "
            "briefing models install en uk",
        ),
    ],
)
def test_a_missing_way_tells_how_to_make_it(
    pairs: set[tuple[str, str]], source: str, target: str, message: str
) -> None:
    """
    The message names the command for each package that is missing, and for no other.
    """
    with pytest.raises(NoRoute) as caught:
        route(pairs, source, target)
    assert message == str(caught.value)


def test_a_foreign_code_is_spelled_as_it_is() -> None:
    """
    Argos knows more languages than Briefing; those are named by their code.
    """
    assert spell("fr") == "fr"
