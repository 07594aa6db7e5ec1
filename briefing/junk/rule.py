"""
One kind of page junk.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One kind of junk.

    *pattern* is searched in a text whose line breaks are blanks; it is compiled at its first use (all cost 50 ms).
    *part* says what goes: `whole` the paragraph, `sentence` each sentence that matches from its start,
    `head` the match at the start of a paragraph, `tail` the match at its end, `inside` every match.
    *longest* is the number of words above which nothing is dropped whole.
    *first* limits the rule to so many paragraphs from the top, *last* to so many from the end;
    in a rule for sentences *last* also counts the sentences of the paragraph.
    """

    name: str
    part: str
    pattern: str
    longest: int = 40
    first: int | None = None
    last: int | None = None


def whole(name: str, *patterns: str, **limits: int) -> Rule:
    """
    Return the rule that drops a paragraph in which one of *patterns* is found.
    """
    return Rule(name, "whole", "|".join(patterns), **limits)


def sentence(name: str, *patterns: str, **limits: int) -> Rule:
    """
    Return the rule that drops a sentence, wherever it stands, that begins with one of *patterns*.
    """
    return Rule(name, "sentence", "|".join(rf"[^\w\"“„«'‘]{{0,9}}(?:{pattern})" for pattern in patterns), **limits)


def part(name: str, which: str, *patterns: str, **limits: int) -> Rule:
    """
    Return the rule that takes a stretch out of a paragraph: its `head`, its `tail` or what is `inside`.
    """
    return Rule(name, which, "|".join(patterns), **limits)
