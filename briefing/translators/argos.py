"""
Translation on this machine with the packages of Argos Translate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from briefing.errors import NoRoute
from briefing.translators import Translation, routes
from briefing.translators.guards import problems
from briefing.translators.model import Model
from briefing.translators.packages import Package, installed
from briefing.translators.pieces import pieces
from briefing.translators.prepare import prepare

#: The second try of a doubtful sentence: greedy, with repeated tokens penalised (cured 21 of 25 loops, measured).
RETRY_PENALTY = 1.2


class Argos:
    """
    Translate through packages that are installed in *folder*, Argos' own by default. Nothing leaves this machine.

    Args:
        threads: Cores for one model. More than one pays only where they are idle.
        beam: How many translations compete for a sentence; Argos' own value is 4.

    The folder is read at first use, and each model is loaded once.
    """

    def __init__(self, folder: Path | None = None, *, threads: int = 1, beam: int = 4) -> None:
        self._folder = folder
        self._threads = threads
        self._beam = beam
        self._found: tuple[tuple[Package, ...], tuple[tuple[str, str], ...]] | None = None
        self._models: dict[tuple[str, str], Model] = {}

    def route(self, source: str, target: str) -> tuple[str, ...]:
        """
        The languages passed through, by way of English where no package leads straight.

        Raises:
            NoRoute: A package is missing; one that is there but broken is named.
        """
        packages, broken = self._installed()
        try:
            return routes.route({package.pair for package in packages}, source, target)
        except NoRoute as e:
            legs = [f"{start}_{end}" for start, end in {(source, target), *routes.legs(source, target)}]
            amiss = "".join(
                f"The package {name} is broken ({reason}). "
                for name, reason in broken
                if any(leg in name for leg in legs)
            )
            raise NoRoute(f"{amiss}{e}") from e

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        """
        One translation for each of *sentences*. A doubtful one is tried again; problems that stay are told.

        Raises:
            NoRoute: A package is missing.
            TranslationError: A package cannot be used.
        """
        route = self.route(source, target)
        if len(route) == 1:
            return tuple(Translation(sentence) for sentence in sentences)
        asked = {sentence: prepare(sentence, source) for sentence in sentences if sentence.strip()}
        found = self._checked(asked.values(), route, self._beam)
        doubtful = [text for text, translation in found.items() if translation.problems]
        retried = self._checked(doubtful, route, 1, RETRY_PENALTY)
        found |= {text: again for text, again in retried.items() if not again.problems}
        return tuple(found[asked[sentence]] if sentence in asked else Translation(sentence) for sentence in sentences)

    def _checked(
        self, texts: Iterable[str], route: tuple[str, ...], beam: int, penalty: float = 1.0
    ) -> dict[str, Translation]:
        walked = {text: text for text in texts}
        for leg in pairwise(route):
            step = self._leg(leg, walked.values(), beam, penalty)
            walked = {text: step[reached] for text, reached in walked.items()}
        return {text: Translation(out, problems(text, out, route[-1])) for text, out in walked.items()}

    def _leg(self, leg: tuple[str, str], texts: Iterable[str], beam: int, penalty: float) -> Mapping[str, str]:
        parts = {text: pieces(text) if text else () for text in texts}
        unique = tuple(dict.fromkeys(part for each in parts.values() for part in each))
        known = dict(zip(unique, self._model(leg).run(unique, beam=beam, penalty=penalty), strict=True))
        return {text: " ".join(known[part] for part in each) for text, each in parts.items()}

    def _model(self, leg: tuple[str, str]) -> Model:
        if leg not in self._models:
            package = next(package for package in self._installed()[0] if package.pair == leg)
            self._models[leg] = Model(package, self._threads)
        return self._models[leg]

    def _installed(self) -> tuple[tuple[Package, ...], tuple[tuple[str, str], ...]]:
        if self._found is None:
            self._found = installed(self._folder)
        return self._found
