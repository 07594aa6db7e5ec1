"""
How a number agrees with the noun behind it: case, gender, and whether it lives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.speakable.grammar import following, previous
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.morphology import Reading, readings
from briefing.speakable.slavic.numerals import ANY
from briefing.speakable.slavic.tongue import Tongue, parse, too_long

_JOINED = re.compile(r"(?: (?:или|либо|и|чи|або|та|і|й)|,) \d[\d ,]{0,24}((?: [^\W\d_][\w'-]*){1,3})")
_SHARE = re.compile(r" (?:из|з|із|зі) \d[\d ]{0,12}((?: [^\W\d_][\w'-]*){1,2})")


@dataclass(frozen=True, slots=True)
class Agreement:
    """
    Case and gender of a number; *living* tells that what is counted lives, which the accusative shows; *only*
    that it is never single, so that two of them are двое.
    """

    case: str
    gender: str
    living: bool = False
    only: bool = False


def agree(found: re.Match[str], text: str, tongue: Tongue) -> Agreement:
    """
    Return how the number *text*, which *found* ends with, agrees with the words around it.
    """
    kind = kind_of(text)
    nouns = tuple(counted(found, tongue))
    asked = asked_by(found, tongue, nouns)
    if asked == "pa" and (kind == "part" or previous(found, tongue.adverbs) == "на"):
        asked = "ap"
    for case in asked + ANY:
        if fitting := [noun for noun in nouns if _fits(noun, kind, case, tongue)]:
            noun = fitting[0]
            # What lives is an object like its genitive.
            living = noun.animate and (kind == "one" or (kind == "few" and (noun.case, noun.plural) == ("g", True)))
            if case == "n" and kind == "few" and living:
                case = "a"
            return Agreement(case, noun.gender or "m", living and case == "a", noun.only)
    return Agreement(asked[0], nouns[0].gender or "m" if nouns else "m")


def ranked(found: re.Match[str], text: str, tongue: Tongue) -> Agreement | None:
    """
    Return how the number *text* agrees where it tells which one, not how many: учні 9 класу, на 3 місці.
    """
    kind, nouns = kind_of(text), tuple(counted(found, tongue))
    if _SHARE.match(found.string, found.end()):
        return None
    if kind == "part" or not nouns or not text.isdigit() or len(text) > 3:
        return None
    if any(noun.lemma in tongue.counted_off for noun in nouns):
        owned = bool(readings(previous(found), tongue.code)) and "g" in asked_by(found, tongue, nouns)
        few = kind == "few" and any(noun.case == "g" and not noun.plural for noun in nouns)
        sure = not few or owned or not tongue.numerals.paucal_one
    else:
        sure = kind != "one"
    if not sure or any(_fits(noun, kind, case, tongue) for noun in nouns for case in ANY if kind != "one"):
        return None
    return single(nouns, asked_by(found, tongue, nouns))


def single(nouns: Sequence[Reading], asked: str) -> Agreement | None:
    """
    Return how an ordinal agrees with one of *nouns* in the singular; the likeliest of the cases *asked* goes first.
    """
    for case in asked + "gadpin":
        for noun in nouns:
            if noun.case == case and not noun.plural and noun.gender:
                return Agreement(case, noun.gender, noun.animate)
    return None


def several(nouns: Sequence[Reading], asked: str) -> Agreement | None:
    """
    Return how an ordinal agrees with one of *nouns* in the plural: XXXIII Олимпийские игры.
    """
    for case in asked + ANY:
        for noun in nouns:
            if noun.case == case and noun.plural:
                return Agreement(case, "x", noun.animate)
    return None


def fits_whole(found: re.Match[str], whole: int, case: str, tongue: Tongue) -> bool:
    """
    Tell whether the noun behind a decimal fraction could stand behind its whole part: сім з половиною років.
    """
    nouns = tuple(counted(found, tongue))
    return not nouns or any(_fits(noun, kind_of(str(whole)), case, tongue) for noun in nouns)


def gender_of(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return the gender of the noun behind a number, masculine if none is known.
    """
    return next((noun.gender for noun in counted(found, tongue) if noun.gender), "m")


