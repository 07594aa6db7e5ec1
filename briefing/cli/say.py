"""
`briefing say`: one text, shown or spoken.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.options import LanguageType
from briefing.cli.planning import lexicons
from briefing.cli.speaking import cast, casts, speaking
from briefing.cli.streams import show, standard_input
from briefing.cli.terminal import Terminal
from briefing.errors import PlanError
from briefing.plan import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.speakable import Change, Lexicon


@click.command()
@click.argument("text")
@click.option("--language", type=LanguageType(), required=True, help="Language of the text: en, de, ru or uk.")
@click.option("--print", "shown", is_flag=True, help="Print what the voice is to say, and make no sound.")
@click.option("--explain", is_flag=True, help="Print that, and which rule changed what; make no sound.")
@click.option(
    "-o", "out", type=click.Path(path_type=Path), help="A folder, or a file ending in .mp3. Default: say.LANG.mp3 here."
)
@speaking
@click.option("--offline", is_flag=True, help="Never open a socket.")
@click.option("--force", is_flag=True, help="Replace an MP3 that is there.")
def say(
    text: str,
    language: str,
    shown: bool,
    explain: bool,
    out: Path | None,
    engine: str,
    voice: tuple[str, ...],
    speed: float | None,
    pitch: float | None,
    pace: float | None,
    show_file: Path | None,
    lexicon: Path | None,
    offline: bool,
    force: bool,
) -> None:
    """
    Show or speak one text as a briefing would.

    TEXT is in the language of --language; - reads it from standard input. With --print, stress marks and Latin names
    are as the --engine gets them; auto stands for one that follows no stress marks.
    """
    from briefing.source import read_text
    from briefing.source.encoding import mend

    written = read_text("-", stdin=standard_input()) if text == "-" else mend(text)
    written = " ".join(written.split())
    if not written:
        raise PlanError("There is nothing to say: the text is empty.")
    if len(voice) > 1:
        raise click.UsageError("One text is said by one voice; give one --voice.")
    own = lexicons(lexicon)
    spoken_by = cast(engine, voice, speed, pitch).over(casts(show_file).get(language))
    if shown or explain:
        show(_shown(written, language, spoken_by.engine, own, explain=explain))
        return
    with Terminal() as terminal:
        from briefing.cli.tools import tools
        from briefing.pipeline.saying import say as speak

        path = paths(out, f"say.{language}").mp3
        kit = tools(terminal, offline=offline)
        speak(written, language, path, kit, cast=spoken_by, pace=pace, offline=offline, force=force, lexicons=own)
    show(str(path))


def _shown(text: str, language: str, engine: str, own: Mapping[str, Lexicon], *, explain: bool) -> str:
    from briefing.speakable import explained, fitted
    from voices.engine import load

    said = explained(text, language, own)
    voice = None if engine == "auto" else load(engine)
    stress, latin = (voice.stress, voice.latin) if voice else (False, True)
    spoken = fitted(said.spoken, language, stress=stress, latin=latin)
    return "\n".join([spoken, *map(_change, said.changes)]) if explain else spoken


def _change(change: Change) -> str:
    return f"  {change.rule}: {change.written!r} is said {change.said!r}"
