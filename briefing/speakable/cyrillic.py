"""
What Russian and Ukrainian grammar have in common: which word asks for which case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.speakable.cyrillic_numerals import Noun, Numerals
from briefing.speakable.grammar import following, previous

LETTER = "А-Яа-яЁёЇїІіЄєҐґ"
N = r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,3}(?:,000)+(?!\d)|\d+)"
D = rf"(?:{N}(?:,\d+|\.\d{{1,2}})?)"
FREE = r"(?<![\w.,])"
TO = r" ?(?:-|–|—(?=\d)|−) ?"
_NUMBER = re.compile(r"^(?P<whole>.*?)(?:,(?P<comma>\d+)|\.(?P<point>\d{1,2}))?$")


@dataclass(frozen=True, slots=True)
class Tongue:
    """
    The words of one language; *governing* tells the case a word asks for.

    In *governing* stand g, d, a, i, p, or: `s` (from: genitive, with: instrumental), `v` (in, on: prepositional of
    place, else accusative). *suffixes* tell case and gender of a written ordinal ending.
    """

    numerals: Numerals
    governing: Mapping[str, str]
    adverbs: frozenset[str]
    between: frozenset[str]
    today: frozenset[str]
    months: tuple[str, ...]
    months_short: Mapping[str, int]
    month_forms: frozenset[str]
    year: Noun
    year_short: tuple[str, str]
    years_more: frozenset[str]
    century: Noun
    century_short: tuple[str, str]
    hour: Noun
    clock_ordinal: bool
    clock_words: frozenset[str]
    suffixes: Mapping[str, tuple[str, str]]
    feminine: frozenset[str]
    neuter_ends: tuple[str, ...]
    feminine_two: tuple[str, ...]
    dative_not: tuple[str, ...]
    big: Mapping[str, Noun]
    units: Mapping[str, Noun]
    currencies: Mapping[str, Noun]
    cents: Mapping[str, Noun]
    short: Mapping[str, str]
    places: Mapping[str, Noun]
    numbered: Mapping[str, Noun]
    letters: Mapping[str, str]
    spelled: frozenset[str]
    special: Mapping[str, str]
    kings: frozenset[str]
    queens: frozenset[str]
    minus: str
    from_to: tuple[str, str]
    days_from_to: tuple[str, str]
    point: str
    half_name: str


def case_of(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return the case in which the number *found* stands.
    """
    before = previous(found, tongue.adverbs)
    if before in tongue.between:
        return "i"
    if _after_between(found, tongue):
        return "i"
    asked = tongue.governing.get(before, "")
    shown = _shown(following(found), tongue)
    if asked == "s":
        return "i" if shown == "i" else "g"
    if asked == "v":
        return "p" if shown == "p" else "a"
    if asked:
        return asked
    return shown if shown in ("i", "d") else "n"


def _after_between(found: re.Match[str], tongue: Tongue) -> bool:
    head = found.string[max(0, found.start() - 60) : found.start()]
    return re.search(rf"\b(?:{'|'.join(tongue.between)}) [^.,;!?]{{1,50}} (?:і|и|та|й) $", head) is not None


def _shown(after: tuple[str, ...], tongue: Tongue) -> str:
    """
    Return the case that the ending of the counted noun shows, empty if none does.
    """
    for word in after[:3]:
        word = word.lower()
        if word in tongue.governing or len(word) < 3:
            return ""
        if word.endswith(("ами", "ями", "ьми", "юдьми")):
            return "i"
        if word.endswith(("ах", "ях")):
            return "p"
        if word.endswith(("ам", "ям")) and not word.endswith(tongue.dative_not):
            return "d"
    return ""


def gender_of(n: int, case: str, after: tuple[str, ...], tongue: Tongue) -> str:
    """
    Guess the gender of the counted noun from its ending; only one and two ask for it.
    """
    last = 0 if 10 < n % 100 < 20 else n % 10
    if last not in (1, 2) or not after:
        return "m"
    for word in (word.lower() for word in after[:2]):
        if word in tongue.feminine:
            return "f"
        if word.endswith(tongue.neuter_ends) or (last == 1 and word.endswith(("о", "е", "є", "ё"))):
            return "n"
        if last == 2:
            if case in "na" and word.endswith(tongue.feminine_two):
                return "f"
            continue
        if case in "na" and word.endswith(("а", "я", "ь") if case == "n" else ("у", "ю")) and not word.endswith("ь"):
            return "f"
        if case in "gdip" and word.endswith(("ою", "ею", "єю", "ой", "ей", "ії", "ої", "ій")):
            return "f"
        if case == "a" and word.endswith(("а", "я")):
            return "f"
        if case == "g" and word.endswith(("и", "ы", "ї")):
            return "f"
        return "m"
    return "m"


def parse(text: str) -> tuple[int, str]:
    """
    Return whole part and decimals of a written number.
    """
    found = _NUMBER.match(text)
    assert found is not None
    if found["comma"] and set(found["comma"]) == {"0"} and len(found["comma"]) == 3:
        return int(re.sub(r"\D", "", text)), ""
    return int(re.sub(r"\D", "", found["whole"])), found["comma"] or found["point"] or ""


def too_long(text: str) -> bool:
    """
    Tell whether *text* is a row of figures rather than a number.
    """
    figures = re.match(r"\d*", re.sub(r"[ .]", "", text))
    assert figures is not None
    return len(figures[0]) > 15 or (len(figures[0]) > 1 and figures[0][0] == "0")


def by_digit(text: str, tongue: Tongue) -> str:
    """
    Say every digit of *text* alone.
    """
    return " ".join(tongue.numerals.cardinal(int(char)) for char in text if char.isdigit())