def kind_of(text: str) -> str:
    """
    Return how a written number is counted with: one, few (two to four), many, round (thousands), part (a decimal).
    """
    if too_long(text):
        return "many"
    whole, rest = parse(text)
    if rest.strip("0"):
        return "part"
    if whole and whole % 1000 == 0:
        return "round"
    last = 0 if 10 < whole % 100 < 20 else whole % 10
    return "one" if last == 1 else "few" if 2 <= last <= 4 else "many"


def counted(found: re.Match[str], tongue: Tongue) -> Iterator[Reading]:
    """
    Yield the readings of the noun that a number counts, also one that it shares with another: two or three houses.
    """
    if share := _SHARE.match(found.string, found.end()):
        # One of three expeditions: their noun tells the gender of the one.
        for word in share[1].split():
            yield from (
                replace(each, case=case, plural=False)
                for each in readings(word, tongue.code)
                if each.part == "noun" and each.case == "g" and each.plural
                for case in ANY
            )
        return
    joined = _JOINED.match(found.string, found.end())
    words = tuple(joined[1].split()) if joined else following(found)
    for place, word in enumerate(words[:3]):
        known = readings(word.lower() if word.islower() else word, tongue.code)
        if any(each.part in ("preposition", "conjunction", "pronoun") for each in known) or word in tongue.governing:
            return
        nouns = [each for each in known if each.part == "noun"]
        nouns = [each for each in nouns if each.lemma in tongue.measures] or nouns
        if word.isupper() and len(word) > 1:
            # Unless it knows the acronym, the dictionary takes it for a form of another word.
            nouns = [replace(each, animate=False) for each in nouns if each.lemma == word.lower()]
        adjectives = [each for each in known if each.part == "adjective"]
        if adjectives and place + 1 < len(words) and _goes_on(words[place + 1], adjectives, tongue):
            continue
        if nouns or adjectives:
            # A participle may stand for the people whom it describes.
            yield from nouns or (_person(each) for each in adjectives)
            return
        if not any(each.part in ("adverb", "other") for each in known):
            return


def _person(adjective: Reading) -> Reading:
    return Reading("noun", adjective.case, adjective.plural, adjective.gender, True, False, False, False, "")


def _goes_on(word: str, adjectives: Iterable[Reading], tongue: Tongue) -> bool:
    """
    Tell whether *word* is what one of *adjectives* describes, or another adjective beside it.
    """
    open_to = {(each.case, each.plural) for each in adjectives}
    open_to |= {("g", False), ("n", True)} if ("g", True) in open_to or ("n", True) in open_to else set()
    known = readings(word, tongue.code)
    parts = {each.part for each in known}
    if parts & {"preposition", "conjunction"} or ("verb" in parts and "noun" not in parts):
        return False
    return any(each.part in ("noun", "adjective") and (each.case, each.plural) in open_to for each in known)


def _fits(noun: Reading, kind: str, case: str, tongue: Tongue) -> bool:
    """
    Tell whether a noun read so may stand behind a number of this *kind* in *case*.
    """
    shape = noun.case, noun.plural
    if kind == "part":
        return shape == ("g", False) or (case not in "na" and shape == (case, True))
    if kind == "one":
        return noun.case == case and (noun.only or not noun.plural)
    if kind == "round":
        return shape == ("g", True)
    if case not in "na":
        return shape == (case, True)
    if kind == "many":
        return shape == ("g", True)
    if noun.only:
        return shape in ((case, True), ("g", True))
    if shape == ("g", True):
        return noun.animate and (case == "a" or noun.lemma == "")
    if tongue.numerals.paucal_one:
        return shape == ("g", False)
    return shape == ("n", True) and not (noun.animate and case == "a")
