"""
The entry of an episode into a channel: its guid, its name, its number, its moment.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from output.errors import BadShow
from output.names import slug
from output.show import record
from output.show.identity import item_guid
from output.show.model import Channel, Item

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """
    What an item gets when it is first published, and keeps. *before* is the item that it replaces, if it does.
    """

    guid: str
    stem: str
    number: int
    published: datetime
    before: Item | None


def entry(
    told: Mapping[str, Any], channel: Channel, items: Sequence[Item], moment: datetime, replace: str = ""
) -> Entry:
    """
    The entry into *channel*, in which *items* are, of the episode whose manifest is *told*, published at *moment*.

    It replaces the item with the guid *replace*, or else that of the same articles on the same day. Raises `BadShow`
    when there is no item to be replaced.
    """
    day = date.fromisoformat(told["date"])
    sources = [each.url or each.sha256 for each in record.sources(record.head(told)) if each.heard]
    guid = replace or item_guid(channel.guid, day, sources or [told["title"]])
    before = next((each for each in items if each.guid == guid), None)
    if replace and before is None:
        raise BadShow(f"No episode in {channel.language} has the guid {replace}. Its feed.xml tells those there are.")
    if before is not None:
        return Entry(guid, before.stem, before.number, before.published, before)
    taken = {each.stem for each in items}
    number = max((each.number for each in items), default=0) + 1
    return Entry(guid, _free(f"{day.isoformat()}-{slug(told['title'], channel.language)}", taken), number, moment, None)


def _free(stem: str, taken: Collection[str]) -> str:
    """
    *stem*, with a number where another item has it.
    """
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found


def moments(made: Sequence[datetime], taken: Collection[datetime], now: datetime) -> tuple[datetime, ...]:
    """
    When each of the episodes that were *made* at those times, which ascend, is published: then, but never after *now*
    (R6), each in a second of its own that is not *taken* either.
    """
    last = now.astimezone(UTC).replace(microsecond=0)
    found: list[datetime] = []
    for each in reversed(made):
        wished = min(each.astimezone(UTC).replace(microsecond=0), last)
        later = wished
        while later in taken and later < last:
            later += _SECOND
        moment = later if later not in taken else wished
        while moment in taken:
            moment -= _SECOND
        found.append(moment)
        last = moment - _SECOND
    return tuple(reversed(found))
