"""
Microsoft's voices, through the real edge-tts client and a real TLS connection to a server on loopback.
"""

from __future__ import annotations

import base64
import contextlib
import gc
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from edgevoice import HOST, PACE, Edge
from house import House, assert_one_sentence

from voices.decode import decode
from voices.engine import resolve
from voices.engines.edge import Engine
from voices.errors import EngineFailed, EngineUnavailable, NoSuchVoice
from voices.model import Voice

GERMAN = Voice("de")
TEXT = 'Am 18. Januar kamen z. B. Dr. Meyer & Söhne, 10 000 Gäste und „niemand“ <sonst>: das war\'s, "ja".'


def failure(*script: str, trusted: bool = True, proxy: int = 200, engine: Engine | None = None) -> EngineFailed:
    with Edge(*script, trusted=trusted, proxy=proxy), pytest.raises(EngineFailed) as caught:
        (engine or Engine()).speak("Guten Tag zusammen", GERMAN)
    return caught.value


def test_it_speaks() -> None:
    """
    One piece is one connection that carries the text unchanged, and gives an MP3 that lasts as long as the text.
    """
    with Edge() as edge:
        sound = Engine().speak(TEXT, GERMAN)
    samples, rate = decode(sound)
    assert sound.format == "mp3"
    assert len(samples) / rate == pytest.approx(len(TEXT) / PACE, abs=0.1)
    (asked,) = edge.requests
    assert (asked.text, asked.rate, asked.pitch) == (TEXT, "+0%", "+0Hz")
    assert asked.voice.endswith("(de-DE, KatjaNeural)")


@pytest.mark.parametrize("language", ["en", "de", "ru", "uk"])
def test_the_voice_is_passed_on(language: str) -> None:
    """
    Each voice of the table is the one that Microsoft is asked for, and the first of them when none is named.
    """
    engine = Engine()
    first, *_, last = engine.voices(language)
    with Edge() as edge:
        engine.speak("Слово", Voice(language))
        engine.speak("Слово", Voice(language, last))
    for name, asked in zip((first, last), edge.requests, strict=True):
        place, country, speaker = name.split("-")
        assert asked.voice.endswith(f"({place}-{country}, {speaker})")


def test_the_table_names_voices_as_microsoft_does() -> None:
    """
    Each voice is a language, a country and a name, and stands under its language.
    """
    for language in ("en", "de", "ru", "uk"):
        for name in Engine().voices(language):
            assert name.split("-")[0] == language
            assert name.endswith("Neural") and name.count("-") == 2


@pytest.mark.parametrize(("speed", "rate"), [(1.1, "+10%"), (0.75, "-25%"), (1.0, "+0%"), (1.5, "+50%")])
def test_speed_is_passed_on(speed: float, rate: str) -> None:
    """
    A wish for speed reaches Microsoft as per cent.
    """
    with Edge() as edge:
        Engine().speak("Ja", Voice("de", speed=speed))
    assert rate == edge.requests[0].rate


def test_pitch_is_refused() -> None:
    """
    A wish for another pitch is answered before anything is sent.
    """
    with pytest.raises(NoSuchVoice, match="cannot change the pitch"):
        resolve(Engine(), Voice("de", pitch=1.0))


@pytest.mark.parametrize("sign", ["я", "&", "𝐚"])
def test_a_full_piece_is_one_request(sign: str) -> None:
    """
    Four hundred characters, however many bytes they take, are not cut again by the client.
    """
    text = (f"Слово {sign} " * 400)[: Engine.limit].strip()
    with Edge() as edge:
        Engine().speak(text, Voice("uk"))
    assert [text] == [asked.text for asked in edge.requests]


def test_control_characters_are_spaces() -> None:
    """
    What XML cannot hold is not sent, and takes no neighbour with it.
    """
    with Edge() as edge:
        Engine().speak("a\x00b\x0bc\x1bd\ud800e\ufffff\x85g\nh", GERMAN)
    assert [asked.text for asked in edge.requests] == ["a b c d e f g h"]


