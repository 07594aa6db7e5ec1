"""
`briefing say`: one text, shown or spoken.
"""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.options import LanguageType, speaking
from briefing.cli.streams import show, standard_input
from briefing.cli.terminal import Terminal
from briefing.errors import PlanError
from briefing.plan import paths


@click.command()
@click.argument("text")
@click.option("--language", type=LanguageType(), required=True, help="Language of the text: en, de, ru or uk.")
@click.option("--print", "shown", is_flag=True, help="Print what the voice is to say, and make no sound.")
@click.option(
    "-o", "out", type=click.Path(path_type=Path), help="A folder, or a file ending in .mp3. Default: say.LANG.mp3 here."
)
@speaking
@click.option("--offline", is_flag=True, help="Never open a socket.")
@click.option("--force", is_flag=True, help="Replace an MP3 that is there.")
def say(
    text: str, language: str, shown: bool, out: Path | None, engine: str, voice: str, offline: bool, force: bool
) -> None:
    """
    Show or speak one text as a briefing would.

    TEXT is in the language of --language; - reads it from standard input.
    """
    from briefing.source import read_text
    from briefing.source.encoding import mend
    from briefing.speakable import spoken

    written = read_text(standard_input()) if text == "-" else mend(text)
    written = " ".join(written.split())
    if not written:
        raise PlanError("There is nothing to say: the text is empty.")
    if shown:
        show(spoken(written, language))
        return
    with Terminal() as terminal:
        from briefing.cli.tools import tools
        from briefing.pipeline.saying import say as speak

        path = paths(out, f"say.{language}").mp3
        kit = tools(terminal, offline=offline)
        speak(written, language, path, kit, engine=engine, voice=voice, offline=offline, force=force)
    show(str(path))
