"""
A segment's title is a phrase of what it says, whole and short.
"""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Document, Sentence, Span
from briefing.segments.joints import JOINTS
from briefing.segments.titles import HEADLINE, title, titles
from briefing.standing.openers import OPENERS
from briefing.standing.pointing import points_back
from briefing.stopwords import stopwords
from briefing.story import tell
from briefing.story.parts import parts
from briefing.story.selection import select

CASES = [
    ("en", "Nobody in Arden was hurt", "Nobody in Arden was hurt."),
    ("en", "The bridge closed in 2015", "The bridge closed in 2015, when a flood cracked Pier No. 4, and nobody paid."),
    ("en", "The price of bread in all of the valley",
     "The price of bread in all of the valley rose from 25 % to over 32 %."),
    ("en", "Ferry captain Lief Orrin", "Ferry captain Lief Orrin said that."),
    ("en", "The mayor had resigned", "He said that the mayor had resigned."),
    ("en", "The ferries will run again", "According to the owner, the ferries will run again."),
    ("en", "IDA bought the paper mill", "IDA bought the paper mill from founders who had never wished to sell it."),
    ("en", "The Harlow Savings Bank",
     "Under it, the Harlow Savings Bank must show by the end of March what it has lent."),
    ("de", "Der Zuschlag für die Nachtarbeit", "Der Zuschlag für die Nachtarbeit steigt nun von 25 % auf 32 %."),
    ("de", "Ein neuer Kran", "Dahinter steht ein neuer Kran."),
    ("de", "Ein neuer Kran", "Dort steht ein neuer Kran bereit."),
    ("de", "Der Vertrag sieht mehr Lohn in zwei Stufen…",
     "Der Vertrag sieht mehr Lohn in zwei Stufen von je einem halben Jahr vor."),
    ("en", "He said in a letter to Ann Dell", "He said in a letter to Ann Dell."),
    ("en", "Farmers can only trade in wood…",
     "Farmers can only trade in wood which they have felled in the hills."),
    ("en", "He shouted: It is what the doctor…",
     'He shouted: "It is what the doctor said, and what the mayor wanted."'),
    ("en", "Harlow is also home to the National Theatre of Arden",
     "Harlow is also home to the National Theatre of Arden."),
    ("de", "Sie nannten es das Ende der Harlower…",
     "Sie nannten es das Ende der Harlower Papierfabrik Corvin, und alle nickten."),
    ("en", "Roads in these hills are closed until the snow…",
     "Roads in these hills are closed until the snow melts in May."),
    ("de", "Nach elf Tagen Stillstand", "Nach elf Tagen Stillstand wird im Hafen von Linde nun wieder gearbeitet."),
    ("de", "Die frühere Richterin leitet nun wieder das Amt",
     "Die frühere Richterin leitet nun wieder das Amt, das sie vor Jahren aufgab."),
    ("ru", "Директор завода Глеб Рудаков", "Директор завода Глеб Рудаков заявил, что он уходит."),
    ("ru", "Завод остановлен на месяц", "По словам директора, завод остановлен на месяц."),
    ("ru", "Городская управа временно отказалась продлевать договор",
     "Городская управа временно отказалась продлевать договор."),
    ("uk", "Голова громади Роман Сокіл", "Голова громади Роман Сокіл повідомив, що він хворий."),
    ("uk", "У Журавлиному затопило школу через прорив труби",
     "У Журавлиному затопило школу через прорив труби, яка лопнула уночі."),
    ("uk", "Українські пекарі", "Українські пекарі нещодавно почали випікати вдвічі більше житнього хліба."),
    ("en", "Ann Dell", "Ann Dell, according to her brother in Osk, did not want to leave the house."),
    ("uk", "«Ковила» купила вагон", "«Ковила» купила вагон."),
    ("uk", "Пекарі сім разів годували Журавлине",
     "Після довгої перерви 7 липня пекарі сім разів годували Журавлине, не взявши грошей."),
    ("uk", "Тривають роботи в районі старого мосту",
     "Наразі тривають роботи в районі старого мосту в напрямку села Лугового."),
    ("ru", "Директор Глеб Рудаков", "«Да», — сказал директор Глеб Рудаков."),
    ("ru", "Главной новостью стал мост", "Главной новостью стал мост."),
    ("ru", "Рыбаки починили мост", "Но рыбаки починили мост."),
    ("de", "Der Hafen hat den Kran endlich gekauft",
     "Der Hafen hat den Kran endlich gekauft, obwohl niemand in der ganzen Stadt dafür Geld hatte."),
    ("de", "Linde hat Geld", "Schön ist es nicht, aber Linde hat Geld."),
    ("en", "The mill is trailing", "The mill is trailing."),
]  # fmt: skip
WORDS = re.findall(r"\S+", "the Bridge of Harlow opened said that die Brücke wurde заявил что завод у школу , . 12 «")
EXAMPLES = ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"]


