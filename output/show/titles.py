"""
The titles of channels: the show's, with the language where there are several.
"""

from __future__ import annotations

from collections.abc import Sequence

from output.cover.colours import endonym


def entitled(title: str, language: str, languages: Sequence[str]) -> str:
    """
    What the channel in *language* of the show called *title* is called, when nobody says: no two feeds of one show
    have one name (R49).
    """
    return title if len(languages) < 2 else f"{title} ({endonym(language)})"


def lettered(title: str, language: str) -> str:
    """
    As much of a channel's *title* as belongs on its cover, which has a badge with the language.
    """
    return title.removesuffix(f" ({endonym(language)})") or title
