"""
A time as people read it.
"""

from __future__ import annotations


def clock(seconds: float) -> str:
    """
    *seconds* as M:SS, or H:MM:SS from an hour on.
    """
    whole = int(seconds + 1e-6)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
