"""
The standing of a sentence: whether it is understood when it is heard without its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.model import Sentence
from briefing.openers import OPENERS, Openers
from briefing.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_OPENING = '"“„«»'
_CLOSING = '"”“»«'
_QUOTED = re.compile(r"[\"“„«»][^\"“”„«»]*[\"”“»«]")
# "those who": what they point at follows.
_RELATIVE = frozenset({"who", "whose", "with", "in", "of", "affected", "involved", "которые", "кто", "хто", "які"})
_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec", re.A
)
# Looked for at every word, so that `Mayor Ann Dell` gives Dell, too.
_NAMED = re.compile(r"\b(?=([A-ZÀ-ÞЀ-ЯҐ][\w’'ʼ-]{0,40})\.?\s+([A-ZÀ-ÞЀ-ЯҐ][\w’'ʼ-]{1,40}))")
_BARE = re.compile(r"[A-ZÀ-ÞЀ-ЯҐ][\w’'ʼ-]{1,40}")


def needs(sentences: Sequence[Sentence], language: str) -> tuple[frozenset[int], ...]:
    """
    Return for each sentence which direct neighbours it must be heard with.

    *sentences* are all of an article, or a choice that keeps such neighbours together.
    """
    openers = OPENERS.get(language, OPENERS["en"])
    states = _quotation_states(sentences)
    found: list[set[int]] = [set() for _ in sentences]
    for index, sentence in enumerate(sentences):
        inside, open_after = states[index]
        if inside and index:
            found[index].add(index - 1)
        if open_after and index + 1 < len(sentences):
            found[index].add(index + 1)
        if index and points_back(sentence.text, openers):
            found[index].add(index - 1)
        found[index] |= _speaker(sentences, index, states, openers)
    return tuple(frozenset(one) for one in found)


def points_back(text: str, openers: Openers) -> bool:
    """
    Tell whether *text* opens with a word that means something said before it.
    """
    if text[:1] in _OPENING:
        return False  # what a speaker leaves open is the speaker's matter
    written = _WORD.findall(text)[:6]
    words = [word.lower().replace("’", "'") for word in written]
    if not words:
        return False
    if words[0] in openers.pointing and not _empty(written):
        return True
    if any(" ".join(words[:count]) in openers.pairs for count in range(1, len(words))):
        return True
    if words[0] in openers.articles and not openers.heads.isdisjoint(words[1:3]):
        return True
    return _shows(text, openers) or _person_before_name(text, openers)


def _shows(text: str, openers: Openers) -> bool:
    """
    Tell whether `these funds` stand in *text*, outside a quotation, whose speaker may point at will.
    """
    words = [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", text))]
    return not openers.showing.isdisjoint(words) and any(
        word in openers.showing and following not in openers.times and following not in _RELATIVE
        for word, following in pairwise(words)
    )


def _empty(words: Sequence[str]) -> bool:
    """
    Spare `There are`, `Es gibt`, `That Smith came shows`, whose first word points at nothing.
    """
    first, second = words[0], " ".join(words[1:2])
    if first == "That":
        return second[:1].isupper()
    if first == "Those":
        return second in _RELATIVE
    return first == "There" or (first == "Es" and second in ("gibt", "geht", "war", "ist"))


def _person_before_name(text: str, openers: Openers) -> bool:
    for number, found in enumerate(_WORD.finditer(text)):
        word = found.group()
        if number > 7 or text[: found.start()].rstrip()[-1:] in tuple(_OPENING):
            return False
        if number and word.lower() in openers.persons:
            return True
        if number and word[0].isupper() and not _DAYS.match(word):
            return False
    return False


def _quotation_states(sentences: Sequence[Sentence]) -> list[tuple[bool, bool]]:
    """
    Return for each sentence whether a quotation is open before it, and after it.
    """
    states = []
    inside = False
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            # A quotation left open by a typing error must not swallow the rest of the article.
            inside, paragraph = False, sentence.paragraph
        before = inside
        inside = _open_after(sentence.text, inside)
        states.append((before or _closes_only(sentence.text), inside))
    return states


def _open_after(text: str, inside: bool) -> bool:
    if "„" in text or (inside and "“" in text and "”" not in text):
        return (inside + text.count("„")) > text.count("“") + text.count("”")
    if "«" in text or "»" in text:
        first, last = ("«", "»") if _guillemets_point_out(text, inside) else ("»", "«")
        return (inside + text.count(first)) > text.count(last)
    if "“" in text or "”" in text:
        return (inside + text.count("“")) > text.count("”")
    return (inside + text.count('"')) % 2 == 1


def _guillemets_point_out(text: str, inside: bool) -> bool:
    """
    Tell «so» from »so«.
    """
    marks = [mark for mark in text if mark in "«»"]
    if inside:
        return marks[0] == "»"
    return marks[0] == "«" or not re.search(r"(?:^|[\s(])»\w", text)


def _closes_only(text: str) -> bool:
    return (text.count("»") > text.count("«") and not re.search(r"(?:^|[\s(])»\w", text)) or (
        text.count("“") + text.count("”") > 0 and "„" not in text and text.count("”") > text.count("“")
    )


def _whole_quotation(text: str, state: tuple[bool, bool]) -> bool:
    """
    Tell whether all of *text* is somebody's words.
    """
    opens = state[0] or text[:1] in _OPENING
    body = text.rstrip(".,;: ")
    closes = state[1] or body[-1:] in _CLOSING
    if not (opens and closes):
        return False
    inner = body[0 if state[0] else 1 : len(body) if state[1] else -1]
    return not any(mark in inner for mark in '"„“”«»')


def _speaker(
    sentences: Sequence[Sentence], index: int, states: Sequence[tuple[bool, bool]], openers: Openers
) -> set[int]:
    """
    Return the neighbour that names who says the quotation *index*, or whose words *index* explains.
    """

    def bare(other: int) -> bool:
        return _whole_quotation(sentences[other].text, states[other])

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
    return not openers.verbs.isdisjoint(word.lower() for word in _WORD.findall(text))


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
    words = _WORD.findall(text)
    verb = [False, *(word.lower() in verbs for word in words), False]
    beside = [
        word
        for place, word in enumerate(words)
        if (verb[place] or verb[place + 2]) and _BARE.fullmatch(word)  # the word before it, the word after it
    ]
    return beside + [word for word in words[:1] if _BARE.fullmatch(word)]
