"""
German amounts: the pattern of a number, what stands around it, how it is said.
"""

from __future__ import annotations

import re

from briefing.speakable.de.numerals import number, stem
from briefing.speakable.de.ones import one
from briefing.speakable.de.words import BIG, stop
from briefing.speakable.grammar import choice

N = r"(?:\d{1,3}(?:[. ]\d{3}){1,6}(?!\d)|\d+)(?:,\d+)?"
FREE = r"(?<![\w.,])"
SIGNED = r"(?P<neg>(?<![\w)])[-–−+])?"
BIGGER = rf"(?: ?(?P<big>{choice(BIG)})(?!\w))?"
TO = r" ?(?:-|–|—(?=\d)) ?"
# "5 bis 7 %", "5 oder 7 %": the unit is said once, behind both.
LOW = rf"(?:(?P<b>{N})(?: ?%)?{TO})?"


def amount(found: re.Match[str]) -> str:
    """
    Say the number *a* with the big word behind it.
    """
    text, (single, several) = found["a"], BIG[found["big"]]
    if single == "tausend" and text.isdigit() and 1 < int(text) < 1000:
        return stem(int(text)) + single
    if text != "1" or found["b"]:
        return f"{number(text)} {several}"
    return f"{'ein' if single == 'tausend' else one(found, 'f')} {single}"


def low(found: re.Match[str]) -> str:
    """
    Say the sign and the lower of two numbers.
    """
    sign = {"+": "plus ", None: ""}.get(found["neg"], "minus ")
    return sign + (f"{first(found['b'])} bis " if found["b"] else "")


def first(text: str) -> str:
    """
    Say the lower of two numbers before what they count: ein bis zwei Tage.
    """
    return "ein" if text == "1" else number(text)


def last_stop(found: re.Match[str]) -> str:
    """
    Keep the stop of a short unit that ends its sentence; a capital alone may be the noun's.
    """
    return stop(found) if found[0].endswith(".") else ""
