"""
`briefing show`: a podcast in a folder, which any web server can host.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import LanguageType
from briefing.cli.streams import show as tell

_FOLDER = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))


@click.group()
def show() -> None:
    """
    Publish: a folder with one podcast feed a language.

    `new` makes the folder, `make --publish DIR` or `add` puts episodes into it, `check` tells what clients would not
    take, and everything in it can be copied to any web server as it is. What the show is called and where it is found
    stands in DIR/show.toml.
    """


@show.command()
@_FOLDER
@click.option("--title", required=True, help="The name of the show.")
@click.option("--base-url", required=True, help="Where the folder will be found on the web: https://example.org/news/")
@click.option(
    "--language",
    "languages",
    type=LanguageType(every=True),
    multiple=True,
    help="Language of a feed: en, de, ru, uk; repeat it, or say all. Default: en.",
)
@click.option("--author", default="", help="Who makes it, as podcast clients show it.")
@click.option("--email", default="", help="In the feeds for all to read: directories write to it.")
@click.option("--description", default="", help="What it is about. Default: that it is news, read by a computer.")
@click.option("--category", default="News > Daily News", show_default=True, help="As Apple Podcasts spells it.")
def new(folder: Path, languages: tuple[str, ...], **wishes: Any) -> None:
    """
    Make DIR a show, with feeds that are valid and empty.
    """
    from briefing.languages import LANGUAGES
    from briefing.pipeline.publishing import pages
    from output.show.address import private
    from output.show.library import create
    from output.show.settings import fresh

    codes = tuple(LANGUAGES) if "all" in languages else tuple(dict.fromkeys(languages)) or ("en",)
    made = fresh(languages=codes, **wishes)
    create(folder, made, pages())
    if private(made.base_url):
        _warn(f"{made.base_url} is found on this machine or in its network alone: nobody else can subscribe.")
    if not made.email:
        _warn("Directories write to an address in the feed to see whose it is: fill in email in show.toml.")
    tell("\n".join(str(folder / each / "feed.xml") for each in made.languages))


@show.command()
@_FOLDER
@click.argument("episodes", metavar="EPISODE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--replace", "replacing", default="", metavar="GUID", help="The episode that a new one takes the place of."
)
def add(folder: Path, episodes: tuple[Path, ...], replacing: str) -> None:
    """
    Publish episodes in the show DIR.

    EPISODE is an MP3 that `briefing make` has made, with its manifest (.json) beside it, or that manifest. An episode
    of the same articles, day and language is replaced, and keeps its place in every client.
    """
    if replacing and len(episodes) > 1:
        raise click.UsageError("--replace names one episode; give one to take its place.")
    from briefing.pipeline.publishing import library

    added = library(folder).add(episodes, datetime.now().astimezone(), replacing)
    tell("\n".join(str(folder / each.language / each.sound.name) for each in added))


@show.command()
@_FOLDER
@click.argument("guid")
def remove(folder: Path, guid: str) -> None:
    """
    Take an episode back from the show DIR, with its files.

    GUID is its guid, or one of its files, with the language before it where two feeds have one of that name.
    """
    from briefing.pipeline.publishing import library

    item = library(folder).remove(guid)
    tell(f"{folder / item.language / item.stem}: {item.title}")


@show.command()
@_FOLDER
def build(folder: Path) -> None:
    """
    Make feeds and pages of the show DIR anew.

    From show.toml and the record (.json) of each episode, which are never changed by it. What would be the same is not
    written.
    """
    from briefing.pipeline.publishing import library

    shows = library(folder)
    shows.build()
    tell("\n".join(str(folder / each / "feed.xml") for each in shows.show.languages))


@show.command()
@click.argument("where", metavar="DIR|URL")
@click.option("--quick", is_flag=True, help="Of a folder: decode no sound, and believe the headers of files.")
@click.option("--deep", is_flag=True, help="Of an address: download the sound of the newest episodes, and decode it.")
@click.option(
    "--newest", type=click.IntRange(1, 10_000), default=5, show_default=True, help="As many episodes of an address."
)
@click.option("--allow-private", is_flag=True, help="Ask machines of this network, too.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def check(where: str, quick: bool, deep: bool, newest: int, allow_private: bool, as_json: bool) -> None:
    """
    Check a show as listeners' apps and directories do.

    DIR is the folder of a show; URL is the address of any feed, ours or not. Each line names a requirement of
    docs/check.md, whether it must (M), should (S) or would be nice to (N) be kept, and where it is not. Ends with exit
    code 1 when something is missed that must be.
    """
    from dataclasses import asdict

    from briefing.cli.streams import show_json
    from briefing.cli.terminal import Terminal
    from briefing.model import openable
    from briefing.pipeline.checking import Depth
    from briefing.pipeline.checking import check as looked
    from output.check.sheet import sheet

    if (quick and openable(where)) or (deep and not openable(where)):
        raise click.UsageError("--quick is for a folder, --deep for an address.")
    with Terminal() as terminal:
        found = looked(where, Depth(quick, deep, newest), terminal, datetime.now(UTC), private=allow_private)
    if as_json:
        show_json({**asdict(found), "kept": found.kept})
    else:
        tell(sheet(found))
    if not found.kept:
        raise click.exceptions.Exit(1)


def _warn(sentence: str) -> None:
    click.echo(f"briefing: {sentence}", err=True)
