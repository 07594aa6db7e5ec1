"""
What Russian and Ukrainian grammar have in common: which word asks for which case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.speakable.grammar import ends_sentence, following, listed, previous
from briefing.speakable.slavic.numerals import Noun, Numerals

LETTER = "А-Яа-яЁёЇїІіЄєҐґ"
N = r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,3}(?:,000)+(?!\d)|\d+)"
D = rf"(?:{N}(?:,\d+|\.\d{{1,2}})?)"
FREE = r"(?<![\w.,])"
TO = r" ?(?:-|–|—(?=\d)|−) ?"
_JOINED = re.compile(r" (?:или|либо|и|чи|або|та|і|й) \d+((?: [^\W\d_][\w'-]*){1,2})")
_SEASONS = frozenset(listed("летом осенью зимой весной влітку восени взимку навесні"))
_NUMBER = re.compile(r"^(?P<whole>.*?)(?:,(?P<comma>\d+)|\.(?P<point>\d{1,2}))?$")


@dataclass(frozen=True, slots=True)
class Tongue:
    """
    The words of one language; *governing* tells the case a word asks for.

    In *governing* stand g, d, a, i, p, or: `s` (from: genitive, with: instrumental), `v` (in, on: prepositional of
    place, else accusative). *suffixes* tell case and gender of a written ordinal ending.
    *along* is the case of a street after по; *verbs* are followed by an object, which matters to тысячу, одну.
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
    masculine_two: re.Pattern[str]
    not_noun: re.Pattern[str]
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
    along: str
    verbs: re.Pattern[str]
    from_to: tuple[str, str]
    days_from_to: tuple[str, str]
    point: str
    half: Noun
    parts: Mapping[int, Noun]


def case_of(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return the case in which the number *found* stands.
    """
    before = previous(found, tongue.adverbs)
    if before in tongue.between:
        return "i"
    if _after_between(found, tongue):
        return "i"
    asked = tongue.governing.get(before, "") or _carried(found, tongue)
    shown = _shown(following(found), tongue)
    if asked == "s":
        return "i" if shown == "i" else "g"
    if asked == "v":
        return "p" if shown == "p" else "a"
    if asked:
        return asked
    return shown if shown in ("i", "d") else "a" if tongue.verbs.fullmatch(before) else "n"


def _after_between(found: re.Match[str], tongue: Tongue) -> bool:
    head = found.string[max(0, found.start() - 60) : found.start()]
    return re.search(rf"\b(?:{'|'.join(tongue.between)}) [^.,;!?]{{1,50}} (?:і|и|та|й) $", head) is not None


def _carried(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return the case that a joined number shares with the one before it: about four killed and nine wounded.
    """
    head = found.string[max(0, found.start() - 80) : found.start()]
    first = re.search(r"(\w+) \d+(?: [^\W\d]+){1,2} (?:і|и|та|й) $", head)
    asked = tongue.governing.get(first[1].lower(), "") if first else ""
    after = following(found)
    # A noun in the nominative belongs to what comes next.
    bent = bool(after) and (_shown(after, tongue) or not after[0].endswith(("а", "я", "и", "ы", "і", "ї")))
    return asked if asked in ("g", "p") and bent else ""


def stop_after(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return a full stop if the one of the abbreviation *found* also ends the sentence.

    A sentence that has only begun is not at its end: "В 2020 г. Киев" goes on.
    """
    if not ends_sentence(found):
        return ""
    begun = re.split(r"[.!?\n]", found.string[: found.start()])[-1].split()
    if begun:
        leads = [word.isdigit() or word.lower() in tongue.governing or word.lower() in _SEASONS for word in begun]
        goes_on = all(leads) or (leads[0] and len(leads) == 2)
    else:
        goes_on = found[0].endswith(tongue.year_short)
    return "" if goes_on and found.string[found.end() :].strip() else "."


def _shown(after: tuple[str, ...], tongue: Tongue) -> str:
    """
    Return the case that the ending of the counted noun shows, empty if none does.
    """
    for word in after[:3]:
        word = word.lower()
        if word in tongue.governing or len(word) < 3:
            return ""
        if word.endswith(("ами", "ями", "ьми", "юдьми")) and not word[:-1].endswith(tongue.dative_not):
            return "i"
        if word.endswith(("ах", "ях")):
            return "p"
        if word.endswith(("ам", "ям")) and not word.endswith(tongue.dative_not):
            return "d"
    return ""


def counted(found: re.Match[str]) -> tuple[str, ...]:
    """
    Return the words after the number *found*, also those that it shares with another one: two or three houses.
    """
    joined = re.compile(r" (?:или|либо|и|чи|або|та|і|й) \d+((?: [^\W\d_][\w'-]*){1,2})").match(
        found.string, found.end()
    )
    return tuple(joined[1].split()) if joined else following(found)


def gender_of(n: int, case: str, after: tuple[str, ...], tongue: Tongue) -> str:
    """
    Guess the gender of the counted noun from its ending; only one and two ask for it.
    """
    last = 0 if 10 < n % 100 < 20 else n % 10
    if last not in (1, 2) or not after:
        return "m"
    if last == 2:
        return _gender_of_two(case, after, tongue)
    word = after[0].lower()
    if word in tongue.feminine:
        return "f"
    if word.endswith((*tongue.neuter_ends, "о", "е", "є", "ё")):
        return "n"
    if case == "n" and word.endswith(("а", "я")):
        return "f"
    if case == "a" and word.endswith(("у", "ю", "а", "я")):
        return "f"
    if case in "gdip" and word.endswith(("ою", "ею", "єю", "ой", "ей", "ії", "ої", "ій")):
        return "f"
    return "f" if case == "g" and word.endswith(("и", "ы", "ї")) else "m"


def _gender_of_two(case: str, after: tuple[str, ...], tongue: Tongue) -> str:
    for word in (word.lower() for word in after[:2]):
        if tongue.not_noun.fullmatch(word) or word.endswith(tongue.neuter_ends):
            return "m"
        if tongue.masculine_two.fullmatch(word):
            return "m"
        if word in tongue.feminine or (case in "na" and word.endswith(tongue.feminine_two)):
            return "f"
        if not word.endswith(("их", "ых", "іх", "і", "ие", "ые")):
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
