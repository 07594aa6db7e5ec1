"""
`briefing script`: the words of a briefing, without a sound.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.editor import editing
from briefing.cli.options import reading, shaping
from briefing.cli.planning import plan
from briefing.cli.speaking import speaking
from briefing.cli.streams import show, show_json
from briefing.cli.terminal import Terminal
from briefing.cli.translating import translating

if TYPE_CHECKING:
    from briefing.model import Article, Line, Script
    from briefing.pipeline.draft import Draft
    from briefing.story import Story

#: Characters in a line where there is no terminal to ask.
WIDTH = 100


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@shaping
@speaking
@translating
@reading
@click.option("--side-by-side", is_flag=True, help="Show source and translation in two columns, doubtful ones flagged.")
@click.option("--edit", is_flag=True, help="Open the script in $EDITOR first, and show what comes of it.")
@click.option("--json", "as_json", is_flag=True, help="Print the script as JSON: both forms, source, span, rank.")
@click.option("--explain", is_flag=True, help="Show which sources tell one event, and what was dropped by which rule.")
def script(
    sources: tuple[str, ...],
    to: tuple[str, ...],
    day: date | None,
    lexicon: Path | None,
    allow_private: bool,
    side_by_side: bool,
    edit: bool,
    as_json: bool,
    explain: bool,
    **wishes: Any,
) -> None:
    """
    Show what a briefing would say.

    SOURCE is what `make` takes. A line behind > is how a voice gets the one above it, where that differs. The length
    is estimated, so `make` may choose a sentence more or less. Edit what is shown, and `make --script` speaks it.
    """
    if side_by_side and as_json:
        raise click.UsageError("--side-by-side is for the eye and --json for programs; give one of them.")
    asked = plan(sources, to, day, lexicon, **wishes)
    with Terminal() as terminal, editing() as editor:
        from briefing import pipeline
        from briefing.cli.tools import tools_for
        from briefing.edited import told

        kit = tools_for(asked, terminal, private=allow_private)
        stories = pipeline.read(asked, kit)
        plans = pipeline.rewritten(asked, stories, kit, editor) if edit else (asked,)
        drafts = [each for one in plans for each in pipeline.write(one, stories, kit)]
        if as_json:
            show_json([_listed(each.script, stories) for each in drafts])
        else:
            show("\n\n".join(_compared(each, stories) if side_by_side else told(each.script) for each in drafts))
        if explain:
            (partial(click.echo, err=True) if as_json else show)(_explained(stories))


def _listed(script: Script, stories: tuple[Story, ...]) -> dict[str, Any]:
    from briefing.provenance import provenance

    articles = [each.article for each in stories]
    lines = [asdict(line) | provenance(line, articles) | {"also": _also(line, articles)} for line in script.lines]
    return asdict(script) | {"lines": lines}


def _also(line: Line, articles: Sequence[Article]) -> list[dict[str, Any]]:
    return [asdict(each) | {"address": articles[each.source].document.shown} for each in line.also]


def _compared(draft: Draft, stories: tuple[Story, ...]) -> str:
    from briefing.pipeline.comparison import comparison

    width = shutil.get_terminal_size((WIDTH, 0)).columns
    return comparison(draft, [each.article for each in stories], width)


def _explained(stories: tuple[Story, ...]) -> str:
    """
    What was merged and dropped, indented like all that `make --script` does not read back.
    """
    from briefing.story.parts import parts

    shown = [each.article.document.shown for each in stories]
    lines = []
    for part in parts(stories):
        if len(part.sources) > 1:
            leader, *others = (shown[source] for source in part.sources)
            lines += ["", f"One event: {leader} leads, {', '.join(others)} adds"]
    for each in stories:
        dropped = each.article.dropped
        lines += ["", f"Dropped from {each.article.document.address}: {len(dropped)}"]
        lines += [f"  {one.rule}: {one.text}" for one in dropped]
    return "\n".join(f"    > {line}".rstrip() for line in lines)
