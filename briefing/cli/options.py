"""
Options that several commands share.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefing.cast import PITCHES, SPEEDS, Cast
from briefing.cast import cast as cast_of
from briefing.cast import read as read_casts
from briefing.errors import PlanError
from briefing.languages import LANGUAGES, language
from briefing.plan import Plan

if TYPE_CHECKING:
    from briefing.speakable.lexicon import Lexicon
    from briefing.translators.glossary import Tables

F = TypeVar("F", bound=Callable[..., Any])


def added(command: F, options: Sequence[Callable[[F], F]]) -> F:
    """
    Give *command* the *options*, the first of them on top in its help.
    """
    for option in reversed(options):
        command = option(command)
    return command


class LanguageType(click.ParamType):
    """
    A language of ours, however it is written; `all` too where *every* is set.
    """

    name = "lang"

    def __init__(self, every: bool = False) -> None:
        self.every = every

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """
        Give the code, or refuse with a sentence.
        """
        if self.every and str(value).lower() == "all":
            return "all"
        try:
            return language(str(value)).code
        except PlanError as e:
            self.fail(str(e), param, ctx)


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

        if value != "auto" and value not in names():
            self.fail(f"There is no engine called {value!r}; there are: auto, {', '.join(names())}.", param, ctx)
        return str(value)


class NumberType(click.FloatRange):
    """
    A number of a range; `nan`, which is in none, is refused too.
    """

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """
        Give the number, or refuse with a sentence.
        """
        number: float = super().convert(value, param, ctx)
        if number != number:
            self.fail(f"{value} is not a number.", param, ctx)
        return number


class DayType(click.ParamType):
    """
    A calendar day as ISO 8601 writes it.
    """

    name = "yyyy-mm-dd"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """
        Give the day, or refuse with a sentence.
        """
        try:
            return value if isinstance(value, date) else datetime.strptime(str(value), "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is not a day; write it like 2026-03-16.", param, ctx)


def shaping(command: F) -> F:
    """
    Add the options that say what a briefing is made of: language, length, title, date.
    """
    options = (
        click.option(
            "--to",
            "to",
            type=LanguageType(every=True),
            multiple=True,
            help="Language of an edition: en, de, ru, uk; repeat it, or say all. Default: the article's own.",
        ),
        click.option(
            "--minutes",
            type=NumberType(0.25, 120),
            help="Length of an edition, within a tenth. Default: 2, or what the article holds.",
        ),
        click.option("--segments", type=click.IntRange(1, 60), help="Number of segments, instead of a length."),
        click.option("--title", help="Title of the briefing. Default: the article's."),
        click.option("--date", "day", type=DayType(), help="Day named in the greeting. Default: today."),
    )
    return added(command, options)


def speaking(command: F) -> F:
    """
    Add the options that say who speaks.
    """
    options = (
        click.option(
            "--engine",
            type=EngineType(),
            default="auto",
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
        click.option("--speed", type=NumberType(*SPEEDS), default=1.0, help="How fast, as a factor. Default: 1."),
        click.option("--pitch", type=NumberType(*PITCHES), default=0.0, help="How high, in semitones. Default: 0."),
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


def reading(command: F) -> F:
    """
    Add the options that say where articles may come from.
    """
    options = (
        click.option("--offline", is_flag=True, help="Never open a socket, but to a --translator-url on this machine."),
        click.option(
            "--allow-private",
            is_flag=True,
            help="Read pages of this machine and of private networks, too, such as an intranet.",
        ),
    )
    return added(command, options)


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
    show = casts(wishes.pop("show_file"))
    day = day or date.today()
    return Plan(sources=sources, languages=languages, day=day, lexicons=own, cast=spoken_by, casts=show, **wishes)


def cast(engine: str, voices: Sequence[str], speed: float, pitch: float) -> Cast:
    """
    The cast that the shared options ask for; a wish for two engines is wrong usage.
    """
    try:
        return replace(cast_of(voices, engine), speed=speed, pitch=pitch)
    except PlanError as e:
        raise click.UsageError(str(e)) from e


def casts(path: Path | None) -> Mapping[str, Cast]:
    """
    Who speaks which language in the user's show; nobody without a *path*. Raises `PlanError`.
    """
    return {} if path is None else read_casts(path)


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
