"""
`briefing voices`: who can speak, and how that sounds.
"""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.options import LanguageType
from briefing.cli.speaking import EngineType
from briefing.cli.streams import show, show_json
from briefing.cli.terminal import Terminal
from briefing.errors import PlanError
from briefing.languages import LANGUAGES

if TYPE_CHECKING:
    from voices.engine import Engine
    from voices.model import Listing

#: The most characters in a line of the list.
WIDTH = 100
#: What a line may tell to type.
COMMAND = re.compile(r"briefing models install \S+")
#: What `try` has said: a date, figures and a name, which is where voices differ.
SENTENCES = {
    "en": "Good morning. On Tuesday, March 3, 21 ships came to Odesa, each with 450 tons of grain.",
    "de": "Guten Morgen. Am Dienstag, dem 3. März, kamen 21 Schiffe nach Odessa, jedes mit 450 Tonnen Getreide.",
    "ru": "Доброе утро. Во вторник, 3 марта, в Одессу пришло 21 судно, на каждом было 450 тонн зерна.",
    "uk": "Доброго ранку. У вівторок, 3 березня, до Одеси прибуло 21 судно, на кожному було 450 тонн зерна.",
}


@click.group(invoke_without_command=True)
@click.option("--language", type=LanguageType(), help="Only this language.")
@click.option("--engine", type=EngineType(), help="Only this engine.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.pass_context
def voices(ctx: click.Context, language: str | None, engine: str | None, as_json: bool) -> None:
    """
    List the engines and their voices.

    The first voice of a language is the default. Voices that can be installed are shown with the command for it; `try`
    speaks a sentence in each that is there.
    """
    if ctx.invoked_subcommand:
        return
    found = [(each, tuple(_listed(each, _codes(language)))) for each in _engines(engine)]
    if as_json:
        show_json([_told(*each) for each in found])
        return
    for each, listed in found:
        show(_wrapped(f"{each.name}, {'online' if each.online else 'offline'}: {each.about}"))
        if each.needs():
            show(f"  first: {each.needs()}")
        for line in _lines(listed):
            show(_wrapped(line, "  "))


@voices.command("try")
@click.option("--language", type=LanguageType(), help="Only this language.")
@click.option("--engine", type=EngineType(), help="Only this engine.")
@click.option("--offline", is_flag=True, help="Never open a socket: no voices online.")
@click.option(
    "-o", "out", type=click.Path(path_type=Path), default=Path("voices-tried"), show_default=True, help="A folder."
)
@click.option("--force", is_flag=True, help="Replace the MP3s that are there.")
def try_(language: str | None, engine: str | None, offline: bool, out: Path, force: bool) -> None:
    """
    Speak a sentence in each voice that is there.

    Each becomes an MP3 in the folder, which is printed. A voice that cannot be used is told of, and the others go on.
    """
    from briefing.cast import Cast
    from briefing.cli.tools import tools
    from briefing.pipeline.saying import say
    from voices.errors import VoiceError

    wanted = [
        each
        for one in _engines(engine)
        if (engine or one.name != "tone") and not (offline and one.online)
        for each in _listed(one, _codes(language))
        if each.ready
    ]
    places = {each: out / f"{each.engine}-{each.name.replace('#', '-')}.{each.language}.mp3" for each in wanted}
    there = next((path for path in places.values() if path.exists()), None)
    if there and not force:
        raise PlanError(f"{there} exists; name another folder with -o, or add --force to replace what is there.")
    spoken, out_of_reach = 0, {each.name for each in _engines(engine) if each.needs()}
    with Terminal() as terminal:
        kit = tools(terminal, offline=offline)
        for number, (each, path) in enumerate(places.items()):
            terminal.progress("Trying voices", number / len(wanted))
            if each.engine in out_of_reach:
                continue
            who = Cast(each.engine, (each.name,))
            try:
                say(SENTENCES[each.language], each.language, path, kit, cast=who, offline=offline, force=force)
            except VoiceError as e:
                terminal.warn(f"{each.engine}:{each.name} is left out: {e}")
                if each.online:  # its other voices would be as far away
                    out_of_reach.add(each.engine)
            else:
                spoken += 1
                show(str(path))
    if not spoken:
        raise click.ClickException("No voice could be tried; see `briefing doctor`.")


def _engines(wanted: str | None) -> Iterator[Engine]:
    from voices.engine import load, names

    for name in names():
        if wanted in (None, "auto", name):
            yield load(name)


def _codes(wanted: str | None) -> tuple[str, ...]:
    return (wanted,) if wanted else tuple(LANGUAGES)


def _listed(engine: Engine, codes: Iterable[str]) -> Iterator[Listing]:
    for code in codes:
        yield from engine.listed(code)


def _lines(listed: Sequence[Listing]) -> Iterator[str]:
    """
    A line for the voices that are alike, and one for each that is yet to be installed.
    """
    ready = (each for each in listed if each.ready)
    for (code, quality, licence), alike in groupby(ready, lambda each: (each.language, each.quality, each.licence)):
        yield f"{code}  {', '.join(each.name for each in alike)}  ({quality}; {licence})"
    for each in listed:
        if not each.ready:
            yield (
                f"{each.language}  not installed: {each.name}  ({each.quality}; {each.licence}; "
                f"{each.size / 1e6:.0f} MB): briefing models install {each.engine}:{each.name}"
            )


def _wrapped(line: str, indent: str = "") -> str:
    """
    *line* as wide as the terminal, where there is one, every command in it in one piece: it is there to be copied.
    """
    if not sys.stdout.isatty():
        return indent + line  # for grep
    width = min(shutil.get_terminal_size((WIDTH, 0)).columns, WIDTH)
    whole = COMMAND.sub(lambda found: found[0].replace(" ", "\u00a0"), line)
    folded = textwrap.fill(
        whole,
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    return folded.replace("\u00a0", " ")


def _told(engine: Engine, listed: Sequence[Listing]) -> dict[str, object]:
    codes = dict.fromkeys(each.language for each in listed)
    ready = {code: [each.name for each in listed if each.language == code and each.ready] for code in codes}
    return {
        "engine": engine.name,
        "about": engine.about,
        "online": engine.online,
        "needs": engine.needs(),
        "voices": {code: names for code, names in ready.items() if names},
        "listed": [asdict(each) for each in listed],
    }
