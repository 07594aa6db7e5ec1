"""
The tools that the walk is done with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from briefing.model import Document, Feed
from briefing.pipeline.reels import Reels
from briefing.report import Report
from briefing.translators import Translator
from voices.cache import Cache
from voices.clock import Clock
from voices.engine import Engine
from voices.manners import Manners
from voices.model import Voice


@dataclass(frozen=True, slots=True)
class Tools:
    """
    A test brings its own clock, cache or reader.

    Clips are kept in *cache*, what was made of them in *reels*. *engines* names those to try for a wish and its voices,
    offline or not, best first; *engine* loads one. *supply* installs what translates these pairs of languages; it is
    None where nothing may be fetched. *clock* is the studio's, *manners* are those towards each engine that was asked,
    by name.
    """

    read: Callable[[str], Document | Feed]
    translator: Translator
    engines: Callable[[str, Sequence[Voice], bool], tuple[str, ...]]
    engine: Callable[[str], Engine]
    cache: Cache
    reels: Reels
    now: Callable[[], datetime]
    report: Report
    supply: Callable[[Sequence[tuple[str, str]]], None] | None = None
    clock: Clock = field(default_factory=Clock)
    manners: dict[str, Manners] = field(default_factory=dict)
