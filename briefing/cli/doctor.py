"""
`briefing doctor`: what works on this machine.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import click

import briefing
from briefing.cli.streams import show

if TYPE_CHECKING:
    from voices.cache import Cache

#: Those whose version decides how Briefing sounds or fails.
LIBRARIES = ("gTTS", "espeakng-loader", "av", "lameenc", "mutagen", "argos-translate-lt", "ctranslate2", "trafilatura")
#: And those that not everybody has.
OPTIONAL = ("piper-tts", "onnxruntime", "edge-tts", "starlette", "uvicorn", "segno")


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One line of the doctor's: *well* is False for what a user would miss, None for what is merely worth knowing.
    """

    well: bool | None
    text: str


@click.command()
@click.option("--offline", is_flag=True, help="Never open a socket: online engines are not asked.")
@click.option("--clear-cache", is_flag=True, help="Remove all clips, encoded sound and downloads that are kept.")
def doctor(offline: bool, clear_cache: bool) -> None:
    """
    Check what works on this machine.

    Engines, voices, translation packages, clips and downloads that are kept. Ends with exit code 1 when no engine
    works.
    """
    from briefing.download import unfinished
    from briefing.pipeline.reels import reels
    from voices.cache import Cache, default_folder

    cache = Cache(default_folder())
    if clear_cache:
        cache.clear()
        reels().cache.clear()
        unfinished.clear()
    engines = list(_engines(offline))
    for each in (
        *_machine(),
        *engines,
        *_voices(),
        *_translations(),
        *_downloads(),
        _clips(cache, default_folder()),
        *_reels(reels().cache),
    ):
        show(f"{_MARK[each.well]} {each.text}")
    show("")
    show(
        "gtts and edge send the text to endpoints that Google's terms and Microsoft's do not offer as a service:\n"
        "keep them to private listening. espeak and piper never leave this machine."
    )
    if not any(each.well for each in engines if not each.text.startswith("tone:")):
        raise click.exceptions.Exit(1)


_MARK = {True: "ok  ", False: "bad ", None: "info"}


def _machine() -> Iterator[Finding]:
    yield Finding(None, f"briefing {briefing.__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in LIBRARIES:
        try:
            yield Finding(None, f"{name} {version(name)}")
        except PackageNotFoundError:
            yield Finding(False, f"{name} is not installed; install briefing again")
    for name in OPTIONAL:
        with suppress(PackageNotFoundError):
            yield Finding(None, f"{name} {version(name)}")


def _engines(offline: bool) -> Iterator[Finding]:
    from briefing.languages import LANGUAGES
    from voices.engine import load, names
    from voices.errors import VoiceError
    from voices.model import Voice

    for name in names():
        engine = load(name)
        if engine.online and offline:
            yield Finding(None, f"{name}: not asked, because it is online")
            continue
        spoken = next((code for code in LANGUAGES if engine.speaks(code)), "")
        try:
            with closing(engine):
                engine.probe(Voice(spoken or "en"))
        except VoiceError as e:
            # Who has installed no voice for an engine does not miss it.
            yield Finding(False if spoken else None, f"{name}: {e}")
        else:
            yield Finding(True, f"{name}: {engine.about}")


def _voices() -> Iterator[Finding]:
    from voices.shelf import installed

    voices, broken = installed()
    if voices:
        yield Finding(True, "voices of Piper: " + ", ".join(each.name for each in voices))
    for name, reason in broken:
        yield Finding(False, f"voice {name} is broken ({reason}); remove it with: briefing models remove piper:{name}")


def _translations() -> Iterator[Finding]:
    from briefing.translators.packages import installed

    packages, broken = installed()
    if packages:
        yield Finding(True, "translation: " + ", ".join(f"{each.source} to {each.target}" for each in packages))
    else:
        yield Finding(None, "translation: no package yet; `make --to uk` fetches what it needs")
    for name, reason in broken:
        yield Finding(False, f"translation package {name} is broken ({reason}); remove its folder and install it again")


def _downloads() -> Iterator[Finding]:
    from briefing.download.unfinished import default_folder, kept

    count, size = kept()
    if count:
        what = "1 download that broke off is" if count == 1 else f"{count} downloads that broke off are"
        yield Finding(None, f"{what} kept in {default_folder()} ({size / 1e6:.1f} MB) to go on from")


def _clips(cache: Cache, folder: Path) -> Finding:
    from voices.errors import VoiceError

    try:
        cache.check()
    except VoiceError as e:
        return Finding(False, str(e))
    files, bytes_ = cache.size()
    kept = "1 clip is" if files == 1 else f"{files} clips are"
    return Finding(None, f"{kept} kept in {folder} ({bytes_ / 1e6:.1f} MB); --clear-cache removes them")


def _reels(cache: Cache) -> Iterator[Finding]:
    files, bytes_ = cache.size()
    if files:
        yield Finding(None, f"{bytes_ / 1e6:.1f} MB of encoded sound are kept in {cache.folder} for the next run")
