"""
`briefing inspect`: what an MP3 is, how it sounds, and whether it is as a podcast has to be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.streams import show, show_json

if TYPE_CHECKING:
    from output.inspect.finding import Finding
    from output.inspect.model import Inspection


@click.command()
@click.argument("mp3", metavar="FILE", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option("--plot", type=click.Path(path_type=Path), metavar="PNG", help="Draw wave, loudness and chapters.")
def inspect(mp3: Path, as_json: bool, plot: Path | None) -> None:
    """
    Check a finished MP3: chapters, loudness over time, tags.

    FILE is any MP3, ours or not. When its manifest (.json) stands beside it, the file is compared with what that
    promises. Ends with exit code 1 when something is missed that must be; docs/inspect.md tells what is asked.
    """
    if plot is not None and plot.suffix.lower() != ".png":
        raise click.UsageError(f"{plot} is no name for a picture: --plot wants one ending in .png.")
    from output import inspect as inspector
    from output.inspect.checks import judge, kept
    from output.inspect.sheet import sheet

    file = inspector.inspect(mp3)
    found = judge(file)
    if plot is not None:
        from output.inspect.plot import save

        save(file, plot)
    if as_json:
        show_json(_told(file, found, kept(found)))
    else:
        show(sheet(file, found))
    if not kept(found):
        raise click.exceptions.Exit(1)


def _told(file: Inspection, found: Sequence[Finding], well: bool) -> dict[str, Any]:
    """
    All of it but the wave, which is there to be drawn.
    """
    told = asdict(file)
    del told["sound"]["wave"]
    told["stream"] |= {"constant": file.stream.constant, "bitrate": file.stream.bitrate}
    told["sound"]["seconds"] = file.sound.seconds
    told["findings"] = [{**asdict(each.ask), "well": each.well, "found": each.found} for each in found]
    result: dict[str, Any] = _finite({**told, "kept": well})
    return result


def _finite(value: Any) -> Any:
    """
    *value* with null for what JSON has no number for: the peak of silence.
    """
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(each) for each in value]
    if isinstance(value, float):
        return round(value, 4) if math.isfinite(value) else None
    return value
