"""
The abbreviations of each language, once for those who split sentences and for those who say them.

`CODE.toml` has a table for each way in which a full stop behind them is read (see `Abbreviations` of the sentences);
`[plain]` ones have none. What an abbreviation is said as stands behind it; nothing does where only the words around it
tell (г. is a year, a town or a gram): the rules of that language say it then.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

KINDS = ("leading", "counting", "closing", "final", "units", "hours")
"""
The ways in which a stop behind an abbreviation is read.
"""


@dataclass(frozen=True, slots=True)
class Table:
    """
    The abbreviations of one language.

    *kinds* has for each of `KINDS` its abbreviations without blanks and without their last stop (`z.B`), *spoken* what
    is said for those that always are the same, as they are written.
    """

    kinds: Mapping[str, frozenset[str]]
    spoken: Mapping[str, str]


@cache
def table(language: str) -> Table:
    """
    Return the abbreviations of *language* (en, de, ru, uk).
    """
    text = files("briefing.abbreviations").joinpath(f"{language}.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = tomllib.loads(text)
    return Table(
        kinds={kind: frozenset(map(bare, found.get(kind, {}))) for kind in KINDS},
        spoken={short: said for entries in found.values() for short, said in entries.items() if said},
    )


def bare(short: str) -> str:
    """
    Return *short* as a splitter meets it: without blanks, without its last stop.
    """
    return "".join(short.split()).removesuffix(".")
