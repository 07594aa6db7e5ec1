"""
Lines of a caption.
"""

from __future__ import annotations

import pytest
from captioned import WORDS
from hypothesis import given
from hypothesis import strategies as st

from output.transcripts.lines import WIDTH, fit, folded, lines


@pytest.mark.parametrize(
    "broken",
    [
        ("The bridge is open.",),
        ("The bridge is open,", "and the ferry made its last trip."),
        ("Mr. Smith gave the region 10 000 000 euros", "for the bridge."),
    ],
)
def test_lines_break_at_clauses(broken: tuple[str, ...]) -> None:
    """
    One line where it fits, else two of about one length, broken where a reader pauses.
    """
    assert lines(" ".join(broken), WIDTH) == broken


def test_a_word_is_never_broken() -> None:
    """
    A word longer than a line gets a line of its own, whole, and hyphens are no place to break.
    """
    address, hyphens = "x" * 90, "well-known-" * 7
    assert lines(f"See {address} and {hyphens}", 65) == ("See", address, "and", hyphens)


def test_spaces_that_do_not_break() -> None:
    """
    Numbers keep their spaces; other white space and what cannot be shown is folded away.
    """
    assert folded(" Понад\u00a0100\u202f000\t\x00 \ud800людей\ufffe\n") == "Понад\u00a0100\u202f000 людей"
    assert lines("10\u00a0000 " * 9 + "x", 14) == ("10\u00a0000 10\u00a0000",) * 4 + ("10\u00a0000 x",)


@given(st.lists(WORDS, min_size=1, max_size=30), st.sampled_from([WIDTH, 65]))
def test_lines_hold_all_words(words: list[str], width: int) -> None:
    """
    Lines say the words in order, are no longer than allowed unless they are one word, and two when `fit` says so.
    """
    text = folded(" ".join(words))
    broken = lines(text, width)
    assert " ".join(broken) == text
    assert all(len(line) <= width or " " not in line for line in broken)
    if width == WIDTH and text:
        assert fit(text.split(" ")) == (len(broken) <= 2 and max(map(len, broken)) <= WIDTH)
