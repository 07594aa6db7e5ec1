"""
A hum in place of a voice: for tests, and for looking at a whole edition in a second.

It lasts as long as the text would, so everything that is counted or placed behaves as with a real voice.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from voices.engine import Engine as Base
from voices.errors import EngineFailed
from voices.model import Sound, Voice
from voices.wav import wav

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 22_050
#: Characters a second, about what a newsreader does.
PACE = 15.0
#: The pitch in Hz by which a listener tells the languages apart.
PITCH = {"en": 147.0, "de": 131.0, "ru": 110.0, "uk": 165.0}
#: Syllables a second, as in unhurried speech.
_BEAT = 4.5


class Engine(Base):
    """
    Hum. The same text in the same language always gives the same samples.
    """

    name = "tone"
    about = "Hums instead of speaking; offline, for tests and quick looks."
    online = False
    quality = "hum"
    licence = "MIT"
    stress = True
    latin = True
    limit: int | None = None

    @property
    def version(self) -> str:
        """
        Counts up when the hum changes.
        """
        return "1"

    def speaks(self, language: str) -> bool:
        """
        Tell whether a pitch is set for *language*.
        """
        return language in PITCH

    def voices(self, language: str) -> tuple[str, ...]:
        """
        There is one hum per language.
        """
        return ("hum",) if self.speaks(language) else ()

    def pace(self, language: str) -> float:
        """
        Exactly this many characters a second.
        """
        return PACE

    def probe(self, voice: Voice) -> None:
        """
        It can always be used.
        """

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Hum for as long as *text* takes. Raises `EngineFailed` for a language without a pitch.
        """
        if voice.language not in PITCH:
            raise EngineFailed(f"tone has no pitch for {voice.language!r}.", retry=False)
        return wav(_hum(text, PITCH[voice.language]).tobytes(), RATE)


def _hum(text: str, pitch: float) -> NDArray[np.int16]:
    import numpy as np

    length = max(round(len(text) / PACE * RATE), RATE // 5)
    time = np.arange(length) / RATE
    tuned = pitch * (1 + zlib.crc32(text.encode("utf-8", "replace")) % 64 / 640)  # texts differ a little
    voice = sum(np.sin(2 * np.pi * tuned * n * time) / n for n in (1, 2, 3, 5))
    beats = max(round(length / RATE * _BEAT), 1)  # whole beats: it begins and ends in silence
    swell = np.sin(np.pi * beats * np.arange(length) / (length - 1)) ** 2
    hum: NDArray[np.int16] = (4000 * voice * swell).astype("<i2")
    return hum
