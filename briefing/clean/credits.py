"""
The credits of an article: whose material it is made of, as its own footer says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.clean.newsroom import AGENCY
from briefing.model import Dropped

#: A name of several words, each with a capital letter; small words may stand between them.
_WORD = r"[A-ZÄÖÜÀ-ÞА-ЯІЇЄҐ][\w.'’&-]*\w"
_NAME = (
    rf"(?:(?:[Tt]he )?{_WORD}(?: (?:of the|of|der|für|und|and|&) {_WORD}| {_WORD}| агенція| агентство| агентства)*"
    r"|dpa|afp|apa|sid|epd|kna)"
)

#: What stands before the name of an agency in a credit, in the order in which they are tried.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # CNN's Ann Dell | (dpa/AFP) | and PTI)
        rf"(?:\A\W*|[(/] ?|\b(?:and|und|from|by|von) )(?P<name>{AGENCY})(?=[’']s\b|[/)])",
        rf"\bof (?P<name>{_NAME})",
        rf"\([^)]*?\b(?P<name>{_NAME})\)",
        rf"[Mm]aterial (?:von|der|des) (?P<name>{_NAME})",
    )
)

#: "Ann Dell reported from the Gulf of Aden" names a place, no publisher.
_REPORTED = re.compile(r"\b(?:reported|wrote)\b")


def publishers(dropped: Iterable[Dropped]) -> tuple[str, ...]:
    """
    Names of the publishers that the credits among *dropped* give their thanks to, each once, in their order.

    `... was contributed by A. Writer of The Daily Post` gives `The Daily Post`.
    """
    names: dict[str, None] = {}
    for each in dropped:
        if each.rule == "credit":
            for pattern in _PATTERNS[:1] if _REPORTED.search(each.text) else _PATTERNS:
                found = [match["name"].rstrip(".") for match in pattern.finditer(each.text)]
                if found:
                    names.update(dict.fromkeys(found))
                    break
    return tuple(names)
