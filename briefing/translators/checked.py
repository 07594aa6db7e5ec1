"""
The way of a sentence through any machine: prepared, translated leg by leg, mended, judged, tried again where in doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from briefing.translators import Translation
from briefing.translators.guards import problems
from briefing.translators.ladder import Way, best
from briefing.translators.model import Output
from briefing.translators.pieces import clauses, joined, pieces
from briefing.translators.prepare import prepare
from briefing.translators.quotes import repaired
from briefing.translators.routes import Pair
from briefing.translators.typography import typeset

#: Translates texts that are all different and none of them blank, from one language to the other, in one way.
Run = Callable[[Pair, Sequence[str], Way], Sequence[Output]]


class Once:
    """
    A `Run` that asks *run* for a text once in each way of searching, in whichever pieces it comes.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._said: dict[tuple[Pair, int, float], dict[str, Output]] = {}

    def __call__(self, leg: Pair, texts: Sequence[str], way: Way) -> tuple[Output, ...]:
        """
        What *run* says, now or before.
        """
        said = self._said.setdefault((leg, way.beam, way.penalty), {})
        new = [text for text in texts if text not in said]
        if new:
            said.update(zip(new, self._run(leg, new, way), strict=True))
        return tuple(said[text] for text in texts)


def translate(
    sentences: Sequence[str], route: tuple[str, ...], run: Run, first: Way, rungs: Sequence[Sequence[Way]]
) -> tuple[Translation, ...]:
    """
    One translation for each of *sentences*, over the languages of *route*, by *run*.

    All are translated in the *first* way; what is doubtful then, in each way of the next of *rungs*. Problems that stay
    are told. Raises what *run* raises.
    """
    if len(route) == 1:
        return tuple(Translation(sentence) for sentence in sentences)
    asked = {sentence: prepare(sentence, route[0]) for sentence in sentences if sentence.strip()}
    found = _checked(asked.values(), route, run, first)
    for rung in rungs:
        doubtful = [text for text, translation in found.items() if translation.problems]
        tries = [found, *(_checked(doubtful, route, run, way) for way in rung)]
        found |= {text: best(each[text] for each in tries if text in each) for text in doubtful}
    return tuple(found[asked[sentence]] if sentence in asked else Translation(sentence) for sentence in sentences)


def _checked(texts: Iterable[str], route: tuple[str, ...], run: Run, way: Way) -> dict[str, Translation]:
    """
    Translate those of *texts* that *way* makes a difference to.
    """
    walked = {text: Output(text) for text in texts if _parts(text, way) != pieces(text) or way.clauses is None}
    for leg in pairwise(route):
        step = _leg(leg, [reached.text for reached in walked.values()], run, way)
        walked = {text: _on(reached, step[reached.text]) for text, reached in walked.items()}
    checked = {}
    for text, reached in walked.items():
        said = typeset(text, repaired(text, reached.text), route[0], route[-1])
        checked[text] = Translation(said, problems(text, said, route[-1], reached.score), reached.score)
    return checked


def _leg(leg: Pair, texts: Sequence[str], run: Run, way: Way) -> dict[str, Output]:
    parts = {text: _parts(text, way) for text in texts}
    unique = tuple(dict.fromkeys(part for each in parts.values() for part in each))
    known = dict(zip(unique, run(leg, unique, way), strict=True))
    return {text: _whole(each, [known[part] for part in each]) for text, each in parts.items()}


def _parts(text: str, way: Way) -> tuple[str, ...]:
    if not text:
        return ()
    # What no mark divides may still be too long for a model.
    small = clauses(text, way.clauses) if way.clauses is not None else (text,)
    return tuple(part for clause in small for part in pieces(clause))


def _whole(parts: Sequence[str], said: Sequence[Output]) -> Output:
    tokens = sum(each.tokens for each in said)
    score = sum(each.score * each.tokens for each in said) / max(tokens, 1)
    return Output(joined(parts, [each.text for each in said]), score, tokens)


def _on(before: Output, after: Output) -> Output:
    # A translation of a doubtful translation is as doubtful.
    return Output(after.text, min(before.score, after.score), after.tokens)
