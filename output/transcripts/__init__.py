"""
Transcripts: what is heard when, by whom, in which chapter, as WebVTT, SubRip, JSON, HTML and plain text.

All of them tell the same words in the same order, from the same captions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from output.model import Track
from output.transcripts.captions import captions
from output.transcripts.html import html
from output.transcripts.json import json
from output.transcripts.lines import folded
from output.transcripts.model import Transcript
from output.transcripts.srt import srt
from output.transcripts.text import text
from output.transcripts.vtt import vtt

__all__ = ["FORMATS", "Format", "transcript", "transcripts"]


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


def transcript(track: Track, language: str, title: str = "") -> Transcript:
    """
    All that there is to read of *track*, an episode called *title* in *language*.
    """
    chapters = tuple(replace(each, title=folded(each.title)) for each in track.chapters)
    return Transcript(language, folded(title), chapters, captions(track, language))


def transcripts(track: Track, language: str, title: str, formats: Sequence[str]) -> dict[str, str]:
    """
    The file of *track* in each of *formats*.
    """
    told = transcript(track, language, title)
    return {name: FORMATS[name].write(told) for name in formats}
