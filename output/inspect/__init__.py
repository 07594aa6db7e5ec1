"""
The inspection of an MP3, ours or anybody's: what it is, how it sounds, whether it is as a podcast has to be.
"""

from __future__ import annotations

from pathlib import Path

from output.errors import BadSound
from output.inspect import decoding, id3, meter, promise
from output.inspect.model import Inspection, Mark
from output.inspect.stream import walk


def inspect(path: Path) -> Inspection:
    """
    Everything that can be found out about the MP3 at *path*; nothing is judged.

    The file is read twice, a second of sound in memory at a time. Raises `BadSound` when it is not an MP3.
    """
    stream = walk(path)
    try:
        place = next((each for each in stream.places if each.kind == "ID3v2"), None)
        tag = id3.read(path, place) if place and place.offset == 0 else None
    except OSError as e:
        raise BadSound(f"{path} cannot be read: {e.strerror or e}.") from e
    sound = meter.measure(path, stream.rate, stream.channels, [_stretch(each) for each in tag.chapters] if tag else [])
    return Inspection(path.name, stream, tag, sound, decoding.reading(path), promise.read(path))


def _stretch(chapter: Mark) -> tuple[float, float]:
    return chapter.start / 1000, chapter.end / 1000
