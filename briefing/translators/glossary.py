"""
A glossary: how names and terms are rendered, whatever the translator makes of them.

A file is TOML. A table `[en]` holds what is put in other words before English is translated, a table `[en-uk]` what is
mended in a Ukrainian translation of a sentence that holds the key. The right form comes first; of several, the others
are wrong ones: `"Zelenskyy" = ["Зеленський/Зеленськ*", "Зеленск*"]`.

All forms are whole words, or several. A form in small letters also stands for one that begins with a capital. A star
is an inflected ending, which the right form takes over. A slash parts the right form that has none from the one that
takes endings (`Київ/Києв*`), and spellings of a key (`Kyiv/Kiev`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from briefing.errors import PlanError
from briefing.languages import language
from briefing.translators.forms import Term, replaced
from briefing.wordlist import Wordlist
from briefing.wordlist import read as read_list

#: The forms of each key, right one first, by table: `en`, `en-uk`.
Tables = Mapping[str, Mapping[str, tuple[str, ...]]]

_KIND = "glossary"
_STARRED = re.compile(r"[^*]*[^\W\d_]{2}\*(?!\w)[^*]*")
_EXAMPLE = '"Kyiv" = "Київ/Києв*"'


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """
    The terms for one language and another: those put in other words *before* a translation, and mended *after* it.
    """

    before: tuple[Term, ...] = ()
    after: tuple[Term, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """
        The keys whose names are settled.
        """
        return frozenset(term.key.name for term in self.after)

    def reworded(self, text: str) -> str:
        """
        Return *text* as it is easier to translate.
        """
        return replaced(text, tuple((term.key, term.right) for term in self.before))

    def mended(self, source: str, output: str) -> str:
        """
        Return *output*, a translation of *source*, with the terms of *source* rendered as they should be.
        """
        for term in self.after:
            output = term.mended(source, output)
        return output


def glossary(source: str, target: str, own: Tables) -> Glossary:
    """
    Return the glossary from *source* to *target*: the user's *own* entries, and those that come along.
    """

    def terms(table: str) -> tuple[Term, ...]:
        entries = {**shipped(table), **own.get(table, {})}
        # The longest first, so that Washington Post is not taken for Washington.
        return tuple(Term.of(key, entries[key]) for key in sorted(entries, key=lambda key: (-len(key), key)))

    return Glossary(terms(source), terms(f"{source}-{target}"))


@cache
def shipped(table: str) -> Mapping[str, tuple[str, ...]]:
    """
    Return the entries of *table* that come with Briefing, none where there are none.
    """
    file = files("briefing.translators").joinpath("glossaries", f"{table}.toml")
    return parse(file.read_text(encoding="utf-8"), f"{table}.toml")[table] if file.is_file() else {}


def read(path: Path) -> Tables:
    """
    Return the tables in the file at *path*. Raises PlanError, which names the line that is wrong, and why.
    """
    return _tables(read_list(path, _KIND))


def parse(text: str, name: str) -> Tables:
    """
    Return the tables of a glossary called *name*. Raises PlanError.
    """
    return _tables(Wordlist(_KIND, name, text))


def _tables(source: Wordlist) -> Tables:
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    for title, entries in source.parsed(_EXAMPLE).items():
        if not isinstance(entries, dict):
            raise source.wrong(title, "an entry stands below a table: [en] for all, or a pair such as [en-uk].")
        table = tables.setdefault(_table(source, title), {})
        for key, value in entries.items():
            forms = tuple(value) if isinstance(value, list) else (value,)
            table |= dict.fromkeys(_keys(source, title, key), _forms(source, title, key, forms))
    return tables


def _table(source: Wordlist, title: str) -> str:
    codes = title.split("-")
    try:
        found = [language(code).code for code in codes if len(code) == 2]
    except PlanError as e:
        raise source.wrong(title, f"{e}") from e
    if not len(codes) == len(found) == len(set(found)) or len(found) > 2:
        raise source.wrong(title, "a table is called by a language, [en], or by two that differ, [en-uk].")
    return "-".join(found)


def _keys(source: Wordlist, table: str, key: str) -> tuple[str, ...]:
    keys = tuple(map(_even, key.split("/")))
    for each in keys:
        if not _is_form(each):
            raise source.wrong(key, _REASON, table)
    return keys


def _forms(source: Wordlist, table: str, key: str, forms: tuple[object, ...]) -> tuple[str, ...]:
    said = tuple(_even(form) for form in forms if isinstance(form, str))
    if not said or len(said) < len(forms):
        raise source.wrong(key, f"its form is text in quotes, or several in brackets, such as {_EXAMPLE}.", table)
    if len(said) > 1 and "-" not in table:
        raise source.wrong(key, "wrong forms to be mended stand in the table of a pair, such as [en-uk].", table)
    for each in said:
        plain, slash, starred = each.partition("/")
        if slash and ("*" in plain or "*" not in starred):
            raise source.wrong(key, "a slash parts the form without an ending from that with a star: Київ/Києв*", table)
        if not _is_form(plain) or (slash and not _is_form(starred)):
            raise source.wrong(key, _REASON, table)
    return said


_REASON = "each form has a letter or a figure, and one star at most, at the end of a word, behind two letters."


def _is_form(text: str) -> bool:
    return any(map(str.isalnum, text)) and "/" not in text and ("*" not in text or bool(_STARRED.fullmatch(text)))


def _even(text: str) -> str:
    parts = unicodedata.normalize("NFC", text).split("/")
    return "/".join(" ".join(part.split()) for part in parts)
