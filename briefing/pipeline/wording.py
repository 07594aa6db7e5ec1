"""
The words of an edition: the article's own, or their translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefing.errors import TranslationError
from briefing.languages import LANGUAGES
from briefing.model import Article, Segment
from briefing.plan import OnBad
from briefing.script import Wording
from briefing.translators import Translator
from briefing.translators.agreement import agreed
from briefing.translators.glossary import Glossary, Tables, glossary

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

    What it answers is mended by the user's *tables* of terms and those that come along, and a name is written in one
    way in all that was translated, which a text learned later may change. *kept* are the texts that stay as they are,
    by their text; what becomes of them says *on_bad*: they are kept, dropped, or the run stops.
    """

    def __init__(
        self, target: str, translator: Translator, tables: Tables | None = None, on_bad: OnBad = "keep"
    ) -> None:
        self.target = target
        self._on_bad = on_bad
        self._translator = translator
        self._tables = tables or {}
        self._glossaries: dict[str, Glossary] = {}
        self._known: dict[tuple[str, str], Wording] = {}
        self.kept: dict[str | None, Kept] = {}

    def learn(self, texts: Iterable[str], language: str) -> None:
        """
        Translate all *texts* that are new, in one call.

        Raises:
            TranslationError: One cannot be trusted, and the run is to stop then.
        """
        new = list(dict.fromkeys(text for text in texts if (text, language) not in self._known))
        if language == self.target:
            self._known.update(((text, language), Wording(text, language)) for text in new)
        elif new:
            terms = self._terms(language)
            asked = [terms.reworded(text) for text in new]
            for text, result in zip(new, self._translator.translate(asked, language, self.target), strict=True):
                if result.problems:
                    self.kept[text] = Kept(text, language, result.problems)
                    self._stop(self.kept[text])
                    self._known[text, language] = Wording(text, language)
                else:
                    self._known[text, language] = Wording(terms.mended(text, result.text), self.target)
            self._agree(language)

    def trusted(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        """
        Return *segments* without the sentences that are to be dropped, and without those that hold nothing else.
        """
        found = [
            replace(segment, sentences=tuple(each for each in segment.sentences if each.text not in self._dropped))
            for segment in segments
        ]
        return tuple(segment for segment in found if segment.sentences)

    def entitled(self, article: Article) -> Article:
        """
        Return *article*, without its title if that is to be dropped.
        """
        return replace(article, title=None) if article.title in self._dropped else article

    def dropped(self, texts: Iterable[str | None]) -> tuple[Kept, ...]:
        """
        Return what is dropped of *texts*.
        """
        return tuple(self._dropped[text] for text in dict.fromkeys(texts) if text in self._dropped)

    @property
    def _dropped(self) -> Mapping[str | None, Kept]:
        return self.kept if self._on_bad == "drop" else {}

    def _stop(self, kept: Kept) -> None:
        if self._on_bad == "stop":
            raise TranslationError(
                f"A translation into {LANGUAGES[self.target].name} cannot be trusted ({', '.join(kept.problems)}): "
                f"“{kept.text}”. Go on with --on-bad-translation keep or drop, or install a better package."
            )

    def _terms(self, language: str) -> Glossary:
        if language not in self._glossaries:
            self._glossaries[language] = glossary(language, self.target, self._tables)
        return self._glossaries[language]

    def _agree(self, language: str) -> None:
        texts = {
            text: wording.text
            for (text, spoken), wording in self._known.items()
            if spoken == language and wording.language == self.target
        }
        for text, output in agreed(texts, self.target, self._terms(language).names).items():
            self._known[text, language] = Wording(output, self.target)

    def word(self, text: str, language: str) -> Wording:
        """
        How *text*, which is in *language*, is worded.
        """
        self.learn([text], language)
        return self._known[text, language]
