"""
Casting: the lines of a script become utterances, their clips become takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.cast import Cast
from briefing.model import Line, Script
from briefing.setting import Pauses, Setting
from output.jingles import LENGTHS
from output.model import RATE, Take
from output.timeline import GAP, INTRO, OUTRO, TAIL
from voices.model import Clip, Utterance, Voice

#: Who is named as the speaker in transcripts.
SPEAKER = "Briefing"

#: The roles of lines that open an edition, and of those that close it.
OPENING, CLOSING = ("greeting", "headline"), ("source", "disclosure", "farewell")


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


def takes(script: Script, clips: Sequence[tuple[Clip, ...]], pauses: Pauses) -> tuple[Take, ...]:
    """
    What is to be stitched: each line with its clips, as far as there are *clips*. Music may lie under what opens the
    edition and what closes it, never under news, and not under what a person wrote, which may be news.
    """
    opening = next((i for i, line in enumerate(script.lines) if line.role not in OPENING), len(script.lines))
    closing = next((i for i, line in enumerate(reversed(script.lines)) if line.role not in CLOSING), 0)
    return tuple(
        Take(
            clips=made,
            text=line.text,
            speaker=SPEAKER,
            language=line.language,
            pause=silence,
            chapter=line.chapter,
            scored=not opening <= i < len(script.lines) - closing,
        )
        for i, (line, silence, made) in enumerate(zip(script.lines, silences(script, pauses), clips, strict=False))
    )


def silences(script: Script, pauses: Pauses) -> Iterator[float]:
    """
    Seconds of silence before each line of *script*. A section begins with another story, and where segments do or end.
    """
    before: Line | None = None
    for line in script.lines:
        if line.chapter is None:
            yield pauses.sentence
        elif line.role == "handover" or line.segment is None or before is None or before.segment is None:
            yield pauses.section
        else:
            yield pauses.segment
        before = line


def estimate(script: Script, pace: float, setting: Setting) -> float:
    """
    Seconds that *script* will last in its *setting* when a voice says *pace* characters a second.
    """
    spoken = sum(len(line.spoken) / pace for line in script.lines)
    return spoken + sum(silences(script, setting.pauses)) + _around(script, setting)


def _around(script: Script, setting: Setting) -> float:
    """
    Seconds that jingles take, with the half second by which a chime lengthens its pause on the average, and music.
    """
    chimes = sum(line.chapter is not None for line in script.lines[1:])
    struck = (LENGTHS["sting"] + chimes * LENGTHS["chime"]) / RATE + GAP + chimes / 2
    return (0 if setting.plain else struck) + (INTRO - GAP + OUTRO - TAIL if setting.music else 0)
