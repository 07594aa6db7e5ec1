"""
German adjectives: the ending that article, noun and case ask for.
"""

from __future__ import annotations

import re

from briefing.speakable.de.cases import DATIVE, case, strong
from briefing.speakable.de.nouns import ADJECTIVAL, gender, known, plural
from briefing.speakable.de.words import STARTERS
from briefing.speakable.grammar import listed

# Articles after which every ending is -en.
_EN = frozenset(
    listed(
        "am vom zum zur im beim dem den des einem einen einer eines diesem diesen jedem jeden jenem jenen welchem "
        "seinem seinen seiner seines ihrem ihren ihrer ihres unserem unseren unserer unseres keinem keinen keiner "
        "meinem meinen meiner deinem deinen deiner eurem euren eurer manchem manchen hinterm überm unterm alle beide "
        "allen beiden aller beider sämtliche solchen welchen"
    )
)
_E = frozenset(listed("das dieses jedes jenes ins ans aufs fürs durchs ums übers unters welches"))
_ER = frozenset(listed("der dieser jeder jener welcher"))
_DIE = frozenset(listed("die diese jede jene eine seine ihre unsere keine meine deine eure welche"))
_MIXED = frozenset(listed("ein sein ihr unser kein mein dein euer"))
_SEVERAL = frozenset(listed("zwei drei vier fünf sechs einige viele mehrere wenige etliche zahlreiche andere"))
ARTICLES = _EN | _E | _ER | _DIE | _MIXED
_OF = frozenset(listed("dessen deren wessen"))


def ending(words: list[str], noun: str) -> str:
    """
    Return the ending of an adjective behind *words* (the nearest first), before *noun*, which may be unknown ("").
    """
    before = words[0].lower() if words else ""
    if before not in ARTICLES and (found := after_adjective(words)):
        return found
    if parallel := adjectival(noun):
        return parallel
    kind = gender(noun) if noun else ""
    if before in _EN:
        return "en"
    if before in _E:
        return "en" if before == "dieses" and noun.endswith("s") and known(noun[:-1]) else "e"
    if before in _DIE:
        several = noun and (plural(noun) or known(noun) in ("m", "n") or (kind != "f" and noun.endswith("n")))
        return "en" if several else "e"
    if before in _ER:
        return _after_der(words, noun, kind)
    if before in _MIXED:
        return "es" if kind == "n" else "er"
    return _strong(words, noun, kind)


def _after_der(words: list[str], noun: str, kind: str) -> str:
    if plural(noun):
        return "en"
    if noun and known(noun):
        return "en" if kind == "f" else "e"
    behind = words[1] if len(words) > 1 else ""
    return "en" if kind == "f" or behind.lower() in DATIVE or (noun and behind[:1].isupper()) else "e"


def adjectival(noun: str) -> str:
    """
    Return the ending of *noun* if it bends like an adjective, nothing if it does not: der zweite Vorsitzende.
    """
    small = noun.lower()
    if small.endswith(ADJECTIVAL):
        return "e"
    return "e" + small[-1] if small[:-1].endswith(ADJECTIVAL) and small[-1] in "nrsm" else ""


def after_adjective(words: list[str]) -> str:
    """
    Return the ending of the adjective before, if an article stands before that: der neue vierte Platz.
    """
    found = re.fullmatch(r"[a-zäöüß]{3,}?(e|en|er|es|em)", words[0]) if words else None
    return found[1] if found and len(words) > 1 and words[1].lower() in ARTICLES else ""


def _strong(words: list[str], noun: str, kind: str) -> str:
    if words and (words[0].lower() in _OF or _owner(words[0])):
        words = words[1:]
    if noun.endswith("s") and known(noun[:-1]):
        return "en"
    several = plural(noun) or (words and words[0].lower() in _SEVERAL)
    asked = case(words)
    # Without an -s a noun shows no genitive: trotz zweitem Platz.
    asked = "d" if asked == "g" and kind != "f" and not several else asked
    return strong(asked, "p" if several else kind or "m")


def _owner(word: str) -> bool:
    return word not in STARTERS and re.fullmatch("[A-ZÄÖÜ].*[sxz]'?", word) is not None
