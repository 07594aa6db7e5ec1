"""
The real tools: this machine's clock, files, network, cache and engines.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from briefing.cli.streams import standard_input
from briefing.report import Report

if TYPE_CHECKING:
    from briefing.pipeline.tools import Tools


def tools(report: Report, *, offline: bool, private: bool = False) -> Tools:
    """
    What the walk needs on a real machine. *offline* keeps the reader off the network, *private* lets it into networks
    that are not open to everybody.
    """
    from briefing import source
    from briefing.pipeline.tools import Tools
    from briefing.translators.argos import Argos
    from voices import choice, engine
    from voices.cache import Cache, default_folder

    return Tools(
        read=lambda wish: source.read(wish, stdin=standard_input(), offline=offline, private=private),
        translator=Argos(),
        engines=lambda wish, voice, offline: choice.candidates(wish, voice, offline=offline),
        engine=engine.load,
        cache=Cache(default_folder()),
        now=lambda: datetime.now().astimezone(),
        report=report,
    )
