"""
Google's voice, through the real gTTS client and a real TLS connection to a server on loopback.
"""

from __future__ import annotations

import os
import time
import warnings
from datetime import UTC, datetime

import pytest
from googlevoice import HOST, Google

from voices.decode import decode
from voices.engines.gtts import Engine
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Sound, Voice
from voices.retry_after import seconds

GERMAN = Voice("de")


def failure(*script: str, trusted: bool = True, engine: Engine | None = None) -> EngineFailed:
    with Google(*script, trusted=trusted), pytest.raises(EngineFailed) as caught:
        (engine or Engine()).speak("Guten Tag zusammen", GERMAN)
    return caught.value


def test_it_speaks() -> None:
    """
    One piece is one request that carries the text unchanged, and gives an MP3 that lasts as long as the text.
    """
    text = "Am 18. Januar kamen z. B. Dr. Meyer, 10 000 Gäste und „niemand“ sonst: das war's."
    with Google() as google:
        sound = Engine().speak(text, GERMAN)
    samples, rate = decode(sound)
    assert sound.format == "mp3"
    assert len(samples) / rate == pytest.approx(len(text) / 14.5, abs=0.1)
    assert [(text, "de")] == [(asked.text, asked.language) for asked in google.requests]


@pytest.mark.parametrize("language", ["en", "de", "ru", "uk"])
def test_language_is_passed_on(language: str) -> None:
    """
    The voice's language is the one that Google is asked for.
    """
    with Google() as google:
        Engine().speak("Слово", Voice(language))
    assert [language] == [asked.language for asked in google.requests]


def test_a_full_piece_is_one_request() -> None:
    """
    A hundred characters with marks and abbreviations are not cut again by the client.
    """
    text = ("Слово, слово; 100 тис. слів: так " * 4)[:99] + "."
    with Google() as google:
        Engine().speak(text, Voice("uk"))
    assert [text] == [asked.text for asked in google.requests]


def test_an_untrusted_certificate_sends_no_text() -> None:
    """
    A server that cannot prove to be Google never sees the text.
    """
    with Google(trusted=False) as google, pytest.raises(EngineFailed, match="REQUESTS_CA_BUNDLE") as caught:
        Engine().speak("geheim", GERMAN)
    assert google.requests == []
    assert not caught.value.retry


def test_certificates_that_cannot_be_read() -> None:
    """
    A wrong name in REQUESTS_CA_BUNDLE is told as what it is.
    """
    with Google() as google:
        os.environ["REQUESTS_CA_BUNDLE"] = "/nowhere/authorities.pem"
        with pytest.raises(EngineFailed, match="REQUESTS_CA_BUNDLE cannot be read") as caught:
            Engine().speak("geheim", GERMAN)
    assert google.requests == [] and not caught.value.retry


def test_the_warning_filters_stay() -> None:
    """
    Speaking does not switch urllib3's warnings off for the rest of the program.
    """
    before = list(warnings.filters)
    with Google():
        Engine().speak("Ja", GERMAN)
    assert before == list(warnings.filters)


@pytest.mark.parametrize(
    ("act", "says", "retry"),
    [
        ("no audio", "without any sound", True),
        ("empty", "without any sound", True),
        ("consent", "web page instead of sound", False),
        ("429", "too often", True),
        ("403", "refuses", False),
        ("404", "newer gTTS", False),
        ("503", "fault of its own", True),
        ("cut", "broke in the middle", True),
        ("torn", "damaged sound", True),
    ],
)
def test_each_failure_has_its_sentence(act: str, says: str, retry: bool) -> None:
    """
    Each way in which Google fails is told apart, with whether asking again makes sense.
    """
    error = failure(act)
    assert says in str(error)
    assert retry == error.retry


def test_hanging_up_is_noticed_in_time() -> None:
    """
    A server that falls silent costs the read timeout, not for ever.
    """
    started = time.monotonic()
    assert "fell silent" in str(failure("hang", engine=Engine(read=0.2)))
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("act", ["trickle", "headers", "again"])
def test_a_trickle_has_an_end(act: str) -> None:
    """
    An answer that comes drop by drop, each of them in time, is too late as a whole; so is one that never begins.
    """
    started = time.monotonic()
    assert "fell silent" in str(failure(act, engine=Engine(read=1.0, whole=0.3)))
    assert time.monotonic() - started < 5


