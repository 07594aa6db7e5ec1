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
    *onward* says how a sentence begins that goes along with the dropped one before it.
    *alone* tells whether the only paragraph of a text may be dropped whole.
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
    onward: str = ""
    alone: bool = True


def whole(
    name: str,
    *patterns: str,
    longest: int = 40,
    first: int | None = None,
    last: int | None = None,
    alone: bool = True,
) -> Rule:
    """
    Return the rule that drops a paragraph in which one of *patterns* is found.
    """
    return Rule(name, "whole", patterns, longest, first, last, alone=alone)


def sentence(
    name: str, *patterns: str, longest: int = 40, last: int | None = None, unless: str = "", onward: str = ""
) -> Rule:
    """
    Return the rule that drops a sentence, wherever it stands, that begins with one of *patterns*.
    """
    begun = tuple(rf"[^\w\"“„«'‘]{{0,9}}(?:{pattern})" for pattern in patterns)
    return Rule(name, "sentence", begun, longest, last=last, unless=unless, onward=onward)


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
