"""
The standing of a sentence: whether it is understood when it is heard without its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.standing import quotations
from briefing.standing.openers import OPENERS, Openers
from briefing.standing.pointing import WORD, points_back
from briefing.stems import stem

# Looked for at every word, so that `Mayor Ann Dell` gives Dell, too.
_NAMED = re.compile(r"\b(?=([A-ZÀ-ÞЀ-ЯҐ][\w’'ʼ-]{0,40})\.?\s+([A-ZÀ-ÞЀ-ЯҐ][\w’'ʼ-]{1,40}))")
_BARE = re.compile(r"[A-ZÀ-ÞЀ-ЯҐ][\w’'ʼ-]{1,40}")


def needs(sentences: Sequence[Sentence], language: str) -> tuple[frozenset[int], ...]:
    """
    Return for each sentence which direct neighbours it must be heard with.

    *sentences* are all of an article, or a choice that keeps such neighbours together.
    """
    openers = OPENERS.get(language, OPENERS["en"])
    states = quotations.states(sentences)
    found: list[set[int]] = [set() for _ in sentences]
    for index, sentence in enumerate(sentences):
        inside, open_after = states[index]
        if inside and index:
            found[index].add(index - 1)
        if open_after and index + 1 < len(sentences):
            found[index].add(index + 1)
        if index and (points_back(sentence.text, openers) or _reopens(sentences, states, index)):
            found[index].add(index - 1)
        found[index] |= _speaker(sentences, index, states, openers)
    return tuple(frozenset(one) for one in found)


def _reopens(sentences: Sequence[Sentence], states: Sequence[quotations.State], index: int) -> bool:
    """
    Tell whether a quotation goes on from the paragraph before, as its mark at the start of this one says.
    """
    before = sentences[index - 1]
    return (
        states[index - 1][1]
        and before.paragraph != sentences[index].paragraph
        and sentences[index].text.startswith(tuple(quotations.OPENING))
    )


def _speaker(
    sentences: Sequence[Sentence], index: int, states: Sequence[quotations.State], openers: Openers
) -> set[int]:
    """
    Return the neighbour that names who says the quotation *index*, or whose words *index* explains.
    """

    def bare(other: int) -> bool:
        return quotations.is_whole(sentences[other].text, states[other])

    def beside(other: int) -> bool:
        return 0 <= other < len(sentences) and sentences[other].paragraph == sentences[index].paragraph

    if not bare(index):
        # What follows a bare quotation in its paragraph says whose it is: `That was how the mayor answered.`
        return {index - 1} if beside(index - 1) and bare(index - 1) else set()
    if beside(index - 1) and not bare(index - 1) and says(sentences[index - 1].text, openers):
        return {index - 1}
    if beside(index + 1):
        return {index + 1}
    return {index - 1} if index else set()


def says(text: str, openers: Openers) -> bool:
    """
    Tell whether *text* holds a verb of saying.
    """
    return not openers.verbs.isdisjoint(word.lower() for word in WORD.findall(text))


def introductions(sentences: Sequence[Sentence], language: str) -> tuple[frozenset[int], ...]:
    """
    Return for each sentence where the persons that it calls by surname alone were introduced by full name.
    """
    verbs = OPENERS.get(language, OPENERS["en"]).verbs
    first: dict[str, int] = {}
    places = []
    for index, sentence in enumerate(sentences):
        pairs = [found.groups() for found in _NAMED.finditer(sentence.text)]
        full = {stem(surname, language) for _, surname in pairs}
        given = {stem(name, language) for name, _ in pairs}
        bare = {stem(word, language) for word in _speakers(sentence.text, verbs)} - full - given
        places.append(frozenset(first[name] for name in bare if name in first))
        for name in full:
            first.setdefault(name, index)
    return tuple(places)


def _speakers(text: str, verbs: frozenset[str]) -> list[str]:
    """
    Return the capitalised words that begin *text* or stand beside a verb of saying: places seldom do.
    """
    words = WORD.findall(text)
    verb = [False, *(word.lower() in verbs for word in words), False]
    beside = [
        word
        for place, word in enumerate(words)
        if (verb[place] or verb[place + 2]) and _BARE.fullmatch(word)  # the word before it, the word after it
    ]
    return beside + [word for word in words[:1] if _BARE.fullmatch(word)]
