"""
How a language says numbers, dates, abbreviations, signs.

What is not handled yet is told at the head of each language's module.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from briefing.errors import PlanError, SourceError
from briefing.speakable.common import say
from briefing.speakable.grammar import Grammar
from briefing.speakable.leftovers import unsayable, unspeakable

__all__ = ["spoken", "unsayable", "unspeakable"]

_LONE = re.compile("[\ud800-\udfff]")


def spoken(text: str, language: str) -> str:
    """
    Return written *text* as a voice of *language* (en, de, ru, uk, or a tag such as de-DE) is to say it.

    No digit and no sign is left, and said text comes back as it is.
    Raises PlanError when *language* has no grammar, SourceError when *text* holds halves of characters, which
    are letters that would be lost.
    """
    if _LONE.search(text):
        raise SourceError("The text holds halves of characters, which nobody can say. Write it anew, in UTF-8.")
    return say(text, _grammar(re.split(r"[-_]", language.lower())[0]))


@cache
def _grammar(code: str) -> Grammar:
    if not re.fullmatch(r"[a-z]{2}", code) or find_spec(f"{__name__}.{code}") is None:
        raise PlanError(f"Numbers and abbreviations cannot be said in {code!r}: choose one of en, de, ru, uk.")
    grammar = import_module(f"{__name__}.{code}").GRAMMAR
    assert isinstance(grammar, Grammar)
    return grammar
