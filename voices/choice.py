"""
The choice of engines: the one that was named, or those worth trying, best first.
"""

from __future__ import annotations

from collections.abc import Sequence

from voices.engine import load, names, resolve
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
        return _fitting(voices, preference, offline)
    engine = load(name)
    if engine.online and offline:  # before its package is imported: urllib3 makes a socket at that
        raise EngineUnavailable(
            f"The engine {name} needs the network, which --offline forbids; leave out --offline,"
            " or take --engine espeak or --engine auto."
        )
    for voice in voices:
        resolve(engine, voice)
    if engine.needs():
        raise EngineUnavailable(f"The engine {name} needs a package that is not installed: `{engine.needs()}`.")
    return (name,)


def _fitting(voices: Sequence[Voice], preference: Sequence[str], offline: bool) -> tuple[str, ...]:
    found, reasons = [], []
    for name in _usable(preference, offline):
        try:
            engine = load(name)
            for voice in voices:
                resolve(engine, voice)
            found.append(name)
        except NoSuchVoice as e:
            reasons.append(str(e))
    if not found:
        # Whoever copies a name from `briefing voices` may not see that it belongs to an engine that auto passes by.
        others = _usable([name for name in names() if name not in preference], offline)
        reasons += [f"The engine {name} has it: take --engine {name}." for name in others if _has(name, voices)]
        raise NoSuchVoice(" ".join(reasons) or "There is no engine that works without the network.")
    return tuple(found)


def _usable(engines: Sequence[str], offline: bool) -> list[str]:
    return [name for name in engines if not (offline and load(name).online)]


def _has(name: str, voices: Sequence[Voice]) -> bool:
    """
    Tell whether all *voices* are named, by names that the engine called *name* knows.
    """
    engine = load(name)
    return all(voice.name in engine.voices(voice.language) for voice in voices)
