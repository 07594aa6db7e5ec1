"""
Translation on this machine with the packages of Argos Translate.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, Thread

from briefing.errors import NoRoute, PlanError, TranslationError
from briefing.translators import Access, Translation, checked, routes
from briefing.translators.ladder import Way, rungs
from briefing.translators.model import Model, Output
from briefing.translators.packages import Package, installed


class Argos:
    """
    Translate through packages that are installed in *folder*, Argos' own by default. Nothing leaves this machine.

    Args:
        threads: Cores for one model. More than one pays only where they are idle.
        beam: How many translations compete for a sentence; Argos' own value is 4.

    The folder is read at first use, and again after a way was missing; each model is loaded once, and says each text
    once: editions that pass through the same language share what is said in it.
    """

    name = "argos"

    def __init__(self, folder: Path | None = None, *, threads: int = 1, beam: int = 4) -> None:
        self._folder = folder
        self._threads = threads
        self._beam = beam
        self._found: tuple[tuple[Package, ...], tuple[tuple[str, str], ...]] | None = None
        self._models: dict[tuple[str, str], Model] = {}
        self._said: dict[tuple[routes.Pair, Way], dict[str, Output]] = {}
        self._loading = Lock()

    def expect(self, target: str) -> None:
        """
        Load in the background what leads from English to *target*, so that reading the article hides the time.

        What cannot be loaded is told when it is asked for.
        """
        Thread(target=self._load, args=((routes.PIVOT, target),)).start()

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
            # What is missing may be installed before the next question.
            self._found = None
            raise NoRoute(f"{amiss}{e}", e.missing) from e

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        """
        One translation for each of *sentences*. A doubtful one is tried again; problems that stay are told.

        Raises:
            NoRoute: A package is missing.
            TranslationError: A package cannot be used.
        """
        return checked.translate(sentences, self.route(source, target), self._run, Way(self._beam), rungs(self._beam))

    def _run(self, leg: routes.Pair, texts: Sequence[str], way: Way) -> tuple[Output, ...]:
        said = self._said.setdefault((leg, way), {})
        new = [text for text in texts if text not in said]
        if new:
            said.update(zip(new, self._model(leg).run(new, beam=way.beam, penalty=way.penalty), strict=True))
        return tuple(said[text] for text in texts)

    def _model(self, leg: routes.Pair) -> Model:
        with self._loading:
            if leg not in self._models:
                package = next(package for package in self._installed()[0] if package.pair == leg)
                self._models[leg] = Model(package, self._threads)
            return self._models[leg]

    def _load(self, leg: routes.Pair) -> None:
        with contextlib.suppress(TranslationError):
            if any(package.pair == leg for package in installed(self._folder)[0]):
                self._model(leg)

    def _installed(self) -> tuple[tuple[Package, ...], tuple[tuple[str, str], ...]]:
        if self._found is None:
            self._found = installed(self._folder)
        return self._found


def translator(access: Access) -> Argos:
    """
    The translator with the packages of this machine. Raises `PlanError` when *access* names a server.
    """
    if access.url:
        raise PlanError(
            "The translator argos works on this machine and asks no server; leave out --translator-url, or take "
            "--translator libretranslate."
        )
    return Argos()
