"""
`briefing make`: articles in, an MP3 for each language out.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.options import plan, reading, shaping, speaking
from briefing.cli.streams import show, show_json
from briefing.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefing.pipeline import Forecast
    from briefing.pipeline.edition import Edition


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@shaping
@speaking
@click.option(
    "-o",
    "out",
    type=click.Path(path_type=Path),
    help="A folder, or a file ending in .mp3. Default: the current folder.",
)
@reading
@click.option("--dry-run", is_flag=True, help="Say what would be made, and make nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option("--force", is_flag=True, help="Replace an MP3 that was not made by briefing.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, only warnings.")
@click.option("-v", "--verbose", is_flag=True, help="Say what is done, step by step.")
def make(
    sources: tuple[str, ...],
    to: tuple[str, ...],
    day: date | None,
    lexicon: Path | None,
    allow_private: bool,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **wishes: Any,
) -> None:
    """
    Turn articles into a spoken briefing.

    SOURCE is a file (.txt, .md, .html, .eml), - for standard input, or an http(s) address. Several sources make one
    briefing. Beside each MP3 stand its manifest (.json) and its transcript (.vtt). Clips are kept: the same command
    again asks no voice for anything.
    """
    asked = plan(sources, to, day, lexicon, **wishes)
    with Terminal(quiet, verbose) as terminal:
        from briefing import pipeline
        from briefing.cli.tools import tools

        kit = tools(terminal, offline=asked.offline, private=allow_private)
        if dry_run:
            forecasts = pipeline.forecast(asked, kit)
            text, values = [_told(each) for each in forecasts], [_foreseen(each) for each in forecasts]
        else:
            made = pipeline.make(asked, kit)
            text, values = [str(each.paths.mp3) for each in made], [_done(each) for each in made]
    if as_json:
        show_json(values)
    else:
        show("\n".join(text))


def _told(forecast: Forecast) -> str:
    lines = [f"{forecast.paths.mp3}: {forecast.draft.script.title}"]
    lines += [f"  {i}. {each.title}" for i, each in enumerate(forecast.draft.segments, 1)]
    asks = "requests to the network" if forecast.online else "clips to make, none of them by the network"
    lines.append(
        f"  {len(forecast.draft.segments)} segments, {forecast.characters} characters, {forecast.missing} {asks} "
        f"({forecast.clips - forecast.missing} are kept from before), about {forecast.draft.seconds / 60:.1f} minutes "
        f"with {forecast.engine}"
    )
    return "\n".join(lines)


def _foreseen(forecast: Forecast) -> dict[str, Any]:
    return {
        "mp3": str(forecast.paths.mp3),
        "language": forecast.language,
        "title": forecast.draft.script.title,
        "engine": forecast.engine,
        "segments": [each.title for each in forecast.draft.segments],
        "characters": forecast.characters,
        "clips": forecast.clips,
        "requests": forecast.missing if forecast.online else 0,
        "minutes": round(forecast.draft.seconds / 60, 2),
    }


def _done(edition: Edition) -> dict[str, Any]:
    return {
        "mp3": str(edition.paths.mp3),
        "manifest": str(edition.paths.manifest),
        "vtt": str(edition.paths.vtt),
        "language": edition.spoken.draft.script.language,
        "title": edition.spoken.draft.script.title,
        "engine": edition.spoken.engine.name,
        "minutes": round(edition.spoken.draft.seconds / 60, 2),
        "clips": edition.spoken.ledger.clips,
        "clips_made": edition.spoken.made,
        "integrated_lufs": round(edition.episode.loudness.integrated, 2),
        "true_peak_dbtp": round(edition.episode.loudness.true_peak, 2),
    }
