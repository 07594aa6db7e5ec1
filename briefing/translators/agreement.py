"""
The agreement of an edition's sentences on how a name is written.

A translator sees one sentence at a time, so that Orrin may be Оррін in one, Орін in the next, and Orrin in a third.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.speakable.latin import cyrillic
from briefing.translators.names import (
    WORD,
    alike,
    begins,
    distance,
    is_cyrillic,
    kin,
    others,
    renderings,
    sound,
    sounds,
    splits,
)

_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(slots=True)
class _Name:
    """
    A name in the sources: the *words* that it comes in, the *sources* that hold it, whether it is one for *certain*.
    """

    words: set[str] = field(default_factory=set)
    sources: dict[str, None] = field(default_factory=dict)
    certain: bool = False


def agreed(texts: Mapping[str, str], target: str, settled: Collection[str] = ()) -> dict[str, str]:
    """
    Return *texts*, translations into *target* by their sources, with each name written as most of them have it.

    A name is a word with a capital that stands in two sources at least. It keeps its endings. Of two ways that are as
    frequent the first wins. Names that are *settled* stay as they are, and so do those from Latin into Latin letters.
    """
    found, own = dict(texts), target in ("ru", "uk")
    for stem, name in _names(texts).items():
        if stem not in settled and (own or is_cyrillic(stem)):
            _unify(stem, name, found, own)
    return found


def same(one: str, other: str) -> bool:
    """
    Tell whether two translations differ in nothing but the spelling of names, as two editions of one article may.
    """
    words, others_ = WORD.findall(one), WORD.findall(other)
    if len(words) != len(others_) or WORD.split(one) != WORD.split(other):
        return False
    pairs = [(word, its) for word, its in zip(words, others_, strict=True) if word != its]
    return all(word[0].isupper() and its[0].isupper() and alike(word, its) for word, its in pairs)


def _names(sources: Iterable[str]) -> dict[str, _Name]:
    """
    Return the names of *sources* by their stems.
    """
    found: dict[str, _Name] = {}
    small = set()
    for source in sources:
        for match in WORD.finditer(source):
            word = match[0]
            # The longest ending leaves the stem that all cases share.
            stem = splits(word)[-1][0] if is_cyrillic(word) else _POSSESSIVE.sub("", word)
            if word.islower():
                small.add(stem)
            elif word[0].isupper() and not word.isupper():
                name = found.setdefault(stem, _Name())
                name.words.add(stem if not is_cyrillic(word) else word)
                name.sources[source] = None
                name.certain |= not begins(source, match.start())
    return {
        stem: name
        for stem, name in found.items()
        if name.certain and len(name.sources) > 1 and stem.lower() not in small
    }


def _unify(stem: str, name: _Name, texts: dict[str, str], own: bool) -> None:
    """
    Change *texts* so that the *name* is one in all of them; *own* tells whether their letters are Cyrillic.
    """
    sounding = frozenset().union(*map(sounds, name.words))
    places = [
        (source, each) for source in name.sources for each in renderings(texts[source], sounding, others(source, stem))
    ]
    at_home = [each for _, each in places if is_cyrillic(each.word) == own]
    families = _families(each.word for each in at_home)
    if not families:
        return
    most = max(families, key=lambda family: family.total())
    winner = list(most)
    put = {each.word: each.word if each.word in winner else _inflected(each.word, winner) for each in at_home}
    # Only now is it known in which cases the name comes.
    bare = _bare(name, [*winner, *put.values()])
    # From the end of each text on, so that what stands before keeps its place.
    for source, each in sorted(places, key=lambda place: -place[1].start):
        texts[source] = each.replaced(texts[source], put.get(each.word, bare or each.word))


def _families(words: Iterable[str]) -> list[Counter[str]]:
    """
    Count *words*, those that are forms of one together, in the order in which they come.
    """
    families: list[Counter[str]] = []
    for word in words:
        family = next((each for each in families if any(kin(word, other) for other in each)), None)
        if family is None:
            families.append(family := Counter())
        family[word] += 1
    return families


def _inflected(word: str, winner: Sequence[str]) -> str:
    """
    Return the *winner* with the ending of *word*: of all ways to cut both, that whose stems are most alike.
    """
    cuts = (
        (distance(sound(stem), sound(other)), bool(ending) != bool(its), number, stem, ending, other)
        for stem, ending in splits(word)
        for number, one in enumerate(winner)
        for other, its in splits(one)
    )
    _, _, _, _, ending, other = min(cuts)
    return other + ending


def _bare(name: _Name, winner: Sequence[str]) -> str:
    """
    Return the *winner* without an ending, nothing where it never comes without.
    """
    word = min(name.words)
    wanted = sounds(word)
    ends = sound(cyrillic(word, "uk"))[-1:]
    # Behind a vowel (Камалу) it cannot be known which one the bare name ends in, unless it has been seen.
    open_ = ends in tuple("aeiou")
    forms = [form for each in winner for form in ([each] if open_ else [stem for stem, _ in splits(each)])]
    fit = [form for form in forms if not open_ or sound(form)[-1:] == ends]
    return min(fit, key=lambda form: min(distance(sound(form), each) for each in wanted), default="")
