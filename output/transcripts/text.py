"""
Plain text: a paragraph for each chapter.
"""

from __future__ import annotations

from itertools import groupby

from output.transcripts.model import Transcript


def text(transcript: Transcript) -> str:
    """
    *transcript* without times: the title of each chapter, then its sentences as one paragraph.
    """
    blocks: list[str] = []
    for number, inside in groupby(transcript.captions, lambda caption: caption.chapter):
        title = transcript.chapters[number].title
        blocks += [title] if title else []
        blocks.append(" ".join(caption.text for caption in inside))
    return "\n\n".join(blocks) + "\n"
