"""
Shortened words beside the name of a place in Russian or Ukrainian: г., ул., обл.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, ends_sentence, head_of, listed, previous, rule, tail_of
from briefing.speakable.slavic.morphology import readings
from briefing.speakable.slavic.numerals import CASES
from briefing.speakable.slavic.tongue import LETTER, UPPER, Tongue, sole

# Where to, not where.
_GOING = re.compile(
    r"\b(?:при|по|у|вы|въ|пере|за|до|от)?(?:еха|езжа|ехав|лете|шёл|шла|шли|йшо|йшл|їха|їжджа|леті|бы|бу|вез|везл|віз)"
    r"\w* (?:в|во|на|у|до) $|"
    r"\b(?:направ|отправ|доставл|достав|верну|поверну|эвакуир|евакую|евакуйов|вируш|прямува|скерува|спрямува)"
    r"\w* (?:в|на|у) $"
)
# A name stands by itself after these; after a noun it is what that belongs to (жители г. Сочи).
_JOINTS = frozenset(listed("и или та і й або чи"))
_APART = frozenset((*listed("и или а но та і й або чи это це также також ни ні"), ""))
_VERB = re.compile(r"(?:л|ла|ло|(?<!те)ли|ет|ют|ит|ят|ут|ть|в|є|ти|но|то)$")
# What an adjective's ending leaves open, the likeliest first; the preposition before it decides.
_ADJECTIVES = {
    "ська": "n",
    "ської": "g",
    "ській": "pd",
    "ську": "a",
    "ською": "i",
    "ский": "na",
    "ского": "g",
    "скому": "d",
    "ском": "p",
    "ским": "i",
    "ський": "na",
    "ського": "g",
    "ському": "pd",
    "ським": "i",
    "ская": "n",
    "ской": "gdpi",
    "скую": "a",
}
_AFTER = frozenset({"обл.", "р-н"})


class Places:
    """
    The rules for places in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules: after the name first, then before it.
        """
        return (
            rule(rf"(?<=[{LETTER}] )({choice(_AFTER)})(?!\w)", self._region),
            rule(rf"(?<![\w.])({choice(self._tongue.places)}) ?(?=[{UPPER}])", self._named),
        )

    def _region(self, found: re.Match[str]) -> str | None:
        """
        Bend a noun like the adjective before it: у Сумській обл.
        """
        noun = self._tongue.places[found[1]]
        head = head_of(found).rstrip()
        adjective = re.search(rf"[{LETTER}'-]+$", head)
        case = next((case for end, case in _ADJECTIVES.items() if adjective and adjective[0].endswith(end)), "")
        if not adjective or not case:
            return None
        before = re.search(r"(\w+) +$", head[: adjective.start()])
        asked = self._tongue.governing.get(before[1].lower() if before else "", "")
        if asked == "s" and self._tongue.along_with.search(head[: adjective.start()]):
            asked = "i"
        asked = sole(asked)
        if asked in case:
            case = asked or case
        return f"{noun.one[CASES.index(case[0])]}{'.' if ends_sentence(found) else ''}"

    def _named(self, found: re.Match[str]) -> str:
        noun = self._tongue.places[found[1]]
        return f"{noun.one[CASES.index(self._case(found))]} "

    def _case(self, found: re.Match[str]) -> str:
        before = previous(found)
        if before == "по":
            return self._tongue.along
        asked = self._tongue.governing.get(before, "")
        if not asked:
            name = re.match(r"[\w'-]+", tail_of(found).lstrip())
            cases = {each.case for each in readings(name[0], self._tongue.code) if not each.plural} if name else set()
            if before in _JOINTS and cases and "n" not in cases:
                return min(cases, key="pgdia".index)
            return "n" if before in _APART else "a" if _VERB.search(before) else "g"
        if asked == "v" and _GOING.search(head_of(found)):
            return "a"
        return sole(asked)
