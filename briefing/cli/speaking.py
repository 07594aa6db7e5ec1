"""
Options that say who speaks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from briefing.cast import AUTO, PITCHES, SPEEDS, Cast
from briefing.cast import cast as cast_of
from briefing.cast import read as read_casts
from briefing.cli.options import F, NumberType, added
from briefing.errors import PlanError

#: What is said of an engine's name that nobody has.
NO_ENGINE = "There is no engine called {!r}; there are: auto, {}."


class EngineType(click.ParamType):
    """
    The name of an engine that is there, or `auto`.
    """

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """
        Give the name, or refuse with a sentence that lists those there are.
        """
        from voices.engine import names

        if value != AUTO and value not in names():
            self.fail(NO_ENGINE.format(value, ", ".join(names())), param, ctx)
        return str(value)


def speaking(command: F) -> F:
    """
    Add the options that say who speaks.
    """
    options = (
        click.option(
            "--engine",
            type=EngineType(),
            default=AUTO,
            show_default=True,
            help="Who speaks: see `briefing voices`. auto takes piper where a voice of it is installed, gtts when it "
            "answers, else espeak.",
        ),
        click.option(
            "--voice",
            "voice",
            metavar="[ENGINE:]NAME",
            multiple=True,
            help="A voice by name; given twice, two that take turns by segment.",
        ),
        click.option("--speed", type=NumberType(*SPEEDS), help="How fast, as a factor. Default: 1, or the show's."),
        click.option(
            "--pitch",
            type=NumberType(*PITCHES),
            help="How high, in semitones. Default: 0, or the show's.",
        ),
        click.option(
            "--pace",
            type=NumberType(0.001, 100),
            metavar="N",
            help="The most requests a second to a voice online. Default: as many as it answers.",
        ),
        click.option(
            "--show",
            "show_file",
            type=click.Path(path_type=Path),
            help="A TOML file whose table [voices] says who speaks which language.",
        ),
        click.option(
            "--lexicon",
            type=click.Path(path_type=Path),
            help='A TOML file of words and how they are said: "written" = "spoken".',
        ),
    )
    return added(command, options)


def cast(engine: str, voices: Sequence[str], speed: float | None, pitch: float | None) -> Cast:
    """
    The cast that the shared options ask for; a wish for two engines, or for one that is not there, is wrong usage.
    """
    from voices.engine import names

    try:
        found = cast_of([f"{voice}:" if voice in names() else voice for voice in voices], engine)
    except PlanError as e:
        raise click.UsageError(str(e)) from e
    if found.engine != AUTO and found.engine not in names():
        raise click.UsageError(NO_ENGINE.format(found.engine, ", ".join(names())))
    return replace(found, speed=speed, pitch=pitch)


def casts(path: Path | None, publish: Path | None = None) -> Mapping[str, Cast]:
    """
    Who speaks which language: what the file at *path* says, or else the settings of the show in the folder *publish*,
    where they say it; nobody without either. Raises `PlanError`.
    """
    if path is not None:
        return read_casts(path)
    return {} if publish is None else read_casts(publish / "show.toml", demanded=False)