def sentence(text: str) -> Sentence:
    return Sentence(text, Span(0, len(text)), 0)


@pytest.mark.parametrize(("language", "expected", "text"), CASES)
def test_titles(language: str, expected: str, text: str) -> None:
    """
    A clause to its end, or who or what it is about; never a word that asks for the next one.
    """
    assert title(text, language) == expected


@pytest.mark.parametrize(
    ("expected", "headline"),
    [
        ("Ferry runs aground", "Ferry runs aground"),
        ("Ferry runs aground", "Ferry runs aground."),
        ("Ferry aground off Osk with its crew: twelve hurt", "Ferry aground off Osk with its crew: twelve hurt"),
        ("Ferry runs aground off Osk", "Ferry runs aground off Osk: twelve of the passengers and the captain hurt"),
        ("The owner is to sell his last two boats to Osk",
         "Tarve ferry: the owner is to sell his last two boats to Osk"),
        ("Harlow gets its bridge at last", "NEWS | Harlow gets its bridge at last"),
        ("Rail bridge to reopen", "Rail bridge to reopen after eleven years as the two regions sign deal"),
        ("The mill burned", ""),
    ],
)  # fmt: skip
def test_the_headline_comes_first(expected: str, headline: str) -> None:
    """
    The first segment is called after the headline, as much of it as is a title.
    """
    assert titles([[sentence("The mill burned.")]], "en", headline)[0] == expected


def test_the_first_is_called_after_the_first_sentence() -> None:
    """
    Without a headline, what an article begins with names its first segment, however fine a title comes later.
    """
    group = [sentence("The mill burned."), sentence("Mayor Ann Dell opened the Tarve bridge.")]
    assert titles([group], "en") == ("The mill burned",)


def test_a_clause_goes_before_when_and_by_whom() -> None:
    """
    A sentence that fits is a better title than when and by whom, which is cut before what was done.
    """
    group = [
        sentence("На довгій ділянці між Лугом і Полем вагон їхатиме поволі."),
        sentence("До 5 вересня МСБ має відкрити ще дві великі світлі й теплі станції з книжками."),
    ]
    expected = "На довгій ділянці між Лугом і Полем вагон їхатиме поволі"
    assert titles([[sentence("Вагон прибув.")], group], "uk")[1] == expected


def test_unique() -> None:
    """
    Two segments that begin alike are called differently.
    """
    same, other = sentence("Nobody was hurt."), sentence("The rain stopped.")
    assert titles([[same], [same, other], [same]], "en") == (
        "Nobody was hurt",
        "The rain stopped",
        "Nobody was hurt (2)",
    )


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("room", [700, 1500, 3000])
def test_examples_are_titled_whole(examples: Path, name: str, room: float) -> None:
    """
    In real articles no title is cut, ends with a small word or a mark, begins with a pronoun, or comes twice; a whole
    sentence may end as it does.
    """
    story = tell(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name))
    chosen = select([story], parts([story]), room, lambda _, s: len(s.text), None)
    found = [each.title for each in chosen]
    whole = {s.text.strip('„“"«».') for each in chosen for s in each.sentences}
    language = name[-2:]
    assert len(set(found)) == len(found)
    for each in found:
        assert len(each) <= HEADLINE
        assert each[0] == each[0].upper()
        assert each[-1].isalnum() or each[-1] in "»“%)"
        small = stopwords(language) | JOINTS[language].prepositions
        assert each in whole or each.split()[-1].lower() not in small
        assert not points_back(each, OPENERS[language])


@given(st.lists(st.text(alphabet='ab A.,«»"„“()…—1', min_size=1, max_size=120), min_size=1, max_size=5))
@settings(max_examples=150, deadline=None)
def test_short_and_different(texts: list[str]) -> None:
    """
    Whatever the sentences, titles fit, and no two are the same.
    """
    found = titles([[sentence(text)] for text in texts], "en")
    assert all(len(one) <= HEADLINE for one in found)
    assert len(set(found)) == len(texts)


@given(
    st.sampled_from(["en", "de", "ru", "uk"]),
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=25,
    ),
)
@settings(max_examples=150, deadline=None)
def test_own_words_only(language: str, words: list[str]) -> None:
    """
    Whatever the sentence, its title is a stretch of it, but for a capital letter and the mark of a cut.
    """
    text = " ".join(words)
    found = title(text, language)
    assert len(found) <= HEADLINE
    assert found.rstrip("…").lower().replace("«", "") in text.lower().replace("«", "")


@pytest.mark.parametrize("piece", ["a", "the ", "«", '"', "x, ", "wird die "])
def test_long_sentences_take_no_longer(piece: str) -> None:
    """
    A sentence of megabytes is titled as fast as one of a few hundred characters.
    """
    began = process_time()
    for language in ("en", "de"):
        title(piece * (3_000_000 // len(piece)), language)
    assert process_time() - began < 1.5
