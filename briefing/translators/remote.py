"""
A translation package that is fetched from the web.
"""

from __future__ import annotations

from pathlib import Path

from briefing.errors import TranslationError
from briefing.report import Report
from briefing.translators.archive import MOST, admit
from briefing.translators.download import PATIENCE, Progress, download
from briefing.translators.packages import BrokenPackage, Package, default_folder
from briefing.translators.unfinished import alone, unfinished


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
            size = f", {_size(total)}" if total else ""
            rest = f", of which {_size(done)} came before" if done else ""
            self._report.warn(f"Fetching {self._what}{size}{rest}.")
        if total:
            self._report.progress(f"Fetching {self._what}", done / total)


def install_url(
    url: str, folder: Path | None = None, *, on_progress: Progress | None = None, timeout: float = PATIENCE
) -> Package:
    """
    Download the package at *url*, check it and install it.

    Raises:
        TranslationError: It cannot be had, or is not what it should be; nothing has changed.
    """
    with alone():
        return obtain(url, folder, None, on_progress, timeout)


def obtain(
    url: str, folder: Path | None, expect: tuple[str, str] | None, on_progress: Progress | None, timeout: float
) -> Package:
    """
    What `install_url` does, for a caller who is `alone` already and knows the pair to *expect*.
    """
    arriving = unfinished(url)
    download(url, arriving, most=MOST, on_progress=on_progress, timeout=timeout)
    try:
        package = admit(arriving.path, folder or default_folder(), expect)
    except BrokenPackage as e:
        arriving.discard()
        raise TranslationError(f"What {url} gave was not installed: {e}; try again later.") from e
    arriving.discard()
    return package


def _size(count: int) -> str:
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"
