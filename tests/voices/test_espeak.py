"""
eSpeak NG, the real library.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import espeakng_loader
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices import espeak_data
from voices.decode import decode
from voices.engines import espeak
from voices.engines.espeak import PACE, Engine
from voices.errors import EngineFailed, EngineUnavailable, NoSuchVoice
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


LONG_AND_ODD = {
    "no full stop": "word " * 20_000,
    "a long word": "Donau" * 1000,
    "a long number": "7" * 20_000,
    "brackets": "[[" * 500 + "a",
    "markup": "<speak><prosody rate='900%'>" * 50 + "a",
    "entities": "&amp;&#0;&lt;" * 50,
    "emoji": "😀🎉👩‍👩‍👧" * 20,
    "surrogates": "\ud800\udfff" * 50,
    "controls": "\0\x01\x02\x1b" * 500 + "a",
    "accents": "a" + "\u0301" * 5000,
    "joiners": "\u200d\u202e" * 1000 + "a",
    "marks": "?!(_" * 5000 + "a",
    "other scripts": "汉字مرحباनमस्तेสวัสดี" * 50,
}


@pytest.mark.parametrize("text", LONG_AND_ODD.values(), ids=LONG_AND_ODD)
@pytest.mark.parametrize("language", ["en", "uk"])
def test_long_and_odd_texts(text: str, language: str) -> None:
    """
    Whatever the text is, there is a sound or a sentence that says why not, and the library lives on.
    """
    engine = Engine()
    engine.probe(Voice(language))
    (alive,) = {child._process.pid for child in espeak._children._idle[-1:]}
    try:
        assert decode(engine.speak(text, Voice(language)))[0].size
    except EngineFailed as e:
        assert not e.retry
        assert str(e).endswith((" nothing to pronounce.", " speak for more than an hour."))
    assert alive == espeak._children._idle[-1]._process.pid


@given(
    st.text(st.characters(exclude_categories=()), max_size=60)
    | st.lists(st.sampled_from(["[[", "]]", "<", ">", "&", "\x01", "5", "ß", "ї", "'", "\u0301", " ", "."])).map(
        "".join
    ),
    st.sampled_from(list(NEWS)),
    st.floats(0.5, 2),
    st.floats(-12, 12),
)
@settings(max_examples=150, deadline=None)
def test_any_text(text: str, language: str, speed: float, pitch: float) -> None:
    """
    Any characters, with any wish, are a sound or a failure, and no text kills the library.
    """
    engine, voice = Engine(), Voice(language, "", speed, pitch)
    engine.probe(voice)
    alive = espeak._children._idle[-1]._process.pid
    try:
        assert decode(engine.speak(text, voice))[0].size
    except EngineFailed as e:
        assert "nothing to pronounce" in str(e)
    assert alive == espeak._children._idle[-1]._process.pid


@pytest.mark.parametrize("language", NEWS)
@pytest.mark.parametrize("speed", [0.7, 0.85, 1.25, 1.6, 2.0])
def test_speed_is_a_factor(language: str, speed: float) -> None:
    """
    Twice the speed is half the time, in each language and with a timbre.
    """
    for name in ("", Engine().voices(language)[-1]):
        usual = seconds(NEWS[language] * 3, Voice(language, name))
        assert usual / seconds(NEWS[language] * 3, Voice(language, name, speed)) == pytest.approx(speed, rel=0.05), name


def test_the_slowest() -> None:
    """
    What is slower than the library can speak is as slow as it can; Ukrainian reaches all of it.
    """
    for language, slowest in {"en": 0.6, "de": 0.6, "ru": 0.65, "uk": 0.5}.items():
        usual = seconds(NEWS[language] * 3, Voice(language))
        assert usual / seconds(NEWS[language] * 3, Voice(language, "", 0.5)) == pytest.approx(slowest, rel=0.05)


VOWELS = {
    "en": "Mama may roam around a long warm lane. ",
    "de": "Lina malt allein am Meer. ",
    "ru": "Мама мыла раму рано. ",
    "uk": "Мама мила лаву рано. ",
}


def frequency(voice: Voice) -> float:
    """
    The median fundamental frequency in Hz of voiced speech, by autocorrelation.
    """
    samples, rate = decode(Engine().speak((VOWELS[voice.language] * 3 + NEWS[voice.language]), voice))
    size, found = 2048, []
    window = np.hanning(size)
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * size)) ** 2)[:size]
    for start in range(0, len(samples) - size, size // 2):
        frame = samples[start : start + size].astype(float)
        if frame.std() < 1500:
            continue
        power = np.abs(np.fft.rfft((frame - frame.mean()) * window, 2 * size)) ** 2
        alike = np.fft.irfft(power)[:size] / shape
        part = (alike / alike[0])[rate // 450 : rate // 45]
        if part.max() > 0.6:  # the first lag that is nearly the best: twice the period is as good
            peaks = np.flatnonzero((part[1:-1] > 0.93 * part.max()) & (part[1:-1] >= np.maximum(part[:-2], part[2:])))
            found.append(rate / (rate // 450 + 1 + peaks[0]) if peaks.size else np.nan)
    return float(np.nanmedian(found))


@pytest.mark.parametrize("name", ["en", "de", "ru", "uk", "de+f3", "en-us+m7"])
def test_pitch_is_in_semitones(name: str) -> None:
    """
    A voice is as many semitones higher or deeper as was asked for, up to 8; twelve are about nine.
    """
    language, name = name[:2], name if "+" in name else ""
    usual = frequency(Voice(language, name))
    for asked, heard in ((-12, -9), (-8, -8), (-4, -4), (4, 4), (8, 8), (12, 10)):
        found = 12 * math.log2(frequency(Voice(language, name, 1.0, asked)) / usual)
        assert found == pytest.approx(heard, abs=0.9), asked


def test_no_wish_outlasts_its_clip() -> None:
    """
    A voice sounds as it did before, whoever spoke in between, however fast and high.
    """
    for language, text in NEWS.items():
        before = seconds(text, Voice(language)), frequency(Voice(language))
        for other in NEWS:
            Engine().speak(NEWS[other], Voice(other, Engine().voices(other)[-1], 2.0, 12.0))
            assert (seconds(text, Voice(language)), frequency(Voice(language))) == pytest.approx(before, rel=0.06)


@pytest.mark.parametrize(
    ("wish", "value"),
    [("speed", 0.4), ("speed", 2.1), ("speed", math.nan), ("pitch", 12.5), ("pitch", -13.0), ("pitch", math.nan)],
)
def test_wishes_out_of_reach(wish: str, value: float) -> None:
    """
    What was never promised is refused with what is, by a probe and by the engine.
    """
    voice = replace(Voice("de"), **{wish: value})
    with pytest.raises(NoSuchVoice, match=r"eSpeak NG speaks .*(2 times|12 semitones)"):
        Engine().probe(voice)
    with pytest.raises(EngineFailed, match="eSpeak NG speaks") as failed:
        Engine().speak("Guten Tag", voice)
    assert not failed.value.retry


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
