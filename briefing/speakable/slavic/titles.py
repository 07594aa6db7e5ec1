"""
Shortened words that bend with the word behind them in Russian or Ukrainian: проф. Мельником, т. зв. волонтера.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, ends_sentence, following, previous, rule, tail_of
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.morphology import Reading, bent, readings
from briefing.speakable.slavic.numerals import ANY
from briefing.speakable.slavic.tongue import LETTER, UPPER, Tongue


class Titles:
    """
    The rules for titles in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules.
        """
        tongue = self._tongue
        initials = rf"(?:[{UPPER}]\. ?){{0,2}}"
        return (
            rule(rf"(?<![\w.-])({choice(tongue.titles)}) ?(?={initials}[{UPPER}][{LETTER}'-]+)", self._title),
            rule(rf"(?<![\w.-])({choice(tongue.bending)}) ?(?=[{LETTER}])", self._bending),
        )

    def _title(self, found: re.Match[str]) -> str | None:
        """
        Say a title in the case of the name behind it.
        """
        tongue = self._tongue
        said = tongue.titles[found[1]]
        name = re.match(rf"(?:[{UPPER}]\. ?){{0,2}}([\w'-]+)(?: ([{UPPER}][\w'-]+))?", tail_of(found))
        if name is None:
            return None
        if found[1] in tongue.people_only and not any(each.name for each in readings(name[1], tongue.code)):
            return None
        words = [word for word in name.groups() if word]
        return f"{bent(said, tongue.code, self._case(found, words))} "

    def _case(self, found: re.Match[str], words: list[str]) -> str:
        asked = asked_by(found, self._tongue)
        before = readings(previous(found), self._tongue.code)
        shown: list[set[str]] = []
        for word in words:
            known = [each for each in readings(word, self._tongue.code) if each.part in ("noun", "adjective")]
            known = [each for each in known if each.name] or known
            if cases := {each.case for each in known if not each.plural}:
                shown.append(cases)
        shared = set.intersection(*shown) if shown else set()
        # A man's surname in the genitive looks like a woman's.
        known = [each for each in readings(words[-1], self._tongue.code) if each.name and not each.plural]
        owned = (
            bool(before) and before[0].part == "noun" and any(each.case == "g" and each.gender == "m" for each in known)
        )
        if owned and not any(each.case == "n" and each.gender == "m" for each in known):
            return "g"
        if asked in ("na", "an", "gn") and "n" in shared:
            return "n"
        order = asked
        if asked in ("na", "an") and before and before[0].part in ("noun", "verb") and "n" not in shared:
            order = "dgai" if before[0].part == "verb" else "gdai"
        return next((case for case in order + "gdaip" if case in (shared or {order[0]})), order[0])

    def _bending(self, found: re.Match[str]) -> str | None:
        """
        Say an adjective in case, gender and number of the noun behind it.
        """
        said, after = self._tongue.bending[found[1]], following_of(found)
        nouns = [each for word in after[:2] for each in readings(word, self._tongue.code) if each.part == "noun"]
        if not nouns or (found[1] in self._tongue.loose and ends_sentence(found)):
            return None
        asked = asked_by(found, self._tongue)
        before = readings(previous(found), self._tongue.code)
        if asked == "na" and before and before[0].part == "noun":
            asked = "gna"
        best = next((each for case in asked + ANY for each in nouns if each.case == case), nouns[0])
        return f"{self._agreeing(said, best)} "

    def _agreeing(self, said: str, noun: Reading) -> str:
        case = "g" if noun.case == "a" and noun.animate and (noun.plural or noun.gender == "m") else noun.case
        return bent(said, self._tongue.code, case or "n", noun.gender, plural=noun.plural)


def following_of(found: re.Match[str]) -> tuple[str, ...]:
    """
    Return the words behind *found*, which may end with a blank.
    """
    tail = re.match(r"[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,2}", tail_of(found))
    return tuple(tail[0].split()) if tail else following(found)
