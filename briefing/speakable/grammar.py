"""
What one language adds: its rules, its numbers, its names for signs.

A language is a module `briefing.speakable.CODE` that holds a `GRAMMAR`; nothing else has to know of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefing.speakable.figures import needs_figure

_FIGURE = re.compile(r"\d")
Say = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """
    What the rule called *rule* made of *written*.
    """

    rule: str
    written: str
    said: str


@dataclass(frozen=True, slots=True)
class Rule:
    """
    A written expression, with what is said for it; *say* may decline by returning None.

    *name* is what a listener's producer reads when they ask why something is said as it is. *figures* tells that
    nothing can match in a text without one.
    """

    name: str
    pattern: re.Pattern[str]
    say: Say
    figures: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "figures", needs_figure(self.pattern))

    def apply(self, text: str, changes: list[Change] | None = None) -> str:
        """
        Return *text* with every expression of this rule said; note what became another in *changes*.
        """

        if self.figures and not _FIGURE.search(text):
            return text

        def said(found: re.Match[str]) -> str:
            words = self.say(found)
            if words is None or words == found[0]:
                return found[0]
            if changes is not None:
                changes.append(Change(self.name, found[0], words))
            return words

        return self.pattern.sub(said, text)


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """
    One language: *rules* in the order they are tried, longest expression first.

    *number* says a whole number that no rule wanted. *signs* names single characters;
    the full stop in it is the word for the dot of an address.
    """

    rules: tuple[Rule, ...]
    number: Callable[[int], str]
    signs: Mapping[str, str]


def rule(pattern: str, say: Say | str, flags: int = 0, *, name: str = "") -> Rule:
    """
    Compile *pattern*; a string for *say* is a replacement template.

    A rule is called as its function is, unless it has a *name*: a string or a lambda has to.
    """
    compiled = re.compile(pattern, flags)
    name = name or getattr(say, "__name__", "<none>").strip("_").replace("_", " ")
    assert name[0] != "<", f"the rule for {pattern} needs a name"
    if isinstance(say, str):
        template = say
        return Rule(name, compiled, lambda found: found.expand(template))
    return Rule(name, compiled, say)


_LAST = re.compile(r"([^\W\d_][\w'-]*)[ \n]*$")
_NEXT = re.compile(r"(?: [^\W\d_][\w'-]*){0,4}")
# Two initials begin a name, seldom a sentence.
_STARTS = re.compile(r"\s+(?!\w\. ?[^\W\d_]\.)[(]?[^\W\d_a-zа-яёіїєґäöüß]|\s*$")


WINDOW = 200
"""
Characters on either side of an expression that a rule may look at: a text may be a book.
"""


def head_of(found: re.Match[str]) -> str:
    """
    Return what stands before *found*, at most WINDOW characters of it.
    """
    return found.string[max(0, found.start() - WINDOW) : found.start()]


def tail_of(found: re.Match[str]) -> str:
    """
    Return what stands behind *found*, at most WINDOW characters of it.
    """
    return found.string[found.end() : found.end() + WINDOW]


def line_of(found: re.Match[str]) -> str:
    """
    Return the line that *found* stands in, at most WINDOW characters of it on either side.
    """
    return f"{head_of(found).rpartition(chr(10))[2]}{found[0]}{tail_of(found).partition(chr(10))[0]}"


def previous(found: re.Match[str], skip: frozenset[str] = frozenset()) -> str:
    """
    Return the word before *found* in lower case, empty if punctuation stands between.

    Words in *skip* are looked through.
    """
    head = head_of(found)[-60:]
    while word := _LAST.search(head):
        if (said := word[1].lower()) not in skip:
            return said
        head = head[: word.start()]
    return ""


def following(found: re.Match[str]) -> tuple[str, ...]:
    """
    Return up to four words after *found*, as far as no punctuation parts them.
    """
    tail = _NEXT.match(found.string, found.end())
    return tuple(tail[0].split()) if tail else ()


def ends_sentence(found: re.Match[str]) -> bool:
    """
    Tell whether a capital letter, or nothing at all, follows *found*.
    """
    return _STARTS.match(found.string, found.end()) is not None


def choice(words: Mapping[str, object] | frozenset[str] | tuple[str, ...]) -> str:
    """
    Return a pattern for any of *words*, the longest first.
    """
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def listed(words: str) -> tuple[str, ...]:
    """
    Return *words*, which are written with spaces between them.
    """
    return tuple(words.split())


def written(short: Mapping[str, str]) -> Mapping[str, str]:
    """
    Return abbreviations in each way that they are written: with blanks behind their stops and without, with a capital.
    """
    found = dict(short)
    found |= {each.replace(". ", "."): said for each, said in found.items()}
    return {each[0].upper() + each[1:]: said[0].upper() + said[1:] for each, said in found.items()} | found


def apart(found: re.Match[str], said: str) -> str:
    """
    Return *said* with a space where *found* touches a letter.
    """
    before, after = head_of(found)[-1:], tail_of(found)[:1]
    return f"{' ' if before.isalnum() else ''}{said}{' ' if after.isalnum() else ''}"
