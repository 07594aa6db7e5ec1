"""
Loudness by the book, to hold libavfilter's meter against: ITU-R BS.1770-4, in numpy.

The standard gives the filters for 48 kHz; other rates take the same analogue filters (their frequencies,
Qs and gain as found by inverting the 48 kHz figures) through the bilinear transform.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def integrated(sound: NDArray[np.floating], rate: int = 44_100, *, speakers: int = 2) -> float:
    """
    LUFS of the mono *sound* played on *speakers*.
    """
    weighted = _weighted(sound.astype(np.float64), rate)
    block, step = round(0.4 * rate), round(0.1 * rate)
    power = (
        np.array([np.mean(weighted[i : i + block] ** 2) for i in range(0, len(weighted) - block + 1, step)]) * speakers
    )
    power = power[_lufs(power) > -70]
    if not len(power):
        return -np.inf
    power = power[_lufs(power) > _lufs(power.mean()) - 10]
    return float(_lufs(power.mean()))


def true_peak(sound: NDArray[np.floating], times: int = 4) -> float:
    """
    dBTP of *sound*, oversampled *times* by an ideal filter.
    """
    sound = np.concatenate([np.zeros(4096), sound, np.zeros(4096)])
    length = 1 << (len(sound) - 1).bit_length()
    fine = np.fft.irfft(np.fft.rfft(sound, length), length * times) * times
    return float(20 * np.log10(np.abs(fine).max()))


def _lufs(power: NDArray[np.floating] | float) -> NDArray[np.floating]:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _weighted(sound: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """
    Both K filters at once, in the frequency domain; a second of zeros takes up their ringing.
    """
    length = 1 << (len(sound) + rate - 1).bit_length()
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(length))
    response = np.ones_like(z)
    for b, a in (_shelf(rate), _highpass(rate)):
        response *= np.polyval(b[::-1], z) / np.polyval(a[::-1], z)
    return np.fft.irfft(np.fft.rfft(sound, length) * response, length)[: len(sound)]


def _shelf(rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    hz, gain, q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    k, high = np.tan(np.pi * hz / rate), 10 ** (gain / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    b = np.array([high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]) / a0
    return b, np.array([1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0])


def _highpass(rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    hz, q = 38.13547087602444, 0.5003270373238773
    k = np.tan(np.pi * hz / rate)
    a0 = 1 + k / q + k * k
    return np.array([1.0, -2.0, 1.0]), np.array([1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0])
