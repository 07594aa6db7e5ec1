"""
The stock of voices: how one of the catalogue comes from the web onto the shelf.
"""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from briefing.download import PATIENCE, download
from briefing.download.fetching import Fetching, size
from briefing.download.unfinished import Unfinished, alone, unfinished
from briefing.errors import DownloadError
from briefing.report import Report
from voices import catalogue, neural, shelf
from voices.catalogue import File, Offer
from voices.errors import EngineUnavailable
from voices.shelf import Installed


def obtain(name: str, report: Report, *, timeout: float = PATIENCE) -> Installed:
    """
    Install the voice called *name* of the catalogue, unless that very voice is there. *report* hears of its licence and
    size before the first byte; what broke off goes on from there.

    Raises:
        NoSuchVoice: The catalogue has none of that name.
        DownloadError: It cannot be had, or is not what the catalogue says; nothing has changed.
        VoiceError: It cannot be put on the shelf.
    """
    offer = catalogue.find(name)
    with alone():
        here = _kept(offer)
        if here:
            report.warn(f"The voice {name} is installed already.")
            return here
        report.warn(
            f"The voice {name} takes {size(offer.size)}; the licence of its recordings is: {offer.licence} (its model"
            f" card: {offer.card})."
        )
        config = _fetch(offer.config, None, timeout)
        model = _fetch(offer.model, Fetching(f"the voice {name}", report), timeout)
        placed = shelf.install(model.path, config.path, name=name)
        for each in (config, model):
            each.discard()
    try:
        neural.require()
    except EngineUnavailable as e:
        report.warn(str(e))
    return placed


def _kept(offer: Offer) -> Installed | None:
    for each in shelf.installed()[0]:
        if each.name == offer.name and _is(each.model, offer.model) and _is(each.config, offer.config):
            return each
    return None


def _fetch(file: File, on_progress: Fetching | None, timeout: float) -> Unfinished:
    """
    The whole of *file*, still among the downloads.
    """
    url = catalogue.address(file)
    arriving = unfinished(url)
    download(url, arriving, most=max(file.size, 1 << 20), on_progress=on_progress, timeout=timeout)
    if not _is(arriving.path, file):
        got = arriving.path.stat().st_size
        arriving.discard()
        sizes = f"{got} bytes where the catalogue has {file.size}"
        what = sizes if got != file.size else "a file with another checksum than the catalogue's"
        raise DownloadError(
            f"{url} gave {what}, so it was thrown away; try again later, or name a mirror in the environment variable"
            f" {catalogue.MIRROR}."
        )
    return arriving


def _is(path: Path, file: File) -> bool:
    if path.stat().st_size != file.size:
        return False
    with path.open("rb") as content:
        # It is there to find damage; that nobody has changed the file, only the way it came can tell.
        return hashlib.file_digest(content, partial(hashlib.md5, usedforsecurity=False)).hexdigest() == file.md5
