"""
The German "1" before what it counts: ein, eine, einen, einem, einer, eines.
"""

from __future__ import annotations

import re

from briefing.speakable.de.cases import ADVERBS, ONES, case, words_before
from briefing.speakable.de.nouns import ADJECTIVAL, gender, gender_of_many
from briefing.speakable.de.ordinals import NUMBERED_THINGS
from briefing.speakable.grammar import Rule, following, listed, previous, rule

# A sum of money or a length is what one goes up to, not where one is.
_TO = frozenset(listed("auf über unter"))
_UNITS = re.compile(r"(?:[A-Z]\w*)?(?:[Mm]eter|[Ll]iter)\b")
_MANY = frozenset(listed("mit von bei nach aus zu ab seit binnen"))
_SIZES = re.compile(r" (?:Höhe|Tiefe|Entfernung|Abstand|Länge|Breite|Umkreis|Distanz)")
_ADJECTIVE = r"(?:[a-zäöüß]{3,24}(?:e|en|er|es|em) )"

# One of several things in a row has the case of the first.
_LISTING = re.compile(r"(?:\b(?:\d{1,4}|eine?) [A-ZÄÖÜ][\w-]+(?:, | und | oder )){1,3}$")


def one(found: re.Match[str], gender: str) -> str:
    """
    Return "1" before a noun of *gender* (m, f, n), in the case that the words before ask for.
    """
    return ONES[case(words_before(found), _TO)][gender]


def many(found: re.Match[str], unit: str) -> str:
    """
    Return *unit* in the plural, with the -n of the dative: mit vierzig Kilometern pro Stunde.
    """
    before = previous(found, ADVERBS)
    head = found.string[max(0, found.start() - 30) : found.start()]
    dative = before in _MANY or bool(re.search(r"\b[Zz]wischen \S+ und $", head))
    dative = dative or (before in ("in", "auf") and _SIZES.match(found.string, found.end()) is not None)
    return _UNITS.sub(lambda word: word[0] + "n", unit, count=1) if dative else unit


def _one_noun(found: re.Match[str]) -> str | None:
    """
    Bend a lone "1" before a noun, which may have an adjective.
    """
    listing = _LISTING.search(found.string[max(0, found.start() - 60) : found.start()])
    before, noun = words_before(found, found.start() - len(listing[0]) if listing else None), found["noun"]
    if before and before[0].lower().endswith(NUMBERED_THINGS) and before[0][0].isupper():
        return None
    asked, small, adjective = case(before), noun.lower(), (found["adjective"] or "").strip()
    if small.endswith(tuple(word + "r" for word in ADJECTIVAL)):
        return "einer" if asked in ("d", "g") else "ein"
    if small.endswith(tuple(word + "n" for word in ADJECTIVAL)):
        return ONES[asked if asked != "n" else "a"]["m"]
    kind = gender(noun)
    if adjective.endswith("er") and asked in ("n", "a"):
        return "ein"
    if adjective.endswith("es"):
        return "ein"
    if adjective.endswith("e"):
        return "eine"
    return ONES[asked][kind]


def _one_of(found: re.Match[str]) -> str | None:
    before = words_before(found)
    if before and before[0].lower().endswith(NUMBERED_THINGS) and before[0][0].isupper():
        return None
    noun = next((word for word in following(found) if word[0].isupper()), "")
    kind = gender_of_many(noun or found["noun"])
    asked = case(before)
    return {"m": "einer", "f": "eine", "n": "eines"}[kind] if asked == "n" else _ONE_OF[asked][kind]


_ONE_OF = {"a": ONES["a"] | {"n": "eines"}, "d": ONES["d"], "g": ONES["g"]}

ONES_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<![\w.,:/-])1(?= von (?:rund |etwa |fast )?(?:[\d.]{1,9}|\w+) (?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][\w-]*))",
        _one_of,
    ),
    rule(rf"(?<![\w.,:/-])1(?= (?P<adjective>{_ADJECTIVE})?(?P<noun>[A-ZÄÖÜ][\w-]*))", _one_noun),
    rule(r"(?<![\w.,:/-])1\.?001(?= Nacht\b)", "tausendundeine", name="number"),
)
