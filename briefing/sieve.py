"""
The sieve: what the rules leave of one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from briefing.junk import RULES
from briefing.junk.rule import Rule
from briefing.model import Dropped, Span
from briefing.sentences import split_text

LETTERS = 20
"""
Letters that a word may have on average where words are counted: a "word" may be a million of them.
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
        from_end = self.paragraphs - index
        stretches = [paragraph]
        for rule in _rules(min(index, FAR), min(from_end, FAR), sentences=False):
            if rule.part == "whole":
                stretches = [stretch for stretch in stretches if not self._takes(rule, stretch)]
            else:
                stretches = [rest for stretch in stretches for rest in self._cut(rule, stretch)]
        rules = _rules(min(index, FAR), min(from_end, FAR), sentences=True)
        for stretch in stretches:
            yield from self._sentences(stretch, rules)

    def drop(self, rule: str, span: Span) -> None:
        """
        Note that *rule* takes *span* out.
        """
        (bare,) = list(bare_of(self.text, span.start, span.end)) or [span]
        self.dropped.append(Dropped(" ".join(self.text[bare.start : bare.end].split()), rule, bare))

    def _takes(self, rule: Rule, span: Span) -> bool:
        """
        Tell whether *rule* drops the stretch whole, and note it.
        """
        found = self._short(rule, span) and _compiled(rule.pattern).search(self._piece(span.start, span.end))
        if found:
            self.drop(rule.name, span)
        return bool(found)

    def _cut(self, rule: Rule, span: Span) -> Iterator[Span]:
        if rule.part == "head":
            return self._without_head(rule, span)
        start = max(span.start, span.end - EDGE) if rule.part == "tail" else span.start
        return self._without_matches(rule, span, start)

    def _short(self, rule: Rule, span: Span) -> bool:
        if span.end - span.start > LETTERS * rule.longest:
            return False
        # Half as many words as there are letters is the most that there can be.
        return span.end - span.start < 2 * rule.longest or _count(self.text[span.start : span.end]) <= rule.longest

    def _piece(self, start: int, end: int) -> str:
        # Line breaks become blanks one for one, so that places in the folded text are places in the text.
        return self.text[start:end].replace("\n", " ")

    def _without_head(self, rule: Rule, span: Span) -> Iterator[Span]:
        """
        Yield the stretch without the heads that stand in a row at its start: name, stamp, stamp.
        """
        start = span.start
        while found := _compiled(rule.pattern).match(self._piece(start, min(span.end, start + HEAD))):
            if not found.group().strip():
                break
            self.drop(rule.name, Span(start, start + found.end()))
            start += found.end()
        yield from bare_of(self.text, start, span.end)

    def _without_matches(self, rule: Rule, span: Span, start: int) -> Iterator[Span]:
        kept = span.start
        for found in _compiled(rule.pattern).finditer(self._piece(start, span.end)):
            if found.group().strip():
                yield from bare_of(self.text, kept, start + found.start())
                self.drop(rule.name, Span(start + found.start(), start + found.end()))
                kept = start + found.end()
        yield from bare_of(self.text, kept, span.end)

    def _sentences(self, stretch: Span, rules: Sequence[Rule]) -> Iterator[Span]:
        """
        Yield the stretch without the sentences that are junk; those that stay together stay one stretch.
        """
        sentences = split_text(self.text[stretch.start : stretch.end], self.language)
        kept = stretch.start
        for index, found in enumerate(sentences):
            sentence = Span(stretch.start + found.start, stretch.start + found.end)
            name = self._junk(sentence, len(sentences) - index, rules)
            if name is not None:
                yield from bare_of(self.text, kept, sentence.start)
                self.drop(name, sentence)
                kept = sentence.end
        yield from bare_of(self.text, kept, stretch.end)

    def _junk(self, sentence: Span, from_end: int, rules: Sequence[Rule]) -> str | None:
        piece = self._piece(sentence.start, min(sentence.end, sentence.start + EDGE))
        for rule in rules:
            if (
                (rule.last is None or from_end <= rule.last)
                and _compiled(rule.pattern).match(piece)
                and self._short(rule, sentence)
            ):
                return rule.name
        return None


@cache
def _rules(index: int, from_end: int, *, sentences: bool) -> tuple[Rule, ...]:
    """
    Return the rules for the *index*-th paragraph of a text, with so many paragraphs *from_end*.
    """
    return tuple(
        rule
        for rule in RULES
        if (rule.part == "sentence") == sentences
        and (rule.first is None or index < rule.first)
        and (rule.last is None or from_end <= rule.last)
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # asked so often that the cache of `re` itself is too slow


@lru_cache(maxsize=16)
def _count(piece: str) -> int:
    return len(piece.split())  # every rule asks


def bare_of(text: str, start: int, end: int) -> Iterator[Span]:
    """
    Yield the stretch without the white space around it, unless no word is in it.
    """
    piece = text[start:end]
    if piece[:1].isalnum() or any(map(str.isalnum, piece)):
        yield Span(end - len(piece.lstrip()), start + len(piece.rstrip()))
