"""
The segments of a briefing: the sentences that are chosen, grouped under titles.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Segment, Sentence
from briefing.rank import Ranking
from briefing.segments import titles
from briefing.segments.choice import Choice
from briefing.segments.study import study
from briefing.standing import needs
from briefing.stems import content

FEWEST, MOST, SENTENCES_EACH = 3, 6, 2.5


def choose(
    sentences: Sequence[Sentence],
    ranking: Ranking,
    *,
    language: str,
    room: float,
    costs: Sequence[float],
    heard: frozenset[int] = frozenset(),
    opens: bool = True,
) -> tuple[int, ...]:
    """
    Return the indices of the sentences to say, in order, costing *room* at most. What fits as a whole is taken whole.

    A sentence that is not understood alone brings what it needs, at most BROUGHT neighbours, or is passed over.

    Args:
        ranking: What `rank` gave for all of them.
        costs: What saying each sentence takes, in the unit of *room* (characters, seconds).
        heard: Those that are not to be said again.
        opens: Begin with the opening, and say something even if nothing fits.
    """
    studied = study(tuple(sentences), language)
    whole = [index for index in range(len(sentences)) if index not in heard and index not in studied.barred]
    if sum(costs[index] for index in whole) <= room:
        return tuple(whole)
    choice = Choice(studied, ranking, costs, heard)
    opening = choice.opening() if opens else frozenset()
    if opening and choice.cost(opening) <= room:
        choice.add(opening)
    while (best := choice.best(room)) is not None:
        choice.add(best)
    if opens and not choice.taken and (shortest := choice.shortest()):
        choice.add(shortest)
    choice.fill(room)
    return tuple(sorted(choice.taken))


def opening(
    sentences: Sequence[Sentence], ranking: Ranking, *, language: str, costs: Sequence[float], heard: frozenset[int]
) -> float:
    """
    Return what the opening of a story costs, that is what `choose` begins with; 0 when all of it was *heard*.
    """
    choice = Choice(study(tuple(sentences), language), ranking, costs, heard)
    return choice.cost(choice.opening())


def group(
    chosen: Sequence[Sentence], *, language: str, count: int | None = None, headline: str | None = None
) -> tuple[Segment, ...]:
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
        if _foreign(chosen, index) or (index - 1 not in required[index] and index not in required[index - 1])
    ]
    wanted = count if count is not None else min(MOST, max(FEWEST, round(len(chosen) / SENTENCES_EACH)))
    cuts = _cuts(chosen, gaps, min(wanted, len(gaps) + 1), language)
    groups = [tuple(chosen[start:end]) for start, end in zip((0, *cuts), (*cuts, len(chosen)), strict=True)]
    return tuple(
        Segment(title, own) for title, own in zip(titles.titles(groups, language, headline), groups, strict=True)
    )


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


def _foreign(chosen: Sequence[Sentence], index: int) -> bool:
    """
    Tell whether another article begins with the sentence at *index*.
    """
    return chosen[index - 1].source != chosen[index].source


def _apart(chosen: Sequence[Sentence], gap: int, language: str) -> float:
    left, right = chosen[gap - 1], chosen[gap]
    if _foreign(chosen, gap):
        return 2.0
    one, two = set(content(left.text, language)), set(content(right.text, language))
    alike = len(one & two) / (min(len(one), len(two)) or 1)
    return 1 - alike + min(1.0, (right.paragraph - left.paragraph) / 6)
