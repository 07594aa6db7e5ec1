"""
English numbers in words.

Written here rather than taken from num2words, which says "and", puts commas, and fails on long numbers.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = listed("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LONGEST = 15


def cardinal(n: int) -> str:
    """
    Say *n*, American way: no "and".
    """
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    size, name = next((size, name) for size, name in SCALES if n >= size)
    head = f"{cardinal(n // size)} {name}"
    return f"{head} {cardinal(n % size)}" if n % size else head


def ordinal(n: int) -> str:
    """
    Say *n* as a place in a row.
    """
    words = cardinal(n)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def year(n: int) -> str:
    """
    Say *n* as a year: in pairs where people do.
    """
    if not (1010 <= n <= 1999 or 2010 <= n <= 2099):
        return cardinal(n)
    return paired(n)


def paired(n: int) -> str:
    """
    Say *n*, which has four figures, in two pairs: a flight, a house.
    """
    pairs, rest = divmod(n, 100)
    if not rest:
        return f"{cardinal(pairs)} hundred"
    return f"{cardinal(pairs)} oh {cardinal(rest)}" if rest < 10 else f"{cardinal(pairs)} {cardinal(rest)}"


def pair(figures: str) -> str:
    """
    Say two *figures* of a year or a time: oh five, forty-five.
    """
    return f"oh {cardinal(int(figures))}" if figures[0] == "0" else cardinal(int(figures))


def digits(text: str) -> str:
    """
    Say every digit of *text* alone.
    """
    return " ".join(ONES[int(char)] for char in text if char.isdigit())


def number(text: str) -> str:
    """
    Say a written number: comma groups, decimal point.
    """
    whole, point, rest = text.replace(",", "").replace(" ", "").partition(".")
    said = digits(whole) if len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0") else cardinal(int(whole or 0))
    return f"{said} point {digits(rest)}" if point else said


def plural(word: str) -> str:
    """
    Bend the last word of a number: twenties, hundreds, sevens.
    """
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("x") else "s")
