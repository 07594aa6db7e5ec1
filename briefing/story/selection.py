"""
The selection: what each part of a briefing says, in the room that it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing import segments
from briefing.model import Place, Segment, Sentence
from briefing.story import Story, echoes
from briefing.story.parts import Part

OTHERS = 0.35
"""
Share of a part's room that the stories beside its leader get for what only they tell.
"""

Cost = Callable[[int, Sentence], float]


@dataclass(frozen=True, slots=True)
class _Offer:
    """
    What can be said of a story: some of its sentences have been *heard*. One that *opens* begins with its opening.
    """

    story: Story
    source: int
    costs: tuple[float, ...]
    heard: frozenset[int] = frozenset()
    opens: bool = True

    @property
    def least(self) -> float:
        """
        What the opening costs.
        """
        return segments.opening(
            self.story.sentences,
            self.story.ranking,
            language=self.story.article.language,
            costs=self.costs,
            heard=self.heard,
        )

    def choose(self, room: float) -> tuple[Sentence, ...]:
        """
        Choose what was not heard and fits into *room*; a story that opens says something even if nothing fits.
        """
        picked = segments.choose(
            self.story.sentences,
            self.story.ranking,
            language=self.story.article.language,
            room=room,
            costs=self.costs,
            heard=self.heard,
            opens=self.opens,
        )
        scores = self.story.ranking.scores
        return tuple(replace(self.story.sentences[index], source=self.source, score=scores[index]) for index in picked)


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
    Set aside what *before* has told of the story at *source*.
    """
    story = stories[source]
    language = story.article.language
    heard: frozenset[int] = frozenset()
    if before:
        by = echoes.told(before, language)
        heard = frozenset(i for i, each in enumerate(story.sentences) if echoes.repeats(each.text, language, by))
    costs = tuple(cost(source, each) for each in story.sentences)
    return _Offer(story, source, costs, heard, opens)


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
