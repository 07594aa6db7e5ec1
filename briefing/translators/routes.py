"""
The way from one language to another over the pairs that are installed.
"""

from __future__ import annotations

from collections.abc import Collection

from briefing.errors import NoRoute
from briefing.languages import LANGUAGES

#: Argos trains nearly all of its packages from or to English, so one stop there reaches every pair.
PIVOT = "en"

Pair = tuple[str, str]


def route(pairs: Collection[Pair], source: str, target: str) -> tuple[str, ...]:
    """
    The languages from *source* to *target*: direct where a pair leads there, else by way of English.

    Raises:
        NoRoute: Some pair is missing; the message holds the command for each, `missing` the pairs.
    """
    if source == target:
        return (source,)
    if (source, target) in pairs:
        return (source, target)
    missing = [leg for leg in legs(source, target) if leg not in pairs]
    if missing:
        commands = " and then: ".join(f"briefing models install {start} {end}" for start, end in missing)
        raise NoRoute(
            f"No translation package leads {way((source, target))}; install "
            f"{'one' if len(missing) == 1 else 'both steps'} with: {commands}",
            tuple(missing),
        )
    return (source, PIVOT, target)


def legs(source: str, target: str) -> tuple[Pair, ...]:
    """
    The pairs that must be there when no direct one is.
    """
    if PIVOT in (source, target):
        return ((source, target),)
    return ((source, PIVOT), (PIVOT, target))


def spell(code: str) -> str:
    """
    A language for a person: `Ukrainian (uk)`, or the bare code of one that is not ours.
    """
    known = LANGUAGES.get(code)
    return f"{known.name} ({code})" if known else code


def way(pair: Pair) -> str:
    """
    A pair for a person: `from English (en) to Ukrainian (uk)`.
    """
    return f"from {spell(pair[0])} to {spell(pair[1])}"
