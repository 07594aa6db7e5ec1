"""
The master: a track made into the one file that people hear, and measured before anyone does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from output import loudness, mp3, tags
from output.errors import BadSound, OutputError
from output.files import atomic
from output.loudness import CEILING, SILENCE, TARGET
from output.model import Chapter, Episode, Loudness, Tags, Track
from output.relay import ahead
from output.stitch import render, speaker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from output.pcm import Load
    from voices.model import Voice

#: LU that the finished file may be off.
TOLERANCE = 0.5
#: What MP3 adds to peaks on speech stays within a dB, so the first try limits this far (dB) below the ceiling.
_MARGIN = 1.0
#: What the meter may miss (dB): on hard clipped hiss it read 0.33 below an ideal filter, on speech 0.01.
_METER = 0.3
_TRIES = 3
#: The part of the work that is done when the track has been measured; encoding takes most of the rest.
_MEASURED = 0.3


def master(
    track: Track,
    load: Load,
    about: Tags,
    path: Path,
    *,
    bitrate: int = 96_000,
    on_progress: Callable[[float], None] = lambda fraction: None,
    on_ready: Callable[[Episode], None] = lambda made: None,
) -> Episode:
    """
    Make the MP3 of *track* at *path*: levelled, limited, encoded, tagged, then decoded and measured.

    The file appears whole, at `TARGET` LUFS within `TOLERANCE`, at most `CEILING` dBTP, as long as *track* to
    the sample, with its chapters; or it does not appear and what was there before stays. *on_progress* hears
    the part that is done, from 0 to 1. *on_ready* is given the finished episode before its file takes its place;
    what it raises keeps the old one. Raises `BadSound` when three tries miss, `CannotWrite`.
    """
    progress = _Progress(track.length, on_progress)
    with _in_place_of(path) as temp:
        gains = _levels(track, load)
        raw = loudness.measure(ahead(progress.over(render(track, load, gains), 0, _MEASURED)))
        if raw.integrated <= SILENCE or min(gains.values(), default=0.0) >= TARGET - SILENCE:
            raise BadSound(f"There is nothing to hear for {path.name}: all clips are silent.")
        gain, ceiling = TARGET - raw.integrated, CEILING - _MARGIN
        for _ in range(_TRIES):
            sound = loudness.limited(progress.over(render(track, load, gains), _MEASURED, 1), gain, ceiling)
            with loudness.Meter() as meter:
                mp3.encode(ahead(sound), temp, bitrate=bitrate, on_frame=meter.feed)
                heard = meter.heard()
            if _kept(heard):
                break
            gain += TARGET - heard.integrated
            ceiling -= max(heard.true_peak - CEILING + 2 * _METER, 0.0)
        else:
            raise BadSound(
                f"{path.name} came out at {heard.integrated:.1f} LUFS with peaks at {heard.true_peak:.1f} dBTP, not at"
                f" {TARGET:.0f} and {CEILING:.0f}; a clip must be badly distorted. Try another voice."
            )
        tags.write(temp, about, track.chapters)
        episode = Episode(temp, track, heard, mp3.samples(temp))
        verify(episode)
        made = replace(episode, path=path)
        on_ready(made)
    on_progress(1.0)
    return made


def _levels(track: Track, load: Load) -> dict[tuple[str, Voice], float]:
    """
    The dB for each voice. A lone voice that nothing else is heard beside needs none: all of the track is levelled
    next, and a clip is read once less.
    """
    if len({speaker(placement.clip) for placement in track.placements}) < 2 and not (track.jingles or track.beds):
        return {}
    return loudness.level(track, load)


def _kept(heard: Loudness) -> bool:
    return abs(heard.integrated - TARGET) <= TOLERANCE and heard.true_peak <= CEILING - _METER


def verify(made: Episode) -> None:
    """
    Hold the file against the track it was made from. Raises `BadSound` when length or chapters differ.
    """
    if made.samples != made.track.length:
        raise BadSound(f"The MP3 decodes to {made.samples} samples, not {made.track.length}; nothing was written.")
    if _told(made.track.chapters) != _told(tags.read(made.path)):
        raise BadSound("The chapters in the MP3 are not those of the track; nothing was written.")


def _told(chapters: Iterable[Chapter]) -> list[tuple[int, int, str]]:
    """
    *chapters* as far as a tag can tell of them.
    """
    return [(tags.milliseconds(c.start), tags.milliseconds(c.end), tags.storable(c.title)) for c in chapters]


@contextmanager
def _in_place_of(path: Path) -> Iterator[Path]:
    """
    Lend a hidden file as `atomic` does; what is said of it is said of *path*, the one that people know.
    """
    with atomic(path) as temp:
        try:
            yield temp
        except OutputError as e:
            raise type(e)(str(e).replace(str(temp), str(path))) from e


class _Progress:
    """
    Tells how much is done; a second try does not take it back.
    """

    def __init__(self, length: int, report: Callable[[float], None]) -> None:
        self._length = length
        self._report = report
        self._told = -1.0

    def over(self, blocks: Iterable[NDArray[np.float32]], begin: float, end: float) -> Iterator[NDArray[np.float32]]:
        """
        Hand on *blocks*, telling progress from *begin* to *end*.
        """
        done = 0
        for block in blocks:
            yield block
            done += len(block)
            fraction = begin + (end - begin) * done / self._length
            if fraction > self._told:
                self._told = fraction
                self._report(fraction)
