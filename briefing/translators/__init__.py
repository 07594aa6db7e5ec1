"""
What a translator is: the way from sentences in one language to sentences in another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

__all__ = ["Access", "Translation", "Translator"]


@dataclass(frozen=True, slots=True)
class Access:
    """
    How a translator may be reached: at *url* where it is a server, with *key* if that wants one, on this machine only
    when *offline*.
    """

    url: str = ""
    key: str = field(default="", repr=False)
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Translation:
    """
    What came back for one sentence. A translation with *problems* must not be passed on as right.

    Each problem is a short phrase for a person: `number 1,200 lost`. *score* ranks translations of one sentence: the
    mean log-probability of their tokens, 0 where there is no doubt or none is told. It makes no two of them differ.
    """

    text: str
    problems: tuple[str, ...] = ()
    score: float = field(default=0.0, compare=False)


class Translator(Protocol):
    """
    A machine that translates. It decides nothing: who calls it drops, keeps or shows what has problems.

    The file of each has a function `translator`, which makes it from an `Access` or raises `PlanError`.
    """

    #: The name of its file, by which a user asks for it.
    name: str

    def expect(self, target: str) -> None:
        """
        Get ready, in the background, for translations into *target*; what goes wrong is told when they are asked for.
        """
        ...

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