def test_nothing_to_say_opens_no_connection() -> None:
    """
    A text without a sign that could be said is our failure, before Microsoft hears of it.
    """
    for text in ("", " \n", "\x00\x07", "\ud800"):
        with Edge() as edge, pytest.raises(EngineFailed, match="nothing to say") as caught:
            Engine().speak(text, GERMAN)
        assert (edge.most, caught.value.retry) == (0, False)


def test_an_untrusted_certificate_sends_no_text() -> None:
    """
    A server that cannot prove to be Microsoft never sees the text.
    """
    with Edge(trusted=False) as edge, pytest.raises(EngineFailed, match="REQUESTS_CA_BUNDLE") as caught:
        Engine().speak("geheim", GERMAN)
    assert edge.requests == []
    assert not caught.value.retry


@pytest.mark.parametrize(
    ("script", "says", "retry", "busy"),
    [
        (["no audio"], "without any sound", True, False),
        (["strange"], "newer edge-tts", True, False),
        (["garbage"], "newer edge-tts", True, False),
        (["429"], "too often", True, True),
        (["503"], "no room now", True, True),
        (["500"], "no room now", True, True),
        (["403", "403"], "refuses", False, False),
        (["404"], "did not understand", False, False),
        (["cut"], "broke in the middle", True, False),
        (["closed"], "broke in the middle", True, False),
        (["broken frame"], "connection to Microsoft broke", True, False),
    ],
)
def test_each_failure_has_its_sentence(
    script: list[str], says: str, retry: bool, busy: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    """
    Each way in which Microsoft fails is told apart, with whether to ask again and how fast; nothing else is printed.
    """
    error = failure(*script)
    assert says in str(error)
    assert (retry, busy) == (error.retry, error.busy)
    assert capfd.readouterr() == ("", "")


def test_a_clock_that_is_wrong_is_put_right() -> None:
    """
    A first refusal with the server's date is answered by another token, in the same call.
    """
    with Edge("403") as edge:
        Engine().speak("Ja", GERMAN)
    assert [asked.text for asked in edge.requests] == ["Ja"]


@pytest.mark.parametrize("act", ["hang", "dead", "mute"])
def test_silence_is_noticed_in_time(act: str) -> None:
    """
    A server that falls silent, before its first word or after, costs the waiting times and not for ever.
    """
    started = time.monotonic()
    assert "fell silent" in str(failure(act, engine=Engine(connect=0.2, read=0.2)))
    assert time.monotonic() - started < 5


def test_a_drip_ends_in_time() -> None:
    """
    A server that always says a little more, and never all, is left when the time for everything is over.
    """
    started = time.monotonic()
    assert "not finished after 0.5 seconds" in str(failure("drip", engine=Engine(whole=0.5)))
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("act", ["sound", "no audio", "cut", "broken frame", "hang", "dead"])
def test_no_connection_is_left_behind(act: str) -> None:
    """
    However a call ends, its sockets are closed by then, and not by chance later.
    """
    with warnings.catch_warnings(record=True) as caught, Edge(act):
        warnings.simplefilter("always")
        with contextlib.suppress(EngineFailed):
            Engine(read=0.3).speak("Guten Tag zusammen", GERMAN)
        gc.collect()
    assert [str(each.message) for each in caught] == []


def test_no_proxy_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A proxy that does not answer is named as the thing to check, whether or not its kind is written out.
    """
    for address in ("http://127.0.0.1:9", "127.0.0.1:9"):
        monkeypatch.setenv("HTTPS_PROXY", address)
        with pytest.raises(EngineFailed, match="HTTPS_PROXY does not answer") as caught:
            Engine().speak("Ja", GERMAN)
        assert caught.value.retry


def test_a_proxy_that_refuses() -> None:
    """
    A proxy's refusal is not taken for Microsoft's; only its own fault may pass.
    """
    for status, retry in ((407, False), (403, False), (502, True)):
        error = failure(proxy=status)
        assert f"proxy named in HTTPS_PROXY does not let us through ({status})" in str(error)
        assert (retry, False) == (error.retry, error.busy)


def test_a_proxy_with_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Name and password in the proxy's address reach the proxy.
    """
    with Edge() as edge:
        monkeypatch.setenv("HTTPS_PROXY", edge.env["HTTPS_PROXY"].replace("http://", "http://me:open@"))
        Engine().speak("Ja", GERMAN)
    (knock,) = edge.knocks
    assert f"Proxy-Authorization: Basic {base64.b64encode(b'me:open').decode()}\r\n" in knock


def test_a_proxy_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A SOCKS proxy, which edge-tts cannot use, is refused rather than passed by.
    """
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    with pytest.raises(EngineFailed, match="of the kind socks5"):
        Engine().speak("Ja", GERMAN)


def test_without_a_proxy_the_real_microsoft_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Nothing but the environment leads to the test server: without it, or past it, the client looks up Microsoft.
    """
    with pytest.raises(pytest.fail.Exception, match=HOST):
        Engine().speak("Ja", GERMAN)
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "bing.com")
    with pytest.raises(pytest.fail.Exception, match=HOST):
        Engine().speak("Ja", GERMAN)


