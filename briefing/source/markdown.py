"""
Markdown without its marks: what a reader would read aloud.

Nothing here looks twice for an end that is not there, so that hostile text takes no longer than any other.
"""

from __future__ import annotations

import re

_FENCES = ("```", "~~~")

# An address may hold parentheses: https://example.org/Tarve_(river).
_TARGET = r"\((?:[^()\n]++|\([^()\n]*+\))*\)"

_STEPS = tuple(
    (re.compile(pattern, re.M), replacement)
    for pattern, replacement in (
        (rf"!\[[^\[\]\n]*+\]{_TARGET}", ""),  # pictures
        (r"^ {0,3}\[[^\[\]\n]++\]:[^\S\n].*$", ""),  # where a reference leads
        (rf"\[([^\[\]\n]*+)\]{_TARGET}", r"\1"),
        (r"\[([^\[\]\n]++)\]\[[^\[\]\n]*+\]", r"\1"),
        (r"<(https?://[^<>\n]++)>", r"\1"),
        (r"^ {0,3}(?:[-*_] *+){3,}$", ""),  # rules
        (r"^(?: {0,3}> ?)+", ""),
        (r"^ {0,3}#{1,6}[ \t]++(.*)$", lambda found: f"\n{_heading(found[1])}\n"),
        (r"^[^\S\n]*+(?:[-*+]|\d{1,2}[.)])[ \t]++(.*)$", r"\n\1"),
    )
)

_COMMENT = re.compile("<!--"), re.compile("-->")

# What opens an emphasis, and what ends it, both on one line.
_EMPHASES = tuple(
    (re.compile(opening), re.compile(closing))
    for opening, closing in (
        (r"\*\*(?=\S)", r"(?<=\S)\*\*"),
        (r"__(?=\S)", r"(?<=\S)__"),
        (r"(?<![\w*])\*(?=[^\s*])", r"(?<=[^\s*])\*(?![\w*])"),
        (r"(?<!\w)_(?=[^\s_])", r"(?<=[^\s_])_(?!\w)"),
        (r"`(?!`)", r"`"),
    )
)

_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")

_TITLE = re.compile(r"\s*+#[ \t]++(.+)")


def strip(text: str) -> str:
    """
    Return *text* with links, emphasis and heading marks replaced by their words.

    Promises only the common marks; what it does not know stays as it is. Needs `\\n` line ends.
    """
    text = _without_code(_without_front_matter(text))
    text = _parted(text, *_COMMENT, keep=False)
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return _ESCAPE.sub(r"\1", "\n".join(map(_plain, text.split("\n"))))


def title(text: str) -> str | None:
    """
    Return the first-level heading that *text* opens with, if it does.
    """
    found = _TITLE.match(_without_front_matter(text))
    return " ".join(strip(_heading(found[1])).split()) or None if found else None


def _heading(text: str) -> str:
    return text.rstrip().rstrip("#").rstrip()


def _without_front_matter(text: str) -> str:
    end = text.find("\n---\n", 3) if text.startswith("---\n") else -1
    return text[end + 5 :] if end >= 0 else text


def _without_code(text: str) -> str:
    """
    Return *text* without its fenced code, which is not read aloud. A fence that nothing closes fences nothing.
    """
    lines = text.split("\n")
    last = {line[:3]: i for i, line in enumerate(lines) if line.startswith(_FENCES)}
    kept: list[str] = []
    fence = ""
    for i, line in enumerate(lines):
        if fence:
            fence = "" if line.startswith(fence) else fence
        elif last.get(line[:3], i) > i:
            fence = line[:3]
        else:
            kept.append(line)
    return "\n".join(kept)


def _plain(line: str) -> str:
    for opening, closing in _EMPHASES:
        line = _parted(line, opening, closing)
    return line


def _parted(text: str, opening: re.Pattern[str], closing: re.Pattern[str], *, keep: bool = True) -> str:
    """
    Return *text* without pairs of marks, and without what stands between them unless it is to *keep*.
    """
    kept: list[str] = []
    start = 0
    # When nothing closes one mark, nothing closes any that follows.
    while (opened := opening.search(text, start)) and (closed := closing.search(text, opened.end() + keep)):
        kept += (text[start : opened.start()], text[opened.end() : closed.start()] if keep else "")
        start = closed.end()
    return "".join((*kept, text[start:]))
