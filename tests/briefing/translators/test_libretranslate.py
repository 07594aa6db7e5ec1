"""
The real client talks to a real server on loopback that speaks LibreTranslate's protocol.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from libre import BOOKS, client, failure, serve

from briefing.errors import NoRoute
from briefing.translators import Translation
from briefing.translators.libretranslate import batches


def test_order_duplicates_and_blanks_stay() -> None:
    """
    Whatever is asked twice is sent once, and each sentence gets its own translation.
    """
    with serve(BOOKS) as libre:
        found = client(libre).translate(["Good morning.", " ", "The bridge is closed.", "Good morning."], "en", "uk")
    texts = ["Доброго ранку.", " ", "Міст закрито.", "Доброго ранку."]
    assert [Translation(text) for text in texts] == list(found)
    assert libre.paths == ["/languages", "/translate"]
    assert libre.bodies == [
        {"q": ["Good morning.", "The bridge is closed."], "source": "en", "target": "uk", "format": "text"}
    ]


def test_sentences_are_prepared_and_judged() -> None:
    """
    The server gets the form that machines translate best, and its answer passes the guards of every translator.
    """
    with serve(BOOKS) as libre:
        good, bad = client(libre).translate(["On Nov. 21 the river froze.", "Some 450 people were there."], "en", "uk")
    assert good == Translation("21 листопада річка замерзла.")
    assert bad == Translation("Там було 45 людей.", ("number 450 lost",))


def test_what_is_doubtful_is_asked_again_in_clauses() -> None:
    """
    A long sentence that comes back wrong is sent once more in pieces, and the better result is taken.
    """
    first = "The council of the town met on Monday in the old hall;"
    second = "the mayor of the town told the council of the plan for 450 new trees."
    told = ("Рада міста зібралася в понеділок у старій залі;", "мер розповів раді про план посадити 450 нових дерев.")
    books = {("en", "uk"): {f"{first} {second}": "Рада.", first: told[0], second: told[1]}}
    with serve(books) as libre:
        (found,) = client(libre).translate([f"{first} {second}"], "en", "uk")
    assert found == Translation(" ".join(told))
    assert [first, second] in [body["q"] for body in libre.bodies[1:]]


def test_what_is_no_text_is_told() -> None:
    """
    Halves of characters and control characters, which no file and no voice takes, leave as a problem; lines are joined.
    """
    books = {("en", "uk"): {"Good morning.": "Доброго \udc80ранку.", "The mayor spoke.": "Мер\n виступив.\x07"}}
    with serve(books) as libre:
        half, bell = client(libre).translate(["Good morning.", "The mayor spoke."], "en", "uk")
    assert half == Translation("Доброго ⁇ранку.", ("an unreadable sign in it",))
    assert bell == Translation("Мер виступив.⁇", ("an unreadable sign in it",))


def test_english_lies_between_where_nothing_leads_straight() -> None:
    """
    A server with few models is asked twice, and the route tells it.
    """
    with serve(BOOKS) as libre:
        translator = client(libre)
        assert translator.route("de", "uk") == ("de", "en", "uk")
        assert translator.translate(["Die Brücke ist gesperrt."], "de", "uk") == (Translation("Міст закрито."),)
    assert libre.paths == ["/languages", "/translate", "/translate"]


def test_the_own_language_asks_for_no_translation() -> None:
    """
    From a language into itself, a sentence is not even prepared.
    """
    with serve(BOOKS) as libre:
        assert client(libre).translate(["Sen. Holt"], "en", "en") == (Translation("Sen. Holt"),)
    assert libre.paths == ["/languages"]


def test_a_language_that_is_not_there() -> None:
    """
    The server's own languages are named, and no package, which would not help here: nothing is there to be fetched.
    """
    with serve(BOOKS) as libre, pytest.raises(NoRoute) as error:
        client(libre).route("en", "ru")
    assert "from English (en) to Russian (ru), its languages are: de, en, uk;" in str(error.value)
    assert "models install" not in str(error.value)
    assert error.value.missing == ()


@pytest.mark.parametrize(
    ("languages", "there"),
    [
        ([{"code": "en", "name": "English"}, {"code": "uk", "name": "Ukrainian"}], True),
        ([{"code": "en", "targets": ["uk", 7, None]}, "uk", {"code": 3}, {}], True),
        ([{"code": "en", "targets": "uk"}, {"targets": ["uk"]}], False),
        ([], False),
    ],
)
def test_languages_as_servers_tell_them(languages: list[Any], there: bool) -> None:
    """
    Old servers name no targets and take any pair; what is no language is passed over.
    """
    with serve(BOOKS, languages=languages) as libre:
        if there:
            assert client(libre).route("en", "uk") == ("en", "uk")
        else:
            with pytest.raises(NoRoute):
                client(libre).route("en", "uk")


@given(st.lists(st.text(min_size=1, max_size=40), max_size=30), st.integers(1, 6), st.integers(1, 60))
def test_batches_keep_all_in_order(texts: list[str], count: int, characters: int) -> None:
    """
    No text is lost, moved or cut; no batch is empty or above both bounds, but for a single long text.
    """
    made = list(batches(texts, count, characters))
    assert [text for batch in made for text in batch] == texts
    assert all(0 < len(batch) <= count for batch in made)
    assert all(len(batch) == 1 or sum(map(len, batch)) <= characters for batch in made)


def test_many_sentences_are_several_requests() -> None:
    """
    Public servers refuse what is too much at once, so no request is.
    """
    sentences = [f"Ferry number {number} leaves at noon." for number in range(60)]
    with serve(BOOKS) as libre:
        found = client(libre).translate(sentences, "en", "uk")
    assert [each.text for each in found] == [f"uk {sentence}" for sentence in sentences]
    assert [len(body["q"]) for body in libre.bodies] == [25, 25, 10]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("short", "gave 1 translations for 2 sentences"),
        ("single", "gave no list of translations"),
    ],
)
def test_answers_that_are_none(act: str, said: str) -> None:
    """
    What is no whole list of translations is refused, whole, in one sentence, and not asked for again.
    """
    with serve(BOOKS, "well", act) as libre:
        message = failure(libre)
    assert said in message
    assert "\n" not in message
    assert len(libre.bodies) == 1


@pytest.mark.parametrize(
    ("script", "languages", "said"),
    [
        ([], {}, "gave no list of languages"),
        ([], "en", "gave no list of languages"),
        (["junk"], None, "something else"),
    ],
)
def test_languages_that_are_no_list(script: list[str], languages: Any, said: str) -> None:
    """
    Something that is JSON and yet no list of languages, or not even JSON, is refused before any text is sent.
    """
    with serve(BOOKS, *script, languages=languages) as libre:
        message = failure(libre)
    assert said in message
    assert libre.bodies == []
