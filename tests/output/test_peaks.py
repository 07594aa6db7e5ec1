from __future__ import annotations

import bs1770
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sounds import sine, speechlike

from output.peaks import Peak


def heard(sound: np.ndarray, *cuts: int) -> float:
    """
    dBTP of *sound*, handed over in blocks that end at *cuts*.
    """
    peak = Peak()
    passed = list(peak.of(np.split(sound, cuts, axis=-1)))
    assert np.array_equal(np.concatenate(passed, axis=-1), sound)
    return float(20 * np.log10(peak.value))


def speech(seed: int, peak: float) -> np.ndarray:
    return np.clip(speechlike(1, 44_100, peak=peak, seed=seed) / 32768, -1, 1).astype(np.float32)


@pytest.mark.parametrize("hz", [997, 5000, 10_007.3, 11_025, 15_000])
def test_a_sine_has_the_peak_that_it_has(hz: float) -> None:
    """
    Wherever its samples fall: at a quarter of the rate all of them may be 3 dB below the peak.
    """
    for phase in np.arange(0, 1, 0.1):
        sound = (0.7 * np.sin(2 * np.pi * (hz * np.arange(9000) / 44_100 + phase))).astype(np.float32)
        sound *= np.minimum(1, np.minimum(np.arange(9000), np.arange(9000)[::-1]) / 2000).astype(np.float32)
        assert heard(sound) == pytest.approx(20 * np.log10(0.7), abs=0.1)


@pytest.mark.parametrize("peak", [0.1, 0.9, 3.0])
def test_speech_and_clipped_speech(peak: float) -> None:
    """
    What an ideal filter finds, to a tenth of a dB.
    """
    sound = speech(2, peak)

    assert heard(sound, 10_000) == pytest.approx(bs1770.true_peak(sound), abs=0.1)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 9), st.lists(st.integers(0, 44_100), max_size=5))
def test_blocks_of_any_size_are_one_sound(seed: int, cuts: list[int]) -> None:
    """
    However it comes, a sound has one peak.
    """
    sound = speech(seed, 2.0)

    assert heard(sound, *sorted(cuts)) == pytest.approx(heard(sound), abs=1e-4)


def test_the_very_ends_count() -> None:
    """
    A peak in the first sample or in the last one is heard; in stereo, on either side.
    """
    for place in (0, -1):
        sound = sine(1, peak=0.1)
        sound[place] = 0.9
        assert heard(sound) == pytest.approx(bs1770.true_peak(sound), abs=0.1)
        assert heard(np.stack([sine(1, peak=0.1), sound])) == pytest.approx(heard(sound))


def test_nothing_has_no_peak() -> None:
    """
    Silence, and no sound at all.
    """
    for sound in (np.zeros(9, np.float32), np.zeros(0, np.float32)):
        peak = Peak()
        assert len(list(peak.of([sound]))) == 1
        assert peak.value == 0
