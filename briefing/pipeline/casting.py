"""
Casting: the lines of a script become utterances, their clips become takes.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.cast import Cast
from briefing.model import Line, Script
from output.model import Take
from voices.model import Clip, Utterance, Voice

#: Seconds of silence before a line, by what it is: long enough to hear that something new begins.
BEFORE_CHAPTER = 0.9
BEFORE_HEADLINE = 0.45
BEFORE_SENTENCE = 0.4

#: Who is named as the speaker in transcripts.
SPEAKER = "Briefing"


def voices(cast: Cast, language: str) -> tuple[Voice, ...]:
    """
    The voices of *cast* for *language*: one, or two that take turns.
    """
    return tuple(_voice(cast, language, name) for name in cast.voices or ("",))


def _voice(cast: Cast, language: str, name: str = "") -> Voice:
    return Voice(language, name, 1.0 if cast.speed is None else cast.speed, 0.0 if cast.pitch is None else cast.pitch)


def utterances(script: Script, cast: Cast) -> tuple[Utterance, ...]:
    """
    What is to be recorded. The voices of *cast* take turns by segment, and the first of them says what belongs to none;
    a line kept in another language is said by the engine's own choice for that.
    """
    own = voices(cast, script.language)
    return tuple(
        Utterance(
            line.spoken,
            own[(line.segment or 0) % len(own)] if line.language == script.language else _voice(cast, line.language),
        )
        for line in script.lines
    )


def takes(script: Script, clips: Sequence[tuple[Clip, ...]]) -> tuple[Take, ...]:
    """
    What is to be stitched: each line with its clips.
    """
    return tuple(
        Take(
            clips=made,
            text=line.text,
            speaker=SPEAKER,
            language=line.language,
            pause=pause(line),
            chapter=line.chapter,
        )
        for line, made in zip(script.lines, clips, strict=True)
    )


def pause(line: Line) -> float:
    """
    Seconds of silence before *line*.
    """
    if line.chapter is not None:
        return BEFORE_CHAPTER
    return BEFORE_HEADLINE if line.role == "headline" else BEFORE_SENTENCE


def estimate(script: Script, pace: float) -> float:
    """
    Seconds that *script* will last when a voice says *pace* characters a second.
    """
    return sum(len(line.spoken) / pace + pause(line) for line in script.lines)
