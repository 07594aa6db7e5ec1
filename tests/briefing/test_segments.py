"""
What is chosen fits, is understood when it is heard, and is grouped under titles.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Document, Sentence, Span
from briefing.openers import OPENERS
from briefing.rank import rank
from briefing.segments import choose, group
from briefing.sentences import split
from briefing.standing import needs, points_back

EXAMPLES = ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"]


def _length(sentence: Sentence) -> float:
    return len(sentence.text)


def _sentences(*paragraphs: tuple[str, ...]) -> list[Sentence]:
    found: list[Sentence] = []
    for index, own in enumerate(paragraphs):
        for text in own:
            start = found[-1].span.end + 1 if found else 0
            found.append(Sentence(text, Span(start, start + len(text)), index))
    return found


def _example(examples: Path, name: str) -> tuple[tuple[Sentence, ...], tuple[float, ...], str]:
    article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
    sentences = split(article)
    return sentences, rank(sentences, article.title, name[-2:]), name[-2:]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("room", [150, 600, 1500, 100_000])
def test_examples(examples: Path, name: str, room: float) -> None:
    """
    A choice fits its room and fills it, is in order, and leaves no sentence without what it needs.
    """
    sentences, scores, language = _example(examples, name)
    chosen = choose(sentences, scores, language=language, room=room, cost=_length)
    assert chosen
    assert list(chosen) == [sentence for sentence in sentences if sentence in chosen]
    if room >= 600:
        assert sum(map(_length, chosen)) <= room
    if room == 1500:
        assert sum(map(_length, chosen)) > 0.93 * room
    required = needs(sentences, language)
    for sentence in chosen:
        place = sentences.index(sentence)
        assert {sentences[other] for other in required[place]} <= set(chosen)
        if points_back(sentence.text, OPENERS[language]) and place:
            assert sentences[place - 1] in chosen


def test_brings_what_it_needs() -> None:
    """
    A quotation comes whole and with its speaker, or not at all.
    """
    sentences = _sentences(
        ("The bridge over the Ard closed on Monday.",),
        ('"We have waited long enough.', 'The trains will run."', "That was how Mayor Dell answered."),
        ("Nobody was hurt in Arden.",),
    )
    scores = (0.5, 0.4, 0.9, 0.4, 0.3)
    wide = choose(sentences, scores, language="en", room=1000, cost=_length)
    assert wide == tuple(sentences)
    narrow = choose(sentences, scores, language="en", room=80, cost=_length)
    assert narrow == (sentences[0], sentences[4])


def test_too_much_to_bring() -> None:
    """
    A sentence that needs three others is passed over.
    """
    sentences = _sentences(("The bridge closed.",), ('"We waited.', "We hoped.", "We prayed.", 'We sang."'))
    chosen = choose(sentences, (0.1, 0.9, 0.9, 0.9, 0.9), language="en", room=1000, cost=_length)
    assert chosen == (sentences[0],)


def test_no_fact_twice() -> None:
    """
    What has been said is not said again in other words.
    """
    sentences = _sentences(
        ("The council of Arden closed the railway bridge on Monday.",),
        ("Arden's council closed the bridge of the railway.",),
        ("Divers found cracks in two pillars.",),
    )
    chosen = choose(sentences, (0.9, 0.8, 0.2), language="en", room=1000, cost=_length)
    assert chosen == (sentences[0], sentences[2])


def test_all_parts_are_heard() -> None:
    """
    In a long article a weaker sentence of a part not yet heard goes before one more of the beginning.
    """
    words = ["alder", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "ivy", "juniper", "larch", "maple"]
    sentences = _sentences(*((f"The {word} of {word}town is {word}like.",) for word in words))
    scores = [0.6 - 0.01 * index for index in range(len(words))]
    chosen = choose(sentences, scores, language="en", room=5 * 38, cost=_length)
    assert {3 * sentences.index(sentence) // len(words) for sentence in chosen} == {0, 1, 2}


def test_at_least_one() -> None:
    """
    However little room there is, there is something to say; without sentences there is nothing.
    """
    sentences = _sentences(("The bridge closed on Monday.",), ("He slept.",))
    assert choose(sentences, (0.9, 0.8), language="en", room=0, cost=_length) == (sentences[0],)
    assert choose((), (), language="en", room=100, cost=_length) == ()
    assert group((), language="en") == ()


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("count", [None, 1, 2, 4, 5])
def test_groups(examples: Path, name: str, count: int | None) -> None:
    """
    Segments hold all that was chosen, in order, as many as asked, no pair parted, no title twice.
    """
    sentences, scores, language = _example(examples, name)
    chosen = choose(sentences, scores, language=language, room=1500, cost=_length)
    segments = group(chosen, language=language, count=count)
    assert tuple(sentence for segment in segments for sentence in segment.sentences) == chosen
    assert len(segments) == count if count else 3 <= len(segments) <= 6
    assert len({segment.title for segment in segments}) == len(segments)
    for segment in segments[1:]:
        assert not points_back(segment.sentences[0].text, OPENERS[language])


def test_pairs_are_not_parted() -> None:
    """
    There are never more segments than sentences that can begin one.
    """
    sentences = _sentences(("The bridge closed.", "It was old."), ("Arden slept.", "But Marsh woke."))
    assert [len(segment.sentences) for segment in group(sentences, language="en", count=4)] == [2, 2]
    assert len(group(sentences[:1], language="en")) == 1


@given(
    st.lists(
        st.sampled_from(
            [
                "The bridge closed.",
                "He slept.",
                '"We waited.',
                'Trains run."',
                '"So be it."',
                "But no.",
                "Divers dived.",
            ]
        ),
        max_size=9,
    ),
    st.floats(0, 120),
    st.sampled_from([None, 1, 3, 9]),
)
@settings(max_examples=150, deadline=None)
def test_any_article(texts: list[str], room: float, count: int | None) -> None:
    """
    Whatever the article, a choice is in order and the segments hold just that.
    """
    sentences = _sentences(*((text,) for text in texts))
    chosen = choose(sentences, [0.5] * len(texts), language="en", room=room, cost=_length)
    assert bool(chosen) == bool(texts)
    assert list(chosen) == sorted(chosen, key=lambda sentence: sentence.span.start)
    segments = group(chosen, language="en", count=count)
    assert tuple(sentence for segment in segments for sentence in segment.sentences) == chosen
    assert len(segments) <= (count or 6)


def test_the_shortest_when_nothing_fits() -> None:
    """
    Where no sentence fits, the shortest one is said that is understood alone, of two such the better one.
    """
    sentences = _sentences(
        ("The council of Arden closed the railway bridge on Monday.",),
        ("Divers found cracks.",),
        ("He slept.",),
        ("Mayors met in Alm...",),
    )
    scores = (0.9, 0.2, 0.8, 0.4)
    assert choose(sentences, scores, language="en", room=1, cost=_length) == (sentences[3],)


def test_a_word_that_nobody_can_say() -> None:
    """
    A sentence with a key of a hundred letters is not chosen while there are others, nor what cannot go without it.
    """
    key = "aGVsbG8gd29ybGQ" * 8
    sentences = _sentences((f"The key is {key} today.", "It was lost."), ("Nobody in Arden slept.",))
    scores = (0.9, 0.8, 0.1)
    assert choose(sentences, scores, language="en", room=1000, cost=_length) == (sentences[2],)
    assert choose(sentences[:1], scores[:1], language="en", room=1000, cost=_length) == (sentences[0],)
    assert choose(sentences[:2], scores[:2], language="en", room=1000, cost=_length) == (sentences[1],)


def test_a_book_is_chosen_from_in_seconds() -> None:
    """
    Ten thousand sentences, most of them alike, neither take minutes nor leave the room empty.
    """
    words = ["alder", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "ivy", "juniper", "larch"]
    texts = [f"The {words[i % 11]}{i // 900} fell on {words[i // 11 % 11]}{i // 900} hill." for i in range(10_000)]
    sentences = _sentences(*((text,) for text in texts))
    scores = [1 - i / 10_000 for i in range(10_000)]
    began = process_time()
    chosen = choose(sentences, scores, language="en", room=600, cost=_length)
    again = choose(sentences, scores, language="en", room=500, cost=_length)
    assert process_time() - began < 6
    assert 0.7 * 600 < sum(map(_length, chosen)) <= 600
    assert sum(map(_length, again)) <= 500
    assert {3 * sentences.index(sentence) // 10_000 for sentence in chosen} == {0, 1, 2}
