"""
A name in another language's letters: what it sounds like, where a translation has it, which ending it bears there.

Sounds are coarse on purpose: spellings that differ between ways of transliteration are one (Блінкен, Блинкен, Blinken).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.speakable.latin import cyrillic

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")

#: What a case may put behind a stem. Plurals of people are not here: -ов and -ів are stems themselves (Харків).
ENDINGS = (
    "", *"аяуюиіїыэеєоьй", "ою", "ею", "єю", "ью", "ую", "ом", "ем", "єм", "ём", "им", "ім", "їм", "ым", "ам", "ям",
    "ах", "ях", "их", "іх", "ых", "ої", "ой", "ей", "ий", "ій", "ый", "ая", "яя", "ові", "еві", "єві", "ами", "ями",
    "ими", "ыми", "ого", "его", "ому", "ему",
)  # fmt: skip
_POSSESSIVES = ("", "s", "'s", "’s", "'", "’")
#: Both: an ending of any of the languages.
CASES = frozenset(ENDINGS + _POSSESSIVES)
_LONGEST = max(map(len, CASES))

#: The shortest stem: below it nothing is cut off.
_STEM = 3
#: Letters that are listened to: no name is longer, and comparing takes the square of it.
_HEARD = 64

_CYRILLIC = dict(
    zip(
        "абвгґдеёжзийіїыэєклмнопрстуфхцчшщъьюя",
        [*"abvggdeošsiiiiie", "ie", *"klmnoprstufgsššš", "", "", "iu", "ia"],
        strict=True,
    )
)
_SPELLINGS = tuple(
    (re.compile(spelling), letters)
    for spelling, letters in (
        ("tsch|dsch|sch|tch|[scz]h|cz", "š"), ("ph", "f"), ("th", "t"), ("[kg]h", "g"), ("tz|ts", "s"), ("qu", "kv"),
        ("c(?=[eiy])|z", "s"), ("ck|[cq]", "k"), ("x", "ks"), ("w", "v"), ("[jy]", "i"), ("h", "g"), ("[^a-zš]", ""),
    )
)  # fmt: skip
_LETTERS = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "æ": "e", "œ": "e", "đ": "d", "ı": "i", "ð": "d", "þ": "t"})
# The same cluster comes in several spellings: Джонсон, Дзержинський, Шольц.
_CLUSTERS = ((re.compile("dš"), "š"), (re.compile("[td]s"), "s"), (re.compile(r"(.)\1+"), r"\1"))

# No vowel before the last consonant when the word goes on: Харків, Харкова; Павел, Павла; Кравець, Кравця.
_FLEETING = re.compile(r"[іїоеєё](?=[вгклрц]ь?$)")
# What an ending in -і does to a consonant: Прага, Празі.
_SOFTENED = str.maketrans("зцс", "гкх")


def is_cyrillic(word: str) -> bool:
    """
    Tell in which letters *word* begins.
    """
    return "\u0400" <= word[:1] <= "\u052f"


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """
    Return the coarse sound of *word*, in Latin letters and š, whatever it is written in.
    """
    word = word.lower()[:_HEARD]
    if is_cyrillic(word):
        said = "".join(_CYRILLIC.get(letter, "") for letter in word)
    else:
        said = "".join(letter for letter in unicodedata.normalize("NFD", word.translate(_LETTERS)) if letter.isascii())
        for spelling, letters in _SPELLINGS:
            said = spelling.sub(letters, said)
    for cluster, letters in _CLUSTERS:
        said = cluster.sub(letters, said)
    return said


@lru_cache(maxsize=20_000)
def sounds(name: str) -> frozenset[str]:
    """
    Return what the word *name* may sound like: by its letters, by English spelling, and without a last vowel.
    """
    spelled = {sound(name)} if is_cyrillic(name) else {sound(name), sound(cyrillic(name, "uk"))}
    bare = {each.rstrip("aeiou") for each in spelled}
    return frozenset(spelled | {each for each in bare if len(each) > _STEM})


@lru_cache(maxsize=50_000)
def distance(one: str, other: str) -> int:
    """
    Return how many letters have to be changed, put in or left out between *one* and *other*.
    """
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != wanted)))
        above = row
    return above[-1]


@lru_cache(maxsize=20_000)
def splits(word: str) -> tuple[tuple[str, str], ...]:
    """
    Return the ways to see *word* as a stem with an ending; the first has none.
    """
    sizes = range(min(_LONGEST, len(word) - _STEM) + 1)
    cuts = ((word[: len(word) - size], word[len(word) - size :]) for size in sizes)
    return tuple(cut for cut in cuts if cut[1] in CASES) or ((word, ""),)


def alike(one: str, other: str) -> bool:
    """
    Tell whether two words may be one name, each in its own spelling.
    """
    return any(distance(each, wanted) <= _tolerance(wanted) for each in sounds(one) for wanted in sounds(other))


def kin(one: str, other: str) -> bool:
    """
    Tell whether two words are forms of one: Харків and Харкова are, Блинкен and Блінкена are not.
    """
    return not _roots(one).isdisjoint(_roots(other))


@lru_cache(maxsize=20_000)
def _roots(word: str) -> frozenset[str]:
    found = set()
    for stem, ending in splits(word):
        found |= {stem, _FLEETING.sub("", stem)}
        if ending == "і":
            found.add(stem[:-1] + stem[-1].translate(_SOFTENED))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Rendering:
    """
    A *word* of a translation, from *start* on, that is taken for a name; *gap* is how far it sounds from it.
    """

    start: int
    word: str
    stem: str
    ending: str
    gap: int

    def replaced(self, text: str, word: str) -> str:
        """
        Return *text* with *word* in its place.
        """
        return text[: self.start] + word + text[self.start + len(self.word) :]


def renderings(text: str, sounding: Collection[str], rivals: Collection[str]) -> Iterator[Rendering]:
    """
    Find the words of *text* that sound like a name, that is like one of *sounding*, and more so than like a rival.
    """
    for found in WORD.finditer(text):
        word = found[0]
        if not word[0].isupper() or (word.isupper() and len(word) > 1):
            continue
        near = _nearest(word, sounding)
        if near is None:
            continue
        stem, ending, gap = near
        if begins(text, found.start()) and not _sure(stem, gap):
            continue
        rendering = Rendering(found.start(), word, stem, ending, gap)
        if not any(_gap(word, rival) < rendering.gap for rival in rivals):
            yield rendering


def others(source: str, stem: str) -> tuple[str, ...]:
    """
    Return the names of *source* beside the one with *stem*: the rivals for its renderings.
    """
    names = (word for word in WORD.findall(source) if word[0].isupper())
    return tuple(name for name in names if all(stem != each for each, _ in splits(name)))


def begins(text: str, start: int) -> bool:
    """
    Tell whether a sentence of *text* begins at *start*, where every word has a capital.
    """
    before = text[:start].rstrip(" \t\n\"'«»“”„‘’([—–-")
    return not before or before[-1] in ".!?…:"


def _nearest(word: str, sounding: Collection[str]) -> tuple[str, str, int] | None:
    found = []
    for stem, ending in splits(word):
        said = sound(stem)
        # What goes on behind the name is another word: Україна, українка; Іран, іранець.
        derived = said not in sounding and any(said.startswith(wanted) for wanted in sounding)
        for wanted in () if derived else sounding:
            if (gap := distance(said, wanted)) <= _tolerance(wanted):
                found.append((gap, -len(wanted), len(ending), stem, ending))
    if not found:
        return None
    gap, _, _, stem, ending = min(found)
    return stem, ending, gap


def _tolerance(wanted: str) -> int:
    return 0 if len(wanted) <= _STEM else 1 if len(wanted) < 6 else 2


def _sure(stem: str, gap: int) -> bool:
    """
    Tell whether a word that would have a capital anyhow is a name all the same: Крім and Тиск are none.
    """
    return len(stem) > 4 if gap == 0 else len(stem) > 5 and gap == 1


def _gap(word: str, name: str) -> int:
    return min(distance(sound(stem), wanted) for stem, _ in splits(word) for wanted in sounds(name))
