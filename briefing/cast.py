"""
The cast: who speaks an edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing import wordlist
from briefing.errors import PlanError
from briefing.languages import LANGUAGES, language

#: What stands for whichever engine can.
AUTO = "auto"
#: How far a voice can be sped up or slowed down, as factors, and tuned, in semitones.
SPEEDS = (0.5, 2.0)
PITCHES = (-12.0, 12.0)
#: More voices than these nobody tells apart.
MOST_VOICES = 2

_FORM = 'write uk = "espeak:uk", or uk = ["edge:A", "edge:B"] for two that take turns'


@dataclass(frozen=True, slots=True)
class Cast:
    """
    An *engine* by name, or `auto`, and its *voices*: of two, each segment has the other one; none stands for the
    engine's own choice. *speed* is a factor, *pitch* is in semitones; None is a voice as it is.
    """

    engine: str = AUTO
    voices: tuple[str, ...] = ()
    speed: float | None = None
    pitch: float | None = None

    def over(self, other: Cast | None) -> Cast:
        """
        This cast, where it wishes for anything, and *other* where it does not.
        """
        if other is None or self.engine != AUTO or self.voices:
            return self
        return replace(
            other,
            speed=other.speed if self.speed is None else self.speed,
            pitch=other.pitch if self.pitch is None else self.pitch,
        )


#: Whoever there is, as they are.
ANYBODY = Cast()


def cast(voices: Iterable[str], engine: str = AUTO) -> Cast:
    """
    Read *voices*, each a `name`, an `engine:name` or an `engine:`. An edition is spoken by one engine.

    Raises `PlanError` for voices of several engines, or more than two.
    """
    names, engines = [], {engine} - {AUTO}
    for voice in voices:
        head, colon, name = voice.strip().rpartition(":")
        if colon and head:
            engines.add(head)
        if name:
            names.append(name)
    if len(engines) > 1:
        raise PlanError(
            f"An edition is spoken by one engine, and these are {len(engines)}: {', '.join(sorted(engines))}. "
            "Name one engine, or voices of one."
        )
    if len(names) > MOST_VOICES:
        raise PlanError(f"{len(names)} voices are more than take turns; name one or two.")
    return Cast(next(iter(engines), AUTO), tuple(dict.fromkeys(names)))


def read(path: Path, *, demanded: bool = True) -> Mapping[str, Cast]:
    """
    Read who speaks each language from the table `[voices]` of the show file *path*. Its other tables are not for this:
    `output.show.settings` reads them.

    Raises `PlanError` when there is no such file, or no such table and that is *demanded*, or something in it cannot be
    meant.
    """
    table = wordlist.read(path, "show file").parsed('uk = "espeak:uk"').get("voices", None if demanded else {})
    if not isinstance(table, dict):
        raise PlanError(f"The show file {path} has no table [voices]: {_FORM}.")
    casts: dict[str, Cast] = {}
    for key, value in table.items():
        code = _code(key, path)
        if code in casts:
            raise PlanError(f"In {path}, [voices] has {LANGUAGES[code].name} twice, {key!r} is the second; keep one.")
        casts[code] = _entry(key, value, path)
    return casts


def _code(key: str, path: Path) -> str:
    try:
        return language(key).code
    except PlanError as e:
        raise PlanError(f"In {path}, [voices]: {e}") from e


def _entry(key: str, value: Any, path: Path) -> Cast:
    if isinstance(value, dict):
        speed = _number(value, "speed", SPEEDS, path)
        pitch = _number(value, "pitch", PITCHES, path)
        strange = sorted(value.keys() - {"voice", "speed", "pitch"})
        if strange:
            raise PlanError(f"In {path}, [voices.{key}] has {strange[0]!r}; it may have voice, speed and pitch.")
        return replace(_entry(key, value.get("voice", []), path), speed=speed, pitch=pitch)
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise PlanError(f"In {path}, nobody can be called {value!r} in [voices]; {_FORM}.")
    try:
        return cast(names)
    except PlanError as e:
        raise PlanError(f"In {path}, for {LANGUAGES[_code(key, path)].name}: {e}") from e


def _number(table: Mapping[str, Any], name: str, span: tuple[float, float], path: Path) -> float | None:
    value = table.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not span[0] <= value <= span[1]:
        raise PlanError(f"In {path}, {name} = {value!r}: it is a number from {span[0]:g} to {span[1]:g}.")
    return float(value)
