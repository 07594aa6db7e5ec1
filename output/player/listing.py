"""
The index of what the episodes of a month say, which a channel's page searches.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from output.show.chapters import seconds
from output.show.feed.xml import line
from output.show.model import Record


def index(records: Sequence[Record]) -> bytes:
    """
    The file for *records*, the newest first: of each item its stem, its title, and its lines with when they are heard,
    in seconds.
    """
    told = [[each.item.stem, line(each.item.title), list(_lines(each))] for each in records]
    return json.dumps({"version": 1, "items": told}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _lines(record: Record) -> Iterable[list[object]]:
    for each in record.lines:
        yield [seconds(each.said.cue.start), line(each.said.cue.text)]
