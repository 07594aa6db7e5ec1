"""
Signs that a translation is wrong.

Each threshold was calibrated on about 10,000 good human and machine translations a language (WMT news, en to de, ru
and uk); the share of good ones that a rule flags stands beside it. They catch gross failures, not fluent errors.
`python -m benchmarks.guards` measures all of them on damaged and on good translations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.languages import LANGUAGES
from briefing.stopwords import STOPWORDS
from briefing.translators.numbers import changed, invented, lost

#: Characters out per character in, for sources of at least `LENGTH_FROM` characters: just outside what 99.8 % of good
#: translations from English have, and what any language has.
LENGTHS = {"de": (0.6, 2.1), "ru": (0.5, 2.2), "uk": (0.5, 2.3)}
ANY_LENGTH = (0.45, 2.3)
LENGTH_FROM = 20
#: How often the same one to four words may not come in a row, unless the source does it (<= 0.1 %).
TIMES = 3
#: So many words or more may not even come twice in a row, unless the source does it (3 of 17,406 sentences of news).
TWICE = 4
#: Fewer words than this may rightly be a name, which reads the same everywhere.
WORDS = 4
#: So many different words in small letters, and this share of all of them, do not read the same in two languages.
SHARED = (4, 0.4)
#: So many letters of the sister language are no slip and no foreign name (<= 0.06 %).
SISTERS = 2
#: So many letters without one that only Ukrainian has, and without one of its small words, are Russian (0.06 %).
PLAIN = 40
#: So many different small words of another language, when they outnumber its own (<= 0.1 % of sentences of news).
STRANGERS = 3
#: Mean log-probability of a token below which a model is guessing. Good sentences average -0.44 in a big model trained
#: as Argos trains its own, and 99 of 100 are above -0.21 in a small one, whose inventions have a median of -0.78; so
#: this is for the worst only, in any model.
DOUBT = -1.0

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")
#: One to four letters six times on end, inside a word.
_STUTTER = re.compile(r"([^\W\d_]{1,4}?)\1{5}")
#: Letters that only one of two languages has.
_LETTERS = {"uk": re.compile("[іїєґ]"), "ru": re.compile("[ыэёъ]")}
#: What a model may answer in instead, the likeliest first.
_OTHERS = {"en": ("de",), "de": ("en",), "ru": ("uk", "en"), "uk": ("ru", "en")}
#: What a tokenizer writes for a token that it does not know, and a sign that subtitles have taught to some models.
_UNKNOWN = ("⁇", "<unk>", "♪")


def problems(source: str, output: str, target: str, score: float = 0.0) -> tuple[str, ...]:
    """
    What speaks against *output* as *source* in the language *target*: short phrases, empty when nothing does.

    *score* is the mean log-probability of a token of *output*, 0 where it is not known.
    """
    if not _says(source):
        return ()
    if not _says(output):
        return ("nothing came back",)
    found = (
        _length(source, output, target),
        _repetition(source, output),
        _untranslated(source, output),
        _script(source, output, target),
        _stranger(output, target),
        _unknown(source, output),
        "the model itself doubts it" if score < DOUBT else None,
        *(f"number {number} lost" for number in lost(source, output)),
        *(f"number {number} invented" for number in invented(source, output)),
        *(f"number {old} became {new}" for old, new in changed(source, output)),
    )
    return tuple(dict.fromkeys(problem for problem in found if problem))


def _says(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _length(source: str, output: str, target: str) -> str | None:
    ratio = len(output) / len(source)
    least, most = LENGTHS.get(target, ANY_LENGTH)
    if len(source) < LENGTH_FROM or least <= ratio <= most:
        return None
    return "far too short" if ratio < least else "far too long"


def _repetition(source: str, output: str) -> str | None:
    if repeats(output) >= TIMES > repeats(source):
        return "the same words over and over"
    if _echoes(output) and not _echoes(source):
        return "the same words twice"
    return "the same letters over and over" if _STUTTER.search(output) and not _STUTTER.search(source) else None


def _untranslated(source: str, output: str) -> str | None:
    if _folded(source) == _folded(output) and len(source.split()) >= WORDS:
        return "left untranslated"
    # Russian and Ukrainian do share so many words.
    if _CYRILLIC.search(source) and _CYRILLIC.search(output):
        return None
    before, after = (set(re.findall(r"\b[^\W\d_]+\b", text)) for text in (source, output))
    small = {word for word in after if word.islower()}
    shared = len(small & before)
    return "partly left untranslated" if shared >= max(SHARED[0], SHARED[1] * len(small)) else None


def _script(source: str, output: str, target: str) -> str | None:
    latin, cyrillic = len(_LATIN.findall(output)), len(_CYRILLIC.findall(output))
    own, other, name = (cyrillic, latin, "Latin") if target in _LETTERS else (latin, cyrillic, "Cyrillic")
    return f"mostly in {name} letters" if other > own and len(source.split()) >= WORDS else None


def _stranger(output: str, target: str) -> str | None:
    text = output.lower()
    for other in _OTHERS.get(target, ()):
        theirs, ours = _small_words(text, other, target), _small_words(text, target, other)
        name = LANGUAGES[other].name
        if target in _LETTERS and other in _LETTERS:
            letters = len(_LETTERS[other].findall(text))
            # A short sentence of the sister has few letters that are hers alone, but none that are ours.
            alone = not _LETTERS[target].search(text)
            plain = target == "uk" and ours == 0 and len(_CYRILLIC.findall(text)) >= PLAIN
            if letters >= SISTERS or (alone and (letters + theirs > ours or plain)):
                return f"{name} letters in it" if letters else f"{name} words in it"
        if theirs >= STRANGERS and theirs > ours:
            return f"{name} words in it"
    return None


def _small_words(text: str, language: str, other: str) -> int:
    """
    The different words of *text* that hold sentences together in *language*, and not in the *other*.
    """
    # Not what a full stop follows: Ukrainian с. is a village, Russian с a preposition.
    words = set(re.findall(r"[^\W\d_]+(?![\w.])", text))
    return len(words & (STOPWORDS[language] - STOPWORDS[other]))


def _unknown(source: str, output: str) -> str | None:
    return "an unreadable sign in it" if any(sign in output and sign not in source for sign in _UNKNOWN) else None


def repeats(text: str) -> int:
    """
    How often, at most, the same one to four words come in a row; punctuation and case do not tell them apart.
    """
    words = re.findall(r"\w+", text.lower())
    return max((_run(words, start, size) for size in (1, 2, 3, 4) for start in range(len(words))), default=0)


def _echoes(text: str) -> bool:
    words = re.findall(r"\w+", text.lower())
    return any(
        words[start] == words[start + size] and words[start : start + size] == words[start + size : start + 2 * size]
        for size in range(TWICE, len(words) // 2 + 1)
        for start in range(len(words) - 2 * size + 1)
    )


def _run(words: Sequence[str], start: int, size: int) -> int:
    unit, count = words[start : start + size], 1
    while words[start + count * size : start + (count + 1) * size] == unit:
        count += 1
    return count


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
