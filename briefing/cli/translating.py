"""
The options that say who translates, and with which terms.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.options import F, added
from briefing.translators.choice import DEFAULT, is_there, names


class TranslatorType(click.ParamType):
    """
    The name of a translator that is there.
    """

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """
        Give the name, or refuse with a sentence that lists those there are.
        """
        if not is_there(str(value)):
            self.fail(f"There is no translator called {value!r}; there are: {', '.join(names())}.", param, ctx)
        return str(value)


def translating(command: F) -> F:
    """
    Add the options.
    """
    options = (
        click.option(
            "--translator",
            type=TranslatorType(),
            default=DEFAULT,
            show_default=True,
            help="Who translates: argos on this machine, or libretranslate, a server.",
        ),
        click.option(
            "--translator-url",
            metavar="URL",
            default="",
            help="The server of libretranslate; its key, if it wants one, in the variable BRIEFING_TRANSLATOR_KEY.",
        ),
        click.option(
            "--on-bad-translation",
            "on_bad",
            type=click.Choice(["keep", "drop", "stop"]),
            default="keep",
            show_default=True,
            help="What becomes of a sentence whose translation cannot be trusted: it is said in its own language, left "
            "out, or the run stops.",
        ),
        click.option(
            "--glossary",
            type=click.Path(path_type=Path),
            help='A TOML file of names and terms: below [en-uk], "written" = "translated".',
        ),
    )
    return added(command, options)
