from __future__ import annotations

import tracemalloc
from pathlib import Path

import bs1770
import numpy as np
import pytest
from finished import measure_file
from podcast import CHAPTER, TITLES, encoded, encoded_otherwise, good, speech
from sounds import joined, sine, speechlike

from output import mp3
from output.inspect import inspect
from output.inspect.meter import measure
from output.inspect.model import Sound
from output.model import RATE


def measured(folder: Path, data: bytes, rate: int = RATE, channels: int = 1) -> Sound:
    path = folder / "a.mp3"
    path.write_bytes(data)
    return measure(path, rate, channels, ())


def test_it_agrees_with_the_book(tmp_path: Path) -> None:
    """
    The whole and each chapter are as loud as another meter hears them, on the same decoded samples.
    """
    path = good().write(tmp_path / "a.mp3")
    sound = joined(mp3.decoded(path))

    found = inspect(path).sound

    assert found.samples == len(sound) == len(TITLES) * CHAPTER * RATE
    assert found.integrated == pytest.approx(bs1770.integrated(sound), abs=0.1)
    assert found.true_peak == pytest.approx(bs1770.true_peak(sound), abs=0.1)
    parts = np.split(sound, len(TITLES))
    assert found.stretches == pytest.approx([bs1770.integrated(each) for each in parts], abs=0.1)


def test_it_agrees_with_the_meter_that_made_it(tmp_path: Path) -> None:
    """
    What `make` measured is what is measured again.
    """
    path = good().write(tmp_path / "a.mp3")
    loudness, samples = measure_file(path)

    found = inspect(path).sound

    assert found.integrated == pytest.approx(loudness.integrated, abs=0.02)
    assert found.true_peak == pytest.approx(loudness.true_peak, abs=0.1)
    assert found.range == pytest.approx(loudness.range, abs=0.2)
    assert samples == found.samples


def test_two_channels_are_two_speakers(tmp_path: Path) -> None:
    """
    The same on both channels is as loud as it is in mono; on one of them alone it is 3 LU softer.
    """
    sound = speech()
    mono = measured(tmp_path, encoded(sound)).integrated

    both = measured(tmp_path, encoded_otherwise(np.stack([sound, sound]), bitrate=192_000), channels=2)
    one = measured(tmp_path, encoded_otherwise(np.stack([sound, sound * 0]), bitrate=192_000), channels=2)

    # LAME turns everything down by 0.45 dB; our own encoder makes up for it.
    assert both.integrated == pytest.approx(mono - 0.45, abs=0.2)
    assert one.integrated == pytest.approx(mono - 0.45 - 3.01, abs=0.2)


@pytest.mark.parametrize("rate", [8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 48_000])
def test_any_rate(tmp_path: Path, rate: int) -> None:
    """
    A sine of 400 Hz is as loud at every rate that MPEG knows, over all of its time.
    """
    sound = sine(6, rate, hz=400, peak=0.25)

    found = measured(tmp_path, encoded_otherwise(sound, rate, bitrate=32_000), rate)

    expected = bs1770.integrated(sound, rate) - 0.45
    assert found.integrated == pytest.approx(expected, abs=0.2)
    assert found.short_term == pytest.approx([expected] * len(found.short_term), abs=0.2)
    assert len(found.short_term) in (4, 5)  # as some encoders tell no length, a frame more may be heard
    assert found.seconds == pytest.approx(6, abs=0.2)


def test_silences_are_as_long_as_they_were_made(tmp_path: Path) -> None:
    """
    Lead, longest pause and tail are told to 30 ms, the pause with its time.
    """
    beep, gap = sine(1, hz=400), np.zeros
    parts = [gap(RATE // 2), beep, gap(RATE), beep, gap(2 * RATE), beep, gap(3 * RATE // 2)]

    found = measured(tmp_path, encoded(np.concatenate(parts).astype(np.float32)))

    heard = [found.lead, found.pause.value, found.pause.at, found.tail]
    assert heard == pytest.approx([0.5, 2.0, 3.5, 1.5], abs=0.03)


def test_steps_and_offsets_are_timed(tmp_path: Path) -> None:
    """
    An offset is told with its second, a torn edge with its moment, and samples beyond full scale are counted.
    """
    sound = sine(6, hz=300, peak=0.1)
    sound[2 * RATE : 3 * RATE] += 0.2
    sound[5 * RATE - 500 : 5 * RATE] = 1.3

    found = measured(tmp_path, encoded_otherwise(sound, bitrate=96_000))

    assert found.dc.value == pytest.approx(0.2, abs=0.01)
    assert found.dc.at == 2
    assert found.jump.at == pytest.approx(5, abs=0.02)
    assert found.jump.value > 0.8
    assert 400 < found.clipped < 600
    assert max(high for _, high in found.wave) > 1.2


def test_a_moment_of_sound(tmp_path: Path) -> None:
    """
    Sound too short for any loudness is measured all the same, and is silence to the meter.
    """
    found = measured(tmp_path, encoded(sine(0.2)))

    assert (found.integrated, found.short_term) == (-70.0, ())
    assert found.samples == 0.2 * RATE


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    """
    A file three times as long is inspected in hardly more memory.
    """
    sound = encoded((speechlike(20, RATE) / 32768).astype(np.float32))

    def peak(times: int) -> int:
        path = tmp_path / f"{times}.mp3"
        path.write_bytes(sound * times)
        tracemalloc.start()
        inspect(path)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(1)  # imports
    assert peak(27) < 1.3 * peak(9)
