"""
A veil over words that no rule may see: each character becomes a rare one, and comes back when the rules are done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.speakable.lexicon import APART

FIRST = 0x20000
"""
Where the veiled characters begin: rare Han letters, which are parts of a word to every rule, and no rule's letters.
"""

_ROOM = 0xA6D0
"""
How many of them there are; no rule knows a letter beyond.
"""


def veiled(text: str, words: Iterable[str]) -> str:
    """
    Return *text* with these *words*, where they stand apart, veiled.
    """
    return _apart(words).sub(lambda found: veil(found[0]), text)


def unveiled(text: str, words: Iterable[str]) -> str:
    """
    Return *text* with these *words* to be seen again.
    """
    for word in words:
        text = text.replace(veil(word), word)
    return text


def veil(word: str) -> str:
    """
    Return *word* in veiled characters.
    """
    return "".join(chr(FIRST + ord(char)) if ord(char) < _ROOM else char for char in word)


def _apart(words: Iterable[str]) -> re.Pattern[str]:
    forms = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(APART.format(f"(?:{forms})"))
