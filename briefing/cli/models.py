"""
The command `briefing models`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.group()
def models() -> None:
    """
    List, install and remove translation packages (Argos Translate).
    """


@models.command("list")
def list_() -> None:
    """
    Show the packages on this machine: from, to, version, folder.
    """
    from briefing.translators.packages import default_folder, installed

    packages, broken = installed()
    for package in packages:
        click.echo("\t".join([package.source, package.target, package.version, str(package.path)]))
    for name, reason in broken:
        click.echo(f"Broken: {name} in {default_folder()}: {reason}.", err=True)
    if not packages:
        click.echo("No translation package is installed; get one with: briefing models install en uk", err=True)


@models.command()
@click.argument("what", nargs=-1, required=True, metavar="SOURCE TARGET | FILE")
@click.option("--index", metavar="URL", help="Another list of packages than Argos Translate's own.")
def install(what: tuple[str, ...], index: str | None) -> None:
    """
    Install the newest package that leads from SOURCE to TARGET, or the one in FILE.
    """
    from briefing.translators.archive import install_file
    from briefing.translators.index import install_pair

    if len(what) > 2:
        raise click.UsageError("Name two languages, such as: en uk; or one .argosmodel file.")
    if len(what) == 1:
        package = install_file(Path(what[0]))
    else:
        source, target = (_code(each) for each in what)
        meter = _meter if sys.stderr.isatty() else None
        package = install_pair(source, target, index_url=index, on_progress=meter)
    click.echo(package.path)


@models.command()
@click.argument("source")
@click.argument("target")
def remove(source: str, target: str) -> None:
    """
    Delete the package that leads from SOURCE to TARGET.
    """
    from briefing.translators.packages import remove as remove_pair

    for package in remove_pair(_code(source), _code(target)):
        click.echo(package.path)


def _code(wish: str) -> str:
    """
    The code that *wish* means: ours where we know the language, else as it is, for Argos has many more.
    """
    from briefing.errors import PlanError
    from briefing.languages import language

    try:
        return language(wish).code
    except PlanError:
        return wish.strip().lower()


def _meter(done: int, total: int | None) -> None:
    share = f" of {total / 1e6:.0f}" if total else ""
    click.echo(f"\r{done / 1e6:.0f}{share} MB", err=True, nl=done == total)
