"""
English names of aircraft types: seven thirty-seven eight hundred.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, plural
from briefing.speakable.grammar import following, head_of, listed, rule

_PLANES = frozenset(listed("jets planes aircraft airliners jetliners was is has"))


def _aircraft(found: re.Match[str]) -> str | None:
    """
    Say a type as pilots do; a bare 737, or one before a plural, is a number like any other.
    """
    model, kind, after = found["model"], found["type"] or "", following(found)
    named = re.search(r"\b(?:Boeing|Airbus)(?:'s)? $", head_of(found)) or model[0] == "A"
    counted = bool(after) and re.fullmatch("[a-z]{3,}s", after[0]) and after[0] not in _PLANES
    if not named and not found["many"] and (not kind or counted):
        return None
    body = model.removeprefix("A")
    said = ["A"] if model[0] == "A" else []
    said += [cardinal(int(body[0])), *(["oh"] if body[1] == "0" else []), cardinal(int(body[1:]))]
    if parts := re.fullmatch(r"-(\d+)([A-Z]*)", kind):
        said += [cardinal(int(parts[1])), *parts[2]]
    elif kind:
        said.append(kind.strip("- "))
    return plural(" ".join(said)) if found["many"] else " ".join(said)


AIRCRAFT = rule(
    r"(?<![\w.,-])(?P<model>7[0-8]7(?=-|s?\b)|A3\d\d)"
    r"(?P<type>-(?:[1-9]00|[7-9]|10)[A-Z]{0,2}|-?neo| MAX)?(?P<many>s?)(?![\w.,]\d|\w|-)",
    _aircraft,
)
