"""
SubRip: captions as every player reads them.
"""

from __future__ import annotations

import re

from output.transcripts.clock import clock
from output.transcripts.lines import WIDTH, lines
from output.transcripts.model import Caption, Transcript

#: Where a player would see times or a tag. SubRip has no escapes: a sign that joins words and is not seen stands there.
_MISTAKABLE = re.compile(r"(?<=--)(?=>)|(?<=<)(?=[a-z/])|(?<=\{)(?=\\)", re.IGNORECASE)
_JOINER = "\N{WORD JOINER}"


def srt(transcript: Transcript) -> str:
    """
    *transcript* as SubRip: numbered captions of two lines, without speakers, languages or chapters.
    """
    return "\n".join(_caption(number, each) for number, each in enumerate(transcript.captions, 1))


def _caption(number: int, caption: Caption) -> str:
    text = _MISTAKABLE.sub(_JOINER, "\n".join(lines(caption.text, WIDTH)))
    return f"{number}\n{clock(caption.start, ',')} --> {clock(caption.end, ',')}\n{text}\n"
