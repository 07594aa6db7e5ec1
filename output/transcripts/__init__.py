"""
Transcripts: what is heard when, by whom, in which chapter, as WebVTT, SubRip, JSON, HTML and plain text.

All of them tell the same words in the same order, from the same captions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from output.model import Chapter, Track
from output.transcripts.captions import captions
from output.transcripts.html import html
from output.transcripts.json import json
from output.transcripts.lines import folded
from output.transcripts.model import Sentence, Transcript
from output.transcripts.sentences import sentences
from output.transcripts.srt import srt
from output.transcripts.text import text
from output.transcripts.vtt import vtt

__all__ = ["FORMATS", "Format", "sentences", "transcript", "transcripts"]


@dataclass(frozen=True, slots=True)
class Format:
    """
    A way to *write* a transcript, with its media *type* as the podcast namespace names it.
    """

    type: str
    write: Callable[[Transcript], str]


#: Every format by the name that it is asked for.
FORMATS: Mapping[str, Format] = {
    "vtt": Format("text/vtt", vtt),
    "srt": Format("application/x-subrip", srt),
    "json": Format("application/json", json),
    "html": Format("text/html", html),
    "txt": Format("text/plain", text),
}


def transcript(
    said: Sequence[Sentence], chapters: Sequence[Chapter], length: int, language: str, title: str = ""
) -> Transcript:
    """
    All that there is to read of what is *said*, which is heard in *length* samples parted into *chapters*: an episode
    called *title* in *language*.
    """
    entitled = tuple(replace(each, title=folded(each.title)) for each in chapters)
    return Transcript(language, folded(title), entitled, captions(said, length, language))


def transcripts(track: Track, language: str, title: str, formats: Sequence[str]) -> dict[str, str]:
    """
    The file of *track* in each of *formats*.
    """
    told = transcript(sentences(track), track.chapters, track.length, language, title)
    return {name: FORMATS[name].write(told) for name in formats}
