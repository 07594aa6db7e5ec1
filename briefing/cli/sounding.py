"""
Options that say what is heard around the words.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import F, NumberType, added
from briefing.setting import BITRATES, PAUSES, Pauses, Setting


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
        click.option(
            "--bitrate",
            type=click.Choice([str(each) for each in BITRATES]),
            default="96",
            help="The MP3's constant bitrate in kbit/s; stereo music doubles it. Default: 96; 64 saves mobile data.",
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
    return Setting(pauses, plain, music, int(wishes.pop("bitrate")))


def _pause(name: str, usual: float, what: str) -> Any:
    return click.option(
        f"--pause-{name}",
        type=NumberType(*PAUSES),
        metavar="S",
        default=usual,
        help=f"Seconds of silence before {what}, up to {PAUSES[1]:g}. Default: {usual:g}.",
    )
