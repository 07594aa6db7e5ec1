"""
What is chosen fits, is understood when it is heard, and is grouped under titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Document, Sentence, Span
from briefing.rank import Ranking, rank
from briefing.segments import choose, group, opening
from briefing.segments.study import study
from briefing.sentences import split
from briefing.standing import needs
from briefing.standing.openers import OPENERS
from briefing.standing.pointing import points_back

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


def _choose(
    sentences: Sequence[Sentence],
    ranking: Ranking | None = None,
    *,
    room: float,
    language: str = "en",
    heard: frozenset[int] = frozenset(),
    opens: bool = True,
) -> tuple[Sentence, ...]:
    """
    Choose sentences that cost their letters.
    """
    ranking = ranking or rank(sentences, None, language)
    costs = [_length(sentence) for sentence in sentences]
    found = choose(sentences, ranking, language=language, room=room, costs=costs, heard=heard, opens=opens)
    return tuple(sentences[index] for index in found)


def _example(examples: Path, name: str) -> tuple[tuple[Sentence, ...], Ranking, str]:
    article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
    sentences = split(article)
    return sentences, rank(sentences, article.title, name[-2:]), name[-2:]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("room", [150, 600, 1500, 100_000])
def test_examples(examples: Path, name: str, room: float) -> None:
    """
    A choice fits its room and fills it, is in order, and leaves no sentence without what it needs.
    """
    sentences, ranking, language = _example(examples, name)
    chosen = _choose(sentences, ranking, language=language, room=room)
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


def test_what_fits_is_taken_whole(examples: Path) -> None:
    """
    An article that is shorter than its room is said from the first sentence to the last, repetitions and all.
    """
    sentences, ranking, language = _example(examples, "river-crossing.en")
    assert _choose(sentences, ranking, language=language, room=100_000) == sentences
    assert _choose(sentences, ranking, language=language, room=100_000, heard=frozenset({1})) == (
        sentences[0],
        *sentences[2:],
    )


def test_brings_what_it_needs() -> None:
    """
    A quotation comes whole and with its speaker, or not at all.
    """
    sentences = _sentences(
        ("The bridge over the Ard closed on Monday.",),
        ('"We have waited long enough.', 'The trains will run."', "That was how Mayor Dell answered."),
        ("Nobody was hurt in Arden.",),
    )
    for room in range(60, 190, 5):
        assert {index in map(sentences.index, _choose(sentences, room=room)) for index in (1, 2, 3)} != {True, False}


def test_too_much_to_bring() -> None:
    """
    A sentence that needs three others is passed over.
    """
    quotation = ('"We waited.', "We hoped.", "We prayed.", 'We sang."')
    sentences = _sentences(("The bridge closed in the morning.",), quotation, ("Nobody in Arden slept that night.",))
    assert set(_choose(sentences, room=100)) <= {sentences[0], sentences[-1]}


def test_no_fact_twice() -> None:
    """
    What has been said is not said again in other words.
    """
    sentences = _sentences(
        ("The council of Arden closed the railway bridge on Monday.",),
        ("Arden's council closed the bridge of the railway.",),
        ("Divers found cracks in two pillars.",),
    )
    assert not {sentences[0], sentences[1]} <= set(_choose(sentences, room=130))


def test_no_long_sentence_when_a_shorter_one_says_it() -> None:
    """
    A sentence that no ear can follow is passed over for one of 45 words or fewer that says the same.
    """
    long = (
        "The council of Arden closed the railway bridge on Monday after divers found cracks in two pillars, "
        "and while some in the town, where much is said and little done, as is the way of towns, were glad, "
        "others, who had been there before, and who would be there again, said so to all who would hear it."
    )
    rest = ("Nobody in the valley was hurt in the night.",)
    assert study(tuple(_sentences((long,), rest)), "en").units[0] == {0}
    short = "The council of Arden closed the railway bridge after divers found cracks in two pillars."
    assert study(tuple(_sentences((long,), (short,), rest)), "en").units[:2] == (frozenset(), {1})


def test_all_parts_are_heard() -> None:
    """
    Of a long article something of each part is said, once there is room for more than the news.
    """
    words = ["alder", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "ivy", "juniper", "larch", "maple"]
    texts = [f"The {word} of {word}town grew {word} leaves for {word}man in {word}shire." for word in words]
    sentences = _sentences(*((text,) for text in texts * 1))
    chosen = _choose(sentences, room=10 * max(map(len, texts)))
    assert {3 * sentences.index(sentence) // len(words) for sentence in chosen} == {0, 1, 2}


def test_at_least_one() -> None:
    """
    However little room there is, a story that opens has something to say; without sentences there is nothing.
    """
    sentences = _sentences(("The bridge closed on Monday.",), ("He slept.",))
    assert _choose(sentences, room=0) == (sentences[0],)
    assert _choose(sentences, room=0, opens=False) == ()
    assert group((), language="en") == ()


def test_opening(examples: Path) -> None:
    """
    A choice begins with the opening whenever that fits, and what was heard is neither said again nor opens.
    """
    sentences, ranking, language = _example(examples, "winter-grid.en")
    costs = [_length(sentence) for sentence in sentences]
    first = opening(sentences, ranking, language=language, costs=costs, heard=frozenset())
    assert first in costs[:3]
    assert first in map(_length, _choose(sentences, ranking, language=language, room=first))
    heard = frozenset(range(3))
    chosen = _choose(sentences, ranking, language=language, room=600, heard=heard)
    assert chosen
    assert not set(chosen) & set(sentences[:3])


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("count", [None, 1, 2, 4, 5])
def test_groups(examples: Path, name: str, count: int | None) -> None:
    """
    Segments hold all that was chosen, in order, as many as asked, no pair parted, no title twice.
    """
    sentences, ranking, language = _example(examples, name)
    chosen = _choose(sentences, ranking, language=language, room=1500)
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
    chosen = _choose(sentences, room=room) if sentences else ()
    assert bool(chosen) == bool(texts)
    assert list(chosen) == sorted(chosen, key=lambda sentence: sentence.span.start)
    segments = group(chosen, language="en", count=count)
    assert tuple(sentence for segment in segments for sentence in segment.sentences) == chosen
    assert len(segments) <= (count or 6)


def test_the_shortest_when_nothing_fits() -> None:
    """
    Where no sentence fits, the shortest one is said that is understood alone.
    """
    sentences = _sentences(
        ("The council of Arden closed the railway bridge on Monday.",),
        ("Divers found two cracks.",),
        ("He slept.",),
        ("Mayors met in Alm.",),
    )
    assert _choose(sentences, room=1) == (sentences[3],)


def test_a_word_that_nobody_can_say() -> None:
    """
    A sentence with a key of a hundred letters is not chosen while there are others, nor what cannot go without it.
    """
    key = "aGVsbG8gd29ybGQ" * 8
    sentences = _sentences((f"The key is {key} today.", "It was lost."), ("Nobody in Arden slept.",))
    assert _choose(sentences, room=40) == (sentences[2],)
    assert _choose(sentences, room=1000) == (sentences[2],)
    assert _choose(sentences[:1], room=1000) == (sentences[0],)
    assert _choose(sentences[:2], room=1000) == (sentences[0], sentences[1])


def test_a_book_is_chosen_from_in_seconds() -> None:
    """
    Ten thousand sentences, most of them alike, neither take minutes nor leave the room empty.
    """
    words = ["alder", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "ivy", "juniper", "larch"]
    texts = [f"The {words[i % 11]}{i // 900} fell on {words[i // 11 % 11]}{i // 900} hill." for i in range(10_000)]
    sentences = _sentences(*((text,) for text in texts))
    began = process_time()
    ranking = rank(sentences, None, "en")
    chosen = _choose(sentences, ranking, room=600)
    again = _choose(sentences, ranking, room=500)
    assert process_time() - began < 10
    assert 0.7 * 600 < sum(map(_length, chosen)) <= 600
    assert sum(map(_length, again)) <= 500
