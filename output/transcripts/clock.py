"""
The clock of captions.
"""

from __future__ import annotations

from output.tags import milliseconds


def clock(samples: int, point: str = ".") -> str:
    """
    *samples* as HH:MM:SS.mmm, to the nearest millisecond; some formats have another *point*.
    """
    seconds, ms = divmod(milliseconds(samples), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{ms:03}"
