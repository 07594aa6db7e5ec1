"""
The command `briefing models`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.streams import show
from briefing.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefing.report import Report
    from briefing.translators.index import Offer
    from briefing.translators.packages import Package

#: Published scores of Argos' own packages, in BLEU on the FLORES test set. Nothing in a package tells whose it is.
WEAK = (
    "If the package from en to uk is Argos' own, its Ukrainian is weak: BLEU 16 on Flores, where German has 32 and "
    "Russian 28. Pack a better model as .argosmodel (the README tells how), then: briefing models install FILE"
)

#: What a voice is named by: `piper:NAME`.
PIPER = "piper:"

_index = click.option("--index", metavar="URL", help="Another list of packages than Argos Translate's own.")


@click.group()
def models() -> None:
    """
    List, install and remove translation packages (Argos Translate) and voices (Piper).
    """


@models.command("list")
@click.option("--available", is_flag=True, help="Also show what can be installed, or renewed. Asks the network.")
@_index
def list_(available: bool, index: str | None) -> None:
    """
    Show the packages on this machine: from, to, version, folder; and the voices: name, language, file.

    With --available, what is not on this machine follows: voices with quality, size and licence, and packages with the
    address that each would come from.
    """
    from briefing.translators.index import argos_index, fetch_index, newest
    from briefing.translators.packages import default_folder, installed

    packages, broken = installed()
    for package in packages:
        _row(package.source, package.target, package.version, str(package.path))
    for name, reason in broken:
        click.echo(f"Broken: {name} in {default_folder()}: {reason}.", err=True)
    if any(package.pair == ("en", "uk") for package in packages):
        click.echo(WEAK, err=True)
    _voices(available)
    if available:
        for offer in _news(newest(fetch_index(index or argos_index())), packages):
            _row(offer.source, offer.target, offer.version, offer.links[0])
    elif not packages:
        click.echo("No translation package is installed; get one with: briefing models install en uk", err=True)


@models.command()
@click.argument("what", nargs=-1, required=True, metavar="SOURCE TARGET | FILE | URL | piper:NAME")
@_index
def install(what: tuple[str, ...], index: str | None) -> None:
    """
    Install the newest package that leads from SOURCE to TARGET, or the one in FILE or at URL; or a voice.

    A voice is named as `models list --available` has it, such as piper:uk_UA-lada-x_low, or is a FILE.onnx with
    FILE.onnx.json beside it.
    """
    if len(what) > 2:
        raise click.UsageError(
            "Name two languages, such as: en uk; or one .argosmodel file, or its address; or a voice, such as:"
            " piper:uk_UA-lada-x_low"
        )
    with Terminal() as terminal:
        show(str(_placed(what, index, terminal)))


@models.command()
@click.argument("what", nargs=-1, required=True, metavar="SOURCE TARGET | piper:NAME")
def remove(what: tuple[str, ...]) -> None:
    """
    Delete the package that leads from SOURCE to TARGET, or the voice called NAME.
    """
    from briefing.translators.packages import remove as remove_pair
    from voices.shelf import remove as remove_voice

    if len(what) == 1 and what[0].startswith(PIPER):
        gone = list(remove_voice(what[0].removeprefix(PIPER)))
    elif len(what) == 2:
        source, target = map(_code, what)
        gone = [package.path for package in remove_pair(source, target)]
    else:
        raise click.UsageError("Name two languages, such as: en uk; or a voice, such as: piper:uk_UA-lada-x_low")
    for path in gone:
        show(str(path))


def _placed(what: tuple[str, ...], index: str | None, report: Report) -> Path:
    """
    Install *what* is named; where it is now.
    """
    from briefing.download.fetching import Fetching
    from briefing.pipeline.stock import obtain
    from briefing.translators.archive import install_file
    from briefing.translators.index import install_pair
    from briefing.translators.remote import install_url
    from briefing.translators.routes import way
    from voices import catalogue
    from voices.shelf import MODEL, install

    if len(what) == 2:
        source, target = map(_code, what)
        telling = Fetching(f"the translation package {way((source, target))}", report)
        return install_pair(source, target, index_url=index, on_progress=telling).path
    name = what[0].removeprefix(PIPER)
    if what[0].startswith(PIPER) or (len(what) == 1 and name in (each.name for each in catalogue.offers())):
        return obtain(name, report).model
    if "://" in what[0]:
        return install_url(what[0], on_progress=Fetching(what[0], report)).path
    if what[0].endswith(MODEL):
        return install(Path(what[0])).model
    return install_file(Path(what[0])).path


def _voices(available: bool) -> None:
    from briefing.download.fetching import size
    from voices import catalogue, shelf

    voices, broken = shelf.installed()
    for voice in voices:
        _row(PIPER + voice.name, voice.language, str(voice.model))
    for name, reason in broken:
        click.echo(f"Broken: voice {name} in {shelf.default_folder()}: {reason}.", err=True)
    if available:
        here = {voice.name for voice in voices}
        for offer in catalogue.offers():
            if offer.name not in here:
                _row(PIPER + offer.name, offer.language, offer.quality, size(offer.size), offer.licence)


def _row(*cells: str) -> None:
    show("\t".join(cells))


def _news(offers: Iterable[Offer], packages: Iterable[Package]) -> Iterator[Offer]:
    """
    Those of *offers* that *packages* lack, or have older.
    """
    from briefing.translators.packages import newness

    here = {package.pair: newness(package.version) for package in reversed(tuple(packages))}
    for offer in offers:
        if offer.pair not in here or newness(offer.version) > here[offer.pair]:
            yield offer


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
