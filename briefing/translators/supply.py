"""
The supply of translation packages that a briefing needs and this machine lacks.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.download import PATIENCE
from briefing.download.fetching import Fetching
from briefing.errors import TranslationError
from briefing.report import Report
from briefing.translators.index import argos_index, choose, fetch_index, install_offer
from briefing.translators.packages import installed
from briefing.translators.remote import alone
from briefing.translators.routes import Pair, way


def supply(pairs: Sequence[Pair], report: Report, *, timeout: float = PATIENCE) -> None:
    """
    Install a package for each of *pairs* from Argos' index, and tell *report* what is fetched.

    Raises:
        TranslationError: One cannot be had; those before it stay.
    """
    with alone():
        # Another run may have fetched them while this one waited.
        here = {package.pair for package in installed()[0]}
        lacking = [pair for pair in pairs if pair not in here]
        if not lacking:
            return
        try:
            url = argos_index()
            offers = fetch_index(url, timeout=timeout)
            # All are found before the first is fetched, for each may be a hundred megabytes.
            for offer in [choose(offers, pair, url) for pair in lacking]:
                telling = Fetching(f"the translation package {way(offer.pair)}", report)
                install_offer(offer, None, telling, timeout)
        except TranslationError as e:
            ways = " and ".join(map(way, lacking))
            raise TranslationError(
                f"What translates {ways} is not on this machine: {e} A package in a file does as well: briefing models "
                "install FILE"
            ) from e
