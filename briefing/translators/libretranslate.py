"""
Translation by a server that speaks LibreTranslate's protocol, one's own at home or another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing.errors import NoRoute, TranslationError
from briefing.translators import Access, Translation, checked, routes
from briefing.translators.ladder import Way, rungs
from briefing.translators.model import Output
from briefing.translators.server import Server

#: Texts, and characters of them, that go into one request. Servers for the public stop at 2,000 characters.
COUNT, CHARACTERS = 25, 2000

#: How a server is asked: it takes no wishes for its search, so what is doubtful can only come in other pieces.
WHOLE = Way(1)
CLAUSES = rungs(1)[1:]

#: What no translation holds: control characters, halves of a character.
_BROKEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class LibreTranslate:
    """
    Translate on *server*. It is asked for its languages at first use; what it says is checked like anybody's.
    """

    name = "libretranslate"

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: frozenset[tuple[str, str]] | None = None
        self._run = checked.Once(self._ask)

    def expect(self, target: str) -> None:
        """
        Nothing: a server has its models loaded.
        """

    def route(self, source: str, target: str) -> tuple[str, ...]:
        """
        The languages passed through, by way of English where the server has no straight way.

        Raises:
            NoRoute: The server has no such languages.
            TranslationError: The server cannot tell which languages it has.
        """
        pairs = self._pairs()
        try:
            return routes.route(pairs, source, target)
        except NoRoute as e:
            known = ", ".join(sorted({self._server.plain(code) for pair in pairs for code in pair})) or "none at all"
            raise NoRoute(
                f"{self._server.url} does not translate {routes.way((source, target))}, its languages are: {known}; "
                "give it a model for these two, or take --translator argos."
            ) from e

    def translate(self, sentences: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        """
        One translation for each of *sentences*; what is wrong with it is told.

        Raises:
            NoRoute: The server has no such languages.
            TranslationError: The server failed, or gave something that is no translation.
        """
        return checked.translate(sentences, self.route(source, target), self._run, WHOLE, CLAUSES)

    def _ask(self, leg: tuple[str, str], texts: Sequence[str], way: Way) -> tuple[Output, ...]:
        return tuple(Output(said) for batch in batches(texts) for said in self._batch(batch, leg))

    def _batch(self, texts: Sequence[str], leg: tuple[str, str]) -> Iterator[str]:
        body = {"q": list(texts), "source": leg[0], "target": leg[1], "format": "text"}
        found = self._server.ask("/translate", body)
        said = found.get("translatedText") if isinstance(found, dict) else None
        if not isinstance(said, list) or not all(isinstance(each, str) for each in said):
            raise self._strange("no list of translations")
        if len(said) != len(texts):
            raise self._strange(f"{len(said)} translations for {len(texts)} sentences")
        return map(_cleaned, said)

    def _pairs(self) -> frozenset[tuple[str, str]]:
        if self._known is None:
            found = self._server.ask("/languages")
            if not isinstance(found, list):
                raise self._strange("no list of languages")
            self._known = frozenset(_listed([each for each in found if isinstance(each, dict)]))
        return self._known

    def _strange(self, what: str) -> TranslationError:
        return TranslationError(
            f"{self._server.url} gave {what}, so it does not speak LibreTranslate's protocol; see whether "
            "--translator-url is right, or take --translator argos."
        )


def translator(access: Access) -> LibreTranslate:
    """
    The translator that *access* leads to. Raises `PlanError`.
    """
    return LibreTranslate(Server(access))


def batches(texts: Iterable[str], count: int = COUNT, characters: int = CHARACTERS) -> Iterator[tuple[str, ...]]:
    """
    All *texts* in their order, at most *count* and *characters* at once; one that is longer goes alone.
    """
    batch: list[str] = []
    for text in texts:
        if batch and (len(batch) >= count or sum(map(len, batch)) + len(text) > characters):
            yield tuple(batch)
            batch = []
        batch.append(text)
    if batch:
        yield tuple(batch)


def _listed(entries: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    codes = [entry["code"] for entry in entries if isinstance(entry.get("code"), str)]
    for entry in entries:
        # Old servers name no targets: they translate everything into everything.
        targets = entry.get("targets", codes)
        if entry.get("code") in codes and isinstance(targets, list):
            yield from ((entry["code"], each) for each in targets if isinstance(each, str) and each != entry["code"])


def _cleaned(text: str) -> str:
    """
    *text* in one line; what is no character becomes the sign for an unknown one, which the guards refuse.
    """
    return _BROKEN.sub("⁇", " ".join(text.split()))
