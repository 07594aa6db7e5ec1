from __future__ import annotations

import bs1770
import numpy as np
import pytest

from output import jingles
from output.loudness import TARGET
from output.model import RATE

NAMES = tuple(jingles.LENGTHS)


def loudest(sound: np.ndarray) -> float:
    """
    LUFS as heard of the loudest 0.4 s of *sound* (BS.1770 puts blocks of that length each 0.1 s; here each 0.05 s).
    """
    quiet = np.zeros(RATE)
    whole = np.concatenate([quiet, sound, quiet])
    blocks = (whole[i : i + round(0.4 * RATE)] for i in range(RATE // 2, 2 * RATE, RATE // 20))
    return max(bs1770.integrated(block) for block in blocks if len(block) == round(0.4 * RATE))


@pytest.mark.parametrize("name", NAMES)
def test_a_jingle_is_quieter_than_a_voice(name: str) -> None:
    """
    Where it is loudest it lies 6 LU below what voices are levelled to.
    """
    assert loudest(jingles.sound(name)) == pytest.approx(TARGET - 6, abs=0.3)


@pytest.mark.parametrize("name", NAMES)
def test_a_jingle_does_not_click(name: str) -> None:
    """
    It starts and ends at nought, comes within some milliseconds and not at once, and dies away.
    """
    sound = np.abs(jingles.sound(name))
    assert 0 == sound[0] == sound[-1]
    assert sound[: RATE // 500].max() < 0.1 * sound.max() < sound[: RATE // 50].max()
    assert sound[-RATE // 20 :].max() < 0.05 * sound.max()
    assert jingles.LENGTHS[name] == len(sound) < 2 * RATE


@pytest.mark.parametrize("name", NAMES)
def test_a_jingle_survives_any_encoder(name: str) -> None:
    """
    All but a millionth of its power is below 5 kHz, and none of it is a constant.
    """
    power = np.abs(np.fft.rfft(jingles.sound(name).astype(float))) ** 2
    hz = np.fft.rfftfreq(jingles.LENGTHS[name], 1 / RATE)
    assert power[hz > 5000].sum() < 1e-6 * power.sum()
    assert power[hz < 20].sum() < 1e-3 * power.sum()


def test_a_jingle_is_the_same_at_each_call() -> None:
    """
    Nothing is left to chance, and nobody can change it for the next one who asks.
    """
    first = jingles.sound("chime").copy()
    jingles.sound.cache_clear()
    assert np.array_equal(first, jingles.sound("chime"))
    with pytest.raises(ValueError, match="read-only"):
        jingles.sound("chime")[0] = 1
