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


class Silent:
    """
    A reporter that keeps what it is told, for the manifest, for a pipe and for tests.
    """

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, sentence: str) -> None:
        """
        Keep *sentence*.
        """
        self.warnings.append(sentence)

    def tell(self, sentence: str) -> None:
        """
        Say nothing.
        """

    def progress(self, label: str, done: float) -> None:
        """
        Say nothing.
        """
