"""
One kind of page junk.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One kind of junk.

    Each of *patterns* is searched in a text whose line breaks are blanks; it is compiled when a text begins as it does.
    *part* says what goes: `whole` the paragraph, `sentence` each sentence that matches from its start,
    `head` the match at the start of a paragraph, `tail` the match at its end, `inside` every match.
    *unless* saves a sentence that it matches. *hints*, if any, are what a paragraph must hold one of to be searched.
    *longest* is the number of words above which nothing is dropped whole.
    *first* limits the rule to so many paragraphs from the top, *last* to so many from the end;
    in a rule for sentences *last* also counts the sentences of the paragraph.
    """

    name: str
    part: str
    patterns: tuple[str, ...]
    longest: int = 40
    first: int | None = None
    last: int | None = None
    unless: str = ""
    hints: tuple[str, ...] = ()


def whole(name: str, *patterns: str, longest: int = 40, first: int | None = None, last: int | None = None) -> Rule:
    """
    Return the rule that drops a paragraph in which one of *patterns* is found.
    """
    return Rule(name, "whole", patterns, longest, first, last)


def sentence(name: str, *patterns: str, longest: int = 40, last: int | None = None, unless: str = "") -> Rule:
    """
    Return the rule that drops a sentence, wherever it stands, that begins with one of *patterns*.
    """
    begun = tuple(rf"[^\w\"“„«'‘]{{0,9}}(?:{pattern})" for pattern in patterns)
    return Rule(name, "sentence", begun, longest, last=last, unless=unless)


def part(
    name: str,
    which: str,
    *patterns: str,
    first: int | None = None,
    last: int | None = None,
    hints: tuple[str, ...] = (),
) -> Rule:
    """
    Return the rule that takes a stretch out of a paragraph: its `head`, its `tail` or what is `inside`.
    """
    return Rule(name, which, ("|".join(patterns),), first=first, last=last, hints=hints)
