"""
Whether a regular expression can match a text that has no figure: most lines have none, and need not be searched.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any


def needs_figure(pattern: re.Pattern[str]) -> bool:
    """
    Tell whether no match of *pattern* is possible without a figure, in the match or beside it.
    """
    parser = import_module("re._parser")  # what `re` compiles with; it has no public name
    return _all(parser.parse(pattern.pattern, pattern.flags & re.IGNORECASE))


def _all(items: Any) -> bool:
    return any(_one(str(kind), value) for kind, value in items)


def _one(kind: str, value: Any) -> bool:
    if kind == "LITERAL":
        return chr(value).isdigit()
    if kind == "IN":
        return all(_figure(str(member), what) for member, what in value)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, items = value
        return bool(least) and _all(items)
    if kind == "SUBPATTERN":
        return _all(value[3])
    if kind == "BRANCH":
        return all(map(_all, value[1]))
    if kind == "ASSERT":
        return _all(value[1])
    return kind == "ATOMIC_GROUP" and _all(value)


def _figure(kind: str, value: Any) -> bool:
    """
    Tell whether a member of a set is nothing but figures.
    """
    if kind == "LITERAL":
        return chr(value).isdigit()
    if kind == "RANGE":
        return all(map(str.isdigit, map(chr, value)))
    return kind == "CATEGORY" and str(value) == "CATEGORY_DIGIT"
