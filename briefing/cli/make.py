"""
`briefing make`: articles in, an MP3 for each language out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.editor import editing
from briefing.cli.options import reading, shaping
from briefing.cli.planning import plan
from briefing.cli.sounding import setting, sounding
from briefing.cli.speaking import speaking
from briefing.cli.streams import show, show_json, standard_input
from briefing.cli.terminal import Terminal
from briefing.cli.translating import translating
from briefing.plan import TRANSCRIPTS

if TYPE_CHECKING:
    from briefing.edited import Edited
    from briefing.pipeline import Forecast
    from briefing.pipeline.edition import Edition
    from output.show.library import Library
    from output.show.model import Item


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1)
@shaping
@speaking
@sounding
@click.option(
    "-o",
    "out",
    type=click.Path(path_type=Path),
    help="A folder, or a file ending in .mp3. Default: the current folder.",
)
@click.option(
    "--script", metavar="FILE", help="Speak an edited script: what `briefing script` prints, and you changed."
)
@click.option(
    "--cover",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A square JPEG or PNG of your own, 1400 to 3000 pixels, as the cover. Default: one is drawn.",
)
@click.option(
    "--publish",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Publish the editions in the show in DIR; its languages and voices count where none are named.",
)
@click.option("--again", is_flag=True, help="With --publish: articles, too, that the show has told already.")
@click.option("--edit", is_flag=True, help="Open the script in $EDITOR before it is spoken.")
@click.option(
    "--transcript",
    "transcripts",
    type=click.Choice([*TRANSCRIPTS, "all"], case_sensitive=False),
    multiple=True,
    metavar="FORMAT",
    default=["vtt"],
    help="A transcript beside the MP3: vtt, srt, json, html, txt; repeat it, or say all. Default: vtt.",
)
@translating
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
    script: str | None,
    publish: Path | None,
    again: bool,
    edit: bool,
    transcripts: tuple[str, ...],
    allow_private: bool,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **wishes: Any,
) -> None:
    """
    Turn articles into a spoken briefing.

    SOURCE is a file (.txt, .md, .html, .eml), - for standard input, or an http(s) address; or a feed (RSS, Atom), whose
    newest articles are taken, as many as --latest says. Several sources make one briefing. Beside each MP3 stand its
    manifest (.json) and its transcript (.vtt; others with --transcript). Clips are kept: the same command again asks no
    voice for anything.

    With --script, an edited script is spoken as it stands, however long; sources only tell where its lines come from.

    With --publish, the editions go into a show that `briefing show new` has made; without -o nothing else is kept.
    """
    if not sources and script is None:
        raise click.UsageError("Missing argument 'SOURCE...': give an article, or a script with --script.")
    if edit and (script is not None or dry_run):
        raise click.UsageError(
            "--edit opens the script that is about to be spoken, so --script and --dry-run rule it out."
        )
    if publish is not None and wishes["cover"] is not None:
        raise click.UsageError("A show has a cover of its own: name yours in its show.toml, and leave out --cover.")
    if again and publish is None:
        raise click.UsageError("--again is about what a show has told; name the show with --publish.")
    wishes["transcripts"] = tuple(TRANSCRIPTS) if "all" in transcripts else tuple(dict.fromkeys(transcripts))
    heard = setting(wishes)
    spoken = _read(script, sources, to, wishes)
    asked = plan(sources, to, day, lexicon, script=spoken, setting=heard, publish=publish, **wishes)
    with Terminal(quiet, verbose) as terminal, editing() as editor:
        from briefing import pipeline
        from briefing.cli.tools import tools_for
        from briefing.pipeline import publishing

        kit = tools_for(asked, terminal, private=allow_private)
        shows = None if publish is None else publishing.library(publish)
        asked = asked if shows is None else publishing.aimed(asked, shows)
        if dry_run:
            if shows is not None:
                asked, kit = publishing.gathered(asked, kit, shows, again=again)
            forecasts = pipeline.forecast(asked, kit) if asked.sources or asked.script else ()
            text, values = [_told(each) for each in forecasts], [_foreseen(each) for each in forecasts]
        elif shows is not None:
            items = publishing.publish(asked, kit, shows, again=again, edit=editor if edit else None)
            text = [str(shows.folder / each.language / each.sound.name) for each in items]
            values = [_published(each, shows) for each in items]
        else:
            made = pipeline.make(asked, kit, editor if edit else None)
            text, values = [str(each.paths.mp3) for each in made], [_done(each) for each in made]
    if as_json:
        show_json(values)
    elif text:
        show("\n".join(text))


def _read(
    script: str | None, sources: tuple[str, ...], to: tuple[str, ...], wishes: Mapping[str, Any]
) -> Edited | None:
    if script is None:
        return None
    if wishes["minutes"] is not None or wishes["segments"] is not None:
        raise click.UsageError(
            "An edited script is spoken as long as it is; --minutes and --segments do not go with it."
        )
    if len(set(to)) > 1 or "all" in to:
        raise click.UsageError("An edited script is one edition; give its language alone with --to.")
    if script == "-" and "-" in sources:
        raise click.UsageError("Standard input is one file: the script, or a source.")
    from briefing.edited import read
    from briefing.source import STDIN, read_text

    text = read_text(script, stdin=standard_input())
    return read(text, STDIN if script == "-" else script, *to[:1])


def _told(forecast: Forecast) -> str:
    lines = [f"{forecast.paths.mp3}: {forecast.draft.script.title}"]
    lines += [f"  {i}. {each}" for i, each in enumerate(_titles(forecast), 1)]
    asks = "requests to the network" if forecast.online else "clips to make, none of them by the network"
    count = f"{len(forecast.draft.segments)} segments, " if forecast.draft.segments else ""
    lines.append(
        f"  {count}{forecast.characters} characters, {forecast.missing} {asks} "
        f"({forecast.clips - forecast.missing} are kept from before), about {forecast.draft.seconds / 60:.1f} minutes "
        f"with {forecast.engine}"
    )
    return "\n".join(lines)


def _titles(forecast: Forecast) -> list[str]:
    """
    The titles of the segments, as the chapters of the edition will have them.
    """
    found: dict[int, str] = {}
    for line in forecast.draft.script.lines:
        if line.segment is not None and line.chapter:
            found.setdefault(line.segment, line.chapter)
    return [found.get(i, each.title) for i, each in enumerate(forecast.draft.segments)]


def _foreseen(forecast: Forecast) -> dict[str, Any]:
    return {
        "mp3": str(forecast.paths.mp3),
        "language": forecast.language,
        "title": forecast.draft.script.title,
        "engine": forecast.engine,
        "segments": _titles(forecast),
        "characters": forecast.characters,
        "clips": forecast.clips,
        "requests": forecast.missing if forecast.online else 0,
        "minutes": round(forecast.draft.seconds / 60, 2),
    }


def _done(edition: Edition) -> dict[str, Any]:
    return {
        "mp3": str(edition.paths.mp3),
        "manifest": str(edition.paths.manifest),
        "transcripts": {name: str(path) for name, path in edition.paths.transcripts.items()},
        "language": edition.spoken.draft.script.language,
        "title": edition.spoken.draft.script.title,
        "engine": edition.spoken.engine.name,
        "minutes": round(edition.spoken.draft.seconds / 60, 2),
        "clips": edition.spoken.ledger.clips,
        "clips_made": edition.spoken.made,
        "integrated_lufs": round(edition.episode.loudness.integrated, 2),
        "true_peak_dbtp": round(edition.episode.loudness.true_peak, 2),
    }


def _published(item: Item, shows: Library) -> dict[str, Any]:
    home, show = shows.folder / item.language, shows.show
    return {
        "mp3": str(home / item.sound.name),
        "manifest": str(home / item.record),
        "language": item.language,
        "title": item.title,
        "guid": item.guid,
        "published": item.published.isoformat(),
        "address": show.url(f"{item.language}/{item.page}"),
    }
