"""
The media of an item: its sound in two sizes, its transcripts, its chapters.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from output.errors import BadShow
from output.files import refused
from output.model import RATE
from output.show import chapters, record
from output.show.model import File, Kind
from output.transcripts import FORMATS, transcript

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How each file ends. The record is `.json`, and the page `.html`, so that two transcripts have longer endings.
ENDINGS: Mapping[Kind, str] = {
    "mp3": ".mp3",
    "opus": ".opus",
    "vtt": ".vtt",
    "srt": ".srt",
    "json": ".transcript.json",
    "html": ".transcript.html",
    "txt": ".txt",
    "chapters": ".chapters.json",
}
#: Those that are transcripts, in the order of their use to a client.
TRANSCRIPTS: tuple[Kind, ...] = ("vtt", "srt", "json", "html", "txt")
#: The media type of each.
TYPES: Mapping[Kind, str] = {
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",  # RFC 7845; what HTML players ask for, where audio/opus is none to them
    "chapters": chapters.TYPE,
    **{kind: FORMATS[kind].type for kind in TRANSCRIPTS},
}


@dataclass(frozen=True, slots=True)
class Made:
    """
    A file that has been made: at *path* for the time being.
    """

    path: Path
    kind: Kind
    type: str
    bytes: int
    sha256: str
    bitrate: int = 0

    def named(self, base: str) -> File:
        """
        What an item tells of it, whose files are called *base*.
        """
        return File(self.kind, base + ENDINGS[self.kind], self.type, self.bytes, self.sha256, self.bitrate)


def make(told: Mapping[str, Any], mp3: Path, into: Path, album: str, artist: str, cover: bytes) -> tuple[Made, ...]:
    """
    Make the files of the episode whose manifest is *told*, in the folder *into*, from its sound at *mp3*.

    The tag of the copy names *album*, *artist* (unless that is empty) and *cover*. Raises `BadShow` when *mp3* is not
    the file that the manifest tells of, `BadSound` when it does not decode, `CannotWrite`.
    """
    try:
        return tuple(_made(told, mp3, into, album, artist, cover))
    except OSError as e:
        raise refused(Path(str(e.filename or into)), e) from e


def _made(told: Mapping[str, Any], mp3: Path, into: Path, album: str, artist: str, cover: bytes) -> Iterator[Made]:
    from output import mp3 as sounds
    from output import opus, tags

    copy, small = into / "sound.mp3", into / "sound.opus"
    with mp3.open("rb") as source, copy.open("wb") as target:
        shutil.copyfileobj(source, target)
    count = _Count()
    opus.encode(count.through(sounds.decoded(copy)), small)
    if count.samples != told["audio"]["samples"]:
        raise BadShow(
            f"{mp3} lasts {count.samples / RATE:.1f} s, and its manifest tells of "
            f"{told['audio']['samples'] / RATE:.1f} s: they are not of one episode. Make it anew with `briefing make`."
        )
    tags.rewrite(copy, told["title"], album, artist, cover)
    yield _measured(copy, "mp3", 1000 * told["audio"]["bitrate"])
    yield _measured(small, "opus", round(small.stat().st_size * 8 * RATE / count.samples))
    for kind, text in texts(told).items():
        path = into / f"text{ENDINGS[kind]}"
        path.write_text(text, encoding="utf-8", newline="")
        yield _measured(path, kind)


def texts(told: Mapping[str, Any]) -> Mapping[Kind, str]:
    """
    What there is to read of the episode whose manifest is *told*: transcripts and chapters.
    """
    parts = record.chapters(told)
    said = [each.said for each in record.lines(told)]
    whole = transcript(said, parts, told["audio"]["samples"], told["language"], told["title"])
    found: dict[Kind, str] = {kind: FORMATS[kind].write(whole) for kind in TRANSCRIPTS}
    return {**found, "chapters": chapters.chapters_json(told["title"], parts)}


def same(made: Sequence[Made], files: Sequence[File]) -> bool:
    """
    Tell whether *made* is to the byte what *files* are.
    """
    return {each.kind: each.sha256 for each in made} == {each.kind: each.sha256 for each in files}


class _Count:
    """
    Counts the samples of blocks that pass through.
    """

    def __init__(self) -> None:
        self.samples = 0

    def through(self, blocks: Iterator[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        for block in blocks:
            self.samples += block.shape[-1]
            yield block


def _measured(path: Path, kind: Kind, bitrate: int = 0) -> Made:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Made(path, kind, TYPES[kind], path.stat().st_size, digest, bitrate)
