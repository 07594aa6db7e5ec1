"""
The letters of a text: whether a voice would read it as another language than it is.

English read by a Russian voice is not understood, and Russian read by a Ukrainian one is a mistake that nobody hears
who made it. Letters tell both; where they do not, nothing is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from briefing.languages import LANGUAGES

#: How many letters a text has to have before it is judged: names and acronyms are said in any language.
FEW = 12
#: A text is in foreign letters when fewer than this share of its letters are its language's own.
SHARE = 0.2
#: So many letters that only the neighbour has, and none that only the language itself has, make it the neighbour's.
TELLING = 2

_LATIN, _CYRILLIC = "Latin", "Cyrillic"
_SCRIPTS = {"en": _LATIN, "de": _LATIN, "ru": _CYRILLIC, "uk": _CYRILLIC}
_OWN = {"ru": frozenset("ыэёъ"), "uk": frozenset("іїєґ")}


def foreign(text: str, language: str) -> str | None:
    """
    Name the letters of *text*, as in "Latin", "Hebrew" or "Russian", when a voice of *language* would misread them.

    None when they fit, are too few to tell, or *language* is none that is known here.
    """
    script = _SCRIPTS.get(language)
    letters = Counter(sign for sign in text.lower() if sign.isalpha())
    scripts: Counter[str] = Counter()
    for sign, count in letters.items():
        scripts[_script(sign)] += count
    if script is None or scripts.total() < FEW:
        return None
    if scripts[script] < SHARE * scripts.total():
        return next(each for each, _ in scripts.most_common() if each != script)
    for neighbour, own in _OWN.items():
        if language in _OWN and neighbour != language:
            theirs, ours = (sum(letters[sign] for sign in each) for each in (own, _OWN[language]))
            if theirs >= TELLING and not ours:
                return LANGUAGES[neighbour].name
    return None


def _script(sign: str) -> str:
    if sign < "\u0250":
        return _LATIN
    if "\u0400" <= sign <= "\u04ff":
        return _CYRILLIC
    script = re.split("[- ]", unicodedata.name(sign, "UNKNOWN"))[0]
    return "Chinese" if script == "CJK" else script.capitalize()
