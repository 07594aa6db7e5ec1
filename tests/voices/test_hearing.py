"""
A sound is believed when it can be the text.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.decode import decode
from voices.engines.espeak import Engine as Espeak
from voices.engines.tone import Engine as Tone
from voices.errors import EngineFailed
from voices.hearing import ENOUGH, Ear, band, heard, judge
from voices.model import Voice

TEXT = "Die Regierung kündigte am Dienstag an, den Mindestlohn zu erhöhen."


@given(st.text(max_size=200), st.floats(5, 30))
@settings(max_examples=60, deadline=None)
def test_the_band_holds_the_expected(text: str, pace: float) -> None:
    """
    The time that a text takes at the stated pace is always inside its band.
    """
    least, most = band(text, pace)
    assert 0 <= least <= len(text) / pace <= most


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "UN"),
        ("en", "1 234 567 890"),
        ("de", "€ 7 & 8 %"),
        ("de", "Ja"),
        ("uk", "Так"),
        ("ru", "США, ФСБ, МЧС."),
        ("uk", "Київ, 24.02.2022, о 05:07"),
        ("en", "I."),
        ("de", "9 999 999 999 999"),
    ],
)
def test_short_and_odd_texts_pass(language: str, text: str) -> None:
    """
    Figures, signs, capitals and single words, as a real voice says them, are inside the band.
    """
    judge(*decode(Espeak().speak(text, Voice(language))), text, Espeak().pace(language))


@pytest.mark.parametrize(("share", "says"), [(0.3, "words are missing"), (5.0, "at most")])
def test_the_wrong_length_is_refused(share: float, says: str) -> None:
    """
    A third of a sentence, or five times its length, is not that sentence.
    """
    samples, rate = decode(Tone().speak("x" * int(len(TEXT) * share), Voice("de")))
    with pytest.raises(EngineFailed, match=says):
        judge(samples, rate, TEXT, 15.0)


@given(st.integers(0, 3000), st.integers(0, 3000), st.integers(0, 3000), st.sampled_from([8000, 22_050]))
@settings(max_examples=60, deadline=None)
def test_what_isheard(before: int, sound: int, after: int, rate: int) -> None:
    """
    From the first loud frame to the last, also when that is not whole; silence around it does not count.
    """
    samples = np.repeat([0, 20_000, 0], [before, sound, after]).astype(np.int16)
    frames = -(-(before + sound) // (rate // 50)) - before // (rate // 50) if sound else 0
    if not 0 < sound < 5:  # so little of a frame may be quiet enough
        assert heard(samples, rate) == pytest.approx(frames * (rate // 50) / rate)


def test_silence_is_refused() -> None:
    """
    Silence of the right length is refused, also when it is not digital silence.
    """
    noise = np.random.default_rng(1).integers(-20, 20, 22_050 * 4).astype(np.int16)
    for samples in (np.zeros(22_050 * 4, np.int16), noise):
        with pytest.raises(EngineFailed, match="silent"):
            judge(samples, 22_050, TEXT, 15.0)


def test_a_word_and_silence_is_refused() -> None:
    """
    A beep that is stretched to the right length with silence has lost the words.
    """
    samples, rate = decode(Tone().speak("kurz", Voice("de")))
    padded = np.pad(samples, (rate, rate * 3))
    with pytest.raises(EngineFailed, match="words are missing"):
        judge(padded, rate, TEXT, 15.0)


def test_half_a_clip_is_known_from_whole_ones() -> None:
    """
    A slow voice's half sentence would do for a whole one of a quick voice: the ear knows better after a few clips.
    """
    voice, ear = Voice("de"), Ear()
    slow = np.repeat(decode(Tone().speak(TEXT, voice))[0], 2)
    half = slow[: len(slow) // 2]
    judge(half, 22_050, TEXT, 15.0)
    for _ in range(ENOUGH):
        ear.judge(slow, 22_050, TEXT, voice, 15.0)
    with pytest.raises(EngineFailed, match="words are missing"):
        ear.judge(half, 22_050, TEXT, voice, 15.0)
    ear.judge(half, 22_050, TEXT, Voice("de", "quick"), 15.0)
    ear.judge(slow[: len(slow) * 2 // 3], 22_050, TEXT, voice, 15.0)
