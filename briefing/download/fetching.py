"""
What is told of a download while it runs.
"""

from __future__ import annotations

from briefing.report import Report


class Fetching:
    """
    A `Progress` that tells *report* once what is fetched and how big it is, and then how far it is.
    """

    def __init__(self, what: str, report: Report) -> None:
        self._what = what
        self._report = report
        self._told = False

    def __call__(self, done: int, total: int | None) -> None:
        if not self._told:
            self._told = True
            told = f", {size(total)}" if total else ""
            rest = f", of which {size(done)} came before" if done else ""
            self._report.warn(f"Fetching {self._what}{told}{rest}.")
        if total:
            self._report.progress(f"Fetching {self._what}", done / total)


def size(count: int) -> str:
    """
    *count* bytes as a person reads them.
    """
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"
