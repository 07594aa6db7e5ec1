"""
What a voice would still stumble over.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.speakable.common import URL

LONGEST_WORD = 64
"""
Letters: the longest word of a German law had 63, so what is longer is a key, a picture in base64, lost blanks.
"""

_SIGNS = "%‰$€£¥₴₽₹₺₩¢§№°+=/&@#<>^|~_*\\{}[]±×÷−"
_ADDRESS = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+"
_FOUND = re.compile(rf"{_ADDRESS}|\d+|[{re.escape(_SIGNS)}]|[^\x00-\x7f]")
# Dashes part words where no blank does; dots may be a row of them.
_PARTED = re.compile(r"[\s—–…]+|\.{2,}")


def unsayable(text: str) -> tuple[str, ...]:
    """
    Return, in order, the digits, signs, addresses, emoji in *text*: nothing, if it can be spoken as it stands.
    """
    return tuple(found[0] for found in _FOUND.finditer(text) if _stumbles(found[0]))


def unspeakable(text: str) -> bool:
    """
    Tell whether *text* holds a word that is too long to be one; a web address is said by its host alone.
    """
    if max(map(len, text.split()), default=0) <= LONGEST_WORD:
        return False
    return any(len(word) > LONGEST_WORD and len(_said(word)) > LONGEST_WORD for word in _PARTED.split(text))


def _said(word: str) -> str:
    word = URL.sub(lambda found: str(found[1]), word)
    return word.strip("".join({sign for sign in word if not sign.isalnum()}))


def _stumbles(piece: str) -> bool:
    if len(piece) > 1 or piece.isascii() or piece in _SIGNS:
        return True
    return unicodedata.category(piece) in ("Nd", "No", "Nl", "So", "Sm", "Sc", "Sk", "Cs", "Co", "Cn", "Cf")
