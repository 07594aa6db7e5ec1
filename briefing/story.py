"""
A story: an article with its sentences, each with its weight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing import clean, detect, rank, segments, sentences
from briefing.errors import SourceError
from briefing.languages import LANGUAGES
from briefing.model import Article, Document, Segment, Sentence


@dataclass(frozen=True, slots=True)
class Story:
    """
    What can be chosen from: *scores* has one weight for each of *sentences*, more is more important.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    scores: tuple[float, ...]


def tell(document: Document) -> Story:
    """
    Clean, split and weigh a document. Raises `SourceError` for a foreign language, `NothingToSay` for mere junk.
    """
    language = detect.language_of(document)
    if language is None:
        known = ", ".join(each.name for each in LANGUAGES.values())
        raise SourceError(
            f"The language of {document.address} could not be told; Briefing reads {known}, "
            "and needs a few whole sentences to recognise one."
        )
    article = clean.clean(document, language)
    found = sentences.split(article)
    return Story(article, found, rank.rank(found, article.title, language))


def choose(
    stories: Sequence[Story], room: float, cost: Callable[[int, Sentence], float], count: int | None
) -> tuple[Segment, ...]:
    """
    Choose segments that cost about *room* in all; every story gets an equal share of it, in order.

    *cost* prices a sentence of the story with that index. *count* is the number of segments, None lets the text decide.
    """
    chosen: list[Segment] = []
    for i, story in enumerate(stories):
        picked = segments.choose(
            story.sentences,
            story.scores,
            language=story.article.language,
            room=room / len(stories),
            cost=lambda sentence, i=i: cost(i, sentence),  # type: ignore[misc]
        )
        grouped = segments.group(picked, language=story.article.language, count=_share(count, len(stories), i))
        chosen.extend(replace(each, source=i) for each in grouped)
    return tuple(chosen)


def _share(count: int | None, stories: int, index: int) -> int | None:
    """
    How many of *count* segments the story at *index* gets; several stories never make more than one chapter each
    unless more were asked for.
    """
    if stories == 1:
        return count
    if count is None:
        return 1
    return max(1, count // stories + (index < count % stories))
