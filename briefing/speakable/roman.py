"""
Roman numerals: their value.
"""

from __future__ import annotations

import re

NUMERAL = r"(?=[IVX]|L[IVX])L?X{0,3}(?:IX|IV|V?I{0,3})"
_SHAPE = re.compile(NUMERAL)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def value(numeral: str) -> int:
    """
    Return the value of *numeral* (1 to 39, 51 to 89), 0 if it is none.

    No king, pope, century or chapter in the news needs C, D or M, which are letters far more often, as is L at the end.
    """
    if not _SHAPE.fullmatch(numeral):
        return 0
    values = [_VALUES[letter] for letter in numeral]
    return sum(-now if now < later else now for now, later in zip(values, [*values[1:], 0], strict=True))
