"""
The cleaning of a document: what is reporting stays, what is page junk is set aside with its reason.

Nothing is ever rewritten. Paragraphs are dropped whole or lose a stretch; both are kept for the report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.clean.datelines import ACRONYMS, DATELINES, LONGEST
from briefing.clean.headings import FEWEST_BLOCKS, broken, glued, headings, title_line
from briefing.clean.sieve import Sieve, bare_of
from briefing.errors import NothingToSay
from briefing.model import Article, Document, Dropped, Span
from briefing.sentences import split_text
from briefing.speakable import unspeakable

DUPLICATE_WORDS = 4
UNSPEAKABLE_WORDS = 40
"""
A paragraph of more words stays when one of them is too long to be said: its other sentences are good.
"""

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def clean(document: Document, language: str) -> Article:
    """
    Return the article that *document* holds, in *language*.

    Raises:
        NothingToSay: Every paragraph was dropped; the message says by which rules.
    """
    text = document.text
    blocks = [span for found in _BLOCK.finditer(text) for span in bare_of(text, found.start(), found.end())]
    sieve = Sieve(text, language, len(blocks))
    kept = [stretch for index, block in enumerate(blocks) for stretch in sieve.sift(block, index)]
    kept = _without(kept, sieve, "unspeakable", _unspeakable(text, kept))
    title, kept = _title(document, kept, sieve)
    kept = _mended(text, kept)
    kept = _without(kept, sieve, "duplicate", _duplicates(text, kept))
    if len(blocks) >= FEWEST_BLOCKS:
        kept = _without(kept, sieve, "heading", headings(text, kept))
    # A page whose by-line reads "By ." has broken its lines with full stops anywhere.
    if not any(one.rule == "byline" and one.text.startswith(("By .", "By.")) for one in sieve.dropped):
        kept = [stretch for span in kept for stretch in _without_glued(span, sieve)]
    kept = [stretch for index, span in enumerate(kept) for stretch in _without_dateline(span, index, sieve)]
    if not kept:
        raise NothingToSay(_nothing(document, sieve.dropped))
    return Article(document, language, title, tuple(kept), tuple(sorted(sieve.dropped, key=lambda one: one.span.start)))


def _without(kept: list[Span], sieve: Sieve, rule: str, unwanted: Sequence[Span]) -> list[Span]:
    for span in unwanted:
        sieve.drop(rule, span)
    gone = frozenset(unwanted)
    return [span for span in kept if span not in gone]


def _title(document: Document, kept: list[Span], sieve: Sieve) -> tuple[str | None, list[Span]]:
    """
    Return the title, and the paragraphs without it.
    """
    text = document.text
    if document.title is None:
        found = title_line(text, kept) if sieve.paragraphs >= FEWEST_BLOCKS else None
        if found is None:
            return None, kept
        title = " ".join(text[found.start : found.end].split())
    else:
        title = document.title
    key = _key(title)
    # Most paragraphs are too long to be compared sign by sign.
    short = [span for span in kept if span.end - span.start <= 2 * len(title) + 40]
    repeats = [span for span in short if _key(text[span.start : span.end]) == key]
    return title, _without(kept, sieve, "title", repeats)


def _unspeakable(text: str, kept: list[Span]) -> list[Span]:
    pieces = [(span, text[span.start : span.end]) for span in kept]
    return [span for span, piece in pieces if unspeakable(piece) and len(piece.split()) <= UNSPEAKABLE_WORDS]


def _mended(text: str, kept: list[Span]) -> list[Span]:
    """
    Join paragraphs between which a page broke one sentence in two, when nothing was dropped between them.
    """
    mended: list[Span] = []
    for span in kept:
        if mended:
            before = mended[-1]
            if not text[before.end : span.start].strip() and broken(
                text[max(before.start, before.end - 400) : before.end], text[span.start : span.start + 40]
            ):
                mended[-1] = Span(before.start, span.end)
                continue
        mended.append(span)
    return mended


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


def _without_glued(span: Span, sieve: Sieve) -> Iterator[Span]:
    """
    Yield the stretch without headings that were glued into it, unless it ends all of its sentences like them.
    """
    piece = sieve.text[span.start : span.end]
    if " ." not in piece:
        yield span
        return
    sentences = split_text(piece, sieve.language)
    lines = [found for found in sentences if glued(piece[found.start : found.end], sieve.language)]
    if 3 * len(lines) > len(sentences):
        yield span
        return
    start = span.start
    for found in lines:
        yield from bare_of(sieve.text, start, span.start + found.start)
        sieve.drop("heading", Span(span.start + found.start, span.start + found.end))
        start = span.start + found.end
    yield from bare_of(sieve.text, start, span.end)


def _without_dateline(span: Span, index: int, sieve: Sieve) -> Iterator[Span]:
    piece = sieve.text[span.start : span.end][:LONGEST].replace("\n", " ")
    for number, pattern in enumerate(DATELINES):
        found = re.match(pattern, piece)
        # A place in capitals needs to stand at the top; one with its agency may open a later item.
        if found and (number < 2 or index < 3) and found.group().split()[0] not in ACRONYMS:
            sieve.drop("dateline", Span(span.start, span.start + found.end()))
            yield from bare_of(sieve.text, span.start + found.end(), span.end)
            return
    yield span


def _nothing(document: Document, dropped: list[Dropped]) -> str:
    counts = Counter(one.rule for one in dropped)
    named = ", ".join(f"{rule} ({count})" for rule, count in sorted(counts.items()))
    name = "Standard input" if document.address == "-" else document.address
    if not named:
        return f"{name} holds no words to speak. Give an article."
    return f"Nothing of {name} is left to speak: all of it reads as {named}. Give the article's text alone."
