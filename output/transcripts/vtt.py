"""
WebVTT: captions with speakers and languages, for browsers and Apple Podcasts.
"""

from __future__ import annotations

from output.model import Chapter
from output.transcripts.clock import clock
from output.transcripts.lines import lines
from output.transcripts.model import Caption, Transcript

#: Characters a line (R40).
_WIDTH = 65


def vtt(transcript: Transcript) -> str:
    """
    *transcript* as WebVTT, its chapters as notes before their first caption. What is in another language stands in a
    language span (WebVTT 3.2).
    """
    blocks = ["WEBVTT"]
    chapter = -1
    for caption in transcript.captions:
        blocks += [_note(c) for c in transcript.chapters[chapter + 1 : caption.chapter + 1]]
        chapter = max(chapter, caption.chapter)
        blocks.append(_cue(caption))
    blocks += [_note(c) for c in transcript.chapters[chapter + 1 :]]
    return "\n\n".join(blocks) + "\n"


def _note(chapter: Chapter) -> str:
    return f"NOTE chapter {clock(chapter.start)} {_escaped(chapter.title)}"


def _cue(caption: Caption) -> str:
    text = _escaped("\n".join(lines(caption.text, _WIDTH)))
    if caption.language:
        text = f"<lang {caption.language}>{text}</lang>"
    if caption.speaker:
        text = f"<v {_escaped(caption.speaker)}>{text}"
    return f"{clock(caption.start)} --> {clock(caption.end)}\n{text}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
