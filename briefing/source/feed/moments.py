"""
The moment that an entry was published, as feeds write it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def moment(text: str) -> datetime | None:
    """
    The moment that *text* tells, by RFC 2822 (RSS) or ISO 8601 (Atom, Dublin Core), in its own zone, or in UTC where it
    names none. None where it tells none.
    """
    text = " ".join(text.split())
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(text)
            found = found if found.tzinfo else found.replace(tzinfo=UTC)
            found.astimezone(UTC)  # whatever cannot be compared with others is none
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found
    return None
