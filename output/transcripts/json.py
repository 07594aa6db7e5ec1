"""
The JSON transcript of the podcast namespace: AntennaPod's first choice.
"""

from __future__ import annotations

import json as encoder
from typing import Any

from output.tags import milliseconds
from output.transcripts.model import Caption, Transcript


def json(transcript: Transcript) -> str:
    """
    *transcript* as a list of segments, one for each caption; times in seconds.
    """
    segments = [_segment(each) for each in transcript.captions]
    return encoder.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def _segment(caption: Caption) -> dict[str, Any]:
    speaker = {"speaker": caption.speaker} if caption.speaker else {}
    times = {"startTime": milliseconds(caption.start) / 1000, "endTime": milliseconds(caption.end) / 1000}
    return {**speaker, **times, "body": caption.text}