def test_an_answer_is_never_taken_for_the_next_one() -> None:
    """
    Where an answer comes behind a first one without content, the next request on that connection does not get it.
    """
    text = "Noch ein Satz, und zwar ein viel längerer als der davor."
    with Google("hints"):
        with pytest.raises(EngineFailed, match="broke") as caught:
            Engine().speak("Kurz.", GERMAN)
        samples, rate = decode(Engine().speak(text, GERMAN))
    assert caught.value.retry
    assert len(samples) / rate == pytest.approx(len(text) / 14.5, abs=0.1)


def test_text_is_not_sent_on() -> None:
    """
    An answer that leads elsewhere is not followed with the text: it is a page for eyes.
    """
    with Google("307") as google, pytest.raises(EngineFailed, match="web page") as caught:
        Engine().speak("geheim", GERMAN)
    assert len(google.requests) == 1
    assert not caught.value.retry


def test_a_giant_answer_has_an_end() -> None:
    """
    What is longer than any sound of 100 characters is not read on, and not searched for one.
    """
    started = time.monotonic()
    assert "instead of sound" in str(failure("giant"))
    assert time.monotonic() - started < 2


def test_who_is_busy_says_so() -> None:
    """
    429 and 5xx ask for fewer requests; other failures do not.
    """
    assert [failure(act).busy for act in ("429", "503", "cut", "no audio", "403")] == [True, True, False, False, False]


def test_no_proxy_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A proxy that does not answer is named as the thing to check.
    """
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with pytest.raises(EngineFailed, match="HTTPS_PROXY"):
        Engine().speak("Ja", GERMAN)


def test_without_a_proxy_the_real_google_is_meant() -> None:
    """
    Nothing but the environment leads to the test server: without it the client looks up Google.
    """
    with pytest.raises(pytest.fail.Exception, match=HOST):
        Engine().speak("Ja", GERMAN)


def test_retry_after_in_seconds() -> None:
    """
    The seconds that Google asks for are handed on.
    """
    assert failure("429").after == 7.0


def test_retry_after_as_a_date() -> None:
    """
    A date in Retry-After becomes the seconds until then; one that cannot be read is no wish at all.
    """
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
    for header, after in (("Mon, 23 Nov 2026 12:01:30 GMT", 90.0), ("soon", None), ("Mon, 99 Foo", None)):
        with Google("503", retry_after=header), pytest.raises(EngineFailed) as caught:
            Engine(now=lambda: noon).speak("Ja", GERMAN)
        assert after == caught.value.after


def test_retry_after_beyond_all_bounds() -> None:
    """
    A wish that no clock can hold is no error of ours, and none is endless.
    """
    year = 365 * 86_400.0
    assert seconds("9" * 400, 0.0) == seconds("Fri, 31 Dec 9999 23:59:59 GMT", 0.0) == year
    assert seconds(f"Fri, 31 Dec {'9' * 30} 23:59:59 GMT", 0.0) is None
    assert seconds(f"Fri, 31 Dec 2027 23:59:59 +{'9' * 30}", 0.0) is None
    assert seconds("Thu, 01 Jan 1970 00:00:00 GMT", year) == 0.0


def test_nothing_to_say() -> None:
    """
    A text that gTTS finds empty is our failure, not a bare AssertionError.
    """
    with pytest.raises(EngineFailed, match="No text to send") as caught:
        Engine().speak("...", GERMAN)
    assert not caught.value.retry


def test_probe_wants_sound() -> None:
    """
    A probe passes when one word comes back as sound, and only then.
    """
    with Google() as google:
        Engine().probe(Voice("uk"))
    assert [asked.text for asked in google.requests] == ["Так"]
    for act in ("no audio", "damaged", "consent", "503"):
        with Google(act), pytest.raises(EngineUnavailable):
            Engine().probe(GERMAN)


def test_languages_come_from_gtts() -> None:
    """
    It speaks what gTTS's table holds, with one voice each.
    """
    engine = Engine()
    assert engine.voices("uk") == ("google",)
    assert engine.voices("xx") == ()
    assert not engine.speaks("ua")
    assert 10 < engine.pace("de") < 20
    assert engine.version.startswith("2.")


def test_damaged_bytes_do_not_decode() -> None:
    """
    What Google sends is decoded before it is believed.
    """
    with Google("damaged"):
        sound = Engine().speak("Ja", GERMAN)
    assert isinstance(sound, Sound)
    with pytest.raises(EngineFailed, match="do not decode"):
        decode(sound)
    with Google("short"):
        sound = Engine().speak("Guten Tag zusammen", GERMAN)
    with pytest.raises(EngineFailed, match="the end is missing"):
        decode(sound)
