"""
An engine that has to prove itself before its first clip, and only then: what is kept needs no proof.
"""

from __future__ import annotations

from voices.engine import Engine
from voices.model import Sound, Voice


class Proven:
    """
    Wraps *engine*: its probe runs before the first `speak`, which then may raise `EngineUnavailable`.

    A run whose clips are all kept never gets there, so it asks the network for nothing.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._proven = False
        self.name = engine.name
        self.about = engine.about
        self.online = engine.online
        self.stress = engine.stress
        self.latin = engine.latin
        self.limit = engine.limit

    @property
    def version(self) -> str:
        """
        The engine's own.
        """
        return self._engine.version

    def speaks(self, language: str) -> bool:
        """
        The engine's own.
        """
        return self._engine.speaks(language)

    def voices(self, language: str) -> tuple[str, ...]:
        """
        The engine's own.
        """
        return self._engine.voices(language)

    def pace(self, language: str) -> float:
        """
        The engine's own.
        """
        return self._engine.pace(language)

    def probe(self, voice: Voice) -> None:
        """
        The engine's own.
        """
        self._engine.probe(voice)
        self._proven = True

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Probe once, then speak.
        """
        if not self._proven:
            self.probe(voice)
        return self._engine.speak(text, voice)
