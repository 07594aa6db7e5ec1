"""
Whether a sound can be that text, spoken: it is heard, and lasts about as long.
"""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from voices.errors import EngineFailed
from voices.model import Voice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Frames of 20 ms whose RMS stays below this (dBFS) are silence. Voices speak at about -26, MP3 noise is below -70.
SILENCE = -55.0
#: Two thirds of the time that the letters take, less an allowance in seconds: what is shorter lost words. Over 4,500
#: sentences in four languages eSpeak NG never took less than 0.83 of that time (docs/voices.md).
SHORTEST, SHORT_BY = 0.65, 0.3
#: Twice the expected length, plus an allowance in seconds: what is longer says something else.
LONGEST, LONG_BY = 2.0, 2.0
#: A figure, a sign or a capital may be a word ("7" is "seven", "€" is "euro", "UN" is "you en"): this many characters.
SPELT = 7
#: What a voice usually takes is known from so many clips of at least so many letters; what takes less than this share
#: of it has lost words. The quickest of eSpeak NG's 4,500 sentences took 0.63 of its median; half a clip takes half.
ENOUGH, LONG_ENOUGH, LEAST_OF_USUAL = 5, 30, 0.6


class Ear:
    """
    Learns from the clips of one engine how fast each of its voices really speaks. Several threads may use it.
    """

    def __init__(self) -> None:
        self._shares: dict[Voice, list[float]] = {}

    def judge(self, samples: NDArray[np.int16], rate: int, text: str, voice: Voice, pace: float) -> None:
        """
        Raise `EngineFailed` as `judge` does, and for less than what *voice* usually takes.
        """
        known = self._shares.setdefault(voice, [])
        usual = statistics.median(known) if len(known) >= ENOUGH else 0.0
        sounds = judge(samples, rate, text, pace, usual)
        letters = sum(map(str.isalpha, text))
        if letters >= LONG_ENOUGH:
            known.append(sounds / (letters / pace))


def band(text: str, pace: float, usual: float = 0.0) -> tuple[float, float]:
    """
    Seconds that *text* may last at *pace* characters a second, at least and at most. *usual* is the share of the time
    of its letters that the voice takes for other texts; 0.0 when that is not known.

    The least counts letters only, the most counts figures, signs and capitals as words. The band is wide on
    purpose: it is there to catch half a clip, an error page that was read out, and a stuck voice.
    """
    shortest = max(SHORTEST, LEAST_OF_USUAL * usual)
    letters = sum(map(str.isalpha, text))
    plain = sum(letter.islower() or letter.isspace() for letter in text)
    most = plain + SPELT * (len(text) - plain)
    return max(0.0, letters / pace * shortest - SHORT_BY), most / pace * LONGEST + LONG_BY


def judge(samples: NDArray[np.int16], rate: int, text: str, pace: float, usual: float = 0.0) -> float:
    """
    Return the seconds that are heard of *samples* at *rate* Hz. Raises `EngineFailed` unless they can be *text*, spoken
    at about *pace* characters a second; *usual* as for `band`.
    """
    sounds, lasts = heard(samples, rate), len(samples) / rate
    if not sounds:
        raise EngineFailed("The sound is silent from beginning to end.")
    least, most = band(text, pace, usual)
    if sounds < least:
        raise EngineFailed(
            f"The sound lasts {sounds:.1f} s, but the text takes at least {least:.1f} s: words are missing."
        )
    if lasts > most:
        raise EngineFailed(f"The sound lasts {lasts:.1f} s, but the text takes at most {most:.1f} s.")
    return sounds


def heard(samples: NDArray[np.int16], rate: int) -> float:
    """
    Seconds from the first frame that is not silent to the last.
    """
    import numpy as np

    size = max(1, rate // 50)
    whole = len(samples) - len(samples) % size
    energy = [_energy(samples[:whole].reshape(-1, size)), _energy(samples[whole:].reshape(1, -1))]
    loud = np.flatnonzero(np.concatenate(energy) > 10 ** (SILENCE / 10) * 32768**2 * size)
    return float(loud[-1] - loud[0] + 1) * size / rate if loud.size else 0.0


def _energy(frames: NDArray[np.int16]) -> NDArray[np.float32]:
    """
    The sum of the squares of each frame, without a copy of the squares: 0.04 ms a sentence in place of 0.7.
    """
    import numpy as np

    exact = frames.astype(np.float32)
    squares: NDArray[np.float32] = np.einsum("ij,ij->i", exact, exact)
    return squares
