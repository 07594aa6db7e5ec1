"""
Sounds for tests: clips without files, and a signal shaped like speech.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voices.model import Clip, Voice

ENGLISH = Voice("en")


@dataclass
class Shelf:
    """
    Where a test keeps its clips; `load` is what output is given to read them with.
    """

    kept: dict[Path, tuple[NDArray[np.int16], int]] = field(default_factory=dict)

    def put(
        self, samples: NDArray[np.int16], rate: int = 22_050, *, text: str = "words", voice: Voice = ENGLISH
    ) -> Clip:
        """
        Keep *samples* and give them a clip.
        """
        path = Path(f"/clips/{len(self.kept)}.wav")
        self.kept[path] = samples, rate
        return Clip(text, "tone", voice, path, rate, len(samples))

    def load(self, clip: Clip) -> tuple[NDArray[np.int16], int]:
        """
        The samples of *clip* with their rate.
        """
        return self.kept[clip.path]


def speechlike(
    seconds: float, rate: int = 22_050, *, peak: float = 0.5, seed: int = 1, head: float = 0.2, tail: float = 0.3
) -> NDArray[np.int16]:
    """
    Voiced syllables and hisses under a 4 Hz envelope, with digital silence for *head* and *tail* seconds.

    *seconds* is the length of the sound alone, *peak* its largest value (1.0 is full scale; more is clipped).
    """
    random = np.random.default_rng(seed)
    time = np.arange(round(seconds * rate)) / rate
    pitch = 2 * np.pi * np.cumsum(120 + 25 * np.sin(2 * np.pi * 0.7 * time + seed)) / rate
    buzz = sum(
        np.sin(k * pitch) / k * (1 + np.sin(2 * np.pi * (0.9 + 0.13 * k) * time))
        for k in range(1, 25)
        if k * 145 < rate / 2
    )
    envelope = 0.08 + np.abs(np.sin(2 * np.pi * 2 * time + seed)) ** 1.5
    sound = (buzz + 0.25 * random.standard_normal(len(time))) * envelope
    sound *= peak / np.abs(sound).max()
    return padded(sound, rate, head, tail)


def sine(seconds: float, rate: int = 44_100, *, hz: float = 997.0, peak: float = 0.5) -> NDArray[np.float32]:
    """
    A sine as float32.
    """
    return (peak * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def rumble(seconds: float, rate: int = 22_050) -> NDArray[np.int16]:
    """
    A tremor of 5 Hz: there is something, and nobody hears it.
    """
    return padded(sine(seconds, rate, hz=5, peak=0.01), rate, 0, 0)


def padded(sound: NDArray[np.floating], rate: int, head: float, tail: float) -> NDArray[np.int16]:
    """
    *sound* as 16 bit, clipped, between *head* and *tail* seconds of silence.
    """
    whole = np.concatenate([np.zeros(round(head * rate)), sound, np.zeros(round(tail * rate))])
    return (np.clip(whole, -1, 1) * 32767).astype(np.int16)


def joined(blocks: Iterable[NDArray[np.float32]]) -> NDArray[np.float32]:
    """
    All *blocks* as one array.
    """
    return np.concatenate(list(blocks), axis=-1)


def gaps(sound: NDArray[np.floating], rate: int = 44_100, *, depth: float = 45.0) -> list[tuple[float, float]]:
    """
    Where *sound* is silent for 60 ms or more: (start, length) in seconds, heard in windows of 2 ms.
    """
    window = rate // 500
    power = np.square(sound[: len(sound) // window * window].astype(np.float64)).reshape(-1, window).mean(axis=1)
    quiet = np.concatenate([[False], power < power.max() * 10 ** (-depth / 10), [False]])
    edges = np.flatnonzero(np.diff(quiet.astype(int)))
    found = [(a * window / rate, (b - a) * window / rate) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [gap for gap in found if gap[1] >= 0.06]
