"""
A clock in which waiting takes no time.
"""

from __future__ import annotations

from voices.clock import Clock


class Haste(Clock):
    """
    Goes on at once, as if the time had passed; *waits* are the seconds of each wait.
    """

    def __init__(self) -> None:
        self.waits: list[float] = []
        self._skipped = 0.0

    def now(self) -> float:
        """
        Seconds, those that were not waited for included.
        """
        return super().now() + self._skipped

    def wait(self, seconds: float) -> None:
        """
        Note *seconds*, and go on.
        """
        self.waits.append(seconds)
        self._skipped += seconds
