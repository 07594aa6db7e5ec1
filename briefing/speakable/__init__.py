"""
How a language says numbers, dates, abbreviations, signs, and the words of a lexicon.

What is not handled yet is told at the head of each language's module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec

from briefing.errors import PlanError, SourceError
from briefing.speakable.characters import even
from briefing.speakable.common import say
from briefing.speakable.grammar import Change, Grammar
from briefing.speakable.latin import cyrillic
from briefing.speakable.leftovers import unsayable, unspeakable
from briefing.speakable.lexicon import STRESS, Lexicon, shipped
from briefing.speakable.veil import unveiled, veiled

__all__ = ["STRESS", "Change", "Lexicon", "Said", "explained", "fitted", "spoken", "unsayable", "unspeakable"]

CYRILLIC = frozenset({"ru", "uk"})
"""
The languages whose voices may stumble over Latin letters.
"""

_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Said:
    """
    A text as it is *spoken*, and the *changes* that led there, in the order in which they were made.
    """

    spoken: str
    changes: tuple[Change, ...]


def spoken(text: str, language: str, lexicons: Mapping[str, Lexicon] | None = None) -> str:
    """
    Return written *text* as a voice of *language* (en, de, ru, uk, or a tag such as de-DE) is to say it.

    No digit and no sign is left, and said text comes back as it is. A word of the lexicon that comes with Briefing, or
    of the user's *lexicons* (by language, `""` for all), wins over every rule; it may bear stress marks (`STRESS`).
    Raises PlanError when *language* has no grammar, SourceError when *text* holds halves of characters, which
    are letters that would be lost.
    """
    return _spoken(text, language, lexicons, None)


def fitted(said: str, language: str, *, stress: bool, latin: bool) -> str:
    """
    Return *said* for a voice that follows stress marks (*stress*) or does not, and that can say Latin names amid
    Cyrillic words (*latin*) or cannot.
    """
    if not stress:
        said = unicodedata.normalize("NFC", said.replace(STRESS, ""))
    code = _code(language)
    return said if latin or code not in CYRILLIC else cyrillic(said, code)


def explained(text: str, language: str, lexicons: Mapping[str, Lexicon] | None = None) -> Said:
    """
    Return what `spoken` does, with the rules that made it so.
    """
    changes: list[Change] = []
    return Said(_spoken(text, language, lexicons, changes), tuple(changes))


def _spoken(text: str, language: str, lexicons: Mapping[str, Lexicon] | None, changes: list[Change] | None) -> str:
    if _LONE.search(text):
        raise SourceError("The text holds halves of characters, which nobody can say. Write it anew, in UTF-8.")
    code, owns = _code(language), lexicons or {}
    grammar, lexicon = _grammar(code), _lexicon(code, owns.get(""), owns.get(code))
    bare = even(text)
    if changes is not None and bare != text:
        changes.append(Change("characters", text, bare))
    words = lexicon.found(bare)
    noted: list[Change] | None = None if changes is None else []
    said = say(bare, grammar, noted)
    # The rules see the words that they have to agree with, unless they would change one of them.
    if altered := words - lexicon.found(said):
        noted = None if changes is None else []
        said = unveiled(say(veiled(bare, altered), grammar, noted), altered)
    if changes is not None:
        changes += noted or ()
        changes += [Change("lexicon", word, lexicon.word(word)) for word in words if lexicon.word(word) != word]
    return lexicon.said(said)


def _code(language: str) -> str:
    return re.split(r"[-_]", language.lower())[0]


@lru_cache(maxsize=8)
def _lexicon(code: str, *owns: Lexicon | None) -> Lexicon:
    """
    Return the lexicon that comes with Briefing with the user's *owns* over it, of which a later one wins.
    """
    lexicon = shipped(code)
    for own in owns:
        lexicon = own.over(lexicon) if own else lexicon
    return lexicon


@cache
def _grammar(code: str) -> Grammar:
    if not re.fullmatch(r"[a-z]{2}", code) or find_spec(f"{__name__}.{code}") is None:
        raise PlanError(f"Numbers and abbreviations cannot be said in {code!r}: choose one of en, de, ru, uk.")
    grammar = import_module(f"{__name__}.{code}").GRAMMAR
    assert isinstance(grammar, Grammar)
    return grammar
