from __future__ import annotations

from pathlib import Path

import bs1770
import numpy as np
import pytest
from encoding import encode
from finished import measure_file
from sounds import Shelf, joined, padded, sine, speechlike

from output import loudness, mp3
from output.errors import BadSound
from output.model import RATE, Take
from output.pcm import parts
from output.stitch import render
from output.timeline import lay_out
from voices.model import Voice


def speech(seconds: float = 6, **options: float) -> np.ndarray:
    return (speechlike(seconds, RATE, **options) / 32768).astype(np.float32)


def seconds(sound: np.ndarray) -> list[np.ndarray]:
    return np.array_split(sound, max(len(sound) // RATE, 1))


def test_the_reference_tone() -> None:
    """
    BS.1770's own anchor: a 997 Hz sine at full scale in one channel is -3.01 LUFS, so 0 as heard from two.
    """
    heard = loudness.measure(seconds(sine(5, hz=997, peak=1.0)))

    assert heard.integrated == pytest.approx(0.0, abs=0.05)
    assert bs1770.integrated(sine(5, hz=997, peak=1.0), speakers=1) == pytest.approx(-3.01, abs=0.02)
    assert heard.true_peak == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize("peak", [0.02, 0.5, 3.0])
def test_the_meter_agrees_with_the_standard(peak: float) -> None:
    """
    libavfilter's figure is the one that the standard, worked out by hand, gives: quiet, normal or clipped, with pauses.
    """
    sound = np.concatenate([speech(peak=peak), np.zeros(2 * RATE, np.float32), speech(3, peak=peak / 3, seed=2)])

    heard = loudness.measure(seconds(sound))

    assert heard.integrated == pytest.approx(bs1770.integrated(sound), abs=0.1)
    assert heard.true_peak == pytest.approx(bs1770.true_peak(sound), abs=0.4)


def test_the_last_tenth_of_a_second_counts() -> None:
    """
    A peak in the very last samples is seen, though the meter reports in steps of 100 ms.
    """
    sound = np.concatenate([sine(2, peak=0.1), sine(0.05, peak=0.9)])

    assert loudness.measure([sound]).true_peak == pytest.approx(bs1770.true_peak(sound), abs=0.4)


@pytest.mark.parametrize("sound", [np.zeros(RATE, np.float32), np.zeros(0, np.float32)])
def test_silence_measures_as_silence(sound: np.ndarray) -> None:
    """
    Nothing to hear is a figure, not an accident.
    """
    heard = loudness.measure([sound])

    assert (loudness.SILENCE, -np.inf) == (heard.integrated, heard.true_peak)


@pytest.mark.parametrize("length", [1, 4410, 44_100, 100_003])
def test_the_limiter_keeps_every_sample_in_its_place(length: int) -> None:
    """
    Nothing is lost, nothing added, nothing late: below the ceiling the sound is only louder.
    """
    sound = speech(3, peak=0.2)[:length]

    limited = joined(loudness.limited([sound[: length // 2], sound[length // 2 :]], 6.0, -1.0))

    assert length == len(limited)
    assert np.allclose(limited, sound * 10 ** (6 / 20), atol=1e-4)


def test_the_limiter_holds_the_ceiling() -> None:
    """
    20 dB too hot, and no sample passes the ceiling; between the samples even hiss stays within 1.5 dB.
    """
    limited = joined(loudness.limited(seconds(speech()), 20.0, -2.0))

    assert np.abs(limited).max() <= 10 ** (-2 / 20) + 1e-6
    assert bs1770.true_peak(limited) <= -0.5


def test_two_voices_are_matched() -> None:
    """
    Voices 15 dB apart are within 1 LU of each other once levelled, and each has one gain for all its clips.
    """
    shelf = Shelf()
    ann, bob = Voice("en", "ann"), Voice("en", "bob")
    takes = [
        Take((shelf.put(speechlike(3, peak=peak, seed=i), voice=voice),), "text", voice.name, "en", 0.5, "One")
        for i, (voice, peak) in enumerate([(ann, 0.6), (bob, 0.6 / 5.6), (ann, 0.5), (bob, 0.1)])
    ]
    track = lay_out(takes, shelf.load)

    gains = loudness.level(track, parts(shelf.load))

    sound = joined(render(track, parts(shelf.load), gains))
    heard = [bs1770.integrated(sound[cue.start : cue.end]) for cue in track.cues]
    assert {("tone", ann), ("tone", bob)} == set(gains)
    assert max(heard) - min(heard) < 2
    assert np.mean(heard[::2]) == pytest.approx(np.mean(heard[1::2]), abs=1)
    assert bs1770.integrated(sound) == pytest.approx(-16, abs=0.5)


def test_a_voice_that_says_one_word_is_levelled() -> None:
    """
    A fifth of a second is too short for BS.1770, and still comes out near the target.
    """
    shelf = Shelf()
    clip = shelf.put(padded(sine(0.2, RATE, hz=997, peak=0.05), RATE, 0.1, 0.1), RATE)
    track = lay_out([Take((clip,), "Yes.", "Ann", "en", 0, "One")], shelf.load)

    (gain,) = loudness.level(track, parts(shelf.load)).values()

    # A 997 Hz sine as heard from two speakers is as loud in LUFS as its peak is in dB.
    assert 20 * np.log10(0.05) + gain == pytest.approx(-16, abs=1.5)


def test_a_file_is_measured_as_it_decodes(tmp_path: Path) -> None:
    """
    The figures of a file are those of its decoded sound, with the number of samples.
    """
    sound = speech(3)
    encode(seconds(sound), tmp_path / "a.mp3")

    heard, samples = measure_file(tmp_path / "a.mp3")

    assert len(sound) == samples
    assert heard.integrated == pytest.approx(bs1770.integrated(joined(mp3.decoded(tmp_path / "a.mp3"))), abs=0.1)


def test_what_is_no_sound_cannot_be_measured(tmp_path: Path) -> None:
    """
    A file that does not decode is named in the sentence.
    """
    (tmp_path / "a.mp3").write_text("<html>")

    with pytest.raises(BadSound, match=r"a\.mp3 does not decode"):
        measure_file(tmp_path / "a.mp3")
