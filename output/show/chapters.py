"""
The chapters of an item as the podcast namespace's JSON.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from output.model import RATE, Chapter

#: Its media type.
TYPE = "application/json+chapters"


def seconds(samples: int) -> int | float:
    """
    *samples* in seconds to the millisecond: a whole number where they are one, since AntennaPod reads no other.
    """
    found = round(samples / RATE, 3)
    return int(found) if found.is_integer() else found


def chapters_json(title: str, chapters: Sequence[Chapter]) -> str:
    """
    The file of *chapters* of the item called *title*: version 1.2.0 of the format.
    """
    told = [{"startTime": seconds(each.start), "endTime": seconds(each.end), "title": each.title} for each in chapters]
    return json.dumps({"version": "1.2.0", "title": title, "chapters": told}, ensure_ascii=False, indent=1) + "\n"
