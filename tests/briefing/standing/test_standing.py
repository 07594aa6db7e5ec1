"""
A sentence that points back, or is half a quotation, is known for it.
"""

from __future__ import annotations

import pytest

from briefing.model import Sentence, Span
from briefing.standing import introductions, needs
from briefing.standing.openers import OPENERS
from briefing.standing.pointing import points_back


def _sentences(*paragraphs: tuple[str, ...]) -> list[Sentence]:
    """
    Make sentences, a tuple for each paragraph.
    """
    return [Sentence(text, Span(0, 0), index) for index, own in enumerate(paragraphs) for text in own]


def _sets(found: tuple[frozenset[int], ...]) -> list[set[int]]:
    return [set(one) for one in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He said the talks had failed."),
        ("en", "But the mayor refused."),
        ("en", "Meanwhile, Arden waited."),
        ("en", "The two spoke by phone."),
        ("en", "The official warned of floods."),
        ("en", "The senior official warned of floods."),
        ("en", "With those words she left."),
        ("en", "Speaking to reporters, he dismissed the claim."),
        ("en", "On Monday, she resigned."),
        ("en", "If either vote fails, the bridge stays open."),
        ("en", "That was how the mayor answered."),
        ("en", "The council said that these funds are gone."),
        ("en", "The thorniest issue was the toll."),
        ("en", "The last of the three arrived on Monday."),
        ("en", "In addition to that, two roads were closed."),
        ("en", "The suspect was freed on Monday."),
        ("en", "Days before they left, the river rose."),
        ("en", "On Sunday, he built a raft."),
        ("en", '"It is a long way," she said, "and the road is dark."'),
        ("en", "Some will run on Tuesday."),
        ("en", "Another $20 million of that is promised."),
        ("en", "The motion failed, 10 to 3."),
        ("de", "„Das ist weit“, sagte sie."),
        ("de", "Bis dahin fährt die Fähre."),
        ("de", "Der Antrag scheiterte."),
        ("ru", "«Это далеко», — сказала она."),
        ("uk", "«Це далеко», — сказала вона."),
        ("uk", "Проти виступила Іда Марш."),
        ("en", "Officials, some of whom had left, said they knew."),
        ("ru", "После того как он ушёл, мост закрыли."),
        ("uk", "Коли вони прийшли, міст закрили."),
        ("en", "Many of those rafts sank."),
        ("de", "Sie sagte, der Damm halte."),
        ("de", "Mit diesen Worten ging sie."),
        ("de", "Die beiden schwiegen."),
        ("de", "Allerdings fehlt das Geld."),
        ("de", "Nehmen sie den Vertrag an, gilt er."),
        ("de", "In dieser Zeit lagen Schiffe still."),
        ("ru", "Он отказался."),
        ("ru", "Однако денег нет."),
        ("ru", "При этом мост закрыт."),
        ("ru", "По его словам, мост закрыт."),
        ("ru", "Мэр Лунин сказал, что эти деньги потрачены."),
        ("uk", "Вона сказала, що рейс буде."),
        ("uk", "Проте грошей немає."),
        ("uk", "Тим часом міст закрито."),
        ("uk", "Цим зізнанням Злата всіх розсмішила."),
        ("uk", "Голова Яровець повідомив, що ці кошти витрачено."),
    ],
)
def test_points_back(language: str, text: str) -> None:
    """
    Pronouns, connectives, `the two`, `the official` need what was said before them.
    """
    assert points_back(text, OPENERS[language])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is not clear when the bridge will open."),
        ("en", "It took divers nine days to find the crack."),
        ("en", "In addition to the bridge, the council closed two roads."),
        ("en", "The suspect in the Harlow fire was freed on Monday."),
        ("en", "The report by the Tarve Institute names four causes."),
        ("en", "Teachers said they would not return before Monday."),
        ("en", '"It is a long way," Ida Marsh said.'),
        ("en", "Some farmers will run."),
        ("de", "„Das ist weit“, sagte Marsch."),
        ("ru", "Учителя заявили, что они не вернутся до понедельника."),
        ("uk", "Учителі заявили, що вони не повернуться до понеділка."),
        ("en", "Dell said she would resign if the vote was lost."),
        ("en", "Six of those injured were taken to Harlow."),
        ("en", "Mayor Dell said he would resign."),
        ("en", "The bridge closed in 2015."),
        ("en", "There are 40 houses in Arden."),
        ("en", "That Dell will come shows that talks go on."),
        ("en", "The United States sent tents."),
        ("en", "Those who stayed were brought to a school."),
        ("en", '"He knew it," Dell said.'),
        ("en", 'Dell said "these talks are over."'),
        ("de", "Der Vertrag sieht mehr Lohn vor."),
        ("de", "Es gibt 40 Häuser."),
        ("de", "Bürgermeisterin Lund sagte, sie trete zurück."),
        ("de", "Der Damm wird in diesem Jahr fertig."),
        ("ru", "Мэр Лунин сказал, что он уйдёт."),
        ("ru", "Летом этого года мост закрыли."),
        ("uk", "Рада закрила міст."),
        ("uk", "Міст закрили восени цього року."),
    ],
)
def test_stands_alone(language: str, text: str) -> None:
    """
    A sentence with its own names needs nobody.
    """
    assert not points_back(text, OPENERS[language])


