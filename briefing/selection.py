"""
The selection: what each part of a briefing says, in the room that it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing import echoes, segments
from briefing.model import Place, Segment, Sentence
from briefing.parts import Part
from briefing.story import Story
from briefing.study import study

OTHERS = 0.35
"""
Share of a part's room that the stories beside its leader get for what only they tell.
"""

FIRSTS, FIRST = 3, 1.0
"""
The best of so many units at the beginning opens a story; what its score is raised by, so that it is chosen first.
"""

Cost = Callable[[int, Sentence], float]


@dataclass(frozen=True, slots=True)
class _Offer:
    """
    What can be said of a story: some sentences have been *heard*, *opening* are those that it begins with.
    """

    story: Story
    source: int
    costs: tuple[float, ...]
    heard: frozenset[int] = frozenset()
    opening: frozenset[int] = frozenset()

    @property
    def least(self) -> float:
        return sum(self.costs[index] for index in self.opening)

    def choose(self, room: float) -> tuple[Sentence, ...]:
        """
        Choose what was not heard and fits into *room*; a story that opens says something even if nothing fits.
        """
        dear = 2 * room + max(self.costs, default=0.0) + 1  # fits into no room
        price = {
            sentence.span: dear if index in self.heard else self.costs[index]
            for index, sentence in enumerate(self.story.sentences)
        }
        picked = segments.choose(
            self.story.sentences,
            [score + FIRST * (index in self.opening) for index, score in enumerate(self.story.scores)],
            language=self.story.article.language,
            room=room,
            cost=lambda sentence: price[sentence.span],
        )
        total = sum(price[each.span] for each in picked)
        if total >= dear or (total > room and not self.opening):
            return ()
        ranks = dict(zip((each.span for each in self.story.sentences), self.story.scores, strict=True))
        return tuple(replace(each, source=self.source, score=ranks[each.span]) for each in picked)


def select(
    stories: Sequence[Story], parts: Sequence[Part], room: float, cost: Cost, count: int | None
) -> tuple[Segment, ...]:
    """
    Choose segments that cost about *room* in all, part after part.

    Every part gets what its opening costs, and of the rest as much as it weighs. The lightest are left out when not
    even all openings fit. What one part said, no other says again.

    Args:
        cost: Prices a sentence of the story with that index.
        count: The number of segments; None lets the text decide.
    """
    fitting = _fitting(stories, parts, room, cost)
    spare = room - sum(least for _, least in fitting)
    weights = sum(part.weight for part, _ in fitting) or 1
    chosen: list[Segment] = []
    left = 0.0
    for number, (part, least) in enumerate(fitting):
        own = left + least + max(0.0, spare) * part.weight / weights
        article = stories[part.sources[0]].article
        language = article.language
        before = _spoken(stories, chosen, language)
        picked = _tell(stories, part, own, cost, before)
        left = max(0.0, own - sum(cost(each.source, each) for each in picked))
        share = _share(count, len(fitting), number)
        chosen.extend(segments.group(picked, language=language, count=share, headline=article.title))
    return tuple(chosen)


def _fitting(stories: Sequence[Story], parts: Sequence[Part], room: float, cost: Cost) -> list[tuple[Part, float]]:
    """
    Return the parts whose openings fit into *room* together, each with what its opening costs; one part at least.
    """
    found: list[tuple[Part, float]] = []
    spent = 0.0
    for part in parts:
        least = _offer(stories, part.sources[0], cost).least
        if not found or spent + least <= room:
            found.append((part, least))
            spent += least
    return found


def _tell(stories: Sequence[Story], part: Part, room: float, cost: Cost, before: Sequence[str]) -> tuple[Sentence, ...]:
    """
    Choose what the leader of *part* says, and after it what only the others tell.
    """
    first, *others = part.sources
    leader = _offer(stories, first, cost, before)
    known = [*before, *(each.text for each in stories[first].sentences)]
    added: list[Sentence] = []
    spare = max(0.0, room - leader.least)
    for source in others:
        added += _offer(stories, source, cost, known, opens=False).choose(min(OTHERS * room, spare) / len(others))
        known += [each.text for each in stories[source].sentences]
    picked = leader.choose(room - sum(cost(each.source, each) for each in added)) or leader.choose(room)
    return tuple(_credited(each, stories, part) for each in (*picked, *added))


def _offer(
    stories: Sequence[Story], source: int, cost: Cost, before: Sequence[str] = (), *, opens: bool = True
) -> _Offer:
    """
    Set aside what *before* has told of the story at *source*, and find what it opens with.
    """
    story = stories[source]
    language = story.article.language
    heard: frozenset[int] = frozenset()
    if before:
        by = echoes.told(before, language)
        heard = frozenset(i for i, each in enumerate(story.sentences) if echoes.repeats(each.text, language, by))
    opening: frozenset[int] = frozenset()
    if opens:
        units = [unit for unit in study(story.sentences, language).units if unit and unit.isdisjoint(heard)]
        opening = max(units[:FIRSTS], key=lambda unit: sum(story.scores[i] for i in unit) / len(unit), default=opening)
    costs = tuple(cost(source, each) for each in story.sentences)
    return _Offer(story, source, costs, heard, opening)


def _spoken(stories: Sequence[Story], chosen: Sequence[Segment], language: str) -> list[str]:
    """
    Return what *chosen* says in *language*.
    """
    return [
        each.text
        for segment in chosen
        for each in segment.sentences
        if stories[each.source].article.language == language
    ]


def _credited(sentence: Sentence, stories: Sequence[Story], part: Part) -> Sentence:
    """
    Note where the other stories of *part* say the same as *sentence*.
    """
    language = stories[sentence.source].article.language
    also = tuple(
        Place(source, each.span)
        for source in sorted(part.sources)
        if source != sentence.source
        for each in stories[source].sentences
        if echoes.same(sentence.text, each.text, language)
    )
    return replace(sentence, also=also)


def _share(count: int | None, parts: int, index: int) -> int | None:
    """
    How many of *count* segments the part at *index* gets; several parts never make more than one chapter each
    unless more were asked for.
    """
    if parts == 1:
        return count
    if count is None:
        return 1
    return max(1, count // parts + (index < count % parts))
