"""
German numbers in words.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

ONES = listed(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
TENS = listed("_ zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_SCALES = (
    (10**12, "Billion", "Billionen"),
    (10**9, "Milliarde", "Milliarden"),
    (10**6, "Million", "Millionen"),
)
_ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_LONGEST = 15


def stem(n: int) -> str:
    """
    Say *n* below a million as one word, as it stands inside another word: ein, not eins.
    """
    if n < 20:
        return ONES[n]
    if n < 100:
        return f"{ONES[n % 10]}und{TENS[n // 10]}" if n % 10 else TENS[n // 10]
    size, name = (1000, "tausend") if n >= 1000 else (100, "hundert")
    count, rest = divmod(n, size)
    return ("" if count == 1 else stem(count)) + name + (stem(rest) if rest else "")


def cardinal(n: int) -> str:
    """
    Say *n* as it is counted: eins, hunderteins, eine Million.
    """
    for size, one, many in _SCALES:
        if n >= size:
            count, rest = divmod(n, size)
            head = f"eine {one}" if count == 1 else f"{stem(count)} {many}"
            return f"{head} {cardinal(rest)}" if rest else head
    return stem(n) + ("s" if n % 100 == 1 else "")


def ordinal(n: int) -> str:
    """
    Say *n* as a place in a row, without its ending: viert, zwanzigst.
    """
    if n >= 10**6:
        return cardinal(n).replace(" ", "").lower() + "st"
    rest = n % 100
    if 0 < rest < 20:
        head = stem(n - rest) if n > rest else ""
        return head + _ORDINALS.get(rest, ONES[rest] + "t")
    return stem(n) + ("st" if n else "t")


def year(n: int) -> str:
    """
    Say *n* as a year: hundreds up to 1999.
    """
    if not 1100 <= n <= 1999:
        return cardinal(n)
    return f"{stem(n // 100)}hundert{cardinal(n % 100) if n % 100 else ''}"


def digits(text: str) -> str:
    """
    Say every digit of *text* alone.
    """
    return " ".join(cardinal(int(char)) for char in text if char.isdigit())


def number(text: str) -> str:
    """
    Say a written number: groups with stops or spaces, decimal comma.
    """
    whole, comma, rest = text.replace(".", "").replace(" ", "").partition(",")
    said = digits(whole) if len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0") else cardinal(int(whole or 0))
    return f"{said} Komma {digits(rest)}" if comma else said


def part(bottom: int) -> str:
    """
    Say one of *bottom* equal parts: Drittel, Zwanzigstel.
    """
    return f"{ordinal(bottom)}el".capitalize()


def mixed(whole: int, top: int, bottom: int) -> str:
    """
    Say a whole number with a fraction behind it: zweieinhalb, drei drei Viertel.
    """
    if (top, bottom) == (1, 2):
        return f"{stem(whole)}einhalb"
    return f"{cardinal(whole)} {stem(top)} {part(bottom)}"


def half(article: str, gender: str) -> str:
    """
    Say a half behind *article*, before a noun of *gender*: ein halber, einen halben.
    """
    ending = {"ein": "er" if gender == "m" else "es", "eine": "e"}.get(article, "en")
    return f"{article} halb{ending}"
