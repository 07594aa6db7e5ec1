"""
The fallback: when an engine fails, the next one does the whole work again, so that no voice is switched half way.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from typing import TypeVar

from briefing.cast import Cast
from briefing.errors import Partial
from briefing.pipeline.casting import voices
from briefing.pipeline.tools import Tools
from voices.engine import Engine
from voices.errors import EngineFailed, EngineUnavailable, NoSuchVoice
from voices.manners import Manners
from voices.studio import Studio

T = TypeVar("T")


def speak(
    cast: Cast,
    language: str,
    tools: Tools,
    work: Callable[[Engine, Studio], T],
    *,
    offline: bool,
    pace: float | None = None,
) -> tuple[T, tuple[str, ...]]:
    """
    Do *work* with the first engine of *cast* for *language* that can do all of it; with the result come the warnings.

    Raises `Partial` when an online engine stopped half way and there is nobody to take over.
    """
    names = tools.engines(cast.engine, voices(cast, language), offline)
    warnings: list[str] = []

    def studio(engine: Engine, *, probing: bool = False) -> Studio:
        polite = Manners(engine.parallel, pace=pace if engine.online else None)
        manners = tools.manners.setdefault(engine.name, polite)
        return Studio(engine, tools.cache, probing=probing, manners=manners, clock=tools.clock)

    for name, following in pairwise(names):
        engine = tools.engine(name)
        try:
            with closing(engine):
                return work(engine, studio(engine, probing=True)), tuple(warnings)
        except (EngineFailed, EngineUnavailable, NoSuchVoice) as e:
            warnings.append(f"{e} Everything is spoken by {following} instead.")
            tools.report.warn(warnings[-1])
    engine = tools.engine(names[-1])
    last = studio(engine)
    try:
        with closing(engine):
            return work(engine, last), tuple(warnings)
    except EngineFailed as e:
        raise _judged(e, engine, last.kept) from e


def _judged(error: EngineFailed, engine: Engine, kept: int) -> Exception:
    """
    What a failure means for the run: partial when there are clips worth coming back for.
    """
    if not engine.online or not kept:
        return error
    clips = "1 clip is" if kept == 1 else f"{kept} clips are"
    return Partial(f"{error} {clips} kept; run the same command again to go on from there.")
