"""
The setting: what is heard around the words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

#: Seconds that a pause may last: after more of them a listener wonders whether the player has stopped.
PAUSES = (0.0, 3.0)
#: What an MP3 may have, in kbit/s: what podcast directories take for mono at 44.1 kHz.
BITRATES = (64, 80, 96, 112, 128)


@dataclass(frozen=True, slots=True)
class Pauses:
    """
    Seconds of silence before a *sentence*, before a *segment* of the news, and before a *section*: the news, another
    story, the closing. The longer the more that is new begins.
    """

    sentence: float = 0.4
    segment: float = 0.7
    section: float = 0.9


@dataclass(frozen=True, slots=True)
class Setting:
    """
    How an edition is furnished. *plain* is without a sting and chimes, *music* a sound file to lie under its opening
    and its closing; *bitrate* is the MP3's, in kbit/s, one of `BITRATES`.
    """

    pauses: Pauses = field(default_factory=Pauses)
    plain: bool = False
    music: Path | None = None
    bitrate: int = 96
