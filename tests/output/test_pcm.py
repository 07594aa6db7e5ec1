from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sounds import Shelf, padded, sine, speechlike

from output import pcm
from output.errors import BadSound
from output.model import RATE, Placement


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
@pytest.mark.parametrize("hz", [440.0, 3_000.0, 6_400.0])
def test_resampling_is_inaudible(rate: int, hz: float) -> None:
    """
    A sine comes out as the same sine at the track's rate, in phase, with errors below 16 bit.
    """
    shelf = Shelf()
    clip = shelf.put((sine(1, rate, hz=hz) * 32767).astype(np.int16), rate)

    sound = pcm.sound(clip, *shelf.load(clip))

    ideal = sine(1, hz=hz)
    assert abs(len(sound) - len(ideal)) <= 1
    middle = slice(2000, 42_000)
    error = np.sqrt(np.mean((sound[middle] - ideal[middle]) ** 2))
    assert 20 * np.log10(error) < -85


def test_an_offset_is_taken_out() -> None:
    """
    DC, which would click at each edge and eat headroom, is gone.
    """
    shelf = Shelf()
    clip = shelf.put((sine(1, 22_050, peak=0.3) * 32767 + 3000).astype(np.int16))

    assert abs(pcm.sound(clip, *shelf.load(clip)).mean()) < 1e-3


def test_the_same_clip_gives_the_same_samples() -> None:
    """
    Two passes over a track, one to measure and one to write, hear the same thing.
    """
    shelf = Shelf()
    clip = shelf.put(speechlike(1), 22_050)

    assert np.array_equal(pcm.sound(clip, *shelf.load(clip)), pcm.sound(clip, *shelf.load(clip)))


@settings(max_examples=25, deadline=None)
@given(
    head=st.floats(0, 1),
    tail=st.floats(0, 1),
    peak=st.sampled_from([0.01, 0.5, 4.0]),
    rate=st.sampled_from([16_000, 22_050, 24_000]),
)
def test_dead_air_is_found_to_30_ms(head: float, tail: float, peak: float, rate: int) -> None:
    """
    However long the silence around a clip and however loud the clip, its sound is found within 5 ms.
    """
    shelf = Shelf()
    clip = shelf.put(padded(sine(0.5, rate, hz=300, peak=peak), rate, head, tail), rate)

    found = pcm.extent(clip, shelf.load)

    assert found.first / RATE == pytest.approx(head, abs=0.006)
    assert found.last / RATE == pytest.approx(head + 0.5, abs=0.006)
    begin, end = pcm.guarded(found.first, found.last, found.length)
    assert 0 <= found.first - begin <= 0.030 * RATE
    assert 0 <= end - found.last <= 0.030 * RATE
    assert abs(len(pcm.sound(clip, *shelf.load(clip))) - found.length) <= 2


def test_soft_consonants_are_kept() -> None:
    """
    A hiss 35 dB below the vowel, as an f at the edge of a word, is sound; noise 60 dB below is not.
    """
    rate = 24_000
    random = np.random.default_rng(1)
    noise, hiss = 0.0005 * random.standard_normal(rate // 2), 0.005 * random.standard_normal(rate // 10)
    vowel = sine(0.4, rate, hz=200, peak=0.8)
    shelf = Shelf()
    clip = shelf.put(padded(np.concatenate([noise, hiss, vowel, hiss, noise]), rate, 0, 0), rate)

    found = pcm.extent(clip, shelf.load)

    assert found.first / RATE == pytest.approx(0.5, abs=0.006)
    assert found.last / RATE == pytest.approx(1.1, abs=0.006)


def test_silence_has_no_voice() -> None:
    """
    Digital silence and the faintest hum are both nothing.
    """
    assert pcm.voiced(np.zeros(RATE, np.float32)) == (0, 0)
    assert pcm.voiced(sine(1, hz=50, peak=0.0002)) == (0, 0)
    assert pcm.voiced(np.zeros(0, np.float32)) == (0, 0)


def test_edges_are_soft() -> None:
    """
    A stretch cut out of the middle of a vowel starts and ends at nought and is untouched in between.
    """
    shelf = Shelf()
    clip = shelf.put((sine(1) * 32767).astype(np.int16), RATE)

    part = pcm.part(Placement(clip, 10_011, 30_011, 0, pcm.extent(clip, shelf.load).sound), shelf.load)

    assert len(part) == 20_000
    assert 0 == part[0] == part[-1]
    assert np.abs(np.diff(part)).max() <= 1.01 * np.abs(np.diff(sine(1))).max()
    assert np.array_equal(part[500:-500], pcm.sound(clip, *shelf.load(clip))[10_511:29_511])


def test_an_empty_clip_is_refused() -> None:
    """
    A clip without samples cannot be placed, and the sentence says which file to remove.
    """
    shelf = Shelf()

    with pytest.raises(BadSound, match=r"'hello' is empty; remove .*0\.wav"):
        pcm.extent(shelf.put(np.zeros(0, np.int16), text="hello"), shelf.load)


def test_a_clip_that_changed_is_refused() -> None:
    """
    A clip that was replaced after the track was laid out, if only by one sample, is not what was placed: what was made
    of it would be kept for it.
    """
    shelf = Shelf()
    clip = shelf.put(speechlike(1), 22_050)
    placed = Placement(clip, 0, RATE, 0, pcm.extent(clip, shelf.load).sound)
    assert len(pcm.part(placed, shelf.load)) == RATE
    samples, rate = shelf.kept[clip.path]
    other = samples.copy()
    other[len(other) // 2] += 1
    shelf.kept[clip.path] = other, rate

    with pytest.raises(BadSound, match="was changed while the episode was made"):
        pcm.part(placed, shelf.load)
