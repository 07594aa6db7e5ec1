"""
The German "1" before what it counts: ein, eine, einen, einem, einer, eines.
"""

from __future__ import annotations

import re

from briefing.speakable.de.adjectives import adjectival
from briefing.speakable.de.cases import ADVERBS, ONES, UP_TO, case, words_before
from briefing.speakable.de.nouns import gender, gender_of_many
from briefing.speakable.de.numerals import number
from briefing.speakable.de.ordinals import NUMBERED_THINGS
from briefing.speakable.de.words import STARTERS
from briefing.speakable.grammar import Rule, following, head_of, listed, previous, rule, tail_of

_UNITS = re.compile(r"(?:[A-Z]\w*)?(?:[Mm]eter|[Ll]iter)\b")
_MANY = frozenset(listed("mit von bei nach aus zu ab seit binnen"))
_BETWEEN = re.compile(r"\b(?:[Zz]wischen \S+ und|(?:[Mm]it|[Vv]on|[Bb]ei|[Nn]ach) \d\S* (?:bis|oder|und)) $")
_SIZES = re.compile(r" (?:Höhe|Tiefe|Entfernung|Abstand|Länge|Breite|Umkreis|Distanz)")
_ADJECTIVE = r"(?:[a-zäöüß]{3,24}(?:e|en|er|es|em) )"

_MEASURED = re.compile(
    r"(?<![\w.,])1 ?(?:[a-zäöüß]+en )?(?:(?:Tag|Monat|Abend|Nachmittag|Vormittag|Morgen|Sommer|Winter|"
    r"(?:Kilo|Zenti)?[Mm]eter|km|cm|mm|m|(?P<lead>Punkt|Prozentpunkt|Zähler|Euro|€|Schritt|Treffer))\b|€)"
)
_FROM = re.compile(
    r" (?:vor|nach|später|zuvor|danach|davor|lang|früher|entfernt|hinter|weit|hoch|tief|breit|dick|alt|her|nördlich|"
    r"südlich|östlich|westlich|unter|über|unterhalb|oberhalb|neben|vom|von der|von dem|mehr|weniger|teurer|billiger)\b"
)
_SPREAD = re.compile(
    r" (?:\([^()]{1,30}\) )?(?:kommen|kommt|kamen|kam|entfallen|entfällt|entfielen|entfiel|folgte?n?)\b"
)
_OVER = re.compile(r" (?:vergangen|vorbei|verstrichen|übrig|frei|um|Zeit)\b")
_LASTS = frozenset(
    listed(
        "saß saßen sitzt sitzen lebt lebte lebten leben arbeitet arbeitete arbeiteten hing hängt parkt parkte stand "
        "standen steht stehen lag lagen liegt liegen fährt fuhr fuhren fahren ging gingen geht gehen lief liefen läuft "
        "war waren ist sind blieb blieben bleibt bleiben brannte brennt wuchs streikten streikt"
    )
)
# One of several things in a row has the case of the first.
_LISTING = re.compile(r"(?:\b(?:\d{1,4}|eine?) [A-ZÄÖÜ][\w-]+(?:, | und | oder )){1,3}$")


def one(found: re.Match[str], gender: str, place: bool = False) -> str:
    """
    Return "1" before a noun of *gender* (m, f, n), in the case that the words before ask for.

    A *place* is where one is, not how far one goes.
    """
    asked = case(words_before(found), frozenset() if place else UP_TO)
    return ONES["a" if asked == "n" and _extends(found) else asked][gender]


def counted(found: re.Match[str], text: str) -> str:
    """
    Say the number *text*, of which a million bends: mit einer Million zweihunderttausend Helfern.
    """
    said = number(text)
    return one(found, "f") + said.removeprefix("eine") if said.startswith("eine ") else said


def _extends(found: re.Match[str]) -> bool:
    """
    Tell whether "1" measures a time or a way, which stands in the accusative: er saß einen Monat in Haft.
    """
    measure = _MEASURED.match(found.string, found.start(), found.end() + 60)
    if not measure:
        return False
    if _FROM.match(found.string, measure.end()):
        return True
    if measure["lead"]:
        return False
    words = [word.lower() for word in words_before(found) if word.lower() not in ADVERBS - {"es"}]
    if not words or "es" in words[:2] or _OVER.match(tail_of(found), measure.end() - found.end()):
        return False
    return words[0] in _LASTS or (len(words) > 1 and words[1] in _LASTS)


