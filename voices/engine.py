"""
What an engine is, and which there are: each file in `voices/engines` is one.
"""

from __future__ import annotations

import importlib
import pkgutil
import shlex
import sys
from typing import Protocol

from voices.decode import decode
from voices.errors import EngineFailed, EngineUnavailable, NoSuchEngine, NoSuchVoice
from voices.model import Listing, Sound, Voice

#: Characters a second of whoever reads the news: what is assumed of voices that nobody could measure here.
NEWSREADER = {"en": 14.5, "de": 14.5, "ru": 14.0, "uk": 14.0}
#: A short word a language, spoken by a probe to prove that there is a sound.
WORDS = {"en": "Okay", "de": "Ja", "ru": "Да", "uk": "Так"}


class Engine(Protocol):
    """
    A way to turn text into sound. The class in each file of `voices/engines` is called `Engine`; it may inherit from
    this one for what most engines have in common.
    """

    name: str
    #: One line for `briefing voices` and `briefing doctor`.
    about: str
    #: Whether it needs the network. `--offline` never touches such an engine.
    online: bool
    #: How its voices sound, in a word or two; and under which terms they may be used, in a few.
    quality: str
    licence: str
    #: Whether it follows the acute accent (U+0301) that marks the stress of a word.
    stress: bool = False
    #: Whether it can say Latin letters amid Cyrillic ones.
    latin: bool = True
    #: The most characters that one call of `speak` takes; None when there is no limit.
    limit: int | None = None
    #: The most calls of `speak` that may run side by side, each in a thread of its own.
    parallel: int = 1
    #: Which wishes about a voice it can fulfil: `speed`, `pitch`.
    adjusts: frozenset[str] = frozenset()

    @property
    def version(self) -> str:
        """
        What is part of a clip's identity: another version may sound different.
        """
        ...

    def identity(self, voice: Voice) -> str:
        """
        What is part of the identity of a clip by *voice*: its name alone does not tell what is installed under it.
        """
        return self.version

    def speaks(self, language: str) -> bool:
        """
        Tell whether there is a voice for *language*.
        """
        return bool(self.voices(language))

    def voices(self, language: str) -> tuple[str, ...]:
        """
        Name the voices for *language* that can be used here, the default first; empty when it is not spoken.
        """
        ...

    def listed(self, language: str) -> tuple[Listing, ...]:
        """
        What `briefing voices` shows for *language*: its voices, and those that could be installed.
        """
        return tuple(
            Listing(self.name, each, language, self.quality, self.licence, self.online)
            for each in self.voices(language)
        )

    def needs(self) -> str:
        """
        The command that installs the package which this engine speaks through; empty when it is there.
        """
        return ""

    def pace(self, language: str) -> float:
        """
        Characters of spoken text a second (measured), for estimates and for the bounds of a clip's length.
        """
        ...

    def probe(self, voice: Voice) -> None:
        """
        Raise `EngineUnavailable` or `NoSuchVoice` when *voice* could not be used here and now.
        """

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Say *text*, which is not blank and within *limit*. Raises `EngineFailed`, or `EngineUnavailable` when no other
        text could be said either.
        """
        ...

    def close(self) -> None:
        """
        Let go of connections and processes. The engine can be used again, and opens what it needs.
        """


def prove(engine: Engine, voice: Voice, whose: str) -> None:
    """
    Have *engine* say a word, so that "it answers" means sound. Raises `EngineUnavailable`, which begins with *whose*.
    """
    try:
        decode(engine.speak(WORDS.get(voice.language, "OK"), voice))
    except EngineFailed as e:
        raise EngineUnavailable(f"{whose} cannot be used now: {e}") from e


def command(requirement: str) -> str:
    """
    What installs a package beside this one. Not an extra: the index has another project of our name.
    """
    return f"{shlex.quote(sys.executable)} -m pip install {shlex.quote(requirement)}"


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
    The name of the voice that *engine* would use for *voice*.

    Raises `NoSuchVoice`, listing what there is, or for a wish that the engine cannot fulfil.
    """
    known = engine.voices(voice.language) if engine.speaks(voice.language) else ()
    if not known or voice.name not in ("", *known):
        raise NoSuchVoice(_missing(engine, voice, known))
    for wish, neutral in (("speed", 1.0), ("pitch", 0.0)):
        if getattr(voice, wish) != neutral and wish not in engine.adjusts:
            raise NoSuchVoice(
                f"The engine {engine.name} cannot change the {wish} of its voices; leave out --{wish}, or choose"
                " another engine with --engine."
            )
    return voice.name or known[0]


def _missing(engine: Engine, voice: Voice, known: tuple[str, ...]) -> str:
    """
    What there is in place of *voice*; and how it can be installed, or another one where none is *known*.
    """
    offers = [each.name for each in engine.listed(voice.language) if not each.ready]
    wanted = voice.name.partition("#")[0]
    if known:
        said = (
            f"The engine {engine.name} has no voice {voice.name!r} for {voice.language!r}; it has: {', '.join(known)}."
        )
        return f"{said} Get it with `briefing models install {engine.name}:{wanted}`." if wanted in offers else said
    best = wanted if wanted in offers else next(iter(offers), "")
    install = f"install a voice for it, as with `briefing models install {engine.name}:{best}`."
    return (
        f"The engine {engine.name} does not speak {voice.language!r}; {install if best else 'see `briefing voices`.'}"
    )
