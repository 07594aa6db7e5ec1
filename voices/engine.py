"""
What an engine is, and which there are: each file in `voices/engines` is one.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Protocol

from voices.errors import NoSuchEngine, NoSuchVoice
from voices.model import Sound, Voice


class Engine(Protocol):
    """
    A way to turn text into sound. The class in each file of `voices/engines` is called `Engine`.
    """

    name: str
    #: One line for `briefing voices` and `briefing doctor`.
    about: str
    #: Whether it needs the network. `--offline` never touches such an engine.
    online: bool
    #: Whether it follows the acute accent (U+0301) that marks the stress of a word.
    stress: bool
    #: Whether it can say Latin letters amid Cyrillic ones.
    latin: bool
    #: The most characters that one call of `speak` takes; None when there is no limit.
    limit: int | None

    @property
    def version(self) -> str:
        """
        What is part of a clip's identity: another version may sound different.
        """
        ...

    def speaks(self, language: str) -> bool:
        """
        Tell whether there is a voice for *language*.
        """
        ...

    def voices(self, language: str) -> tuple[str, ...]:
        """
        Name the voices for *language*, the default first; empty when it is not spoken.
        """
        ...

    def pace(self, language: str) -> float:
        """
        Characters of spoken text a second (measured), for estimates and for the bounds of a clip's length.
        """
        ...

    def probe(self, voice: Voice) -> None:
        """
        Raise `EngineUnavailable` or `NoSuchVoice` when *voice* could not be used here and now.
        """
        ...

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Say *text*, which is not blank and within *limit*. Raises `EngineFailed`.
        """
        ...


def names() -> tuple[str, ...]:
    """
    Names of all engines, sorted: the files of `voices/engines`.
    """
    import voices.engines

    return tuple(sorted(m.name for m in pkgutil.iter_modules(voices.engines.__path__)))


def load(name: str) -> Engine:
    """
    The engine called *name*. Raises `NoSuchEngine`.
    """
    if name not in names():
        raise NoSuchEngine(f"There is no engine called {name!r}; there are: auto, {', '.join(names())}.")
    engine: Engine = importlib.import_module(f"voices.engines.{name}").Engine()
    return engine


def resolve(engine: Engine, voice: Voice) -> str:
    """
    The name of the voice that *engine* would use for *voice*. Raises `NoSuchVoice`, listing what there is.
    """
    known = engine.voices(voice.language) if engine.speaks(voice.language) else ()
    if not known:
        raise NoSuchVoice(f"The engine {engine.name} does not speak {voice.language!r}; see `briefing voices`.")
    if voice.name and voice.name not in known:
        raise NoSuchVoice(
            f"The engine {engine.name} has no voice {voice.name!r} for {voice.language!r}; it has: {', '.join(known)}."
        )
    return voice.name or known[0]
