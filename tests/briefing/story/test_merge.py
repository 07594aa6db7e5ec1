"""
Stories of one event become one part, and nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Document, Segment, Sentence, Span
from briefing.rank import rank
from briefing.story import Story, echoes, tell
from briefing.story.likeness import same_event
from briefing.story.parts import Part, parts
from briefing.story.selection import select

STORIES = Path(__file__).parent / "stories"
LANGUAGES = ("en", "de", "ru", "uk")


@cache
def stories(language: str) -> tuple[tuple[str, Story], ...]:
    """
    The articles of a language's file, each with the event that it tells.
    """

    def read() -> Iterator[tuple[str, Story]]:
        for event in re.split(r"^# ", (STORIES / f"{language}.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, rest = event.split("\n", 1)
            for article in re.split(r"^== ", rest, flags=re.MULTILINE)[1:]:
                publisher, text = article.split("\n", 1)
                yield name, tell(Document(text.strip(), f"{name}.txt", publisher=publisher))

    return tuple(read())


def pair(language: str, event: str) -> tuple[Story, ...]:
    return tuple(story for name, story in stories(language) if name == event)


def story(*texts: str, language: str = "en", title: str | None = None) -> Story:
    """
    A story of the sentences *texts*, each a paragraph.
    """
    starts = [sum(len(text) + 2 for text in texts[:i]) for i in range(len(texts))]
    spans = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    article = Article(Document("\n\n".join(texts), "a.txt"), language, title, tuple(spans))
    sentences = tuple(Sentence(*each, i) for i, each in enumerate(zip(texts, spans, strict=True)))
    return Story(article, sentences, rank(sentences, title, language))


def length(_: int, sentence: Sentence) -> float:
    return len(sentence.text)


def choose(told: tuple[Story, ...], room: float, count: int | None = None) -> tuple[Segment, ...]:
    return select(told, parts(told), room, length, count)


def said(segments: tuple[Segment, ...]) -> list[Sentence]:
    return [sentence for segment in segments for sentence in segment.sentences]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_event_and_no_other(language: str) -> None:
    """
    Of all pairs of articles, those that tell one event are found, in every language, and no others.
    """
    names = [name for name, _ in stories(language)]
    expected = {(i, j) for i, j in combinations(range(len(names)), 2) if names[i] == names[j]}
    assert len(expected) >= 2
    assert set(same_event([each for _, each in stories(language)])) == expected


def test_languages_are_not_compared() -> None:
    """
    The same words in two languages are two stories: what is like is told by words.
    """
    one = pair("en", "fire")[0]
    assert not same_event([one, replace(one, article=replace(one.article, language="de"))])


def test_old_news_is_other_news() -> None:
    """
    An article that was published a week later is not the same news, however alike.
    """

    def on(each: Story, day: int) -> Story:
        document = replace(each.article.document, published=date(2026, 3, day))
        return replace(each, article=replace(each.article, document=document))

    one, other = pair("en", "fire")
    assert same_event([on(one, 2), on(other, 3)]) == ((0, 1),)
    assert same_event([on(one, 2), on(other, 9)]) == ()


def test_daily_reports_are_not_one() -> None:
    """
    Two days' reports that differ in all their numbers are two events.
    """
    form = (
        "On the coast of Dorvan the Ferry Union counted {} boats, {} passengers, {} dogs and {} bicycles in Port Osk."
    )
    days = [story(form.format(*numbers), title="Ferry Union counts") for numbers in ((3, 41, 5, 7), (4, 52, 6, 8))]
    assert not same_event(days)
    assert same_event([days[0], days[0]])


def test_a_chain_is_one_part() -> None:
    """
    Where A is like B and B like C, all three are told together, the fullest first; the rest stays apart.
    """
    first = ("The ferry Maren ran aground off Osk.", "Captain Orrin left the channel.", "Doctors came to Osk by boat.")
    last = ("Owner Una Breck sold the tug Alke.", "Harlow bank paid for the tug.", "Mayor Dell opened the bank.")
    chain = (
        story(*first, title="Maren runs aground off Osk"),
        story("A mill burned in Linde."),
        story(*last, title="Breck sells tug Alke"),
        story(
            *first[:2],
            *last[:2],
            "It snowed on Ida Holm in 1999.",
            title="Maren aground off Osk, Breck sells Alke",
        ),
    )
    assert not same_event([chain[0], chain[2]])
    assert [set(part.sources) for part in parts(chain)] == [{0, 2, 3}, {1}]
    assert parts(chain)[0].sources[0] == 3


def test_facts_lead_not_words() -> None:
    """
    The story with more names and numbers leads, though the other has more words.
    """
    wordy = (
        "People thought, looked, wept, waited, wondered, whispered, shivered, stumbled, returned, complained, "
        "sighed, trembled, coughed, listened, murmured, doubted, hoped, feared, prayed, laughed, shouted and slept."
    )
    one, other = pair("en", "fire")
    padded = story(
        *(each.text for each in other.sentences), wordy, wordy.replace("ed", "ing"), title=other.article.title
    )
    assert parts((padded, one))[0].sources == (1, 0)


def test_weight() -> None:
    """
    What two sources tell goes before what one tells, the longer story before the much shorter, else the first given.
    """
    brief, long = story("A mill burned."), pair("en", "storm")[0]
    both = pair("en", "ferry")
    assert [part.sources[0] for part in parts((brief, long, *both))] == [2, 1, 0]
    twins = (pair("en", "storm")[0], pair("en", "mill jobs")[0])
    assert [part.sources for part in parts(twins)] == [(0,), (1,)]
    assert [part.sources for part in parts(twins[::-1])] == [(0,), (1,)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_adds_what_is_new(language: str) -> None:
    """
    In a merged part the leader speaks first; what follows is the other's own, and repeats nothing of the leader's.
    """
    for event in dict.fromkeys(name for name, _ in stories(language)):
        told = pair(language, event)
        if len(told) < 2:
            continue
        chosen = said(choose(told, 900))
        sources = [each.source for each in chosen]
        leader = parts(told)[0].sources[0]
        assert sources == sorted(sources, key=lambda source: source != leader)
        assert set(sources) == {0, 1}
        by = echoes.told((each.text for each in told[leader].sentences), language)
        assert not [each.text for each in chosen if each.source != leader and echoes.repeats(each.text, language, by)]


def test_both_numbers_are_said() -> None:
    """
    Twelve injured and fourteen injured are no duplicates: each is said, by its own source.
    """
    chosen = said(choose(pair("en", "ferry"), 1200))
    assert [each.source for each in chosen if re.search(r"\b12\b.*injured", each.text)] == [0]
    assert [each.source for each in chosen if re.search(r"\b14 injured", each.text)] == [1]


def test_duplicates_keep_their_place() -> None:
    """
    A sentence that another source tells, too, carries the place where that one does.
    """
    told = pair("en", "budget")
    also = [(each, place) for each in said(choose(told, 2000)) for place in each.also]
    assert also
    for sentence, place in also:
        other = told[place.source].article.document.text[place.span.start : place.span.end]
        assert place.source != sentence.source
        assert echoes.same(sentence.text, other, "en")


def test_no_fact_twice_across_stories() -> None:
    """
    What one part said is not said again in the next, though the two are different events.
    """
    fact = "The mill at Harlow employs 420 people."
    one = story("A fire destroyed the paper mill at Harlow.", fact, "The roof fell.", title="Fire in Harlow")
    two = story(
        "Mayor Ann Dell wants a new road to the coast.", fact, "Farmers are against the road.", title="New road"
    )
    assert not same_event([one, two])
    assert [each.text for each in said(choose((one, two), 1000))].count(fact) == 1


def test_every_part_opens() -> None:
    """
    Each part says at least what it begins with; parts for which there is no room are left out, the lightest first.
    """
    told = tuple(each for _, each in stories("en"))
    events = parts(told)
    opening = {part.sources[0]: told[part.sources[0]].sentences[0] for part in events}
    for room in (100, 400, 700, 1500):
        chosen = select(told, events, room, length, None)
        leaders = [each.source for each in chosen]
        assert leaders == [part.sources[0] for part in events if part.sources[0] in leaders]
        assert [each.sentences[0].span for each in chosen] == [opening[leader].span for leader in leaders]
        assert sum(len(each.text) for each in said(chosen)) <= max(room, len(opening[leaders[0]].text))
    assert len(select(told, events, 100, length, None)) == 1
    assert len(select(told, events, 1500, length, None)) == len(events)


def test_more_segments_when_asked() -> None:
    """
    Several parts are one segment each; more are shared out when more are asked for.
    """
    told = (pair("en", "storm")[0], pair("de", "fähre")[0])
    assert [each.source for each in choose(told, 900)] == [0, 1]
    assert [each.source for each in choose(told, 900, 4)] == [0, 0, 1, 1]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["fire", "ferry", "budget", "storm", "mill jobs"]), min_size=1, max_size=4, unique=True),
    st.floats(50, 2500),
    st.sampled_from([None, 1, 5]),
)
def test_any_bundle(events: list[str], room: float, count: int | None) -> None:
    """
    Whatever is bundled, every sentence said is its own article's, with its score, and none is said twice.
    """
    told = tuple(each for event in events for each in pair("en", event))
    chosen = said(choose(told, room, count))
    for each in chosen:
        own = told[each.source]
        assert " ".join(own.article.document.text[each.span.start : each.span.end].split()) == each.text
        assert each.score == own.ranking.scores[[other.span for other in own.sentences].index(each.span)]
    assert len({each.text for each in chosen}) == len(chosen)


def test_books_are_merged_in_seconds() -> None:
    """
    Two texts of thousands of sentences and numbers are compared without taking minutes.
    """
    texts = [f"The ferry {i} of Harlow met {i + 7} boats of Captain Orrin off Osk{i % 50}." for i in range(3000)]
    books = (story(*texts, title="Ferry of Harlow"), story(*texts[::-1], title="Ferry of Harlow"))
    began = process_time()
    assert parts(books)[0].weight > 0
    assert said(select(books, (Part((0, 1), 1),), 600, length, None))
    assert process_time() - began < 6
