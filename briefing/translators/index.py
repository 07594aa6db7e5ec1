"""
The list of translation packages that Argos publishes.
"""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefing.errors import TranslationError
from briefing.translators.archive import MOST, admit
from briefing.translators.download import PATIENCE, Progress, download
from briefing.translators.packages import BrokenPackage, Package, default_folder, newness
from briefing.translators.routes import legs, spell

#: The index has 40 kB today.
_MOST_INDEX = 16 << 20


@dataclass(frozen=True, slots=True)
class Offer:
    """
    A package that can be had from any of *links*.
    """

    source: str
    target: str
    version: str
    links: tuple[str, ...]


def install_pair(
    source: str,
    target: str,
    folder: Path | None = None,
    *,
    index_url: str | None = None,
    on_progress: Progress | None = None,
    timeout: float = PATIENCE,
) -> Package:
    """
    Download the newest package for the pair from *index_url*, Argos' own by default, check it and install it.

    Raises:
        TranslationError: The index or the package cannot be had, or is not what it should be; nothing has changed.
    """
    url = index_url or argos_index()
    offer = _chosen(fetch_index(url, timeout=timeout), source, target, url)
    refusals = []
    for link in offer.links:
        try:
            return _install(offer, link, folder or default_folder(), on_progress, timeout)
        except TranslationError as e:
            refusals.append(str(e))
    raise TranslationError(" ".join(refusals))


def fetch_index(url: str, *, timeout: float = PATIENCE) -> tuple[Offer, ...]:
    """
    All offers of the index at *url* that can be downloaded.

    Raises:
        TranslationError: It cannot be fetched, or is no index: a network that wants a login answers with a page.
    """
    with _scratch() as scratch:
        file = scratch / "index.json"
        download(url, file, most=_MOST_INDEX, timeout=timeout)
        data = file.read_bytes()
    try:
        entries = json.loads(data)
    except ValueError as e:
        what = "a web page (does this network want a login?)" if data.lstrip()[:1] == b"<" else "something else"
        raise TranslationError(f"{url} should list translation packages and gave {what}; try again later.") from e
    offers = tuple(_offers(entries, url)) if isinstance(entries, list) else ()
    if not offers:
        raise TranslationError(f"{url} lists no translation package that can be downloaded; try again later.")
    return offers


def argos_index() -> str:
    """
    Where Argos Translate itself looks for packages: `ARGOS_PACKAGE_INDEX`, its settings file, or its default.

    Raises:
        TranslationError: Its settings cannot be read, or its folders cannot be made.
    """
    try:
        # Importing it makes Argos' folders, and prints when its settings file is damaged.
        with contextlib.redirect_stdout(sys.stderr):
            from argostranslate import settings
    except Exception as e:
        raise TranslationError(
            f"The settings of Argos Translate cannot be loaded: {e!r}; repair them, or name an index with --index."
        ) from e
    # Argos only glues the two together, so a setting without the slash leads nowhere.
    return f"{str(settings.package_index).rstrip('/')}/index.json"


def _offers(entries: list[Any], url: str) -> Iterator[Offer]:
    secure = urlsplit(url).scheme == "https"
    for entry in entries:
        if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
            continue
        source, target, version, links = map(entry.get, ("from_code", "to_code", "package_version", "links"))
        if isinstance(source, str) and isinstance(target, str) and isinstance(links, list):
            # Nothing proves a package but the way it came, so that way may not be less safe than the index's.
            schemes = ("https",) if secure else ("https", "http")
            usable = tuple(link for link in links if isinstance(link, str) and urlsplit(link).scheme in schemes)
            if usable:
                yield Offer(source, target, str(version or ""), usable)


def _chosen(offers: tuple[Offer, ...], source: str, target: str, url: str) -> Offer:
    def of(pair: tuple[str, str]) -> list[Offer]:
        return [offer for offer in offers if (offer.source, offer.target) == pair]

    found = of((source, target))
    if found:
        return max(found, key=lambda offer: newness(offer.version))
    steps = legs(source, target)
    advice = "see there which languages it has"
    if len(steps) == 2 and all(of(step) for step in steps):
        commands = " and then: ".join(f"briefing models install {start} {end}" for start, end in steps)
        advice = f"both steps by way of English are there, install them with: {commands}"
    raise TranslationError(f"{url} has no package from {spell(source)} to {spell(target)}; {advice}")


def _install(offer: Offer, link: str, folder: Path, on_progress: Progress | None, timeout: float) -> Package:
    with _scratch() as scratch:
        file = scratch / "package.argosmodel"
        download(link, file, most=MOST, on_progress=on_progress, timeout=timeout)
        try:
            return admit(file, folder, (offer.source, offer.target))
        except BrokenPackage as e:
            raise TranslationError(f"What {link} gave was not installed: {e}; try again later.") from e


@contextlib.contextmanager
def _scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="briefing-") as name:
        yield Path(name)
