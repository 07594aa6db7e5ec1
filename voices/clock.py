"""
The clock of the studio.
"""

from __future__ import annotations

import time


class Clock:
    """
    Time as it passes. A test brings one in which waiting takes none.
    """

    def now(self) -> float:
        """
        Seconds since some moment.
        """
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        """
        Return after *seconds*.
        """
        time.sleep(seconds)
