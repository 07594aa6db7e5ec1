"""
What a translator is: the way from sentences in one language to sentences in another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Translation", "Translator"]


@dataclass(frozen=True, slots=True)
class Translation:
    """
    What came back for one sentence. A translation with *problems* must not be passed on as right.

    Each problem is a short phrase for a person: `number 1,200 lost`.
    """

    text: str
    problems: tuple[str, ...] = ()


class Translator(Protocol):
    """
    A machine that translates. It decides nothing: who calls it drops, keeps or shows what has problems.
    """

    def route(self, source: str, target: str) -> tuple[str, ...]:
        """
        The languages passed through, both ends included: `("de", "en", "uk")`.

        Raises:
            NoRoute: No way leads there; the message tells how to make one.
        """
        ...

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        """
        One translation for each of *sentences*, in their order.

        Raises:
            NoRoute: No way leads there.
            TranslationError: The machine itself failed; nothing is known of any sentence.
        """
        ...
