"""
The stems of a text: what is left of its words when endings and small words are cut away.

Cut by length, not by grammar: good enough to see that two sentences speak of the same thing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.stopwords import stopwords

WORD = re.compile(r"[^\W_]+(?:['’ʼ.,-][^\W_]+)*")
"""
A word with its inner apostrophes and hyphens, or a number with its decimals.
"""

_LENGTH = {"en": 6, "de": 7, "ru": 6, "uk": 6}
_FEWEST = 3


def words(text: str) -> list[str]:
    """
    Return the words of *text* as they stand.
    """
    return WORD.findall(text)


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """
    Return what the forms of *word* have in common: `trains` and `train`, `книжки` and `книжок`.
    """
    word = word.lower().replace("ё", "е").replace("’", "'").replace("ʼ", "'")
    if any(sign.isdigit() for sign in word):
        return word
    if language == "en":
        word = re.sub(r"(?:'s|s'|ies|es|s|ing|ed|ly)$", "", word) if len(word) > 4 else word.removesuffix("'s")
    elif language == "de":
        word = re.sub(r"(?:innen|en|er|es|em|e|n|s)$", "", word) if len(word) > 5 else word
    elif len(word) > 4:
        # Two letters are what a case or a gender changes as a rule.
        word = word[:-2] if len(word) > 5 else word[:-1]
    return word[: _LENGTH.get(language, 6)]


@lru_cache(maxsize=4_000)
def content(text: str, language: str) -> tuple[str, ...]:
    """
    Return the stems of *text* in order, without stop words and scraps.
    """
    small = stopwords(language)
    return tuple(
        stem(word, language)
        for word in words(text)
        if (len(word) >= _FEWEST or word.isdigit() or word.isupper()) and word.lower().replace("’", "'") not in small
    )
