"""
The cleaning of a document: what is reporting stays, what is page junk is set aside with its reason.

Nothing is ever rewritten. Paragraphs are dropped whole or lose a stretch; both are kept for the report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.datelines import ACRONYMS, DATELINES, LONGEST
from briefing.errors import NothingToSay
from briefing.junk import RULES, Rule
from briefing.model import Article, Document, Dropped, Span
from briefing.speakable import unspeakable

FEWEST_BLOCKS = 4
"""
Paragraphs that a text must have before a short one without a full stop is called a title or a heading.
"""

TITLE_WORDS = 20
HEADING_WORDS = 12
DUPLICATE_WORDS = 4
LETTERS = 20
UNSPEAKABLE_WORDS = 40
"""
A paragraph of more words stays when one of them is too long to be said: its other sentences are good.
"""

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_STOP = re.compile(r"[.!?…:;,]+[\"'”’»“)\]]*\Z")
_TITLE_STOP = re.compile(r"[.…:;,]+[\"'”’»“)\]]*\Z")


def clean(document: Document, language: str) -> Article:
    """
    Return the article that *document* holds, in *language*.

    Raises:
        NothingToSay: Every paragraph was dropped; the message says by which rules.
    """
    text = document.text
    blocks = [span for found in _BLOCK.finditer(text) for span in _stretch(text, found.start(), found.end())]
    dropped: list[Dropped] = []
    kept = [
        stretch for index, block in enumerate(blocks) for stretch in _sift(text, block, index, len(blocks), dropped)
    ]
    kept = _without(kept, dropped, text, "unspeakable", _unspeakable(text, kept))
    title, kept = _title(document, kept, len(blocks), dropped)
    kept = _without(kept, dropped, text, "duplicate", _duplicates(text, kept))
    if len(blocks) >= FEWEST_BLOCKS:
        headings = [span for span in kept if _is_heading(text[span.start : span.end])]
        kept = _without(kept, dropped, text, "heading", headings)
    kept = [stretch for index, span in enumerate(kept) for stretch in _without_dateline(text, span, index, dropped)]
    if not kept:
        raise NothingToSay(_nothing(document, dropped))
    return Article(document, language, title, tuple(kept), tuple(sorted(dropped, key=lambda one: one.span.start)))


def _sift(text: str, block: Span, index: int, count: int, dropped: list[Dropped]) -> Iterator[Span]:
    """
    Yield what the rules leave of one paragraph, noting what they take.
    """
    stretches = [block]
    for rule in RULES:
        if (rule.first is not None and index >= rule.first) or (rule.last is not None and index < count - rule.last):
            continue
        stretches = [rest for stretch in stretches for rest in _apply(text, stretch, rule, dropped)]
    yield from stretches


def _apply(text: str, span: Span, rule: Rule, dropped: list[Dropped]) -> Iterator[Span]:
    # Letters are counted, too: a "word" may be a million of them, and patterns are slow on such.
    if rule.part == "whole" and span.end - span.start > LETTERS * rule.longest:
        yield span
        return
    # Line breaks become blanks one for one, so that places in the folded text are places in the text.
    piece = text[span.start : span.end].replace("\n", " ")
    if rule.part == "whole":
        if _count(piece) <= rule.longest and re.search(rule.pattern, piece):
            dropped.append(_dropped(text, span, rule.name))
        else:
            yield span
        return
    start = 0
    for found in re.finditer(rule.pattern, piece):
        if not found.group().strip():
            continue
        yield from _stretch(text, span.start + start, span.start + found.start())
        taken = Span(span.start + found.start(), span.start + found.end())
        dropped.append(_dropped(text, taken, rule.name))
        start = found.end()
        if rule.part == "head":
            # By-lines come in rows: name, stamp, stamp.
            for rest in _stretch(text, span.start + start, span.end):
                yield from _apply(text, rest, rule, dropped)
            return
    yield from _stretch(text, span.start + start, span.end)


@lru_cache(maxsize=16)
def _count(piece: str) -> int:
    return len(piece.split())  # every rule asks


def _stretch(text: str, start: int, end: int) -> Iterator[Span]:
    """
    Yield the stretch without the white space around it, unless no word is in it.
    """
    piece = text[start:end]
    if piece[:1].isalnum() or any(map(str.isalnum, piece)):
        yield Span(end - len(piece.lstrip()), start + len(piece.rstrip()))


def _dropped(text: str, span: Span, rule: str) -> Dropped:
    (bare,) = list(_stretch(text, span.start, span.end)) or [span]
    return Dropped(" ".join(text[bare.start : bare.end].split()), rule, bare)


def _without(kept: list[Span], dropped: list[Dropped], text: str, rule: str, unwanted: Sequence[Span]) -> list[Span]:
    dropped += [_dropped(text, span, rule) for span in unwanted]
    gone = frozenset(unwanted)
    return [span for span in kept if span not in gone]


def _title(document: Document, kept: list[Span], count: int, dropped: list[Dropped]) -> tuple[str | None, list[Span]]:
    """
    Return the title, and the paragraphs without it.
    """
    text = document.text
    if document.title is None:
        found = _title_line(text, kept) if count >= FEWEST_BLOCKS else None
        if found is None:
            return None, kept
        title = " ".join(text[found.start : found.end].split())
    else:
        title = document.title
    repeats = [span for span in kept if _key(text[span.start : span.end]) == _key(title)]
    return title, _without(kept, dropped, text, "title", repeats)


def _title_line(text: str, kept: list[Span]) -> Span | None:
    """
    Find the first line if it reads like a title; a label of up to three words above it is none.
    """
    lines = [span for span in kept[:2] if _is_title(text[span.start : span.end])]
    if not lines or lines[0] != kept[0]:
        return None
    label = len(lines) == 2 and len(text[lines[0].start : lines[0].end].split()) <= 3
    return lines[1] if label else lines[0]


def _is_title(block: str) -> bool:
    return 1 < len(block.split()) <= TITLE_WORDS and not _TITLE_STOP.search(block)


def _is_heading(block: str) -> bool:
    return len(block.split()) <= HEADING_WORDS and not _STOP.search(block)


def _unspeakable(text: str, kept: list[Span]) -> list[Span]:
    pieces = [(span, text[span.start : span.end]) for span in kept]
    return [span for span, piece in pieces if unspeakable(piece) and len(piece.split()) <= UNSPEAKABLE_WORDS]


def _duplicates(text: str, kept: list[Span]) -> list[Span]:
    seen: set[str] = set()
    repeated = []
    for span in kept:
        piece = text[span.start : span.end]
        key = _key(piece)
        if key in seen and len(piece.split()) >= DUPLICATE_WORDS:
            repeated.append(span)
        seen.add(key)
    return repeated


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _without_dateline(text: str, span: Span, index: int, dropped: list[Dropped]) -> Iterator[Span]:
    piece = text[span.start : span.end][:LONGEST].replace("\n", " ")
    for number, pattern in enumerate(DATELINES):
        found = re.match(pattern, piece)
        # A place in capitals needs to stand at the top; one with its agency may open a later item.
        if found and (number < 2 or index < 3) and found.group().split()[0] not in ACRONYMS:
            dropped.append(_dropped(text, Span(span.start, span.start + found.end()), "dateline"))
            yield from _stretch(text, span.start + found.end(), span.end)
            return
    yield span


def _nothing(document: Document, dropped: list[Dropped]) -> str:
    counts = Counter(one.rule for one in dropped)
    named = ", ".join(f"{rule} ({count})" for rule, count in sorted(counts.items()))
    name = "Standard input" if document.address == "-" else document.address
    if not named:
        return f"{name} holds no words to speak. Give an article."
    return f"Nothing of {name} is left to speak: all of it reads as {named}. Give the article's text alone."
