"""
The reporter: how a step tells the person at the keyboard what goes on.
"""

from __future__ import annotations

from typing import Protocol


class Report(Protocol):
    """
    Passed into every step that takes long or may have to warn.
    """

    def warn(self, sentence: str) -> None:
        """
        Say something that does not stop the run, but that the listener's producer should know.
        """
        ...

    def tell(self, sentence: str) -> None:
        """
        Say something that only those want to hear who asked for more.
        """
        ...

    def progress(self, label: str, done: float) -> None:
        """
        Tell that the work called *label* is *done*, from 0.0 to 1.0.
        """
        ...
