"""
What a voice would still stumble over.
"""

from __future__ import annotations

import re
import unicodedata

_SIGNS = "%‰$€£¥₴₽₹₺₩¢§№°+=/&@#<>^|~_*\\{}[]±×÷−"
_ADDRESS = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+"
_FOUND = re.compile(rf"{_ADDRESS}|\d+|[{re.escape(_SIGNS)}]|[^\x00-\x7f]")


def unsayable(text: str) -> tuple[str, ...]:
    """
    Return, in order, the digits, signs, addresses, emoji in *text*: nothing, if it can be spoken as it stands.
    """
    return tuple(found[0] for found in _FOUND.finditer(text) if _stumbles(found[0]))


def _stumbles(piece: str) -> bool:
    if len(piece) > 1 or piece.isascii() or piece in _SIGNS:
        return True
    return unicodedata.category(piece) in ("Nd", "No", "Nl", "So", "Sm", "Sc", "Sk", "Cs", "Co", "Cn", "Cf")
