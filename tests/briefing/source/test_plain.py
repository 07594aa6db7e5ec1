"""
Plain text is made even before anything is judged.
"""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.source import plain


def test_wrapped_lines_stay_together() -> None:
    """
    Lines wrapped by an editor are one paragraph; a blank line parts two.
    """
    assert (
        plain.even("The river rose\r\nin the night.\r\n\r\n\r\nBy noon it fell.\r\n")
        == "The river rose\nin the night.\n\nBy noon it fell."
    )


def test_long_lines_are_paragraphs() -> None:
    """
    Without blank lines, each line too long to be wrapped is a paragraph, and so are those beside it.
    """
    one, two = "The river rose. " * 10, "By noon it fell. " * 10
    assert f"{one.strip()}\n\n{two.strip()}\n\nEnd." == plain.even(f"{one}\n{two}\nEnd.")


def test_letters_are_composed_and_freed() -> None:
    """
    Letters are in NFC, and neither soft hyphens nor marks nobody sees part a word.
    """
    assert (
        plain.even("\ufeffKu\u0308s\u00adte,\u200b Кии\u0306в".replace("Кии\u0306в", "Ки\u0456\u0308в"))
        == "Küste, Київ"
    )


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\u2028\u2029\u00a0ü\u0308"), max_size=80))
@settings(max_examples=100, deadline=None)
def test_even_is_even(text: str) -> None:
    """
    What is even stays as it is, and holds no other line end.
    """
    once = plain.even(text)
    assert once == plain.even(once)
    assert unicodedata.is_normalized("NFC", once)
    assert not set("\r\u2028\u2029") & set(once)
    assert "\n\n\n" not in once


def test_joiners_are_removed() -> None:
    """
    Joiners and marks of direction that nobody sees do not part a word.
    """
    assert plain.even("Ri\u200dver ri\u200cses\u2066.\u2069") == "River rises."
