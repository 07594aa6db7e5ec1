"""
Characters before any rule sees them: one kind of digit, space, quote.
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[^\S\n]+")
_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_APOSTROPHE = re.compile(r"[\u2019\u02bc\u2018\u00b4`](?=\w)|(?<=\w)[\u2019\u02bc]")
# A backtick that is no apostrophe is a quote, too.
_QUOTES = re.compile(r"[\"“”„‟«»‹›‘’‚‛「」『』`]")
_DOUBLED = re.compile("'{2,}")
# The number of a name in quotes belongs to it: «Северный поток — 2».
_QUOTED = re.compile(r"(?<=\w) ?[—–-] ?(?=\d{1,4}[»”“\"])")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_KEEP = frozenset("$€£¥₴₽₹₺₩°§№%‰&@#+=<>/±×÷~|^−‰¢™")


def even(text: str) -> str:
    """
    Return *text* composed (NFC), with plain digits, spaces, apostrophes, without emoji, tags or quotes.
    """
    text = unicodedata.normalize("NFC", text)
    text = _THOUSANDS.sub(" ", text)
    if not text.isascii():
        text = "".join(map(_even, text))
        # A dropped mark may leave letters side by side that compose.
        text = unicodedata.normalize("NFC", text)
    text = _TAG.sub(" ", text)
    text = _QUOTED.sub(" ", text)
    text = _APOSTROPHE.sub("'", text)
    text = _DOUBLED.sub("", _QUOTES.sub("", text))
    return _SPACES.sub(" ", text)


def _even(char: str) -> str:
    if char.isascii():
        return char if char.isprintable() or char in "\n\t" else " "
    if char in _KEEP:
        return char
    if char in "≈≃∼":
        return "~"
    if char in "²³":
        # These belong to a unit; alone they are read like any digit.
        return char
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.digit(char))
    if kind in ("No", "Nl"):
        return _number(char)
    if kind in ("Cf", "Cs", "Co", "Cn", "So", "Sk", "Me") or "\ufe00" <= char <= "\ufe0f":
        return ""
    if kind[0] in "ZC":
        return "\n" if char in "\u2028\u2029" else " "
    if kind in ("Sm", "Sc"):
        return " "
    return char


def _number(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char).replace("⁄", "/")
    if plain.isascii():
        return plain if plain.isalpha() else f" {plain}"
    value = unicodedata.numeric(char, -1.0)
    return f" {value:.0f} " if value >= 0 and value.is_integer() and value < 1e15 else " "
