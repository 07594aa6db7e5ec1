"""
What Russian and Ukrainian grammar have in common: which word asks for which case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.speakable.grammar import ends_sentence, head_of, listed, tail_of
from briefing.speakable.slavic.numerals import Noun, Numerals

LETTER = "А-Яа-яЁёЇїІіЄєҐґ"
UPPER = "А-ЯЁЇІЄҐ"
VOWEL = re.compile("[АЕЄИІЇОУЮЯЫЭЁAEIOUY]")
N = r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,3}(?:,000)+(?!\d)|\d+)"
D = rf"(?:{N}(?:,\d+|\.\d{{1,2}})?)"
FREE = r"(?<![\w.,])"
TO = r" ?(?:-|–|—(?=\d)|−) ?"
_LASTS = re.compile(r"(?:год|хв|ч|мин|сек)\.$")
_COUNTED_ON = re.compile(r" \d[\d ]{0,8} ([^\W\d_]+)")
_SHORTER = ("хв", "мин", "сек", "с ")
_SEASONS = frozenset(listed("летом осенью зимой весной влітку восени взимку навесні"))
_NUMBER = re.compile(r"^(?P<whole>.*?)(?:,(?P<comma>\d+)|\.(?P<point>\d{1,2}))?$")


@dataclass(frozen=True, slots=True)
class Tongue:
    """
    The words of one language; *governing* tells the case a word asks for.

    In *governing* stand g, d, a, i, p, or: `s` (from: genitive, with: instrumental), `v` (in, on: prepositional of
    place, else accusative). *suffixes* tell case and gender of a written ordinal ending.
    *along* is the case of a street after по; *intransitive*
    verbs have no object. *measures* stand beside a noun in the nominative (площадь 5 гектаров), and
    *framing* nouns are not what the counted things belong to (понедельник), nor *headcounts* what people belong to
    (население). *counted_off* are told apart by numbers
    (этаж). *numbered* are shortened words before a number, a star behind those for several; the *ranks* among them
    take an ordinal. *by_law* is their case after some prepositions (по статье). *titles* bend with the name behind
    them, which for those in *people_only* is a person's; *bending* adjectives bend with the noun, *loose* ones may
    end a sentence. *week_from_to* and *hours_from_to* are the words of a span, and the case of its end. *leading*
    short words never end a sentence before a name, *parted* nouns have parts with Roman numerals. *ratio* is the
    word between two shares, and the case after it. *holding* nouns are not places but have what is counted (состав
    5 бригад). *together* are двое, трое. *unit_adjectives* are said for 155-мм, *lone_units* stand without a
    number. *wielding* verbs ask for the instrumental, *wanting* finds, at the end of what stands before, a verb
    that asks for the genitive (достигает), *along_with* a word that makes с mean with, not from (вместе с).
    """

    code: str
    numerals: Numerals
    governing: Mapping[str, str]
    adverbs: frozenset[str]
    between: frozenset[str]
    voting: frozenset[str]
    parts_of_day: frozenset[str]
    today: frozenset[str]
    months: tuple[str, ...]
    months_short: Mapping[str, int]
    month_names: tuple[str, ...]
    weekdays: Mapping[str, str]
    week_from_to: tuple[str, str, str]
    hours_from_to: tuple[str, str, str]
    month_forms: frozenset[str]
    year: Noun
    year_short: tuple[str, str]
    years_more: frozenset[str]
    century: Noun
    century_short: tuple[str, str]
    hour: Noun
    lasting: tuple[Noun, Noun, Noun]
    clock_ordinal: bool
    clock_words: frozenset[str]
    suffixes: Mapping[str, tuple[str, str]]
    big: Mapping[str, Noun]
    units: Mapping[str, Noun]
    currencies: Mapping[str, Noun]
    cents: Mapping[Noun, Noun]
    short: Mapping[str, str]
    leading: frozenset[str]
    hyphened: Mapping[str, str]
    named_after: str
    parted: frozenset[str]
    places: Mapping[str, Noun]
    numbered: Mapping[str, str]
    ranks: frozenset[str]
    by_law: Mapping[str, str]
    titles: Mapping[str, str]
    people_only: frozenset[str]
    bending: Mapping[str, str]
    loose: frozenset[str]
    aged: frozenset[str]
    ratio: tuple[str, str]
    per: str
    stroke: str
    roughly: str
    hashtag: str
    acting: Mapping[str, str]
    prime: str
    clock_leads: frozenset[str]
    each_one: str
    together: Mapping[int, str]
    unit_adjectives: Mapping[str, str]
    lone_units: frozenset[str]
    percent_stem: str
    percent_endings: Mapping[str, str]
    letters: Mapping[str, str]
    spelled: frozenset[str]
    vitamins: Mapping[str, str]
    read: frozenset[str]
    special: Mapping[str, str]
    minus: str
    along: str
    intransitive: frozenset[str]
    measures: frozenset[str]
    framing: frozenset[str]
    headcounts: frozenset[str]
    holding: frozenset[str]
    wanting: re.Pattern[str]
    wielding: re.Pattern[str]
    along_with: re.Pattern[str]
    counted_off: frozenset[str]
    from_to: tuple[str, str]
    days_from_to: tuple[str, str]
    point: str
    half: Noun
    parts: Mapping[int, Noun]


def sole(asked: str, otherwise: str = "") -> str:
    """
    Return the one case of what is *asked* for by a word in `Tongue.governing`, *otherwise* if it asks for none.
    """
    return {"s": "g", "v": "p"}.get(asked, asked) or otherwise


def stop_after(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return a full stop if the one of the abbreviation *found* also ends the sentence.

    A sentence that has only begun is not at its end: "В 2020 г. Киев" goes on.
    """
    counted = _COUNTED_ON.match(found.string, found.end())
    if not ends_sentence(found):
        # Three hours. Twenty people: but not three hours twenty minutes.
        return "." if _LASTS.search(found[0]) and counted and not counted[1].startswith(_SHORTER) else ""
    begun = re.split(r"[.!?\n]", head_of(found))[-1].split()
    if begun:
        leads = [word.isdigit() or word.lower() in tongue.governing or word.lower() in _SEASONS for word in begun]
        goes_on = all(leads) or (leads[0] and len(leads) == 2)
    else:
        goes_on = found[0].endswith(tongue.year_short)
    return "" if goes_on and tail_of(found).strip() else "."


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
