"""
The choice of engines: the one that was named, or those worth trying, best first.
"""

from __future__ import annotations

from collections.abc import Sequence

from voices.engine import load, resolve
from voices.errors import EngineUnavailable, NoSuchVoice
from voices.model import Voice

#: What `auto` tries, best first: a voice that somebody installed, one that may answer, one that always does.
PREFERENCE = ("piper", "gtts", "espeak")


def candidates(
    name: str, voices: Sequence[Voice], *, offline: bool, preference: tuple[str, ...] = PREFERENCE
) -> tuple[str, ...]:
    """
    Name the engines to try for the wish *name*, without asking any of them for a sound.

    `auto` stands for those of *preference* that have all of *voices*; with *offline*, for those that need no network.
    Raises `NoSuchEngine`, `NoSuchVoice`, and `EngineUnavailable` for an online engine that *offline* forbids.
    """
    if name == "auto":
        return _fitting(voices, [each for each in preference if not (offline and load(each).online)])
    engine = load(name)
    for voice in voices:
        resolve(engine, voice)
    if engine.online and offline:
        raise EngineUnavailable(
            f"The engine {name} needs the network, which --offline forbids; leave out --offline,"
            " or take --engine espeak or --engine auto."
        )
    return (name,)


def _fitting(voices: Sequence[Voice], names: list[str]) -> tuple[str, ...]:
    found, reasons = [], []
    for name in names:
        try:
            engine = load(name)
            for voice in voices:
                resolve(engine, voice)
            found.append(name)
        except NoSuchVoice as e:
            reasons.append(str(e))
    if not found:
        raise NoSuchVoice(" ".join(reasons) or "There is no engine that works without the network.")
    return tuple(found)
