"""
The list of translation packages that Argos publishes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefing.download import PATIENCE, Progress, load
from briefing.errors import TranslationError
from briefing.translators.packages import Package, newness
from briefing.translators.remote import alone, obtain, retold
from briefing.translators.routes import Pair, legs, way
from briefing.translators.settings import setting

#: Where Argos publishes its packages, unless its settings name another place.
ARGOS = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"

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

    @property
    def pair(self) -> Pair:
        """
        The languages it leads from and to.
        """
        return (self.source, self.target)


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
    with alone():
        return install_offer(
            choose(fetch_index(url, timeout=timeout), (source, target), url), folder, on_progress, timeout
        )


def install_offer(offer: Offer, folder: Path | None, on_progress: Progress | None, timeout: float) -> Package:
    """
    Install *offer* from the first of its links that gives it, for a caller who is `alone` already.

    Raises:
        TranslationError: None does; nothing has changed.
    """
    refusals = []
    for link in offer.links:
        try:
            return obtain(link, folder, offer.pair, on_progress, timeout)
        except TranslationError as e:
            refusals.append(str(e))
    raise TranslationError(" ".join(refusals))


def fetch_index(url: str, *, timeout: float = PATIENCE) -> tuple[Offer, ...]:
    """
    All offers of the index at *url* that can be downloaded.

    Raises:
        TranslationError: It cannot be fetched, or is no index: a network that wants a login answers with a page.
    """
    with retold():
        data = load(url, most=_MOST_INDEX, timeout=timeout)
    try:
        entries = json.loads(data)
    except ValueError as e:
        what = "a web page (does this network want a login?)" if data.lstrip()[:1] == b"<" else "something else"
        raise TranslationError(f"{url} should list translation packages and gave {what}; try again later.") from e
    offers = tuple(_offers(entries, url)) if isinstance(entries, list) else ()
    if not offers:
        raise TranslationError(f"{url} lists no translation package that can be downloaded; try again later.")
    return offers


def argos_index(environ: Mapping[str, str] = os.environ) -> str:
    """
    Where Argos Translate itself looks for packages: `ARGOS_PACKAGE_INDEX`, its settings file, or its default.
    """
    # Argos only glues the two together, so a setting without the slash leads nowhere.
    return f"{(setting('ARGOS_PACKAGE_INDEX', environ) or ARGOS).rstrip('/')}/index.json"


def newest(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """
    The newest of *offers* for each pair, in the order of their languages.
    """
    found: dict[Pair, Offer] = {}
    for each in offers:
        if each.pair not in found or newness(each.version) > newness(found[each.pair].version):
            found[each.pair] = each
    return tuple(found[pair] for pair in sorted(found))


def choose(offers: tuple[Offer, ...], pair: Pair, url: str) -> Offer:
    """
    The newest of the *offers* at *url* for *pair*.

    Raises:
        TranslationError: There is none; where two steps lead there, their commands are told.
    """
    known = {each.pair: each for each in newest(offers)}
    if pair in known:
        return known[pair]
    steps = legs(*pair)
    advice = "see what it has with: briefing models list --available"
    if len(steps) == 2 and all(step in known for step in steps):
        commands = " and then: ".join(f"briefing models install {start} {end}" for start, end in steps)
        advice = f"both steps by way of English are there, install them with: {commands}"
    raise TranslationError(f"{url} has no package {way(pair)}; {advice}")


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
