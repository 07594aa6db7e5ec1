"""
A lexicon: what single words are to sound like, whatever the rules say.

A file is TOML. A line is `written = "spoken"`; both are whole words, or several. A written form in small letters also
stands for one that begins with a capital; one with capitals stands for itself alone. A star at the end of both forms
is any inflected ending of up to four letters: `"Зеленськ*" = "Зеле́нськ*"`. A table `[uk]` holds what is meant for one
language, lines before it are meant for all. The acute accent (U+0301) behind a vowel marks the stress.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from briefing.languages import LANGUAGES
from briefing.speakable.characters import even
from briefing.speakable.leftovers import unsayable
from briefing.wordlist import Wordlist
from briefing.wordlist import read as read_list

STRESS = "\u0301"
"""
The combining acute accent: it marks the vowel before it.
"""

APART = r"(?<![\w'-]){}(?![\w'-]\w|\w)"
"""
A pattern, with a gap for another one, of what stands apart: whole words only.
"""

_ENDING = r"[^\W\d_]{0,4}"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """
    What to say for written words; a later entry wins over an earlier one.

    In *words* both forms may end in a star.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    _pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        forms = sorted(map(re.escape, self.words), key=len, reverse=True)
        # A stressed word of the text is as good as an entry of its own.
        forms = [form.removesuffix(r"\*") + _ENDING if form.endswith(r"\*") else form for form in forms]
        small = [f"[{form[0].upper()}{form[0]}]{form[1:]}" if form[0].islower() else form for form in forms]
        stressed = rf"[^\W\d_]+{STRESS}[\w{STRESS}'-]*"
        object.__setattr__(self, "_pattern", re.compile(APART.format(f"(?:{'|'.join([stressed, *small])})")))

    def found(self, text: str) -> Counter[str]:
        """
        Count the words of *text*, as they stand there, that an entry is for, or that bear a stress mark.
        """
        return Counter(match[0] for match in self._pattern.finditer(text))

    def said(self, text: str) -> str:
        """
        Return *text* with its entries said.
        """
        return self._pattern.sub(lambda match: self.word(match[0]), text)

    def word(self, written: str) -> str:
        """
        Return what is said for one of the words that were `found`.
        """
        if STRESS in written:
            return written
        small = written[0].lower() + written[1:]
        for form in (written, small):
            if form in self.words:
                return _like(written, form, self.words[form])
        for size in range(len(written), 0, -1):
            for form in (written[:size], small[:size]):
                if (spoken := self.words.get(f"{form}*")) is not None:
                    return _like(written, form, spoken.removesuffix("*") + written[size:])
        return written

    def over(self, other: Lexicon) -> Lexicon:
        """
        Return a lexicon of both, in which this one wins.
        """
        return Lexicon({**other.words, **self.words})


def _like(written: str, form: str, spoken: str) -> str:
    """
    Return *spoken* with a capital if the entry *form* is small and the word in the text is not.
    """
    return spoken if written[0] == form[0] else spoken[:1].upper() + spoken[1:]


@cache
def shipped(language: str) -> Lexicon:
    """
    Return the lexicon that comes with Briefing for *language*, an empty one where there is none.
    """
    file = files("briefing.speakable").joinpath("lexicons", f"{language}.toml")
    if not file.is_file():
        return Lexicon()
    return Lexicon(parse(file.read_text(encoding="utf-8"), f"{language}.toml").get("", {}))


def read(path: Path) -> Mapping[str, Lexicon]:
    """
    Return the lexicons in the file at *path*, by language, `""` for what is meant for all.

    Raises PlanError, which names the line that is wrong, and why.
    """
    return {code: Lexicon(words) for code, words in _entries(read_list(path, "lexicon")).items()}


def parse(text: str, name: str) -> Mapping[str, Mapping[str, str]]:
    """
    Return the entries of a lexicon called *name*, by language, `""` for all. Raises PlanError.
    """
    return _entries(Wordlist("lexicon", name, text))


def _entries(source: Wordlist) -> Mapping[str, Mapping[str, str]]:
    entries: dict[str, dict[str, str]] = {"": {}}
    for key, value in source.parsed('"written" = "spoken"').items():
        if isinstance(value, dict):
            if key not in LANGUAGES:
                raise source.wrong(key, "a table is called by a language: [en], [de], [ru] or [uk].")
            for form, spoken in value.items():
                _add(entries.setdefault(key, {}), source, form, spoken)
        else:
            _add(entries[""], source, key, value)
    return entries


def _add(entries: dict[str, str], source: Wordlist, form: str, spoken: object) -> None:
    if not isinstance(spoken, str):
        raise source.wrong(form, 'what is said is text in quotes: "written" = "spoken".')
    written = " ".join(even(form).split())
    said = " ".join(unicodedata.normalize("NFC", spoken).split())
    if not any(map(str.isalnum, written)):
        raise source.wrong(form, "the written form has no letter and no figure.")
    if not said:
        raise source.wrong(form, "nothing would be said; leave the entry out, or write what is said.")
    if "*" in written[:-1] or (written.endswith("*") and len(written) < 3) or "*" in said[:-1]:
        raise source.wrong(form, "a star stands only at the end, behind two letters at least.")
    if written.endswith("*") != said.endswith("*"):
        raise source.wrong(form, "a star stands behind both forms or behind none.")
    if STRESS in written:
        raise source.wrong(form, "a stress mark belongs into the spoken form.")
    if left := unsayable(said.removesuffix("*")):
        raise source.wrong(form, f"the spoken form holds {left[0]!r}: write it in the words that are said.")
    entries[written] = said
