"""
The real client talks to a real server on loopback that speaks LibreTranslate's protocol.
"""

from __future__ import annotations

from email.utils import formatdate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from libre import Libre, serve

from briefing.errors import NoRoute, TranslationError
from briefing.translators import Access, Translation
from briefing.translators.libretranslate import LibreTranslate, batches
from briefing.translators.server import ATTEMPTS, PATIENCE, Server

BOOKS = {
    ("en", "uk"): {
        "Good morning.": "Доброго ранку.",
        "The bridge is closed.": "Міст закрито.",
        "On November 21 the river froze.": "21 листопада річка замерзла.",
        "Some 450 people were there.": "Там було 45 людей.",
        "The mayor spoke.": "Мер\n виступив.",
    },
    ("de", "en"): {"Die Brücke ist gesperrt.": "The bridge is closed."},
}
KEY = "k-3f9a"


class Clock:
    """
    Waits without waiting: *slept* are the seconds that somebody asked it to wait.
    """

    def __init__(self) -> None:
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def client(libre: Libre, clock: Clock | None = None, **options: Any) -> LibreTranslate:
    """
    A translator that asks *libre*, and waits by *clock*.
    """
    access = Access(libre.address, options.pop("key", ""), options.pop("offline", False))
    return LibreTranslate(Server(access, sleep=(clock or Clock()).sleep, now=lambda: 1_000_000_000.0, **options))


def failure(libre: Libre, clock: Clock | None = None, **options: Any) -> str:
    """
    What is said when *libre* does not translate.
    """
    with pytest.raises(TranslationError) as error:
        client(libre, clock, **options).translate(["Good morning.", "The bridge is closed."], "en", "uk")
    return str(error.value)


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


def test_the_key_goes_into_the_body_only() -> None:
    """
    A server that wants a key gets it where nobody logs it: in no address and in no header.
    """
    with serve(BOOKS, key=KEY) as libre:
        assert client(libre, key=KEY).translate(["Good morning."], "en", "uk") == (Translation("Доброго ранку."),)
    assert [body["api_key"] for body in libre.bodies] == [KEY]
    assert KEY not in str(libre.paths) + str(libre.heads)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("", "400 Bad Request (Please get an API key); if it wants a key, put yours into the environment variable"),
        (KEY, "403 Forbidden (Invalid API key ***); see whether the key in BRIEFING_TRANSLATOR_KEY is right."),
    ],
)
def test_a_refused_key_is_told_and_not_shown(key: str, said: str) -> None:
    """
    The server's own words are passed on, even if it repeats the key in them: without it.
    """
    with serve(BOOKS, key="another") as libre:
        message = failure(libre, key=key)
    assert said in message
    assert KEY not in message
    assert KEY not in repr(Access(key=KEY))


def test_busy_once() -> None:
    """
    A server that asks for seven seconds gets them, and then the same question again.
    """
    clock = Clock()
    with serve(BOOKS, "well", "429", retry_after="7") as libre:
        found = client(libre, clock).translate(["Good morning."], "en", "uk")
    assert found == (Translation("Доброго ранку."),)
    assert clock.slept == [7.0]
    assert libre.bodies[0] == libre.bodies[1]


def test_busy_until_a_date() -> None:
    """
    Retry-After may be a date; a second is added by nobody.
    """
    clock = Clock()
    with serve(BOOKS, "503", retry_after=formatdate(1_000_000_030, usegmt=True)) as libre:
        assert client(libre, clock).route("en", "uk") == ("en", "uk")
    assert clock.slept == [30.0]


def test_a_fault_that_stays() -> None:
    """
    A server that fails each time is asked four times, ever more slowly, and its reason is told.
    """
    clock = Clock()
    with serve(BOOKS, "well", *["500"] * ATTEMPTS, retry_after="soon") as libre:
        message = failure(libre, clock)
    assert message == (
        f"{libre.address} answered 500 Internal Server Error (Cannot translate text: out of memory); it was asked "
        "4 times, try again later."
    )
    assert len(libre.bodies) == ATTEMPTS
    assert [int(each) for each in clock.slept] == [1, 2, 4]


@pytest.mark.parametrize("after", [str(int(PATIENCE) + 1), "9" * 400])
def test_a_server_that_wants_to_be_left_alone(after: str) -> None:
    """
    Nobody waits longer than two minutes: the run ends at once and says for how long.
    """
    clock = Clock()
    with serve(BOOKS, "429", retry_after=after) as libre:
        message = failure(libre, clock)
    assert "(Slowdown: too fast) and asks to be left alone for " in message
    assert "it was asked once" in message
    assert clock.slept == []


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("page", "answered with a web page instead of a translation; name the address of a LibreTranslate server"),
        ("junk", "answered with something else instead of a translation"),
        ("short", "gave 1 translations for 2 sentences"),
        ("single", "gave no list of translations"),
        ("cut", "cannot be reached (the server hung up half way)"),
        ("404", "refused with 404 Not Found (Cannot translate text: out of memory); name the address"),
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


@pytest.mark.parametrize("languages", [{}, "en", None])
def test_languages_that_are_no_list(languages: Any) -> None:
    """
    Something that is JSON and yet no list of languages is refused before any text is sent.
    """
    with serve(BOOKS, *(["junk"] if languages is None else []), languages=languages) as libre:
        message = failure(libre)
    assert "gave no list of languages" in message or "something else" in message
    assert libre.bodies == []


def test_a_redirect_is_not_followed() -> None:
    """
    Text and key go to the server that was named, and to no other that it names.
    """
    with serve(BOOKS) as other, serve(BOOKS, "well", "redirect", elsewhere=f"{other.address}/translate") as libre:
        message = failure(libre, key=KEY)
    assert f"sends us on to {other.address}/translate;" in message
    assert other.paths == []


@pytest.mark.parametrize(
    ("act", "limits"), [("silence", {"timeout": (1.0, 0.1)}), ("drip", {"deadline": 0.2, "timeout": (1.0, 10.0)})]
)
def test_a_slow_server(act: str, limits: dict[str, Any]) -> None:
    """
    Neither silence nor an answer that never ends holds the run up for ever.
    """
    with serve(BOOKS, "well", act) as libre:
        assert "gave no answer in time" in failure(libre, **limits)


def test_too_long_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    An answer is read to a bound, not to its end.
    """
    monkeypatch.setattr("briefing.translators.server.MOST", 30)
    with serve(BOOKS) as libre:
        assert "which no translation has" in failure(libre)


def test_nobody_there() -> None:
    """
    A server that does not run is told by its address.
    """
    with serve(BOOKS) as libre:
        pass
    assert f"{libre.address} cannot be reached (the connection was refused)" in failure(libre)


def test_a_server_here_is_asked_without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What is for this machine goes to no proxy, which would be another one; that holds offline, too.
    """
    with serve(BOOKS) as proxy, serve(BOOKS) as libre:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.address)
        assert client(libre, offline=True).route("en", "uk") == ("en", "uk")
    assert proxy.paths == []
