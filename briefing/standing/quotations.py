"""
The quotations in a text: where one goes on from sentence to sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence

LONG, LONGEST = 4, 12
"""
Sentences after which a quotation is looked at: does the next mark, LONGEST sentences away at most, close it?
"""

OPENING = '"“„«»'
_CLOSING = '"”“»«'
_STRAIGHT = re.compile('"')
_MARK = re.compile('["“”„«»]')

State = tuple[bool, bool]
"""
Whether a quotation is open before a sentence, and after it.
"""


def states(sentences: Sequence[Sentence]) -> list[State]:
    """
    Return for each sentence whether a quotation is open before it, and after it.
    """
    found: list[State] = []
    inside, since = False, 0
    for index, sentence in enumerate(sentences):
        if inside and index - since >= LONG and not _closed(sentences[index : since + LONGEST]):
            # Left open by a typing error, it must not swallow the rest of the article.
            found[since:index] = [(found[since][0], False), *[(False, False)] * (index - since - 1)]
            inside = False
        if index and sentences[index - 1].paragraph != sentence.paragraph:
            inside = False
        before = inside
        inside = _open_after(sentence.text, inside)
        if inside and not before:
            since = index
        found.append((before or _closes_only(sentence.text), inside))
    return found


def _open_after(text: str, inside: bool) -> bool:
    if "„" in text or (inside and "“" in text and "”" not in text):
        return (inside + text.count("„")) > text.count("“") + text.count("”")
    if "«" in text or "»" in text:
        first, last = ("«", "»") if _guillemets_point_out(text, inside) else ("»", "«")
        return (inside + text.count(first)) > text.count(last)
    if "“" in text or "”" in text:
        return (inside + text.count("“")) > text.count("”")
    for found in _STRAIGHT.finditer(text):
        # What stands beside a straight mark tells which way it points; where it does not, marks take turns.
        begins, ends = _begins(text, found), not text[found.end() : found.end() + 1].strip()
        inside = not inside if begins == ends else begins
    return inside


def _begins(text: str, mark: re.Match[str]) -> bool:
    return not text[max(0, mark.start() - 1) : mark.start()].strip("(—–-[ ")


def _closed(following: Sequence[Sentence]) -> bool:
    """
    Tell whether the first mark in *following*, as far as the paragraph goes, is a closing one.
    """
    for sentence in following:
        if sentence.paragraph != following[0].paragraph:
            return False
        if found := _MARK.search(sentence.text):
            return not _begins(sentence.text, found)
    return False


def _guillemets_point_out(text: str, inside: bool) -> bool:
    """
    Tell «so» from »so«.
    """
    marks = [mark for mark in text if mark in "«»"]
    if inside:
        return marks[0] == "»"
    return marks[0] == "«" or not re.search(r"(?:^|[\s(])»\w", text)


def _closes_only(text: str) -> bool:
    return (text.count("»") > text.count("«") and not re.search(r"(?:^|[\s(])»\w", text)) or (
        text.count("“") + text.count("”") > 0 and "„" not in text and text.count("”") > text.count("“")
    )


def is_whole(text: str, state: State) -> bool:
    """
    Tell whether all of *text* is somebody's words.
    """
    opens = state[0] or text[:1] in OPENING
    body = text.rstrip(".,;: ")
    closes = state[1] or body[-1:] in _CLOSING
    if not (opens and closes):
        return False
    inner = body[0 if state[0] else 1 : len(body) if state[1] else -1]
    return not any(mark in inner for mark in '"„“”«»')
