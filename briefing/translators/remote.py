"""
A translation package that is fetched from the web.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.download import PATIENCE, Progress, download
from briefing.download import unfinished as downloads
from briefing.errors import DownloadError, TranslationError
from briefing.translators.archive import MOST, admit
from briefing.translators.packages import BrokenPackage, Package, default_folder


@contextmanager
def retold() -> Iterator[None]:
    """
    Raise what goes wrong with a download as `TranslationError`, in the same words.
    """
    try:
        yield
    except DownloadError as e:
        raise TranslationError(str(e)) from e


@contextmanager
def alone() -> Iterator[None]:
    """
    Wait until no other run downloads.

    Raises:
        TranslationError: Downloads cannot be written.
    """
    with retold(), downloads.alone():
        yield


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
    arriving = downloads.unfinished(url)
    with retold():
        download(url, arriving, most=MOST, on_progress=on_progress, timeout=timeout)
    try:
        package = admit(arriving.path, folder or default_folder(), expect)
    except BrokenPackage as e:
        arriving.discard()
        raise TranslationError(f"What {url} gave was not installed: {e}; try again later.") from e
    arriving.discard()
    return package
