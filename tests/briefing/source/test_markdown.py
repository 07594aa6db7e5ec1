"""
Markdown is read without its marks.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.source import markdown


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The dam holds", "The [dam](https://example.org/a_b) holds"),
        ("The dam holds", "The [dam](https://example.org/Dam_(Tarve)) holds"),
        ("The dam holds", "The [dam][1] **holds**"),
        ("The dam holds", "[![a badge](b.svg)](https://example.org) The ***dam*** holds"),
        ("The **dam holds", "The **dam holds"),
        ("[see the dam", "[see [the dam](a.html)"),
        ("The dam <!-- holds", "The <!-- a -->dam <!-- holds"),
        ("The dam holds", "*The* __dam__ _holds_"),
        ("Levels rise 3 * 4 * 5 times", "Levels rise 3 * 4 * 5 times"),
        ("a file_name_here", "a `file_name_here`"),
        ("Water 5 > 3", "Water 5 \\> 3"),
        ("Said she", "> Said she"),
        ("", "![a dam](dam.png)"),
        ("", "<!-- draft -->"),
        ("", "---"),
        ("", "[1]: https://example.org"),
        ("Heading", "## Heading ##"),
        ("[Ann Dell]:\nIt holds.", "[Ann Dell]:\nIt holds."),
        ("item", "- item"),
        ("#7 is not a heading", "#7 is not a heading"),
    ],
)
def test_marks_go(words: str, text: str) -> None:
    """
    Only the words of a mark are left.
    """
    assert words == markdown.strip(text).strip()


def test_title() -> None:
    """
    The first heading of the first level is the title, behind front matter, too.
    """
    assert "The *dam* holds".replace("*", "") == markdown.title(
        "---\ndate: today\n---\n\n# The *dam* holds #\n\nText.\n"
    )
    assert markdown.title("Text first.\n\n# Not a title\n") is None
    assert markdown.title("## A smaller one\n") is None


def test_front_matter_and_code_go() -> None:
    """
    Neither front matter nor code is ever spoken.
    """
    text = "---\na: b\n---\nText.\n\n```\ncode\n```\n"
    assert markdown.strip(text).split() == ["Text."]
    text = "~~~\n```\ncode\n~~~\nText.\n```\nMore."
    assert markdown.strip(text).split() == ["Text.", "```", "More."]


def test_front_matter_ends_at_its_first_line_of_dashes() -> None:
    """
    A heading behind a rule further down is no title.
    """
    assert markdown.title("---\na: b\n---\nText first.\n\n---\n# Not a title\n") is None


PIECES = (
    *(
        "![",
        "[",
        "[a](",
        "[a]((b)",
        "![a](",
        "[a][",
        "<!--",
        "-->",
        "<http://",
        " *a",
        "**a ",
        "__a ",
        "_a ",
        "`a",
        "``",
    ),
    *("```\n", "~~~\n", "---\n", "[a]: http://x\n", "\n", "\t\n", " ", "# ", "# a", "- ", "1.", ">", "\\", "*"),
)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("before", ["", "x", "# "])
def test_endless_marks(piece: str, before: str) -> None:
    """
    Four times as much of the same takes about four times as long.
    """
    times = []
    for size in (10_000, 40_000):
        text = before + piece * (size // len(piece)) + " x"
        start = time.perf_counter()
        markdown.strip(text)
        markdown.title(text)
        times.append(time.perf_counter() - start)
    assert times[1] < 6 * times[0] + 0.1


@given(st.lists(st.sampled_from((*PIECES, "a", "](b)", "**", " ")), max_size=20).map("".join))
def test_only_marks_go(text: str) -> None:
    """
    Whatever is stripped, nothing is said that was not there.
    """
    there = iter(text)
    assert all(letter in there for letter in markdown.strip(text) if letter.isalpha())
