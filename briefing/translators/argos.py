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
from briefing.translators.packages import installed


class Argos:
    """
    Translate through packages that are installed in *folder*, Argos' own by default. Nothing leaves this machine.

    Args:
        threads: Cores for one model. More than one pays only where they are idle.
        beam: How many translations compete for a sentence; Argos' own value is 4.

    Each model is loaded once, and says each text once: editions that pass through the same language share what is said
    in it.
    """

    name = "argos"

    def __init__(self, folder: Path | None = None, *, threads: int = 1, beam: int = 4) -> None:
        self._folder = folder
        self._threads = threads
        self._beam = beam
        self._models: dict[tuple[str, str], Model] = {}
        self._loading = Lock()
        self._run = checked.Once(self._ask)

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
        packages, broken = installed(self._folder)
        try:
            return routes.route({package.pair for package in packages}, source, target)
        except NoRoute as e:
            legs = [f"{start}_{end}" for start, end in {(source, target), *routes.legs(source, target)}]
            amiss = "".join(
                f"The package {name} is broken ({reason}). "
                for name, reason in broken
                if any(leg in name for leg in legs)
            )
            raise NoRoute(f"{amiss}{e}", e.missing) from e

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        """
        One translation for each of *sentences*. A doubtful one is tried again; problems that stay are told.

        Raises:
            NoRoute: A package is missing.
            TranslationError: A package cannot be used.
        """
        return checked.translate(sentences, self.route(source, target), self._run, Way(self._beam), rungs(self._beam))

    def _ask(self, leg: routes.Pair, texts: Sequence[str], way: Way) -> tuple[Output, ...]:
        return self._model(leg).run(texts, beam=way.beam, penalty=way.penalty)

    def _model(self, leg: routes.Pair) -> Model:
        with self._loading:
            if leg not in self._models:
                package = next(package for package in installed(self._folder)[0] if package.pair == leg)
                self._models[leg] = Model(package, self._threads)
            return self._models[leg]

    def _load(self, leg: routes.Pair) -> None:
        with contextlib.suppress(TranslationError):
            if any(package.pair == leg for package in installed(self._folder)[0]):
                self._model(leg)


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
