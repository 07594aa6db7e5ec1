"""
Markdown without its marks: what a reader would read aloud.
"""

from __future__ import annotations

import re

_STEPS = tuple(
    (re.compile(pattern, re.M), replacement)
    for pattern, replacement in (
        (r"\A---\n(?:.*\n)*?---\n", ""),  # front matter
        (r"^(```|~~~).*\n(?:.*\n)*?\1.*$", ""),  # code is not read aloud
        (r"<!--(?:.|\n)*?-->", ""),
        (r"!\[[^\]\n]*\]\([^)\n]*\)", ""),  # pictures
        (r"^ {0,3}\[[^\]\n]+\]:\s.*$", ""),  # where a reference leads
        (r"\[([^\]\n]+)\]\([^)\n]*\)", r"\1"),
        (r"\[([^\]\n]+)\]\[[^\]\n]*\]", r"\1"),
        (r"<(https?://[^>\n]+)>", r"\1"),
        (r"^ {0,3}(?:[-*_] *){3,}$", ""),  # rules
        (r"^(?: {0,3}> ?)+", ""),
        (r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", r"\n\1\n"),
        (r"^\s*(?:[-*+]|\d{1,2}[.)])[ \t]+(.*)$", r"\n\1"),
        (r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2"),
        (r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])", r"\1"),
        (r"(?<!\w)_(?=[^\s_])(.+?)(?<=[^\s_])_(?!\w)", r"\1"),
        (r"`([^`\n]+)`", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!>-])", r"\1"),
    )
)

_TITLE = re.compile(r"\A(?:---\n(?:.*\n)*?---\n)?\s*#[ \t]+(.+?)[ \t]*#*$", re.M)


def strip(text: str) -> str:
    """
    Return *text* with links, emphasis and heading marks replaced by their words.

    Promises only the common marks; what it does not know stays as it is. Needs `\\n` line ends.
    """
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text


def title(text: str) -> str | None:
    """
    Return the first-level heading that *text* opens with, if it does.
    """
    found = _TITLE.match(text)
    return " ".join(strip(found.group(1)).split()) or None if found else None
