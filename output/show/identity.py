"""
Identities: what a feed and an episode are known by, whatever becomes of their words, sound or address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid5

#: The namespace of `podcast:guid` (R16).
_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


def channel_guid(feed: str) -> str:
    """
    The `podcast:guid` of the feed that is first published at the address *feed*.
    """
    return str(uuid5(_PODCASTS, re.sub(r"\A[a-z][a-z0-9+.-]*://", "", feed, flags=re.IGNORECASE).rstrip("/")))


def item_guid(channel: str, day: date, told: Iterable[str]) -> str:
    """
    The guid of the episode of *day* in the channel known as *channel* that tells of *told*: the addresses or the hashes
    of its articles, in whichever order.

    The same articles told again on the same day are the same episode, corrected.
    """
    return str(uuid5(UUID(channel), "\n".join([day.isoformat(), *sorted(set(told))])))
