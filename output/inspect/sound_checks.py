"""
What is asked of the sound (R32 to R34).
"""

from __future__ import annotations

from output.inspect.finding import Ask, Check, Verdict, counted
from output.inspect.model import Inspection
from output.loudness import CEILING, SILENCE, TARGET

#: LU that the whole may be off, and that a chapter of 3 s or more may be off the whole.
_WHOLE, _CHAPTER = 1.0, 3.0
_SHORTEST = 3.0
#: Seconds of silence: between two sounds, before the first, behind the last.
_PAUSE, _LEAD, _TAIL = 3.0, 1.5, 3.0
#: Silence is looked for in steps of 20 ms.
_STEP = 0.02
#: The mean of a second of speech is 0.002 at most (measured on eSpeak NG's); from here on it eats headroom.
_DC = 0.01
#: Between two samples speech goes 0.3 at most (the same); a torn edge goes farther.
_JUMP = 0.6


def _loud(file: Inspection) -> Verdict:
    heard = file.sound.integrated
    if heard <= SILENCE:
        return ["there is nothing to hear"], ""
    told = f"{heard:.1f} LUFS as heard"
    off = abs(heard - TARGET) > _WHOLE
    return ([f"{told}; {TARGET:.0f} within {_WHOLE:.0f} is asked for"] if off else []), told


def _peak(file: Inspection) -> Verdict:
    told = f"{file.sound.true_peak:.1f} dBTP"
    return ([f"{told}; at most {CEILING:.0f} is asked for"] if file.sound.true_peak > CEILING else []), told


def _even(file: Inspection) -> Verdict:
    sound, off = file.sound, []
    for mark, heard in zip(file.tag.chapters if file.tag else (), sound.stretches, strict=True):
        long = mark.end - mark.start >= _SHORTEST * 1000
        if long and heard is not None and abs(heard - sound.integrated) > _CHAPTER:
            off.append(f"“{mark.title or mark.name}” is {heard - sound.integrated:+.1f} LU off the whole")
    return off, f"every chapter within {_CHAPTER:.0f} LU of the whole" if sound.stretches else "no chapters to compare"


def _pauses(file: Inspection) -> Verdict:
    pause = file.sound.pause
    told = f"the longest lasts {pause.value:.2f} s, at {pause.at:.1f} s" if pause.value else "none"
    return ([told] if pause.value > _PAUSE + _STEP else []), told


def _ends(file: Inspection) -> Verdict:
    lead, tail = file.sound.lead, file.sound.tail
    told = f"{lead:.2f} s before the first sound, {tail:.2f} s behind the last"
    return ([told] if lead > _LEAD + _STEP or tail > _TAIL + _STEP else []), told


def _clipping(file: Inspection) -> Verdict:
    clipped = file.sound.clipped
    return ([f"{counted(clipped, 'sample')} at full scale or beyond"] if clipped else []), "no sample at full scale"


def _offset(file: Inspection) -> Verdict:
    worst = file.sound.dc
    told = f"at most {worst.value:.4f} of full scale over a second"
    return ([f"{worst.value:.4f} of full scale in the second from {worst.at:.0f} s"] if worst.value > _DC else []), told


def _clicks(file: Inspection) -> Verdict:
    worst = file.sound.jump
    told = f"the largest step between two samples is {worst.value:.2f} of full scale, at {worst.at:.2f} s"
    return ([told] if worst.value > _JUMP else []), told


CHECKS: tuple[Check, ...] = (
    (
        Ask(
            "R32",
            "M",
            "loudness",
            "It is louder or softer than the show before, and a hand goes to the volume.",
            "Level it to -16 LUFS as heard (mono counted on two speakers), and measure the finished file.",
        ),
        _loud,
    ),
    (
        Ask(
            "R33",
            "M",
            "true peak",
            "Small speakers and Bluetooth crackle on the loudest words.",
            "Limit at -2 dBTP before encoding, and measure the decoded file.",
        ),
        _peak,
    ),
    (
        Ask(
            "R34",
            "S",
            "even chapters",
            "One voice is louder than the next.",
            "Level each voice before the whole.",
        ),
        _even,
    ),
    (
        Ask(
            "R34",
            "S",
            "pauses",
            "A listener takes the phone out to see whether it has stopped.",
            "Cut pauses to 3 s at most.",
        ),
        _pauses,
    ),
    (
        Ask(
            "R34",
            "S",
            "both ends",
            "It seems not to start, or not to end.",
            "Cut to at most 1.5 s before the first sound and 3 s behind the last.",
        ),
        _ends,
    ),
    (
        Ask(
            "R34",
            "S",
            "clipping",
            "Loud words rasp.",
            "Make it softer before it is encoded; what is clipped in the recording has to be recorded again.",
        ),
        _clipping,
    ),
    (
        Ask(
            "R34",
            "S",
            "DC",
            "A thump where it starts and stops, and less room for the sound.",
            "Take the mean off each recording, or filter below 20 Hz.",
        ),
        _offset,
    ),
    (
        Ask(
            "R34",
            "S",
            "clicks",
            "A click.",
            "Let every cut begin and end at nought: fade a few milliseconds in and out.",
        ),
        _clicks,
    ),
)
