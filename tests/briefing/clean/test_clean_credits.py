"""
Whose material an article is made of, as its dropped credits say.
"""

from __future__ import annotations

import pytest

from briefing.clean.credits import publishers
from briefing.model import Dropped, Span

CREDITS = [
    ("Information for this article was contributed by Ann Dell of Valley Wire; and by Tom Marsh of The Coast.",
     ("Valley Wire", "The Coast")),
    ("CNN's Ann Dell and Tom Marsh contributed to this report.", ("CNN",)),
    ("CNN's Ann Dell reported from the Gulf of Tarve.", ("CNN",)),
    ("Ann Dell reported from the Gulf of Tarve.", ()),
    ("(dpa/AFP)", ("dpa", "AFP")),
    ("(Mit Material von dpa)", ("dpa",)),
    ("(With inputs from Ann Dell in Harlow and PTI)", ("PTI",)),
    ("(kas)", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), CREDITS)
def test_publishers(text: str, names: tuple[str, ...]) -> None:
    """
    Agencies are named by their short names, newspapers by what follows "of"; places are neither.
    """
    assert publishers([Dropped(text, "credit", Span(0, len(text)))]) == names


def test_only_credits_count() -> None:
    """
    An agency under a picture has not written the article.
    """
    assert publishers([Dropped("(Reuters)", "caption", Span(0, 9))]) == ()
