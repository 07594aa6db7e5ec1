"""
The damage that machines do to a translation, done on purpose to good ones.

Each kind is what a model, a tokenizer or a server is known to do. A function gives None where its damage cannot be done
to a pair: no number can be lost where there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_LONG = re.compile(r"\d{1,3}(?:[.\u00a0]\d{3})+|\d{3,}")
_SHORT = re.compile(r"(?<![\d.,:])[2-9][1-9](?![.,: \u00a0]?\d)")
_QUOTE = re.compile("[“”„«»]")

_LATIN = str.maketrans("абвгґдезийіклмнопрстуфыэё", "abvggdeziyiklmnoprstufyeo") | str.maketrans(
    {"є": "ye", "ж": "zh", "ї": "yi", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
)
_CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyzäöü", "абкдефгхийклмнопкрстуввхицэёю")


@dataclass(frozen=True, slots=True)
class Pair:
    """
    An English sentence and its good translation into *language*; *others* are those into the other languages.
    """

    source: str
    good: str
    language: str
    others: Mapping[str, str]


Do = Callable[[Pair], str | None]


@dataclass(frozen=True, slots=True)
class Damage:
    """
    A kind of damage: what it does, and the guard whose business it is, as a pattern of the problem it tells.
    """

    name: str
    do: Do
    guard: str


def loop(pair: Pair) -> str:
    """
    From the middle on, two words over and over, as long as the sentence would have been.
    """
    words = pair.good.split()
    half = len(words) // 2
    return " ".join(words[:half] + words[half - 2 : half] * max(3, half // 2))


def stutter(pair: Pair) -> str:
    """
    The middle word never ends.
    """
    words = pair.good.split()
    middle = max(range(len(words)), key=lambda at: words[at].isalpha() * len(words[at]))
    return " ".join([*words[:middle], words[middle] + words[middle][-2:] * 8, *words[middle + 1 :]])


def tail(pair: Pair) -> str:
    """
    Only the first third of the words came back.
    """
    words = pair.good.split()
    return " ".join(words[: max(1, len(words) // 3)])


def lost_number(pair: Pair) -> str | None:
    """
    The first number of three digits or more is gone.
    """
    return _number(pair, "")


def invented_number(pair: Pair) -> str:
    """
    A number that nobody wrote, in front of the last word.
    """
    head, _, last = pair.good.rpartition(" ")
    return f"{head} 4817 {last}"


def wrong_number(pair: Pair) -> str | None:
    """
    The first number of three digits or more has a digit too many.
    """
    found = _LONG.search(pair.good)
    return _number(pair, f"{found[0]}0") if found else None


def short_number(pair: Pair) -> str | None:
    """
    A number of two digits has them the other way round.
    """
    found = _SHORT.search(pair.good)
    if not found or found[0] == found[0][::-1]:
        return None
    return pair.good[: found.start()] + found[0][::-1] + pair.good[found.end() :]


def untranslated(pair: Pair) -> str:
    """
    The source came back.
    """
    return pair.source


def english(pair: Pair) -> str:
    """
    English came back, but not the source: its first word is gone.
    """
    return pair.source.partition(" ")[2]


def half_english(pair: Pair) -> str:
    """
    The second half of the source came back behind the first half of the translation.
    """
    good, source = pair.good.split(), pair.source.split()
    return " ".join(good[: len(good) // 2] + source[len(source) // 2 :])


def script(pair: Pair) -> str:
    """
    The right words in the letters of another script.
    """
    return pair.good.lower().translate(_CYRILLIC if pair.language == "de" else _LATIN)


def sister(pair: Pair) -> str | None:
    """
    Ukrainian for Russian, Russian for Ukrainian.
    """
    return pair.others.get({"ru": "uk", "uk": "ru"}.get(pair.language, ""))


def doubled(pair: Pair) -> str:
    """
    The whole sentence twice.
    """
    return f"{pair.good} {pair.good}"


def empty(pair: Pair) -> str:
    """
    Nothing but a full stop.
    """
    return "."


def unreadable(pair: Pair) -> str:
    """
    A word became the sign for a token that is not known.
    """
    words = pair.good.split()
    return " ".join([*words[:2], "⁇", *words[3:]])


def opening(pair: Pair) -> str | None:
    """
    The first quotation mark is gone.
    """
    return _QUOTE.sub("", pair.good, count=1) if _QUOTE.search(pair.good) else None


def closing(pair: Pair) -> str | None:
    """
    The second quotation mark, which closes the first, is gone.
    """
    marks = list(_QUOTE.finditer(pair.good))
    return pair.good[: marks[1].start()] + pair.good[marks[1].end() :] if marks else None


def _number(pair: Pair, instead: str) -> str | None:
    found = _LONG.search(pair.good)
    return pair.good[: found.start()] + instead + pair.good[found.end() :] if found else None


#: Gross damage, which no listener may get to hear.
GROSS = (
    Damage("loop", loop, "over and over|twice|far too"),
    Damage("stutter", stutter, "letters over and over"),
    Damage("tail dropped", tail, "far too short"),
    Damage("number lost", lost_number, "^number .* lost"),
    Damage("number invented", invented_number, "^number .* invented"),
    Damage("number wrong", wrong_number, "^number .* (lost|invented)"),
    Damage("short number wrong", short_number, "^number .* became"),
    Damage("source came back", untranslated, "left untranslated|mostly in|words in it"),
    Damage("English came back", english, "left untranslated|mostly in|words in it"),
    Damage("wrong script", script, "mostly in"),
    Damage("sister language", sister, "(letters|words) in it"),
    Damage("doubled", doubled, "twice|far too long"),
    Damage("empty", empty, "nothing came back"),
    Damage("unreadable sign", unreadable, "unreadable sign"),
)
#: What the guards promise nothing about; it is measured all the same.
FINE = (Damage("second half English", half_english, "left untranslated|mostly in|words in it"),)
#: What is mended and not told.
MENDED = {"opening mark lost": opening, "closing mark lost": closing}
