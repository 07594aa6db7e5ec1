"""
`briefing script`: the words of a briefing, without a sound.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from briefing.cli.options import editions, one_length, shaping, speaking
from briefing.cli.terminal import Terminal
from briefing.plan import Plan

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
    minutes: float | None,
    segments: int | None,
    title: str | None,
    day: date | None,
    engine: str,
    voice: str,
    offline: bool,
    as_json: bool,
    explain: bool,
) -> None:
    """
    Show what a briefing would say.

    SOURCE is what `make` takes. The length is estimated, so `make` may choose a sentence more or less.
    """
    one_length(minutes, segments)
    plan = Plan(
        sources=sources,
        day=day or date.today(),
        languages=editions(to),
        engine=engine,
        voice=voice,
        minutes=minutes,
        segments=segments,
        title=title,
        offline=offline,
    )
    with Terminal() as terminal:
        from briefing import pipeline
        from briefing.cli.tools import tools

        kit = tools(terminal, offline=offline)
        stories = pipeline.read(plan, kit)
        drafts = pipeline.write(plan, stories, kit)
    if as_json:
        click.echo(json.dumps([asdict(each.script) for each in drafts], ensure_ascii=False, indent=2, default=str))
    else:
        click.echo("\n\n".join(_told(each.script) for each in drafts))
    if explain:
        click.echo(_explained(stories), err=as_json)


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
