"""
Options that say what is heard around the words.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import F, added
from briefing.setting import PAUSES, Pauses, Setting


class SecondsType(click.FloatRange):
    """
    A length in seconds; `nan`, which is in no range, is refused too.
    """

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """
        Give the number, or refuse with a sentence.
        """
        seconds: float = super().convert(value, param, ctx)
        if seconds != seconds:
            self.fail(f"{value} is not a number of seconds.", param, ctx)
        return seconds


def sounding(command: F) -> F:
    """
    Add these options. A pause is an option each: one of them can be set without knowing the others.
    """
    usual = Pauses()
    options = (
        _pause("sentence", usual.sentence, "a sentence"),
        _pause("segment", usual.segment, "a segment"),
        _pause("section", usual.section, "the news, another story and the closing"),
        click.option("--plain", is_flag=True, help="No sting, no chimes: voices alone."),
        click.option(
            "--music",
            metavar="FILE",
            type=click.Path(path_type=Path),
            help="Music under greeting, headlines and closing, never under the news.",
        ),
    )
    return added(command, options)


def setting(wishes: MutableMapping[str, Any]) -> Setting:
    """
    Take what these options say out of *wishes*.
    """
    pauses = Pauses(*(wishes.pop(f"pause_{before}") for before in ("sentence", "segment", "section")))
    plain, music = wishes.pop("plain"), wishes.pop("music")
    if plain and music is not None:
        raise click.UsageError("--plain is without music; leave out --plain or --music.")
    return Setting(pauses, plain, music)


def _pause(name: str, usual: float, what: str) -> Any:
    return click.option(
        f"--pause-{name}",
        type=SecondsType(*PAUSES),
        metavar="S",
        default=usual,
        help=f"Seconds of silence before {what}, up to {PAUSES[1]:g}. Default: {usual:g}.",
    )
