"""
A translation server is asked over real HTTP on loopback, patiently, and whatever it does instead of answering is told.
"""

from __future__ import annotations

from email.utils import formatdate
from typing import Any

import pytest
from libre import BOOKS, Clock, client, failure, serve

from briefing.translators import Access, Translation
from briefing.translators.server import ATTEMPTS, PATIENCE

KEY = "k-3f9a"


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
        ("cut", "cannot be reached (the server hung up half way)"),
        ("404", "refused with 404 Not Found (Cannot translate text: out of memory); name the address"),
    ],
)
def test_answers_that_cannot_be_read(act: str, said: str) -> None:
    """
    What is no JSON, or not all of it, is refused in one sentence, and not asked for again.
    """
    with serve(BOOKS, "well", act) as libre:
        message = failure(libre)
    assert said in message
    assert "\n" not in message
    assert len(libre.bodies) == 1


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
