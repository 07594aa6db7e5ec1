"""
Whether a sound can be that text, spoken: it is heard, and lasts about as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voices.errors import EngineFailed

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


def band(text: str, pace: float) -> tuple[float, float]:
    """
    Seconds that *text* may last at *pace* characters a second, at least and at most.

    The least counts letters only, the most counts figures, signs and capitals as words. The band is wide on
    purpose: it is there to catch half a clip, an error page that was read out, and a stuck voice.
    """
    letters = sum(map(str.isalpha, text))
    plain = sum(letter.islower() or letter.isspace() for letter in text)
    most = plain + SPELT * (len(text) - plain)
    return max(0.0, letters / pace * SHORTEST - SHORT_BY), most / pace * LONGEST + LONG_BY


def judge(samples: NDArray[np.int16], rate: int, text: str, pace: float) -> None:
    """
    Raise `EngineFailed` unless *samples* at *rate* Hz can be *text*, spoken at about *pace* characters a second.
    """
    sounds, lasts = heard(samples, rate), len(samples) / rate
    if not sounds:
        raise EngineFailed("The sound is silent from beginning to end.")
    least, most = band(text, pace)
    if sounds < least:
        raise EngineFailed(
            f"The sound lasts {sounds:.1f} s, but the text takes at least {least:.1f} s: words are missing."
        )
    if lasts > most:
        raise EngineFailed(f"The sound lasts {lasts:.1f} s, but the text takes at most {most:.1f} s.")


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
