"""
Lines: the text of a caption, without what cannot be shown, broken to fit a screen.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Sequence

from output.transcripts.clauses import cost

#: A caption has at most two lines of 42 characters: what subtitles keep to, and most phones show (R40).
WIDTH = 42
#: Every space but those that do not break: a number keeps them.
_BREAKING = re.compile(r"[^\S\u00a0\u202f\u2007]+")


def folded(text: str) -> str:
    """
    *text* on one line, without what a caption cannot show. Spaces that do not break stay as they are.
    """
    spaced = _BREAKING.sub(" ", text)
    return re.sub(" +", " ", "".join(c for c in spaced if c == " " or _shown(c))).strip(" ")


def lines(text: str, width: int) -> tuple[str, ...]:
    """
    *text*, folded, in lines of at most *width* characters: as one, as two that are broken at a clause and of about one
    length, or as many as it takes. No word is broken: one that is longer than *width* has a line of its own.
    """
    if len(text) <= width:
        return (text,)
    words = text.split(" ")
    pairs = [(" ".join(words[:i]), " ".join(words[i:]), cost(words[i - 1], words[i])) for i in range(1, len(words))]
    fitting = [pair for pair in pairs if max(map(len, pair[:2])) <= width]
    if not fitting:
        return tuple(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))
    # A clause is worth a line that is some five words longer than the other.
    first, second, _ = min(fitting, key=lambda pair: pair[2] * 3 + abs(len(pair[0]) - len(pair[1])))
    return first, second


def fit(words: Sequence[str]) -> bool:
    """
    Tell whether *words* fit into two lines of `WIDTH` characters.
    """
    line, rest = 0, iter(words)
    for word in rest:
        if line and line + 1 + len(word) > WIDTH:
            break
        line += len(word) + (1 if line else 0)
    else:
        return line <= WIDTH
    return line <= WIDTH and len(" ".join([word, *rest])) <= WIDTH


def _shown(character: str) -> bool:
    """
    Tell a control character, half a surrogate pair or a code point that is none (U+FFFE) from what can be read.
    """
    code = ord(character)
    return (
        unicodedata.category(character) not in ("Cc", "Cs") and code & 0xFFFE != 0xFFFE and not 0xFDD0 <= code <= 0xFDEF
    )
