"""
What a dictionary knows of Russian and Ukrainian words: part of speech, case, number, gender, animacy.

The dictionary is OpenCorpora's for Russian, VESUM's for Ukrainian, both read by pymorphy3.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_CASES = {"nomn": "n", "gent": "g", "gen2": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "p", "loc2": "p"}
_PARTS = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "PRTF": "adjective",
    "PRTS": "verb",
    "VERB": "verb",
    "INFN": "verb",
    "GRND": "verb",
    "PREP": "preposition",
    "CONJ": "conjunction",
    "PRCL": "particle",
    "NPRO": "pronoun",
    "ADVB": "adverb",
    "NUMR": "numeral",
}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_RARE = 0.02
"""
Share of its uses under which a reading of a word is not considered.
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """
    One way to understand a word.

    *case* is a letter of `CASES`, empty for what has none; *gender* is m, f, n, or empty where none shows.
    *only* tells a noun that is never single (ворота). *name* tells a person's name. *intransitive* is known of Russian
    verbs alone.
    """

    part: str
    case: str
    plural: bool
    gender: str
    animate: bool
    only: bool
    name: bool
    intransitive: bool
    lemma: str


@lru_cache(maxsize=1 << 14)
def readings(word: str, language: str) -> tuple[Reading, ...]:
    """
    Return how *word* can be understood in *language* (ru, uk), the likeliest first.
    """
    if not any("Ѐ" <= char <= "ӿ" for char in word):
        return ()
    return tuple(_reading(each.tag, each.normal_form, language) for each in _analysed(word, language))


@lru_cache(maxsize=1 << 14)
def gender(lemma: str, language: str) -> str:
    """
    Return the gender of the noun *lemma*, empty if it is not known: a Ukrainian plural does not tell it.
    """
    for each in _analysed(lemma, language):
        if each.tag.POS == "NOUN" and each.tag.gender and "plur" not in each.tag.grammemes:
            return _GENDERS.get(each.tag.gender, "")
    return ""


def ordinary(word: str, language: str) -> bool:
    """
    Tell whether *word*, in small letters, is in the dictionary, and not as an acronym.
    """
    known: bool = _analyzer(language).word_is_known(word)
    return known and not any("Abbr" in each.tag.grammemes for each in _analysed(word, language))


def _reading(tag: Any, lemma: str, language: str) -> Reading:
    marks = tag.grammemes
    part = _PARTS.get(tag.POS or "", "other")
    found = _GENDERS.get(tag.gender or "", "")
    if part == "noun" and not found:
        found = gender(lemma, language)
    return Reading(
        part=part,
        case=_CASES.get(tag.case or "", ""),
        plural="plur" in marks,
        gender=found,
        animate="anim" in marks,
        only="Pltm" in marks,
        name=bool({"Name", "Surn", "Patr"} & marks),
        intransitive="intr" in marks,
        lemma=lemma,
    )


def _analysed(word: str, language: str) -> list[Any]:
    found = _analyzer(language).parse(word)
    best = max((each.score for each in found), default=0.0)
    return [each for each in found if each.score >= _RARE * best and each.tag.case != "voct"]


@cache
def _analyzer(language: str) -> Any:
    from pymorphy3 import MorphAnalyzer  # 0.1 s and 20 MB for each language

    return MorphAnalyzer(lang=language)


@lru_cache(maxsize=1 << 10)
def bent(words: str, language: str, case: str, gender: str = "", *, plural: bool = False) -> str:
    """
    Return *words*, of which each is in the nominative, in another *case*, or as they are if they do not bend.
    """
    marks = {next(mark for mark, letter in _CASES.items() if letter == case)}
    if plural:
        marks.add("plur")
    elif gender:
        marks.add(next(mark for mark, letter in _GENDERS.items() if letter == gender))
    said = []
    for word in words.split():
        found = next((each for each in _analysed(word, language) if each.tag.case == "nomn"), None)
        # Of two forms in the locative that of the dative is said: навчальному.
        dative = found is not None and found.tag.POS == "ADJF" and "loct" in marks and not plural
        form = found.inflect(marks - {"loct"} | {"datv"} if dative else marks) if found is not None else None
        said.append(word if form is None else form.word)
    return " ".join(said)
