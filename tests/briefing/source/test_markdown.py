"""
Markdown is read without its marks.
"""

from __future__ import annotations

import pytest

from briefing.source import markdown


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The dam holds", "The [dam](https://example.org/a_b) holds"),
        ("The dam holds", "The [dam][1] **holds**"),
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
