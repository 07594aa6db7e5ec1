"""
The table of what pages say, in every language: a file for each, with the same keys.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

#: A text, or its forms by CLDR's names of plurals.
Said = str | Mapping[str, str]

_FOLDER = Path(__file__).parent / "words"
#: What the script says itself.
_SPOKEN = (
    "broken", "broken_search", "chapter_end", "copied", "copy_this", "dark", "hits", "keeping", "kept",
    "kept_all", "kept_none", "left", "light", "muted", "no_room", "nothing", "of", "pause", "play", "remove",
    "remove_what", "removed", "share_at", "slept", "unmuted",
)  # fmt: skip

#: What would end an attribute, or mean something in it.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", "'": "&#39;"})


@cache
def words(language: str) -> Mapping[str, Said]:
    """
    The table of *language*. Raises FileNotFoundError for a language that the house does not speak.
    """
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def text(key: str, language: str) -> str:
    """
    The text *key* of *language*. Raises KeyError where there is none.
    """
    return str(words(language)[key])


@cache
def spoken(language: str) -> str:
    """
    As much of the table as the script of a page needs: JSON that may stand in an attribute of HTML, in single quotes.
    """
    told = {key: words(language)[key] for key in _SPOKEN}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def counted(key: str, number: int, language: str) -> str:
    """
    The text *key* with *number* in it, in the form that *language* uses for so many.
    """
    from babel import Locale  # 0.1 s

    forms = words(language)[key]
    if isinstance(forms, str):
        raise TypeError(f"{key} has one form only")
    return forms[Locale.parse(language).plural_form(number)].replace("{n}", str(number))
