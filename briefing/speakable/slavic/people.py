"""
People counted in Russian or Ukrainian: two to four of them are двое, трое, четверо.

Only where no noun in the nominative is counted: "2 погибли", "3 раненых", "4 детей"; "2 женщины" are counted as
anything else. What was done to them (задержали 2, 2 поранено) puts them into the accusative.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.speakable.grammar import Rule, following, previous, rule
from briefing.speakable.slavic.agreement import counted
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.tongue import LETTER, Tongue, parse


@dataclass(frozen=True, slots=True)
class Crowd:
    """
    The words by which one language tells people from things.

    *done* happens to people or is done by them (погибли, ранены), *called* are people in the genitive (раненых),
    *taken* stands before people as its object (задержали),
    *taken_after* behind them (поранено).
    """

    taken_together: Mapping[int, str]
    done: re.Pattern[str]
    called: re.Pattern[str]
    taken: re.Pattern[str]
    taken_after: re.Pattern[str]


class People:
    """
    The rules for people in one *tongue*.
    """

    def __init__(self, tongue: Tongue, crowd: Crowd) -> None:
        self._tongue = tongue
        self._crowd = crowd

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules.
        """
        return (
            rule(rf"(?<![\w.,:$€£/–—-])(?<!\d )(\d{{1,6}})(?= [{LETTER}]{{4,}})", self._people),
            rule(r"(?<=[а-яі] )([2-9]|10)(?=[.,;!?]?(?: |$))(?![.,]\d)", self._alone),
        )

    def _alone(self, found: re.Match[str]) -> str | None:
        """
        Say how many did something, where the number comes last: воздержались 3.
        """
        did = self._crowd.done.fullmatch(previous(found)) is not None and not following(found)
        return self._tongue.together.get(int(found[1])) if did else None

    def _people(self, found: re.Match[str]) -> str | None:
        n, crowd, say = parse(found[1])[0], self._crowd, self._tongue.numerals
        if found[1][0] == "0" or not following(found):
            return None
        after = [word.lower() for word in following(found)]
        few = 1 <= n % 10 <= 4 and not 10 < n % 100 < 20
        case = asked_by(found, self._tongue, tuple(counted(found, self._tongue)))[0]
        called = crowd.called.fullmatch(after[0])
        together = self._tongue.together.get(n)
        small = together if n < 5 else None
        if case == "n" and crowd.taken_after.fullmatch(after[0]):
            return crowd.taken_together.get(n) or (say.living(n) if few else None)
        if after[0] == "суток":
            return small if case in "na" else None
        if not called:
            # Seven died: without a noun, people are together up to ten.
            return together if case == "n" and crowd.done.fullmatch(after[0]) else None
        taken = crowd.taken.fullmatch(previous(found, self._tongue.adverbs))
        if case == "a" or (case == "n" and (taken or any(crowd.taken_after.fullmatch(word) for word in after[1:]))):
            return say.living(n) if few else None
        return small if case == "n" else None
