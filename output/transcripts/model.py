"""
Captions and the transcript that they make: what every format tells.
"""

from __future__ import annotations

from dataclasses import dataclass

from output.model import Chapter, Cue


@dataclass(frozen=True, slots=True)
class Heard:
    """
    What a clip says, as it is spoken, from sample *start* to sample *end* of the track.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """
    A *cue* with the *clips* that it is heard in.
    """

    cue: Cue
    clips: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """
    What is read while samples *start* to *end* are heard: a sentence, or a part of one.

    *text* is on one line, as it is written. *language* is named where it is not that of the transcript, else empty,
    as *speaker* is where nobody is named. *sentence* counts the cues of the track, so that parts can be put together.
    """

    start: int
    end: int
    text: str
    speaker: str
    language: str
    chapter: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """
    All captions of an episode, in order, with its title and chapters on one line each.
    """

    language: str
    title: str
    chapters: tuple[Chapter, ...]
    captions: tuple[Caption, ...]
