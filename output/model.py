"""
The sound on its way: takes to be stitched, the track they make, the episode on disk.

All times inside a track are counted in samples at `RATE`, so that nothing can drift.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from voices.model import Clip

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Samples a second of every episode.
RATE = 44_100
#: Samples in a frame of an MP3 (MPEG 1 layer III).
FRAME = 1152


@dataclass(frozen=True, slots=True)
class Take:
    """
    One line as it was spoken, ready to be placed.

    *text* is the written form for cues, *speaker* the name shown for the voice.
    *pause* is the silence wanted before it, in seconds.
    *chapter* is the title of the chapter that opens with it, if one does.
    *scored* says that music may lie under it, where there is music.
    """

    clips: tuple[Clip, ...]
    text: str
    speaker: str
    language: str
    pause: float
    chapter: str | None = None
    scored: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """
    A clip's voiced part on the timeline: samples *begin* to *end* of the clip at `RATE`, heard from *start*.
    *sound* is the SHA-256 of the clip's samples.
    """

    clip: Clip
    begin: int
    end: int
    start: int
    sound: str

    @property
    def stop(self) -> int:
        """
        Where it is over, on the timeline.
        """
        return self.start + self.end - self.begin


@dataclass(frozen=True, slots=True)
class Cue:
    """
    What is heard from sample *start* to sample *end*, as it is written.
    """

    start: int
    end: int
    text: str
    speaker: str
    language: str
    chapter: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """
    A titled stretch of the track; chapters touch, the first starts at 0, the last ends with the track.
    """

    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Jingle:
    """
    A sound of our own, heard from sample *start* to sample *end*: the sting opens the track, a chime a chapter.
    """

    name: Literal["sting", "chime"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Music:
    """
    A piece of music, called *name* as its file is. *level* is its sound at `RATE`, from its first sound on: samples,
    or two channels of them. *loudest* is what its loudest three seconds measure, in LUFS as heard. *sha256* is that of
    its samples.
    """

    name: str
    loudest: float
    level: NDArray[np.float32] = field(repr=False, compare=False)
    sha256: str = field(init=False, repr=False)

    @property
    def channels(self) -> int:
        """
        One, or two in stereo.
        """
        return self.level.ndim

    def __post_init__(self) -> None:
        # Once: it is asked for with each reel that it is heard in, and takes a tenth of a second.
        object.__setattr__(self, "sha256", hashlib.sha256(self.level.tobytes()).hexdigest())


@dataclass(frozen=True, slots=True)
class Bed:
    """
    Music under what is said from sample *start* to sample *end* of the track: it fades in and out inside of that.
    *closing* says that nothing follows.
    """

    music: Music
    start: int
    end: int
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """
    The one timeline from which audio, chapters, cues and manifest are read. *length* in samples.
    """

    placements: tuple[Placement, ...]
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    length: int
    jingles: tuple[Jingle, ...] = ()
    beds: tuple[Bed, ...] = ()


@dataclass(frozen=True, slots=True)
class Loudness:
    """
    What a listener hears: *integrated* in LUFS with mono counted on two speakers (ITU-R BS.1770-4,
    dual mono: 3 LU above the raw mono figure), *true_peak* in dBTP, *range* (LRA, EBU Tech 3342) in LU.
    """

    integrated: float
    true_peak: float
    range: float


@dataclass(frozen=True, slots=True)
class Tags:
    """
    What the file says of itself. *cover* holds the bytes of a square JPEG or PNG, or none.
    """

    title: str
    artist: str
    album: str
    day: date
    language: str
    comment: str
    lyrics: str
    cover: bytes = b""


@dataclass(frozen=True, slots=True)
class Episode:
    """
    The finished file, as measured after it was written. *samples* is its decoded length at `RATE`, *bitrate* in bits a
    second.
    """

    path: Path
    track: Track
    loudness: Loudness
    samples: int
    bitrate: int
    channels: int
