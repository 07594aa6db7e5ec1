"""
`briefing script`: the words of a briefing, without a sound.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.options import plan, shaping, speaking
from briefing.cli.streams import show, show_json
from briefing.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefing.model import Script
    from briefing.story import Story


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@shaping
@speaking
@click.option("--offline", is_flag=True, help="Never open a socket.")
@click.option("--json", "as_json", is_flag=True, help="Print the script as JSON, with both forms and source spans.")
@click.option("--explain", is_flag=True, help="Show what was dropped from the article, and the rule that dropped it.")
def script(
    sources: tuple[str, ...],
    to: tuple[str, ...],
    day: date | None,
    as_json: bool,
    explain: bool,
    **wishes: Any,
) -> None:
    """
    Show what a briefing would say.

    SOURCE is what `make` takes. The length is estimated, so `make` may choose a sentence more or less.
    """
    asked = plan(sources, to, day, **wishes)
    with Terminal() as terminal:
        from briefing import pipeline
        from briefing.cli.tools import tools

        kit = tools(terminal, offline=asked.offline)
        stories = pipeline.read(asked, kit)
        drafts = pipeline.write(asked, stories, kit)
    if as_json:
        show_json([asdict(each.script) for each in drafts])
    else:
        show("\n\n".join(_told(each.script) for each in drafts))
    if explain:
        (partial(click.echo, err=True) if as_json else show)(_explained(stories))


def _told(script: Script) -> str:
    lines = [f"# {script.title}"]
    for line in script.lines:
        if line.chapter is not None:
            lines += ["", f"## {line.chapter}"]
        lines.append(line.text)
    return "\n".join(lines)


def _explained(stories: tuple[Story, ...]) -> str:
    lines = []
    for each in stories:
        dropped = each.article.dropped
        lines += ["", f"Dropped from {each.article.document.address}: {len(dropped)}"]
        lines += [f"  {one.rule}: {one.text}" for one in dropped]
    return "\n".join(lines)
