"""
The real tools: this machine's clock, files, network, cache and engines.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from briefing.cli.streams import standard_input
from briefing.report import Report
from briefing.translators.choice import DEFAULT

if TYPE_CHECKING:
    from briefing.pipeline.tools import Tools
    from briefing.plan import Plan


def tools_for(plan: Plan, report: Report, *, private: bool) -> Tools:
    """
    The tools that *plan* is carried out with. Raises what `tools` raises.
    """
    return tools(
        report,
        offline=plan.offline,
        private=private,
        translator=plan.translator,
        translator_url=plan.translator_url,
    )


def tools(
    report: Report, *, offline: bool, private: bool = False, translator: str = DEFAULT, translator_url: str = ""
) -> Tools:
    """
    What the walk needs on a real machine. *offline* keeps all of it off the network, *private* lets the reader into
    networks that are not open to everybody. Raises `PlanError` when *translator* cannot be had like that.
    """
    from briefing import source
    from briefing.pipeline.reels import reels
    from briefing.pipeline.tools import Tools
    from briefing.translators.choice import load
    from briefing.translators.supply import supply
    from voices import choice, engine
    from voices.cache import Cache, default_folder

    return Tools(
        read=lambda wish: source.read(wish, stdin=standard_input(), offline=offline, private=private),
        translator=load(translator, translator_url, offline=offline),
        engines=lambda wish, voices, offline: choice.candidates(wish, voices, offline=offline),
        engine=engine.load,
        cache=Cache(default_folder()),
        reels=reels(),
        now=lambda: datetime.now().astimezone(),
        report=report,
        supply=None if offline else lambda pairs: supply(pairs, report),
    )