def test_quotation_over_sentences() -> None:
    """
    The sentences of one quotation need each other, and the one that says whose it is.
    """
    sentences = _sentences(('"We have waited.', 'The trains will run."', "So spoke Mayor Dell."), ("It rained.",))
    assert _sets(needs(sentences, "en"))[:3] == [{1}, {0, 2}, {1}]


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "“We waited.", "The trains run.”"),
        ("de", "„Wir warten.", "Jetzt geht es los.“"),
        ("de", "»Wir warten.", "Jetzt geht es los.«"),
        ("ru", "«Мы ждали.", "Теперь едем»."),
        ("uk", "«Ми чекали.", "Тепер їдемо»."),
    ],
)
def test_quotation_marks_of_all_languages(language: str, one: str, two: str) -> None:
    """
    Each language's own marks are understood.
    """
    found = needs(_sentences((one, two, "Mayor Dell Лунін.")), language)
    assert 1 in found[0]
    assert 0 in found[1]


def test_speaker_before_and_after() -> None:
    """
    A bare quotation needs its speaker, who stands before it or after it.
    """
    before = _sentences(('"They kept us dry," Bram Marsh said.', '"A card is no pension."'))
    assert _sets(needs(before, "en")) == [set(), {0}]
    after = _sentences(('"A card is no pension."', "The line came from Bram Marsh."))
    assert _sets(needs(after, "en"))[0] == {1}


def test_a_typing_error_stays_in_its_paragraph() -> None:
    """
    A quotation that is never closed does not swallow the article.
    """
    sentences = _sentences(('Dell said "no.',), ("The bridge closed.",), ("Arden slept.",))
    assert _sets(needs(sentences, "en"))[1:] == [set(), set()]


def test_introductions() -> None:
    """
    A surname alone points to where its owner was introduced.
    """
    sentences = _sentences(("Mayor Ann Dell spoke.",), ("Dell said no.",), ("Ann Dell left.",), ("Marsh stayed.",))
    assert _sets(introductions(sentences, "en")) == [set(), {0}, set(), set()]


def test_the_first_sentence_needs_nothing_before_it() -> None:
    """
    An article that begins inside a quotation has no sentence before its first, and asks for none.
    """
    found = needs(_sentences(('We shall see." The mayor left.', "The bridge opened.")), "en")
    assert all(0 <= other < 2 for one in found for other in one)
    found = needs(_sentences(("Посмотрим», — сказал он.",), ("Мост открыли.",)), "ru")
    assert all(0 <= other < 2 for one in found for other in one)


def test_a_forgotten_mark_opens_no_quotation_without_end() -> None:
    """
    A quotation that is never closed ends where it began; a long one that is closed is one to its end.
    """
    news = [f"The council of Harlow met {count} times in May." for count in range(6)]
    forgotten = _sentences(('The mayor called it "a good day for Harlow.', *news))
    assert not any(needs(forgotten, "en")[2:])
    long = _sentences(('"We have met for a year.', *news, 'Now it is done," Mayor Dell said.'))
    assert all(needs(long, "en")[1:])


def test_marks_point() -> None:
    """
    A straight mark too many does not turn the others round.
    """
    sentences = _sentences(
        ('He is 6 feet 2" tall.', 'Ann Dell said "yes" to the plan.', "The bridge closed on Monday.")
    )
    assert needs(sentences, "en")[2] == frozenset()


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    """
    A paragraph that takes a quotation up again comes with the one that left it open.
    """
    sentences = _sentences(
        ('"They counted the rust," Tom Dell said.', '"Then they went to lunch.'), ('"My father built it."',)
    )
    assert 1 in needs(sentences, "en")[2]
