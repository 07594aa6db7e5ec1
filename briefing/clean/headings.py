"""
The headings of an article: its title line, the lines between its parts, a sentence that the page broke in two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Span
from briefing.stopwords import stopwords

FEWEST_BLOCKS = 4
"""
Paragraphs that a text must have before a short one without a full stop is called a title or a heading.
"""

TITLE_WORDS = 20
HEADING_WORDS = 12
LAST_WORDS = 4
"""
A last paragraph of more words is no heading: nothing stands below it.
"""

_STOP = re.compile(r"[.!?…:;,]+[\"'”’»“)\]]*\Z")
_TITLE_STOP = re.compile(r"[.…:;,]+[\"'”’»“)\]]*\Z")
_NUMBER = re.compile(r"\W{0,3}(?:\d{1,3}|[IVX]{1,5})[.)]?\W{0,3}\Z")
_BULLET = re.compile(r"[-–—•*·] ?\w")
_QUESTION = re.compile(r"[^\"“„«»'‘”’]*\?\Z")
_ADDRESS = re.compile(r"\b(?:[Yy]ou|[Yy]our|Sie|Ihnen|Ihre?[nmrs]?|[Dd]u|[Dd]ir|[Вв]ы|[Вв]ас|[Вв]ам|[Вв]аш\w*|[Вв]и)\b")
_TOLD = re.compile(r"(?:She|He|They|It|We|I|His|Her|Their)\b|.*\b(?:said|says)\b")
_GLUED = re.compile(r"\w[\"'”’»“)\]]* \.\Z")


def title_line(text: str, kept: Sequence[Span]) -> Span | None:
    """
    Find the first line if it reads like a title; a label of up to three words above it is none.
    """
    lines = [span for span in kept[:2] if _is_title(text[span.start : span.end])]
    if not lines or lines[0] != kept[0]:
        return None
    label = len(lines) == 2 and len(text[lines[0].start : lines[0].end].split()) <= 3
    return lines[1] if label else lines[0]


def headings(text: str, kept: Sequence[Span]) -> list[Span]:
    """
    Return the paragraphs that are headings: short ones without a full stop, questions, bare numbers.

    What is listed under a colon stays, and so does a question to somebody: the answer needs it.
    """
    pieces = [text[span.start : span.end] for span in kept]
    found: list[Span] = []
    listing = False
    for index, (span, piece) in enumerate(zip(kept, pieces, strict=True)):
        listing = bool(_BULLET.match(piece)) and (listing or (index > 0 and pieces[index - 1].endswith(":")))
        last = index == len(kept) - 1
        if not listing and (_is_line(piece, last) or (not last and _is_question(piece))):
            found.append(span)
    return found


def glued(sentence: str, language: str) -> bool:
    """
    Tell whether *sentence* is a heading that was glued to a text with ` .`, as some archives do.
    """
    words = sentence.split() if len(sentence) <= 200 else []
    return (
        1 < len(words) <= HEADING_WORDS + 1
        and _GLUED.search(sentence) is not None
        and words[-2].lower() not in stopwords(language)
        and not sentence[0].islower()
        and not _TOLD.match(sentence)
    )


def broken(before: str, after: str) -> bool:
    """
    Tell whether one sentence goes through from the paragraph *before* to the paragraph *after*.
    """
    return bool(
        (after[0].islower() and not after[1:2].isupper()) or (after[0] in ",;)" and after[1:].strip())
    ) and not (_STOP.search(before[-20:]) or _BULLET.match(before) or before.startswith("|"))


def _is_title(block: str) -> bool:
    return len(block) < 400 and 1 < len(block.split()) <= TITLE_WORDS and not _TITLE_STOP.search(block)


def _is_line(block: str, last: bool) -> bool:
    if len(block) > 400:
        return False
    words = len(block.split())
    if last and block.endswith(":"):
        return words <= HEADING_WORDS  # what it announces is gone
    longest = LAST_WORDS if last else HEADING_WORDS
    return (words <= longest and not _STOP.search(block)) or _NUMBER.match(block) is not None


def _is_question(block: str) -> bool:
    if len(block) > 200 or not _QUESTION.match(block) or _ADDRESS.search(block):
        return False
    return 3 <= len(block.split()) <= HEADING_WORDS
