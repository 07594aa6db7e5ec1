"""
The master: a track made into the one file that people hear, and measured before anyone does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from output import mp3, tags
from output.abreast import abreast, cores
from output.errors import BadSound, OutputError
from output.files import atomic
from output.loudness import CEILING, TARGET, Reading, loudness
from output.model import Chapter, Episode, Loudness, Tags, Track
from output.press import METER, Press, Pressed
from output.reels import Reel, reels
from output.splice import splice

#: LU that the finished file may be off, by a meter that may read a tenth more or less than ours.
TOLERANCE = 0.4
#: A correction is a multiple of this (dB), for a change somewhere else not to change it, too.
_STEP = 0.25
_TRIES = 3


def master(
    track: Track,
    press: Press,
    about: Tags,
    path: Path,
    *,
    on_progress: Callable[[float], None] = lambda fraction: None,
    on_ready: Callable[[Episode], None] = lambda made: None,
) -> Episode:
    """
    Make the MP3 of *track* at *path*: levelled, limited, encoded, decoded and measured, tagged.

    The file appears whole, at `TARGET` LUFS within `TOLERANCE`, at most `CEILING` dBTP, as long as *track* to
    the sample, with its chapters; or it does not appear and what was there before stays.

    *on_progress* hears the part that is done, from 0 to 1. *on_ready* is given the finished episode before its file
    takes its place; what it raises keeps the old one. Raises `BadSound` when three tries miss, `CannotWrite`.
    """
    with _in_place_of(path) as temp:
        heard = _pressed(track, press, temp, on_progress)
        tags.write(temp, about, track.chapters)
        episode = Episode(temp, track, heard, mp3.samples(temp), press.bitrate, press.channels)
        verify(episode)
        made = replace(episode, path=path)
        on_ready(made)
    on_progress(1.0)
    return made


def _pressed(track: Track, press: Press, path: Path, on_progress: Callable[[float], None]) -> Loudness:
    """
    Write the reels of *track* to *path*, as loud as they have to be, and tell how loud that is.

    A voice is at the target where it speaks. With many chimes the whole may still be off, and is then corrected.
    """
    cut = reels(track)
    progress = _Progress(track.length, on_progress)
    progress.reached(0)
    louder = 0.0
    for _ in range(_TRIES):
        readings: list[tuple[int, Reading]] = []
        made = _made(cut, press, louder, readings, progress)
        splice(path, made, track.length, press.bitrate, press.channels)
        heard = loudness(readings)
        if _kept(heard):
            return heard
        louder += round((TARGET - heard.integrated) / _STEP) * _STEP
    raise BadSound(
        f"{path.name} came out at {heard.integrated:.1f} LUFS with peaks at {heard.true_peak:.1f} dBTP, not at"
        f" {TARGET:.0f} and {CEILING:.0f}; a clip must be badly distorted. Try another voice."
    )


def _made(
    cut: Sequence[Reel], press: Press, louder: float, readings: list[tuple[int, Reading]], progress: _Progress
) -> Iterator[tuple[Reel, tuple[bytes, ...]]]:
    """
    The frames of each reel, in order; what was measured of it goes to *readings*.
    """

    def work(reel: Reel) -> Pressed:
        return press(reel, louder)

    for reel, pressed in zip(cut, abreast(work, cut, cores()), strict=True):
        # The decoder that measured it began with what the encoder adds in front.
        readings.append((reel.start - mp3.LATE, pressed.reading))
        yield reel, pressed.frames
        progress.reached(reel.start + reel.track.length)


def _kept(heard: Loudness) -> bool:
    return abs(heard.integrated - TARGET) <= TOLERANCE and heard.true_peak <= CEILING - METER


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
    Tells how much of *length* samples is done; another try does not take it back.
    """

    def __init__(self, length: int, report: Callable[[float], None]) -> None:
        self._length = length
        self._report = report
        self._told = -1.0

    def reached(self, position: int) -> None:
        """
        All up to *position* is made.
        """
        fraction = position / self._length
        if fraction > self._told:
            self._told = fraction
            self._report(fraction)
