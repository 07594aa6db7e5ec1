"""
The voice on its way: who speaks, what is to be said, and the sound that came of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Voice:
    """
    Who speaks: a language (`en`, `de`, `ru`, `uk`), and a voice that the engine knows by *name*.

    An empty *name* is the engine's own choice for the language. *speed* is a factor, 1.0 as the voice is; *pitch* is
    in semitones, 0.0 as the voice is.
    """

    language: str
    name: str = ""
    speed: float = 1.0
    pitch: float = 0.0


@dataclass(frozen=True, slots=True)
class Listing:
    """
    A voice as a list shows it: *quality* and *licence* in a few words.

    *ready* tells whether it can be used here, or has to be installed first, by `briefing models install ENGINE:NAME`;
    *size* is then what is to be downloaded, in bytes.
    """

    engine: str
    name: str
    language: str
    quality: str
    licence: str
    online: bool
    ready: bool = True
    size: int = 0


@dataclass(frozen=True, slots=True)
class Utterance:
    """
    A text to be said by a voice. It may be longer than an engine takes at once.
    """

    text: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Sound:
    """
    What an engine hands over: a whole audio file in memory; *format* is `wav` or `mp3`.
    """

    data: bytes
    format: str


@dataclass(frozen=True, slots=True)
class Clip:
    """
    One piece of text, spoken, decoded once to prove it, and kept on disk.

    *samples* counts mono samples at *rate* Hz, before any trimming.
    """

    text: str
    engine: str
    voice: Voice
    path: Path
    rate: int
    samples: int

    @property
    def seconds(self) -> float:
        """
        How long the clip lasts.
        """
        return self.samples / self.rate
