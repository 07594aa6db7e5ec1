"""
The plan that the shared options ask for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.speaking import cast, casts
from briefing.languages import LANGUAGES
from briefing.plan import Plan

if TYPE_CHECKING:
    from briefing.speakable.lexicon import Lexicon
    from briefing.translators.glossary import Tables


def plan(sources: tuple[str, ...], to: tuple[str, ...], day: date | None, lexicon: Path | None, **wishes: Any) -> Plan:
    """
    The plan that the shared options ask for; *wishes* are its other fields.
    """
    if wishes["minutes"] is not None and wishes["segments"] is not None:
        raise click.UsageError("--minutes and --segments are two ways to say how long; give one of them.")
    from briefing.source.encoding import mend

    if wishes["title"] is not None:
        wishes["title"] = mend(wishes["title"], "The title")
    spoken_by = cast(wishes.pop("engine"), wishes.pop("voice"), wishes.pop("speed"), wishes.pop("pitch"))
    languages = tuple(LANGUAGES) if "all" in to else tuple(dict.fromkeys(to))
    wishes["glossary"] = tables(wishes["glossary"])
    own = lexicons(lexicon)
    show = casts(wishes.pop("show_file"), wishes.pop("publish", None))
    day = day or date.today()
    return Plan(sources=sources, languages=languages, day=day, lexicons=own, cast=spoken_by, casts=show, **wishes)


def lexicons(path: Path | None) -> Mapping[str, Lexicon]:
    """
    The user's lexicons, by language; none without a *path*. Raises `PlanError`.
    """
    from briefing.speakable.lexicon import read

    return {} if path is None else read(path)


def tables(path: Path | None) -> Tables:
    """
    The terms of the user's glossary; none without a *path*. Raises `PlanError`.
    """
    from briefing.translators.glossary import read

    return {} if path is None else read(path)
