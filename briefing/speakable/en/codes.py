"""
English codes: letters, then the number as a number.
"""

from __future__ import annotations

import re

from briefing.speakable.en.aircraft import AIRCRAFT
from briefing.speakable.en.currencies import BIG
from briefing.speakable.en.numerals import cardinal, digits, number, paired, plural
from briefing.speakable.en.words import counted
from briefing.speakable.grammar import Rule, following, listed, rule

_RACES = frozenset(listed("run runs race races walk walks runner runners course courses event events video"))
_NUMBERED = "Flight|Resolution|Form|Room|Route|Highway|Suite|Local|Channel|Train|Unit|Bill|Extension|Order"


def _spelled(name: str) -> str:
    return name if re.search("[a-z]", name) or (len(name) > 2 and re.search("[AEIOU]", name)) else " ".join(name)


def _code(found: re.Match[str]) -> str | None:
    name, figures, tail = found["name"], found["figures"], found["tail"]
    if name in ("No", "Rs") or (name.lower() in ("a", "i") and found["gap"] == " "):
        return None
    if "." in figures:
        read = number(figures)
    elif figures[0] == "0" or len(figures) > 4:
        read = digits(figures)
    elif len(figures) == 4 and figures[1:] != "000" and figures[2] != "0":
        read = paired(int(figures))
    else:
        read = cardinal(int(figures))
    if tail == "s":
        return f"{_spelled(name)} {plural(read)}"
    letters = f"{tail[0]}'s" if tail[1:] == "s" and tail[0].isupper() else " ".join(tail.upper())
    mark = cardinal(int(found["mark"])) if found["mark"] else ""
    return " ".join(filter(None, (_spelled(name), read, letters, mark)))


def _variant(found: re.Match[str]) -> str:
    return " point ".join((_spelled(found[1]), *map(digits, found[2].split("."))))


def _numbered(found: re.Match[str]) -> str:
    figures = found[2]
    return f"{found[1]} {cardinal(int(figures)) if figures.endswith('000') else paired(int(figures))}"


def _clause(found: re.Match[str]) -> str:
    figures = found[1]
    middle = len(figures) == 3 and figures[1] == "0"
    read = f"{cardinal(int(figures[0]))} oh {cardinal(int(figures[2]))}" if middle else cardinal(int(figures))
    letter = f"{found[2]}'s" if found[4] else found[2]
    return f"{read} {letter}{f' {cardinal(int(found[3]))}' if found[3] else ''}"


def _generation(found: re.Match[str]) -> str:
    after, big = following(found), BIG.get(found[2])
    long = len(found[1]) > (1 if found[2] == "K" else 2) and found[2] in "KM" and found[1] != "10"
    if big and (long or (after and counted(after[0]))) and not (after and after[0] in _RACES):
        return f"{number(found[1])} {big}"
    return f"{number(found[1])} {' '.join(found[2])}"


CODES: tuple[Rule, ...] = (
    AIRCRAFT,
    rule(
        r"\b([QH])([1-4])[-–](?=[QH][1-4])", lambda found: f"{found[1]} {cardinal(int(found[2]))} to ", name="quarter"
    ),
    rule(r"(?<!\w)K-(12|[4-8])(?=\W|$)", lambda found: f"K through {cardinal(int(found[1]))}", name="grades"),
    rule(r"(?<![\w.-])(\d{1,3}(?:\.\d{1,3})?)([GDKMB])(?!\w|\.\w)", _generation),
    rule(r"(?<![\w.-])([A-Z]{1,4})\.(\d+(?:\.\d+){0,4})(?!\w|\.\d)", _variant),
    rule(r"(?<![\w.])(\d{1,4})\(([a-z])\)(?:\((\d{1,2})\)|(s)\b)?", _clause),
    rule(rf"\b({_NUMBERED}) (\d{{4}})(?![\w%]|[-.,:/]\d)", _numbered),
    rule(
        r"(?<![\w.'])(?<![A-Z\d]-)(?P<name>[A-Z][A-Za-z]{0,6}|e)(?P<gap>-?)"
        r"(?P<figures>\d{1,6}(?:\.\d{1,2})?)(?P<tail>[A-Za-z]{0,2})(?P<mark>\d?)(?![\w]|[.,]\d)",
        _code,
    ),
)
