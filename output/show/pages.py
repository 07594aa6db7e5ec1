"""
The pages of a show: what a listener's browser opens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from output.show.model import Around, Channel, Picture, Record, Shelf, Show

#: What the style and the script of all pages are called. They stay when another version of us draws pages: one that is
#: still open, or kept somewhere, names those that it was drawn with.
SHARED = re.compile(r"player-[0-9a-f]{12}\.(?:css|js)")


class Pages(Protocol):
    """
    Draws pages: what comes out depends on nothing but what goes in. Each answer maps paths within the folder of the
    show to the bytes that are to stand there.

    *version* changes when anything else would come out of the same; then all pages are drawn anew.
    """

    version: str

    def top(self, show: Show, shelves: Sequence[Shelf]) -> Mapping[str, bytes]:
        """
        What belongs to no language: the page that leads to all, and what they share. Drawn with every build.
        """
        ...

    def channel(self, show: Show, shelf: Shelf) -> Mapping[str, bytes]:
        """
        The page that lists the items of a channel. Drawn with every build.
        """
        ...

    def item(
        self, show: Show, channel: Channel, art: Sequence[Picture], record: Record, around: Around
    ) -> Mapping[str, bytes]:
        """
        The page of an item, `LANG/STEM.html`. Drawn when any of these has changed.
        """
        ...

    def index(self, records: Sequence[Record]) -> bytes:
        """
        What is searched for in the items of a month, which are *records*, the newest first. Drawn when any of them has
        changed.
        """
        ...
