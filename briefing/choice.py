"""
The choice of sentences: what is taken so far, what may follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.study import Study

REPEATED = 0.5
"""
Share of its content words above which a sentence has been said already.
"""

UNHEARD = 0.16
STRANGER = 0.12
FAMILIAR = 0.20
"""
Bonus for a part of the article not heard of yet; penalties for a surname whose owner was not introduced,
for words that have been said (by their share).
"""

PARTS, MOST_PARTS, SENTENCES_A_PART = 3, 6, 10
"""
An article has PARTS parts to be heard of, a long one more.
"""

NEWS_FIRST = 3
"""
Sentences before the rest of the article counts: a summary of two or three is best made of its beginning.
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


@dataclass(frozen=True, slots=True)
class _Option:
    """
    What a unit would add to the choice, with what does not change until one of its sentences is taken.
    """

    new: frozenset[int]
    cost: float
    worth: float
    stems: frozenset[str]
    parts: frozenset[int]


class Choice:
    """
    A choice of units of *study*. *scores* and *costs* are those of its sentences.
    """

    def __init__(self, study: Study, scores: Sequence[float], costs: Sequence[float]) -> None:
        self.taken: set[int] = set()
        self._study, self._scores, self._costs = study, scores, costs
        self._parts = min(MOST_PARTS, max(PARTS, len(scores) // SENTENCES_A_PART))
        self._said: set[str] = set()
        self._waiting = self._order()
        self._pool: list[int] = []
        self._options: dict[int, _Option] = {}
        self._widen()

    def best(self, room: float) -> frozenset[int] | None:
        """
        Return the unit that adds most and fits into *room*, None when none does.
        """
        spent = self._cost(self.taken)
        left = room - spent
        while True:
            # What does not fit now will not later, nor will what has been said be news again.
            self._options = {
                place: option
                for place, option in self._options.items()
                if option.cost <= left and self._share(option.stems) <= REPEATED
            }
            if self._options or not self._waiting or spent > FULL * room:
                break
            self._widen()
        heard = {self._part(index) for index in self.taken}
        best = max(self._options.values(), key=lambda one: (self._value(one, heard), -min(one.new)), default=None)
        return best.new if best else None

    def add(self, unit: frozenset[int]) -> None:
        """
        Take *unit*.
        """
        self.taken |= unit
        self._said |= self._stems(unit)
        for place in {place for index in unit for place in self._study.holders[index]}:
            self._options.pop(place, None)
            new = self._study.units[place] - self.taken
            if new:
                # It asks for less than before, so it is looked at again.
                self._options[place] = self._option(new)

    def shortest(self) -> frozenset[int]:
        """
        Return the unit that costs least, the better of two equal ones.
        """
        units = [unit for unit in self._study.units if unit]
        return min(units, key=lambda unit: (self._cost(unit), -self._worth(unit), min(unit)))

    def fill(self, room: float) -> None:
        """
        Exchange the least of the chosen for something longer while that comes nearer to *room*.
        """
        for _ in range(3):
            spent = self._cost(self.taken)
            if spent > FULL * room:
                return
            swaps = [
                (self._cost(new) - self._cost(old), gain, -min(new), old, new)
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
        places = [place for place, unit in enumerate(self._study.units) if unit]
        if len(places) <= POOL:
            return places
        worth = {place: self._worth(self._study.units[place]) for place in places}
        places.sort(key=lambda place: worth[place])
        each = POOL // (2 * self._parts)
        firsts: list[int] = []
        for part in range(self._parts):
            firsts += [place for place in places if self._part(place) == part][-each:]
        rest = set(firsts)
        return [place for place in places if place not in rest] + firsts

    def _widen(self) -> None:
        """
        Weigh the next POOL units.
        """
        more, self._waiting = sorted(self._waiting[-POOL:]), self._waiting[:-POOL]
        self._pool = self._pool or more
        for place in more:
            if new := self._study.units[place] - self.taken:
                self._options[place] = self._option(new)

    def _option(self, new: frozenset[int]) -> _Option:
        parts = frozenset(map(self._part, new))
        return _Option(new, self._cost(new), self._worth(new), self._stems(new), parts)

    def _substitutes(self, old: frozenset[int], spare: float) -> list[frozenset[int]]:
        """
        Return what might stand in place of *old* and costs more, by *spare* at most.
        """
        taken = self.taken - old
        least, said = self._cost(old), self._stems(taken)
        found = []
        for place in self._pool:
            new = self._study.units[place] - taken
            if not new or not new.isdisjoint(old):
                continue
            if least < self._cost(new) <= spare + least and _shared(self._stems(new), said) <= REPEATED:
                found.append(new)
        return found

    def _removable(self) -> list[frozenset[int]]:
        """
        Return the units whose loss leaves every other chosen sentence understood; never the opening one.
        """
        places = {place for index in self.taken for place in self._study.holders[index]}
        kept = [self._study.units[place] for place in sorted(places)]
        kept = [unit for unit in kept if unit <= self.taken]
        first = min(self.taken)
        return [
            unit for unit in kept if first not in unit and not any(other & unit for other in kept if not other <= unit)
        ]

    def _value(self, one: _Option, heard: set[int]) -> float:
        strangers = sum(
            not all(place in self.taken or place in one.new for place in self._study.introduced[index])
            for index in one.new
        )
        return (
            one.worth
            + UNHEARD * (len(self.taken) >= NEWS_FIRST and not one.parts <= heard)
            - STRANGER * strangers
            - FAMILIAR * self._share(one.stems)
        )

    def _share(self, stems: frozenset[str]) -> float:
        return _shared(stems, self._said)

    def _stems(self, indices: Iterable[int]) -> frozenset[str]:
        return frozenset[str]().union(*(self._study.stems[index] for index in indices))

    def _cost(self, indices: Iterable[int]) -> float:
        return sum(self._costs[index] for index in indices)

    def _worth(self, new: frozenset[int]) -> float:
        return sum(self._scores[index] for index in new) / len(new)

    def _part(self, index: int) -> int:
        return self._parts * index // len(self._scores)


def _shared(stems: frozenset[str], said: set[str] | frozenset[str]) -> float:
    """
    Return the share of *stems* that have been *said*.
    """
    return len(stems & said) / (len(stems) or 1)
