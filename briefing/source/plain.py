"""
Plain text made even: one kind of line end, one kind of paragraph break.
"""

from __future__ import annotations

import re
import unicodedata

WIDEST_WRAP = 120
"""
Characters: a text wrapped by an editor has no longer line, so a longer one is a whole paragraph.
"""

# Soft hyphens, zero-width blanks and joiners, marks of direction, control characters: never heard, and they part words.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")


def even(text: str) -> str:
    """
    Return *text* in NFC with `\\n` line ends and one blank line between paragraphs.

    A paragraph wrapped over several lines stays wrapped; lines too long for that are paragraphs.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\u2028", "\n")
    text = re.sub("[\f\v\u2029]", "\n\n", text)
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    blocks = re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", "\n".join(line.strip() for line in text.split("\n")))
    return "\n\n".join(part for block in blocks if block.strip() for part in _paragraphs(block.strip()))


def _paragraphs(block: str) -> list[str]:
    lines = block.split("\n")
    return lines if any(len(line) > WIDEST_WRAP for line in lines) else [block]
