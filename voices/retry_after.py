"""
The header Retry-After: how long a server wants to be left alone.
"""

from __future__ import annotations

from email.utils import parsedate_to_datetime

#: The longest wish that is believed: a year.
_LONGEST = 365 * 86_400.0


def seconds(header: str | None, now: float) -> float | None:
    """
    Read *header*, which holds seconds or a date; *now* is in seconds since the epoch. None when it says nothing.
    """
    if header is None:
        return None
    try:
        wish = float(header) if header.strip().isdecimal() else parsedate_to_datetime(header).timestamp() - now
        return min(max(0.0, wish), _LONGEST)
    except (ValueError, TypeError, OverflowError):
        return None
