"""
The choice of sentences: what is taken so far, what may follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.rank import Ranking
from briefing.segments.study import Study
from briefing.segments.value import Option, Value

REPEATED = 0.5
"""
Share of its content words above which a sentence has been said already.
"""

POOL = 400
"""
Units weighed at a time, the best by score and the best of each part: more are looked at when none of these fits.
No article has that many; of a book, all of them at every step would take minutes.
"""

FULL = 0.93
"""
Share of the room from which it counts as full.
"""

FIRSTS = 3
"""
Units at the beginning, one of which opens a story.
"""


class Choice:
    """
    A choice of units of *study*. *ranking* and *costs* are those of its sentences; of the *barred* none is taken.
    """

    def __init__(
        self, study: Study, ranking: Ranking, costs: Sequence[float], barred: frozenset[int] = frozenset()
    ) -> None:
        self.taken: set[int] = set()
        self._study, self._scores, self._costs = study, ranking.scores, costs
        self._units = [unit if unit.isdisjoint(barred) else frozenset[int]() for unit in study.units]
        self._value = Value(study, ranking)
        self._waiting = self._order()
        self._pool: list[int] = []
        self._options: dict[int, Option] = {}
        self._widen()

    def opening(self) -> frozenset[int]:
        """
        Return the unit that tells the news best of the first ones, an empty one when there is none.
        """
        firsts = [unit for unit in self._units if unit][:FIRSTS]
        return max(firsts, key=self._worth, default=frozenset())

    def cost(self, sentences: Iterable[int]) -> float:
        """
        Return what the sentences with these indices cost.
        """
        return sum(self._costs[index] for index in sentences)

    def best(self, room: float) -> frozenset[int] | None:
        """
        Return the unit that adds most and fits into *room*, None when none does.
        """
        spent = self.cost(self.taken)
        left = room - spent
        while True:
            # What does not fit now will not later, nor will what has been said be news again.
            self._options = {
                place: option
                for place, option in self._options.items()
                if option.cost <= left and _shared(option.stems, self._value.said) <= REPEATED
            }
            if self._options or not self._waiting or spent > FULL * room:
                break
            self._widen()
        best = self._value.best(self._options)
        return best.new if best else None

    def add(self, unit: frozenset[int]) -> None:
        """
        Take *unit*.
        """
        self._value.hear(unit - self.taken)
        self.taken |= unit
        for place in {place for index in unit for place in self._study.holders[index]}:
            self._options.pop(place, None)
            new = self._units[place] - self.taken
            if new:
                # It asks for less than before, so it is looked at again.
                self._options[place] = self._option(new)

    def shortest(self) -> frozenset[int]:
        """
        Return the unit that costs least, the better of two equal ones; an empty one when there is none.
        """
        units = [unit for unit in self._units if unit]
        return min(units, key=lambda unit: (self.cost(unit), -self._worth(unit), min(unit)), default=frozenset())

    def fill(self, room: float) -> None:
        """
        Exchange the least of the chosen for something longer while that comes nearer to *room*.
        """
        for _ in range(3):
            spent = self.cost(self.taken)
            if spent > FULL * room or not self.taken:
                return
            swaps = [
                (self.cost(new) - self.cost(old), gain, -min(new), old, new)
                for old in self._removable()
                for new in self._substitutes(old, room - spent)
                if (gain := self._worth(new) - self._worth(old)) > -0.05
            ]
            if not swaps:
                return
            *_, old, new = max(swaps, key=lambda swap: swap[:3])
            self.taken = (self.taken - old) | new

    def _order(self) -> list[int]:
        """
        Return the places of all units, the first to be widened to last.
        """
        places = [place for place, unit in enumerate(self._units) if unit]
        if len(places) <= POOL:
            return places
        worth = {place: self._worth(self._units[place]) for place in places}
        places.sort(key=lambda place: worth[place])
        each = POOL // (2 * self._value.parts)
        firsts: list[int] = []
        for part in range(self._value.parts):
            firsts += [place for place in places if self._value.part(place) == part][-each:]
        rest = set(firsts)
        return [place for place in places if place not in rest] + firsts

    def _widen(self) -> None:
        """
        Weigh the next POOL units.
        """
        more, self._waiting = sorted(self._waiting[-POOL:]), self._waiting[:-POOL]
        self._pool = self._pool or more
        for place in more:
            if new := self._units[place] - self.taken:
                self._options[place] = self._option(new)

    def _option(self, new: frozenset[int]) -> Option:
        return Option(new, self.cost(new), self._value.words(new), self._stems(new))

    def _substitutes(self, old: frozenset[int], spare: float) -> list[frozenset[int]]:
        """
        Return what might stand in place of *old* and costs more, by *spare* at most.
        """
        taken = self.taken - old
        least, said = self.cost(old), self._stems(taken)
        found = []
        for place in self._pool:
            new = self._units[place] - taken
            if not new or not new.isdisjoint(old):
                continue
            if least < self.cost(new) <= spare + least and _shared(self._stems(new), said) <= REPEATED:
                found.append(new)
        return found

    def _removable(self) -> list[frozenset[int]]:
        """
        Return the units whose loss leaves every other chosen sentence understood; never the opening one.
        """
        places = {place for index in self.taken for place in self._study.holders[index]}
        kept = [self._units[place] for place in sorted(places)]
        kept = [unit for unit in kept if unit <= self.taken]
        first = min(self.taken)
        return [
            unit for unit in kept if first not in unit and not any(other & unit for other in kept if not other <= unit)
        ]

    def _stems(self, indices: Iterable[int]) -> frozenset[str]:
        return frozenset[str]().union(*(self._study.stems[index] for index in indices))

    def _worth(self, unit: frozenset[int]) -> float:
        return sum(self._scores[index] for index in unit) / len(unit)


def _shared(stems: frozenset[str], said: set[str] | frozenset[str]) -> float:
    """
    Return the share of *stems* that have been *said*.
    """
    return len(stems & said) / (len(stems) or 1)
