"""
The sieve: what the rules leave of one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from briefing.clean.junk import RULES
from briefing.clean.junk.initials import initials
from briefing.clean.junk.rule import Rule
from briefing.model import Dropped, Span
from briefing.sentences import split_text

LETTERS = 20
"""
Letters that a word may have on average where words are counted: a "word" may be a million of them.
"""

MOST = LETTERS * max(rule.longest for rule in RULES)
"""
Letters above which no rule drops a piece whole.
"""

EDGE = 800
"""
Characters at the end of a paragraph in which its tail is looked for, and of a sentence that are compared.
"""

HEAD = 1700
"""
Characters at the start of a paragraph in which its head is looked for: an editor's note is the longest.
"""

FAR = 9
"""
Paragraphs from either end of a text after which no rule asks how far it is.
"""

_WORD = re.compile(r"\w")


@dataclass(slots=True)
class Sieve:
    """
    Takes paragraphs of *text* apart; what it has taken out is in *dropped*.
    """

    text: str
    language: str
    paragraphs: int
    dropped: list[Dropped] = field(default_factory=list)

    def sift(self, paragraph: Span, index: int) -> Iterator[Span]:
        """
        Yield what is left of a paragraph, the *index*-th of the text, in order.
        """
        place = min(index, FAR), min(self.paragraphs - index, FAR)
        for stretch in self._stretches(paragraph, place, 0):
            yield from self._sentences(stretch, place)

    def _stretches(self, span: Span, place: tuple[int, int], start: int) -> Iterator[Span]:
        """
        Yield what the rules for paragraphs, from the *start*-th on, leave of a stretch.
        """
        piece = self._piece(span.start, span.end)
        size = _size(piece)
        for number, rule, pattern in _tests(*place, _initial(piece), sentences=False):
            if number < start:
                continue
            if rule.part == "whole":
                spared = self.paragraphs == 1 and not rule.alone
                if not spared and size <= rule.longest and _compiled(pattern).search(piece):
                    self.drop(rule.name, span)
                    return
            elif not rule.hints or any(hint in piece for hint in rule.hints):
                rests = list(self._cut(rule, span))
                if rests != [span]:
                    for rest in rests:
                        yield from self._stretches(rest, place, number + 1)
                    return
        yield span

    def drop(self, rule: str, span: Span) -> None:
        """
        Note that *rule* takes *span* out.
        """
        (bare,) = list(bare_of(self.text, span.start, span.end)) or [span]
        self.dropped.append(Dropped(" ".join(self.text[bare.start : bare.end].split()), rule, bare))

    def _cut(self, rule: Rule, span: Span) -> Iterator[Span]:
        if rule.part == "head":
            return self._without_head(rule, span)
        start = max(span.start, span.end - EDGE) if rule.part == "tail" else span.start
        return self._without_matches(rule, span, start)

    def _piece(self, start: int, end: int) -> str:
        # Line breaks become blanks one for one, so that places in the folded text are places in the text.
        return self.text[start:end].replace("\n", " ")

    def _without_head(self, rule: Rule, span: Span) -> Iterator[Span]:
        """
        Yield the stretch without the heads that stand in a row at its start: name, stamp, stamp.
        """
        start = span.start
        while found := _compiled(rule.patterns[0]).match(self._piece(start, min(span.end, start + HEAD))):
            if not found.group().strip():
                break
            self.drop(rule.name, Span(start, start + found.end()))
            start += found.end()
        yield from bare_of(self.text, start, span.end)

    def _without_matches(self, rule: Rule, span: Span, start: int) -> Iterator[Span]:
        kept = span.start
        for found in _compiled(rule.patterns[0]).finditer(self._piece(start, span.end)):
            if found.group().strip():
                yield from bare_of(self.text, kept, start + found.start())
                self.drop(rule.name, Span(start + found.start(), start + found.end()))
                kept = start + found.end()
        yield from bare_of(self.text, kept, span.end)

    def _sentences(self, stretch: Span, place: tuple[int, int]) -> Iterator[Span]:
        """
        Yield the stretch without the sentences that are junk; those that stay together stay one stretch.
        """
        sentences = split_text(self.text[stretch.start : stretch.end], self.language)
        kept = stretch.start
        before: Rule | None = None
        for index, found in enumerate(sentences):
            sentence = Span(stretch.start + found.start, stretch.start + found.end)
            piece = self._piece(sentence.start, min(sentence.end, sentence.start + EDGE))
            rule = self._junk(sentence, piece, len(sentences) - index, place)
            if rule is None and before is not None and before.onward and _compiled(before.onward).match(piece):
                rule = before
            if rule is not None:
                yield from bare_of(self.text, kept, sentence.start)
                self.drop(rule.name, sentence)
                kept = sentence.end
            before = rule
        yield from bare_of(self.text, kept, stretch.end)

    def _junk(self, sentence: Span, piece: str, from_end: int, place: tuple[int, int]) -> Rule | None:
        for _, rule, pattern in _tests(*place, _initial(piece), sentences=True):
            if (
                (rule.last is None or from_end <= rule.last)
                and _compiled(pattern).match(piece)
                and not (rule.unless and _compiled(rule.unless).match(piece))
                and _size(self.text[sentence.start : sentence.end]) <= rule.longest
            ):
                return rule
        return None


@lru_cache(maxsize=4096)
def _tests(index: int, from_end: int, initial: str, *, sentences: bool) -> tuple[tuple[int, Rule, str], ...]:
    """
    Return what to look for in the *index*-th paragraph, with so many *from_end*, in a piece that begins so.

    Each pattern comes with its rule and the number of that.
    """
    return tuple(
        (number, rule, pattern)
        for number, rule in enumerate(RULES)
        if (rule.part == "sentence") == sentences
        and (rule.first is None or index < rule.first)
        and (rule.last is None or from_end <= rule.last)
        for pattern in rule.patterns
        if _begins(rule, pattern, initial)
    )


def _begins(rule: Rule, pattern: str, initial: str) -> bool:
    if rule.part != "sentence" and not pattern.startswith(r"\A"):
        return True
    known = _initials(pattern)
    return known is None or initial in known


_initials = cache(initials)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # asked so often that the cache of `re` itself is too slow


def _initial(piece: str) -> str:
    found = _WORD.search(piece)
    return found.group() if found else ""


def _size(piece: str) -> float:
    """
    Return the number of words, or what they would be if none had more than LETTERS.
    """
    return max(len(piece.split()) if len(piece) <= MOST else 0, len(piece) / LETTERS)


def bare_of(text: str, start: int, end: int) -> Iterator[Span]:
    """
    Yield the stretch without the white space around it, unless no word is in it.
    """
    piece = text[start:end]
    if piece[:1].isalnum() or any(map(str.isalnum, piece)):
        yield Span(end - len(piece.lstrip()), start + len(piece.rstrip()))
