"""
The segments of a briefing: the sentences that are chosen, grouped under titles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing.model import Segment, Sentence
from briefing.standing import introductions, needs
from briefing.stems import content
from briefing.titles import titles

BROUGHT = 2
"""
Sentences that a chosen one may bring along to be understood.
"""

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

FEWEST, MOST, SENTENCES_EACH = 3, 6, 2.5


def choose(
    sentences: Sequence[Sentence],
    scores: Sequence[float],
    *,
    language: str,
    room: float,
    cost: Callable[[Sentence], float],
) -> tuple[Sentence, ...]:
    """
    Return the sentences to say, in the article's order, costing *room* at most: one at least, if there is any.

    A sentence that is not understood alone brings what it needs, at most BROUGHT neighbours, or is passed over.

    Args:
        scores: What `rank` gave, one a sentence.
        cost: What saying a sentence takes, in the unit of *room* (characters, seconds).
    """
    if not sentences:
        return ()
    choice = _Choice(sentences, scores, language, [cost(sentence) for sentence in sentences])
    while (best := choice.best(room)) is not None:
        choice.add(best)
    if not choice.taken:
        choice.add(choice.fallback(room))
    choice.fill(room)
    return tuple(sentences[index] for index in sorted(choice.taken))


class _Choice:
    """
    What is chosen so far, and what may follow.
    """

    def __init__(
        self, sentences: Sequence[Sentence], scores: Sequence[float], language: str, costs: Sequence[float]
    ) -> None:
        self.scores, self.costs = scores, costs
        self.stems = [frozenset(content(sentence.text, language)) for sentence in sentences]
        self.introduced = introductions(sentences, language)
        self.units = _units(needs(sentences, language))
        self.parts = min(MOST_PARTS, max(PARTS, len(sentences) // SENTENCES_A_PART))
        self.taken: set[int] = set()

    def best(self, room: float) -> frozenset[int] | None:
        """
        Return the unit that adds most and fits, None when none does.
        """
        left = room - self._cost(self.taken)
        said = self._stems(self.taken)
        fitting = [new for new in self._candidates() if self._cost(new) <= left]
        return max(fitting, key=lambda new: (self._value(new, said), -min(new)), default=None)

    def add(self, unit: frozenset[int]) -> None:
        self.taken |= unit

    def fallback(self, room: float) -> frozenset[int]:
        """
        Return the best unit whatever it costs, a cheap one rather than a dear one.
        """
        units = [unit for unit in self.units if unit] or [frozenset({0})]
        room = max(room, 1.0)
        return max(
            units, key=lambda unit: (self._worth(unit) - self._cost(unit) / (room + self._cost(unit)), -min(unit))
        )

    def fill(self, room: float) -> None:
        """
        Exchange the least of the chosen for something longer while that comes nearer to *room*.
        """
        for _ in range(3):
            spent = self._cost(self.taken)
            swaps = [
                (self._worth(new) - self._worth(old), -min(new), old, new)
                for old in self._removable()
                for new in self._candidates(without=old)
                if spent < spent - self._cost(old) + self._cost(new) <= room
            ]
            swaps = [swap for swap in swaps if swap[0] > -0.05]
            if spent > 0.93 * room or not swaps:
                return
            _, _, old, new = max(swaps, key=lambda swap: (self._cost(swap[3]) - self._cost(swap[2]), swap[0], swap[1]))
            self.taken = (self.taken - old) | new

    def _candidates(self, without: frozenset[int] = frozenset()) -> list[frozenset[int]]:
        taken = self.taken - without
        said = self._stems(taken)
        found = []
        for unit in self.units:
            new = unit - taken
            if new and not new & without and self._said(new, said) <= REPEATED:
                found.append(new)
        return found

    def _removable(self) -> list[frozenset[int]]:
        """
        Return the units whose loss leaves every other chosen sentence understood; never the opening one.
        """
        kept = [unit for unit in self.units if unit and unit <= self.taken]
        return [
            unit
            for unit in kept
            if min(self.taken) not in unit and not any(other & unit for other in kept if not other <= unit)
        ]

    def _stems(self, indices: Iterable[int]) -> frozenset[str]:
        return frozenset[str]().union(*(self.stems[index] for index in indices))

    def _said(self, new: frozenset[int], said: frozenset[str]) -> float:
        """
        Return the share of the content words of *new* that have been *said*.
        """
        stems = self._stems(new)
        return len(stems & said) / (len(stems) or 1)

    def _cost(self, indices: frozenset[int] | set[int]) -> float:
        return sum(self.costs[index] for index in indices)

    def _worth(self, new: frozenset[int]) -> float:
        return sum(self.scores[index] for index in new) / len(new)

    def _value(self, new: frozenset[int], said: frozenset[str]) -> float:
        heard = self.taken | new
        strangers = sum(not self.introduced[index] <= heard for index in new)
        fresh = {self._part(index) for index in new} - {self._part(index) for index in self.taken}
        return (
            self._worth(new)
            + UNHEARD * bool(fresh and len(self.taken) >= NEWS_FIRST)
            - STRANGER * strangers
            - FAMILIAR * self._said(new, said)
        )

    def _part(self, index: int) -> int:
        return self.parts * index // len(self.scores)


def _units(required: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """
    Return for each sentence all that must be heard with it; an empty set when that is too much.
    """
    units = []
    for index in range(len(required)):
        unit = {index}
        while (wider := unit.union(*(required[other] for other in unit))) != unit:
            unit = wider
        units.append(frozenset(unit) if len(unit) <= 1 + BROUGHT else frozenset())
    return units


def group(chosen: Sequence[Sentence], *, language: str, count: int | None = None) -> tuple[Segment, ...]:
    """
    Return the chosen sentences in segments: *count* of them if there are enough sentences, else 3 to 6.

    A segment begins where neighbours are least alike, never between a sentence and the one it needs.
    """
    if not chosen:
        return ()
    required = needs(chosen, language)
    gaps = [
        index
        for index in range(1, len(chosen))
        if index - 1 not in required[index] and index not in required[index - 1]
    ]
    wanted = count if count is not None else min(MOST, max(FEWEST, round(len(chosen) / SENTENCES_EACH)))
    cuts = _cuts(chosen, gaps, min(wanted, len(gaps) + 1), language)
    groups = [tuple(chosen[start:end]) for start, end in zip((0, *cuts), (*cuts, len(chosen)), strict=True)]
    return tuple(Segment(title, own) for title, own in zip(titles(groups, language), groups, strict=True))


def _cuts(chosen: Sequence[Sentence], gaps: Sequence[int], count: int, language: str) -> tuple[int, ...]:
    """
    Choose count - 1 of *gaps*: unlike neighbours, far apart, in parts of about one size.
    """
    if count <= 1:
        return ()
    apart = {gap: _apart(chosen, gap, language) for gap in gaps}
    target = len(chosen) / count
    # best[place] is the best way to end a part before sentence *place*, after as many cuts as rounds.
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(1, count + 1):
        places = [len(chosen)] if number == count else gaps
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for place in places:
            ways = [
                (value + apart.get(place, 0.0) - 0.5 * ((place - start) / target - 1) ** 2, (*cuts, place))
                for start, (value, cuts) in best.items()
                if start < place
            ]
            if ways:
                following[place] = max(ways)
        best = following
    return best[len(chosen)][1][:-1]


def _apart(chosen: Sequence[Sentence], gap: int, language: str) -> float:
    left, right = chosen[gap - 1], chosen[gap]
    one, two = set(content(left.text, language)), set(content(right.text, language))
    alike = len(one & two) / (min(len(one), len(two)) or 1)
    return 1 - alike + min(1.0, (right.paragraph - left.paragraph) / 6)
