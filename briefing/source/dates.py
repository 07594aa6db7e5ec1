"""
The day of an article as its page states it, where its metadata does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from briefing.source.strays import is_prose
from briefing.source.tree import Block

LONGEST = 8
"""
Words of a line that says when the page was published.
"""

_FIGURES = re.compile(r"(?<!\d)\d{1,4}(?!\d)")


def stated(guess: str | None, shown: Sequence[Block], address: str) -> date | None:
    """
    Return *guess*, an ISO date, where the address holds it, or a line of its own above the text.

    A date in a sentence may be that of a correction, or of anything else.
    """
    try:
        day = date.fromisoformat((guess or "")[:10])
    except ValueError:
        return None
    if f"{day:%Y%m%d}" in re.sub(r"[/_-]", "", address):
        return day
    above = takewhile(lambda each: not is_prose(each.text), shown)
    lines = (each.text for each in above if len(each.text.split()) <= LONGEST)
    return day if any({day.day, day.year} <= set(map(int, _FIGURES.findall(line))) for line in lines) else None
