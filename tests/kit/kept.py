"""
A shelf for pressed reels, in memory.
"""

from __future__ import annotations


class Kept(dict[str, bytes]):
    """
    What was pressed before, by its name.
    """

    def put(self, key: str, made: bytes) -> None:
        """
        Keep *made*.
        """
        self[key] = made
