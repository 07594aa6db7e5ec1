"""
eSpeak NG, the real library.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import espeakng_loader
import pytest

from voices import espeak_data
from voices.decode import decode
from voices.engines import espeak
from voices.engines.espeak import PACE, Engine
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Voice
from voices.pack import pack

NEWS = {
    "en": "The government announced on Tuesday that it would raise the minimum wage next year. Rain is expected.",
    "de": "Die Regierung kündigte am Dienstag an, den Mindestlohn im kommenden Jahr zu erhöhen. Es wird regnen.",
    "ru": "Правительство объявило во вторник, что повысит зарплату в следующем году. На севере ожидается дождь.",
    "uk": "Уряд оголосив у вівторок, що підвищить заробітну плату наступного року. На півночі очікується дощ.",
}


def seconds(text: str, voice: Voice) -> float:
    samples, rate = decode(Engine().speak(text, voice))
    return len(samples) / rate


@pytest.fixture
def forgetful() -> Iterator[None]:
    """
    Nothing of the library is remembered, before and after.
    """
    memories = (espeak._library, espeak_data.names, espeak_data.timbres)
    Engine().close()
    for memory in memories:
        memory.cache_clear()
    yield
    Engine().close()
    for memory in memories:
        memory.cache_clear()


@pytest.mark.parametrize("language", NEWS)
def test_pace_is_as_measured(language: str) -> None:
    """
    Each language runs at the pace that the engine states, with any of its voices.
    """
    for name in Engine().voices(language):
        lasts = seconds(NEWS[language], Voice(language, name))
        assert len(NEWS[language]) / lasts == pytest.approx(PACE[language], rel=0.2), name


@pytest.mark.parametrize("language", NEWS)
def test_every_voice_is_its_own(language: str) -> None:
    """
    Every voice that is offered can be selected, and no two of them sound the same.
    """
    engine = Engine()
    names = engine.voices(language)
    assert len(names) >= 6
    sounds = set()
    for name in names:
        engine.probe(Voice(language, name))
        sounds.add(engine.speak("2", Voice(language, name)).data)
    assert len(sounds) == len(names)


def test_no_letter_of_an_endless_word_is_lost() -> None:
    """
    Packed by the engine's own limit, even a word that nobody could say is heard as long as its letters take.
    """
    text = "lorem" * 80
    heard = sum(seconds(piece, Voice("en")) for piece in pack(text, Engine.limit))
    assert seconds(text, Voice("en")) < 0.7 * heard
    assert heard > 0.7 * len(text) / PACE["en"]
    assert all(len(piece) <= 1000 for piece in pack("A bridge over the Ard is closed. " * 99, Engine.limit))


def test_american_english_is_the_default() -> None:
    """
    The first voice is the one that speaks when none is named.
    """
    assert Engine().voices("en")[0] == "en-us"
    assert espeak._name(Voice("en")) == "en-us"
    assert espeak._name(Voice("uk")) == "uk"


@pytest.mark.parametrize(
    "trick",
    [
        "<speak>Hallo</speak>",
        "[[h@l'oU]] Hallo",
        "\x01300S Hallo",
        "Hallo\0 Welt",
        "Hal\x02lo",
        "\ud800 Hallo",
        "&lt;a",
    ],
)
def test_no_text_is_a_command(trick: str) -> None:
    """
    Markup, phoneme brackets, control and NUL characters and lone surrogates are spoken, skipped, never obeyed.
    """
    assert 0.3 < seconds(trick, Voice("de")) < 8


def test_a_command_does_not_change_the_pace() -> None:
    """
    A control sequence that would double the speed leaves the rest of the text as it was.
    """
    plain = seconds("300S " + NEWS["de"], Voice("de"))
    assert seconds("\x01300S " + NEWS["de"], Voice("de")) == pytest.approx(plain, rel=0.05)


def test_a_nul_does_not_end_the_text() -> None:
    """
    What follows a NUL character is spoken.
    """
    assert seconds("Eins\0" + NEWS["de"], Voice("de")) > seconds(NEWS["de"], Voice("de"))


@pytest.mark.parametrize("text", ["...", "- -", "—", "\x01", "„“"])
def test_nothing_to_pronounce(text: str) -> None:
    """
    Marks alone are a failure, not a silent clip.
    """
    with pytest.raises(EngineFailed, match="nothing to pronounce"):
        Engine().speak(text, Voice("de"))


def test_a_very_long_text() -> None:
    """
    Twenty thousand characters are spoken to the end in one call.
    """
    text = NEWS["de"] * (20_000 // len(NEWS["de"]) + 1)
    assert len(text) > 20_000
    assert seconds(text, Voice("de")) == pytest.approx(len(text) / PACE["de"], rel=0.15)


def test_a_very_long_word() -> None:
    """
    Twenty thousand characters without a space crash nothing.
    """
    assert seconds("ж" * 20_000, Voice("uk")) > 60


def test_threads_do_not_mix() -> None:
    """
    Calls from several threads at once each get their own text in their own language, whole.
    """
    jobs = [(language, NEWS[language] * times) for language in NEWS for times in (1, 2, 3)]
    alone = [seconds(text, Voice(language)) for language, text in jobs]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda job: seconds(job[1], Voice(job[0])), jobs))
    assert together == pytest.approx(alone, rel=0.02)


def test_unknown_voices_are_refused() -> None:
    """
    A voice that does not exist is an error, not another voice.
    """
    with pytest.raises(EngineFailed, match="'zz'"):
        Engine().speak("abc", Voice("zz"))
    with pytest.raises(EngineUnavailable, match=r"'\.\./x'"):
        Engine().probe(Voice("de", "../x"))
    assert not Engine().speaks("zz")


def test_without_the_library(forgetful: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A library that is missing is a sentence with what to install.
    """
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: "/nowhere/libespeak-ng.so")
    with pytest.raises(EngineUnavailable, match="install the package espeakng-loader"):
        Engine().probe(Voice("de"))


def test_without_the_package(forgetful: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Without the package it speaks nothing, and says so when asked to.
    """
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    assert not Engine().speaks("de")
    assert Engine().voices("de") == ()
    with pytest.raises(EngineUnavailable, match="espeakng-loader"):
        Engine().speak("abc", Voice("de"))


LONG = """
import sys, pathlib, espeakng_loader
espeakng_loader.get_data_path = lambda: sys.argv[1]
from voices.engines.espeak import Engine
from voices.model import Voice
print(len(Engine().speak("Guten Tag", Voice("de")).data))
"""


def _child(data: Path, tmp: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LONG, data],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"TMPDIR": str(tmp)},
    )


def test_a_long_path_to_the_data(tmp_path: Path) -> None:
    """
    Installed under a path that is longer than the library can hold, it speaks, and leaves no link behind.
    """
    deep = tmp_path / ("x" * 120) / ("y" * 100)
    deep.mkdir(parents=True)
    data = deep / "espeak-ng-data"
    data.symlink_to(espeakng_loader.get_data_path())
    child = _child(data, tmp_path)
    assert int(child.stdout) > 10_000, child.stderr
    assert [deep.parent] == list(tmp_path.iterdir())


def test_damaged_data(tmp_path: Path) -> None:
    """
    Data that the library cannot read is our error, and the process lives to tell it.
    """
    (tmp_path / "espeak-ng-data" / "lang").mkdir(parents=True)
    (tmp_path / "espeak-ng-data" / "lang" / "de").write_text("name German\nlanguage de\n")
    child = _child(tmp_path / "espeak-ng-data", tmp_path)
    assert child.returncode == 1
    assert "EngineUnavailable: eSpeak NG cannot be used" in child.stderr
