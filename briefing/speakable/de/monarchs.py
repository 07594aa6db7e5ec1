"""
German names with a number behind them: monarchs, popes, parts, wars.
"""

from __future__ import annotations

import re

from briefing.speakable.de.numerals import cardinal, ordinal
from briefing.speakable.de.words import DATIVE, KINGS, QUEENS, STARTERS, WEAK_N
from briefing.speakable.grammar import Rule, choice, following, listed, previous, rule
from briefing.speakable.roman import NUMERAL, value

_RANKS = frozenset(listed("kaiser könig papst königin zar zarin kaiserin fürst herzog prinz großherzog"))
# The genitive shows on the rank: des Papstes Leo des Vierzehnten.
_RANKS_OF = frozenset(listed("kaisers königs papstes papsts zaren fürsten herzogs prinzen"))
_ACCUSATIVE = frozenset(listed("für gegen durch ohne um den über"))


def _monarch(found: re.Match[str]) -> str | None:
    name, worth, before = found[1], value(found[2]), previous(found)
    if not worth:
        return None
    bare = name[:-1] if name.endswith("s") and name not in KINGS else name
    if bare not in KINGS | QUEENS:
        return f"{name} {cardinal(worth)}" if not found[3] else None
    nth = ordinal(worth).capitalize()
    asked = previous(found, _RANKS)
    if bare != name:
        said = f"{'der' if bare in QUEENS else 'des'} {nth}en"
    elif before in _RANKS_OF:
        said = f"des {nth}en"
    elif bare in QUEENS:
        said = f"der {nth}en" if asked in DATIVE | {"der"} else f"die {nth}e"
    elif asked in _ACCUSATIVE:
        said = f"den {nth}en"
    elif asked in DATIVE | WEAK_N - {"des"}:
        said = f"dem {nth}en"
    else:
        said = f"der {nth}e"
    return f"{name} {said}{_stop(found)}"


def _stop(found: re.Match[str]) -> str:
    """
    Keep the stop of the numeral where the sentence ends too.
    """
    tail = found.string[found.end() :].split(maxsplit=1)
    return "." if found[3] and (not tail or tail[0] in STARTERS) else ""


def _numbered(found: re.Match[str]) -> str | None:
    worth, after = value(found[1]), following(found)
    # "V." alone is an initial far more often than the fifth.
    counted = len(found[1]) > 1 or (after and after[0] in ("Weltkrieg", "Quartal", "Internationale", "Senat", "Liga"))
    return f"{worth}." if worth and counted else None


MONARCHS: tuple[Rule, ...] = (
    rule(rf"\b((?:{choice(tuple(KINGS | QUEENS))})s?) ({NUMERAL})(\.)?(?!\w)", _monarch),
    rule(rf"\b(Teil|Kapitel|Band|Weltkrieg|Klasse|Stufe|Phase|Artikel|Akt|Typ) ({NUMERAL})()\b(?!\.\w)", _monarch),
    rule(rf"(?<![\w.])({NUMERAL})\.(?= [A-ZÄÖÜ][a-zäöü])", _numbered),
)