def many(found: re.Match[str], unit: str) -> str:
    """
    Return *unit* in the plural, with the -n of the dative: mit vierzig Kilometern pro Stunde.
    """
    before = previous(found, ADVERBS)
    head = head_of(found)[-30:]
    dative = before in _MANY or _BETWEEN.search(head) is not None
    dative = dative or (before in ("in", "auf") and _SIZES.match(found.string, found.end()) is not None)
    return _UNITS.sub(lambda word: word[0] + "n", unit, count=1) if dative else unit


def _one_noun(found: re.Match[str]) -> str | None:
    """
    Bend a lone "1" before a noun, which may have an adjective.
    """
    listing = _LISTING.search(head_of(found)[-60:])
    before, noun = words_before(found, found.start() - len(listing[0]) if listing else None), found["noun"]
    if before and before[0].lower().endswith(NUMBERED_THINGS) and before[0][0].isupper():
        return None
    spread = before and before[0].lower() == "auf" and _SPREAD.match(found.string, found.end("noun"))
    asked, small, adjective = "a" if spread else case(before), noun.lower(), (found["adjective"] or "").strip()
    parallel = adjectival(noun)
    if parallel == "er":
        return "einer" if asked in ("d", "g") else "ein"
    if parallel == "en":
        return ONES[asked if asked != "n" else "a"]["m"]
    kind = gender(noun)
    if adjective.endswith("er") and asked in ("n", "a"):
        return "ein"
    if adjective.endswith("es"):
        return "ein"
    if adjective.endswith("e"):
        return "eine"
    if asked == "n" and _extends(found):
        asked = "a"
    # Without an -s a noun shows no genitive: trotz einem Punkt Rückstand.
    return ONES["d" if asked == "g" and kind != "f" and not small.endswith("s") else asked][kind]


def _one_of(found: re.Match[str]) -> str | None:
    before = words_before(found)
    if before and before[0].lower().endswith(NUMBERED_THINGS) and before[0][0].isupper():
        return None
    noun = next((word for word in following(found) if word[0].isupper()), "")
    kind = gender_of_many(noun or found["noun"])
    asked = case(before)
    if (
        " von" not in found.string[found.end() : found.end() + 4]
        and before
        and ((before[0][0].isupper() and before[0] not in STARTERS) or before[0] in ("die", "der", "eine", "Die"))
    ):
        return None
    return {"m": "einer", "f": "eine", "n": "eines"}[kind] if asked == "n" else _ONE_OF[asked][kind]


def _low(found: re.Match[str]) -> str | None:
    """
    Say the lower of two numbers before what they count: ein bis zwei Tage.
    """
    before = words_before(found)
    return None if before and before[0].lower().endswith(NUMBERED_THINGS) else "ein"


def _between(found: re.Match[str]) -> str:
    """
    Say "1" before a higher number: zwischen einem und fünf Euro, zwischen einer und zwei Stunden.
    """
    return ONES["d"][gender_of_many(found["noun"] or "Meter")]


_ONE_OF = {"a": ONES["a"] | {"n": "eines"}, "d": ONES["d"], "g": ONES["g"]}

ONES_EARLY: tuple[Rule, ...] = (
    rule(
        r"(?<=\b[Zz]wischen )1(?= und [\d.]{1,9} ?(?:(?:[a-zäöüß]+en )?(?P<noun>[A-ZÄÖÜ][a-zäöüß]+)|[€$%]|k?m\b))",
        _between,
        name="one between",
    ),
)
ONES_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<![\w.,:/-])1(?= von (?:rund |etwa |fast )?(?:[\d.]{1,9}|\w+) (?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][\w-]*))",
        _one_of,
    ),
    rule(
        r"(?<![\w.,:/-])1(?= (?:der|dieser|ihrer|seiner|unserer) (?:[\d.]{1,9} )?(?:[a-zäöüß]+en )?"
        r"(?P<noun>[A-ZÄÖÜ][\w-]*))",
        _one_of,
    ),
    rule(rf"(?<![\w.,:/-])1(?= (?P<adjective>{_ADJECTIVE})?(?P<noun>[A-ZÄÖÜ][\w-]*))", _one_noun),
    rule(r"(?<![\w.,:/-])1\.?001(?= Nacht\b)", lambda found: f"tausendund{one(found, 'f')}", name="number"),
    rule(r"(?<![\w.,:/-])1(?= (?:bis|oder) \d{1,3} (?:[a-zäöüß]+ )?[A-ZÄÖÜ])", _low),
)
