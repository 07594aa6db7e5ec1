"""
The fallback: when an engine fails, the next one does the whole work again, so that no voice is switched half way.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

from briefing.errors import Partial
from briefing.pipeline.tools import Tools
from voices.engine import Engine
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Voice
from voices.studio import Studio

T = TypeVar("T")


def speak(
    wish: str, voice: Voice, tools: Tools, work: Callable[[Engine, Studio], T], *, offline: bool
) -> tuple[T, tuple[str, ...]]:
    """
    Do *work* with the first engine for *wish* and *voice* that can do all of it; with the result come the warnings.

    Raises `Partial` when an online engine stopped half way and there is nobody to take over.
    """
    names = tools.engines(wish, voice, offline)
    warnings: list[str] = []

    def studio(engine: Engine, *, probing: bool = False) -> Studio:
        return Studio(engine, tools.cache, probing=probing, clock=tools.clock)

    for name in names[:-1]:
        engine = tools.engine(name)
        try:
            with closing(engine):
                return work(engine, studio(engine, probing=True)), tuple(warnings)
        except (EngineFailed, EngineUnavailable) as e:
            warnings.append(f"{e} Everything is spoken by {names[names.index(name) + 1]} instead.")
            tools.report.warn(warnings[-1])
    engine = tools.engine(names[-1])
    last = studio(engine)
    try:
        with closing(engine):
            return work(engine, last), tuple(warnings)
    except EngineFailed as e:
        raise _judged(e, engine, last.ready) from e


def _judged(error: EngineFailed, engine: Engine, kept: int) -> Exception:
    """
    What a failure means for the run: partial when there are clips worth coming back for.
    """
    if not engine.online or not kept:
        return error
    clips = "1 clip is" if kept == 1 else f"{kept} clips are"
    return Partial(f"{error} {clips} kept; run the same command again to go on from there.")
