"""
The transcript in WebVTT: what is heard when, by whom, in which chapter.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata

from output.model import Chapter, Cue, Track
from output.tags import milliseconds

#: Characters a line (Apple's captions; two lines fit a phone).
_LINE = 65


def vtt(track: Track, language: str) -> str:
    """
    One cue for each sentence of *track*, its chapters as notes before their first cue. What is not said in *language*
    stands in a language span (WebVTT 3.2).

    Cues ascend and never overlap, in milliseconds as in samples.
    """
    blocks = ["WEBVTT"]
    chapter = -1
    for cue in track.cues:
        blocks += [_note(c) for c in track.chapters[chapter + 1 : cue.chapter + 1]]
        chapter = max(chapter, cue.chapter)
        blocks.append(_cue(cue, language))
    blocks += [_note(c) for c in track.chapters[chapter + 1 :]]
    return "\n\n".join(blocks) + "\n"


def clock(samples: int) -> str:
    """
    *samples* as HH:MM:SS.mmm, to the nearest millisecond.
    """
    seconds, ms = divmod(milliseconds(samples), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"


def _note(chapter: Chapter) -> str:
    return f"NOTE chapter {clock(chapter.start)} {_escaped(_folded(chapter.title))}"


def _cue(cue: Cue, language: str) -> str:
    lines = textwrap.wrap(_folded(cue.text), _LINE, break_long_words=False, break_on_hyphens=False)
    text = "\n".join(_escaped(line) for line in lines)
    speaker = _escaped(_folded(cue.speaker))
    if cue.language != language:
        text = f"<lang {cue.language}>{text}</lang>"
    said = f"<v {speaker}>{text}" if speaker else text
    return f"{clock(cue.start)} --> {clock(cue.end)}\n{said}"


def _folded(text: str) -> str:
    """
    *text* on one line, without what a caption cannot show. Spaces that do not break stay as they are.
    """
    spaced = re.sub(r"[^\S\u00a0\u202f\u2007]+", " ", text)
    return "".join(c for c in spaced if c == " " or unicodedata.category(c) not in ("Cc", "Cs")).strip(" ")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
