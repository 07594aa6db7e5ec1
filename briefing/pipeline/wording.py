"""
The words of an edition: the article's own, or their translation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.script import Wording
from briefing.translators import Translator

#: The languages that each translation passes through, both ends included.
Routes = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """
    A text that stays in its own language because its translation could not be trusted, for *problems*.
    """

    text: str
    language: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"A sentence stays in its own language ({self.language}), because its translation cannot be trusted "
            f"({', '.join(self.problems)}): {self.text}"
        )


class Words:
    """
    Words texts in the language *target*, each once. *translator* is not asked for texts that are in it already.

    *kept* are the texts that stay as they are, by their text.
    """

    def __init__(self, target: str, translator: Translator) -> None:
        self.target = target
        self._translator = translator
        self._known: dict[tuple[str, str], Wording] = {}
        self.kept: dict[str, Kept] = {}

    def learn(self, texts: Iterable[str], language: str) -> None:
        """
        Translate all *texts* that are new, in one call.
        """
        new = list(dict.fromkeys(text for text in texts if (text, language) not in self._known))
        if language == self.target:
            self._known.update(((text, language), Wording(text, language)) for text in new)
        elif new:
            for text, result in zip(new, self._translator.translate(new, language, self.target), strict=True):
                if result.problems:
                    self.kept[text] = Kept(text, language, result.problems)
                    self._known[text, language] = Wording(text, language)
                else:
                    self._known[text, language] = Wording(result.text, self.target)

    def word(self, text: str, language: str) -> Wording:
        """
        How *text*, which is in *language*, is worded.
        """
        self.learn([text], language)
        return self._known[text, language]