def test_authorities_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """
    A setting that names no certificates is told with both its names.
    """
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    with pytest.raises(EngineFailed, match=r"none\.pem cannot be read .* SSL_CERT_FILE") as caught:
        Engine().speak("Ja", GERMAN)
    assert not caught.value.retry


def test_retry_after() -> None:
    """
    The seconds that Microsoft asks for are handed on; a date becomes the seconds until then, and nonsense no wish.
    """
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
    for header, seconds in (("7", 7.0), ("Mon, 23 Nov 2026 12:01:30 GMT", 90.0), ("soon", None)):
        with Edge("503", retry_after=header), pytest.raises(EngineFailed) as caught:
            Engine(now=lambda: noon).speak("Ja", GERMAN)
        assert seconds == caught.value.after


def test_two_may_speak_at_once() -> None:
    """
    Threads that call side by side get each its own sound, from connections that were open together.
    """
    texts = ["Ja, das ist kurz.", "Dies dagegen ist ein Satz, der ein gutes Stück länger dauert."]
    engine, start = Engine(), threading.Barrier(2)

    def speak(text: str) -> float:
        start.wait(10)
        samples, rate = decode(engine.speak(text, GERMAN))
        return len(samples) / rate

    with Edge(slow=0.5) as edge, ThreadPoolExecutor(engine.parallel) as threads:
        lasted = list(threads.map(speak, texts))
    assert lasted == pytest.approx([len(text) / PACE for text in texts], abs=0.1)
    assert edge.most == 2


def test_probe_wants_sound() -> None:
    """
    A probe passes when one word comes back as sound, and only then.
    """
    with Edge() as edge:
        Engine().probe(Voice("uk"))
    assert [asked.text for asked in edge.requests] == ["Так"]
    for act in ("no audio", "damaged", "closed", "503"):
        with Edge(act), pytest.raises(EngineUnavailable, match="cannot be used now"):
            Engine().probe(GERMAN)


def test_without_the_package_it_is_listed_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Whoever has not installed edge-tts sees its voices, and learns how to get it on asking for one.
    """
    monkeypatch.setitem(sys.modules, "edge_tts", None)
    engine = Engine()
    assert engine.version
    assert "uk-UA-PolinaNeural" in [each.name for each in engine.listed("uk")]
    for ask in (lambda: engine.probe(GERMAN), lambda: engine.speak("Ja", GERMAN)):
        with pytest.raises(EngineUnavailable, match=r"pip install 'edge-tts>="):
            ask()


def test_briefing_speaks_with_it(briefing: House, tmp_path: Path) -> None:
    """
    The command line has a text spoken by a named voice, and never with --offline.
    """
    command = ("say", "Доброго ранку.", "--language", "uk", "--engine", "edge", "--voice", "uk-UA-OstapNeural")
    with Edge() as edge:
        answer = briefing(*command)
        assert_one_sentence(briefing(*command, "--offline", "-o", "b.mp3"), 1)
    assert answer.code == 0, answer.err
    assert (tmp_path / answer.out.strip()).stat().st_size > 1000
    assert {"OstapNeural)"} == {asked.voice.split()[-1] for asked in edge.requests}
    assert "Доброго ранку." in [asked.text for asked in edge.requests]
