"""
Signs that a translation is wrong.

Each threshold was calibrated on about 10,000 good human and machine translations a language (WMT news, en to de, ru
and uk); the share of good ones that a rule flags stands beside it. They catch gross failures, not fluent errors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.translators.numbers import invented, lost

#: Characters out per character in, for sources of at least `LENGTH_FROM` characters (<= 0.2 %).
LENGTHS = (0.45, 2.3)
LENGTH_FROM = 20
#: How often the same one to four words may not come in a row, unless the source does it (<= 0.1 %).
TIMES = 3
#: Fewer words than this may rightly be a name, which reads the same everywhere.
WORDS = 4
#: So many letters of the sister language are no slip and no foreign name (<= 0.06 %).
SISTERS = 2

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")
#: One to four letters six times on end, inside a word.
_STUTTER = re.compile(r"([^\W\d_]{1,4}?)\1{5}")
_SISTER = {"uk": ("Russian", re.compile("[ыэёъ]")), "ru": ("Ukrainian", re.compile("[іїєґ]"))}
#: What a tokenizer writes for a token that it does not know, and a sign that subtitles have taught to some models.
_UNKNOWN = ("⁇", "<unk>", "♪")


def problems(source: str, output: str, target: str) -> tuple[str, ...]:
    """
    What speaks against *output* as *source* in the language *target*: short phrases, empty when nothing does.
    """
    if not _says(source):
        return ()
    if not _says(output):
        return ("nothing came back",)
    found = (
        _length(source, output),
        _repetition(source, output),
        _untranslated(source, output),
        _script(source, output, target),
        _sister(output, target),
        _unknown(source, output),
        *(f"number {number} lost" for number in lost(source, output)),
        *(f"number {number} invented" for number in invented(source, output)),
    )
    return tuple(dict.fromkeys(problem for problem in found if problem))


def _says(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _length(source: str, output: str) -> str | None:
    ratio = len(output) / len(source)
    if len(source) < LENGTH_FROM or LENGTHS[0] <= ratio <= LENGTHS[1]:
        return None
    return "far too short" if ratio < LENGTHS[0] else "far too long"


def _repetition(source: str, output: str) -> str | None:
    if repeats(output) >= TIMES > repeats(source):
        return "the same words over and over"
    return "the same letters over and over" if _STUTTER.search(output) and not _STUTTER.search(source) else None


def _untranslated(source: str, output: str) -> str | None:
    same = _folded(source) == _folded(output) and len(source.split()) >= WORDS
    return "left untranslated" if same else None


def _script(source: str, output: str, target: str) -> str | None:
    latin, cyrillic = len(_LATIN.findall(output)), len(_CYRILLIC.findall(output))
    own, other, name = (cyrillic, latin, "Latin") if target in _SISTER else (latin, cyrillic, "Cyrillic")
    return f"mostly in {name} letters" if other > own and len(source.split()) >= WORDS else None


def _sister(output: str, target: str) -> str | None:
    if target not in _SISTER:
        return None
    name, letters = _SISTER[target]
    return f"{name} letters in it" if len(letters.findall(output.lower())) >= SISTERS else None


def _unknown(source: str, output: str) -> str | None:
    return "an unreadable sign in it" if any(sign in output and sign not in source for sign in _UNKNOWN) else None


def repeats(text: str) -> int:
    """
    How often, at most, the same one to four words come in a row; punctuation and case do not tell them apart.
    """
    words = re.findall(r"\w+", text.lower())
    return max((_run(words, start, size) for size in (1, 2, 3, 4) for start in range(len(words))), default=0)


def _run(words: Sequence[str], start: int, size: int) -> int:
    unit, count = words[start : start + size], 1
    while words[start + count * size : start + (count + 1) * size] == unit:
        count += 1
    return count


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
