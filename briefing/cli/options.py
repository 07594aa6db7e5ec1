"""
Options that several commands share.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefing.errors import PlanError
from briefing.languages import language

if TYPE_CHECKING:
    pass

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


def reading(command: F) -> F:
    """
    Add the options that say where articles may come from.
    """
    options = (
        click.option(
            "--latest",
            type=click.IntRange(1, 50),
            metavar="N",
            help="Of each feed (RSS, Atom) among the sources, the newest N articles. Default: 1.",
        ),
        click.option("--offline", is_flag=True, help="Never open a socket, but to a --translator-url on this machine."),
        click.option(
            "--allow-private",
            is_flag=True,
            help="Read pages of this machine and of private networks, too, such as an intranet.",
        ),
    )
    return added(command, options)
