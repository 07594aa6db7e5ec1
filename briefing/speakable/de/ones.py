"""
The German "1" before what it counts: ein, eine, einen, einem, einer.
"""

from __future__ import annotations

import re

from briefing.speakable.de.words import DATIVE, FEMININE, MASCULINE
from briefing.speakable.grammar import listed, previous

# Looked through: what stands between the governing word and the number.
_ADVERBS = frozenset(listed("rund etwa circa ca nur knapp fast genau mindestens höchstens gerade exakt noch"))
# A sum of money or a length is what one goes up to, not where one is.
_TO = frozenset(listed("für um durch gegen ohne auf über pro je"))
_VERBS = re.compile(
    r"(?:be|aus|ein|ver)?(?:kost|zahl|bekomm|bekam|erhalt|erhält|erhielt|verdien|kauf|spend|verlier|verlor|spar|brauch|"
    r"forder|investier|nahm|nehm|nimm|verlang|geb|gib|gab|hab|hat|biet|bot|gewinn|gewann|wieg|schuld|find|fand|"
    r"bau|eröffne|such|trag|trug|besitz|besaß|plan|kostet|dauer|misst|maß|zog|warf|sah|seh|sieh|traf|treff|triff)"
    r"(?:e|en|et|t|te|ten|ete|eten|st)?"
)
_NOT_FEMININE = frozenset(
    listed("junge kunde kollege zeuge name käse franzose brite pole russe türke ende auge experte")
)
_MASCULINE_ENDS = (
    "ling",
    "ismus",
    "polizist",
    "tourist",
    "journalist",
    "student",
    "patient",
    "präsident",
    "eur",
    "tag",
)
NOUNS = {"Lira": "f", "Hrywnja": "f", "Rupien": "f", "Pfund": "n"}
UNITS = re.compile(r"(?:[A-Z]\w*)?(?:[Mm]eter|[Ll]iter)\b")


def one(found: re.Match[str], gender: str) -> str:
    """
    Return "1" before a noun of *gender* (m, f, n), in the case that the words before ask for.
    """
    before = previous(found, _ADVERBS)
    if before in _TO or _VERBS.fullmatch(before):
        return {"f": "eine", "m": "einen"}.get(gender, "ein")
    if before in DATIVE:
        return "einer" if gender == "f" else "einem"
    return "eine" if gender == "f" else "ein"


def gender(noun: str) -> str:
    """
    Guess the gender of *noun* (in lower case) from short lists, from its ending.
    """
    if noun in MASCULINE or noun.endswith(_MASCULINE_ENDS):
        return "m"
    ends = ("ung", "heit", "keit", "schaft", "ion", "tät", "woche", "rei")
    if noun in FEMININE or noun.endswith(ends):
        return "f"
    return "f" if noun.endswith("e") and noun not in _NOT_FEMININE and not noun.startswith("ge") else "n"


def many(found: re.Match[str], unit: str) -> str:
    """
    Return *unit* in the plural, with the -n of the dative: mit vierzig Kilometern pro Stunde.
    """
    head = found.string[max(0, found.start() - 30) : found.start()]
    dative = previous(found, _ADVERBS) in _DATIVE or re.search(r"\b[Zz]wischen \S+ und $", head)
    return UNITS.sub(lambda word: word[0] + "n", unit) if dative else unit


_DATIVE = frozenset(listed("mit von bei nach aus zu ab seit binnen"))
