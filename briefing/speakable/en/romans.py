"""
English Roman numerals: kings, popes, wars, chapters.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, ordinal
from briefing.speakable.en.words import FUNCTION, STARTERS
from briefing.speakable.grammar import Rule, following, listed, previous, rule
from briefing.speakable.roman import NUMERAL, value

_THINGS = frozenset(
    listed(
        "part chapter act title phase type stage book volume section article class figure level group division "
        "annex war rocky bowl apollo schedule grade mark category tier titan saturn artemis vatican scene episode "
        "fantasy quest season round zone area option appendix table module unit gladiator rambo superman "
        "terminator gun auto fighter diablo civilization pioneer gemini mission model contra david factor panel "
        "paper trek trident minuteman leopard region district wave batman wing platform track tract"
    )
)
_MANY = frozenset(f"{thing}s" for thing in _THINGS) | {"categories"}
_REGNAL = frozenset(
    listed(
        "charles james elizabeth mary henry william george edward richard francis napoleon nicholas peter "
        "catherine paul john alexander frederick philip louis leopold albert carlos felipe haakon christian "
        "gustav otto ferdinand isabella maximilian franz wilhelm robert david stephen leo pius darius cyrus "
        "ramses justinian constantine michael abdullah hussein mehmed selim boris carol victoria anne josef "
        "joseph benedict innocent clement gregory urban sixtus adrian julius baudouin harald olav carl karl "
        "margaret malcolm alfonso pedro selassie theodore ivan matthias sigismund casimir kamehameha rama "
        "bhumibol tewodros menelik alfred edmund"
    )
)
_RULERS = frozenset(listed("king queen pope emperor empress tsar czar kaiser prince princess sultan shah duke saint"))
# What a king does, and no one who says "I".
_REIGNED = frozenset(listed("of and in is was had died became ruled reigned who by to at abdicated came as from"))
_DRIPS = "drip|drips|line|lines|fluid|fluids|bag|bags|treatment|therapy|antibiotics|pole|needle|infusion"


def _monarch(found: re.Match[str]) -> str | None:
    name, numeral = found[1].lower(), found[2]
    worth, after = value(numeral), following(found)
    if not worth or (found[1].isupper() and name not in _THINGS | _REGNAL):
        return None
    if name in _THINGS:
        return f"{found[1]} {cardinal(worth).capitalize()}"
    if name in FUNCTION or numeral[0] == "L" or (numeral in ("V", "X") and name not in _REGNAL):
        return None
    if numeral == "X" and name == "malcolm":
        return None
    initial = len(numeral) == 1 and after and after[0][0].isupper() and after[0] not in STARTERS
    if initial and previous(found) not in _RULERS:
        return None
    if numeral == "I" and not _reigns(name, previous(found), after):
        return None
    return f"{found[1]} the {ordinal(worth).capitalize()}{found[3]}"


def _reigns(name: str, before: str, after: tuple[str, ...]) -> bool:
    if name not in _REGNAL and before not in _RULERS:
        return False
    if not after or after[0][0].isupper():
        return True
    return after[0] in _REIGNED and (before in _RULERS or after[0] not in ("was", "had", "came", "to"))


def _several(found: re.Match[str]) -> str | None:
    """
    Say the numerals of several things; behind a single thing "and I" begins a clause.
    """
    name, row = found[1].lower(), found[2]
    if name not in _THINGS and name not in _MANY:
        return None
    if name in _THINGS and not re.search(r"[/–-]", row):
        return None
    row = re.sub("[-–]", " to ", row.replace("/", " "))
    return f"{found[1]} {re.sub(NUMERAL, lambda numeral: cardinal(value(numeral[0])).capitalize(), row)}"


def _bowl(found: re.Match[str]) -> str:
    return f"{found[1]} {cardinal(40 + (value(found[2]) if found[2] else 0)).capitalize()}"


def _nth(found: re.Match[str]) -> str | None:
    worth = value(found[1])
    return ordinal(worth) if worth and len(found[1]) > 1 else None


ROMANS: tuple[Rule, ...] = (
    rule(r"\bWW(?:II|2)(?!\w)", "World War Two", name="war"),
    rule(r"\bWW(?:I|1)(?!\w)", "World War One", name="war"),
    rule(rf"\b([Ss]uper [Bb]owl) XL((?:{NUMERAL})?)(?!\w)", _bowl),
    rule(r"\b([Ss]uper [Bb]owl) L(?!\w)", r"\1 Fifty", name="bowl"),
    rule(rf"\b([A-Z][a-z]+) ({NUMERAL}(?:(?:,? and |,? or | to | through |, |/|-|–){NUMERAL}){{1,6}})\b", _several),
    rule(rf"\b([A-Z][A-Za-z]+) ({NUMERAL})\b('s|)(?!\.\w| [A-Z]\b|')", _monarch),
    rule(rf"(?<![\w'-])({NUMERAL})(?= (?:century|centuries|Century|Olympi[a-z]+|Corps)\b)", _nth),
    rule(rf"(?<![\w-])IV(?= (?:{_DRIPS})\b)", "I V", name="acronym"),
)
