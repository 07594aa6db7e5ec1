"""
How an edition's texts become what its voice gets.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.script import Speak
from briefing.speakable import Lexicon, fitted, spoken
from voices.engine import Engine


def speaker(engine: Engine, lexicons: Mapping[str, Lexicon]) -> Speak:
    """
    Return what turns a text in a language into the words that *engine* gets, with the user's *lexicons*.
    """

    def speak(text: str, language: str) -> str:
        return fitted(spoken(text, language, lexicons), language, stress=engine.stress, latin=engine.latin)

    return speak
