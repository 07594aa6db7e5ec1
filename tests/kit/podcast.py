"""
A finished podcast file, built byte by byte, so that each thing about it can be made wrong.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
from encoding import encode
from numpy.typing import NDArray
from sounds import speechlike

from output.loudness import measure
from output.model import RATE

TITLES = ("Головне", "Größe und Maß", "The end & more")
#: Seconds of each chapter.
CHAPTER = 4
TITLE, TEXT = "Їжак у тумані", "Перше речення.\nДруге речення."
#: (id, start and end in milliseconds, title)
Chapter = tuple[str, int, int, str | None]
CHAPTERS: tuple[Chapter, ...] = tuple(
    (f"chp{i}", i * CHAPTER * 1000, (i + 1) * CHAPTER * 1000, title) for i, title in enumerate(TITLES)
)


def frame(name: str, content: bytes) -> bytes:
    """
    One frame of ID3v2.3.
    """
    return name.encode() + len(content).to_bytes(4) + b"\0\0" + content


def text(name: str, value: str) -> bytes:
    """
    A text frame in UTF-16.
    """
    return frame(name, b"\1" + value.encode("utf-16"))


def words(name: str, value: str, language: str = "ukr") -> bytes:
    """
    A comment, or the words of the sound.
    """
    return frame(name, b"\1" + language.encode() + "\0".encode("utf-16") + value.encode("utf-16"))


def chapter(name: str, start: int, end: int, title: str | None, offset: int = 0xFFFFFFFF) -> bytes:
    """
    A chapter frame, without a title when *title* is None.
    """
    times = b"".join(each.to_bytes(4) for each in (start, end, offset, offset))
    return frame("CHAP", name.encode() + b"\0" + times + (text("TIT2", title) if title is not None else b""))


def contents(names: Sequence[str], flags: int = 3) -> bytes:
    """
    The table of contents.
    """
    return frame("CTOC", b"toc\0" + bytes([flags, len(names)]) + b"".join(each.encode() + b"\0" for each in names))


@cache
def cover(width: int = 300, height: int = 300, form: str = "PNG", mime: str = "image/png") -> bytes:
    """
    A front cover.
    """
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (width, height), "#884422").save(file, form)
    return frame("APIC", b"\0" + mime.encode() + b"\0\3\0" + file.getvalue())


def tag(frames: Sequence[bytes], version: int = 3, flags: int = 0) -> bytes:
    """
    *frames* as an ID3v2 tag.
    """
    body = b"".join(frames)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3" + bytes([version, 0, flags]) + size + body


@dataclass(frozen=True)
class Podcast:
    """
    The parts of a file that is as it should be, until one of them is replaced.
    """

    about: dict[str, bytes]
    table: bytes
    chapters: tuple[bytes, ...]
    sound: bytes
    flags: int = 0
    version: int = 3

    def tag(self) -> bytes:
        """
        The tag alone.
        """
        return tag([*self.about.values(), self.table, *self.chapters], self.version, self.flags)

    def write(self, path: Path) -> Path:
        """
        Tag and sound at *path*.
        """
        path.write_bytes(self.tag() + self.sound)
        return path

    def but(self, **about: bytes) -> Podcast:
        """
        The same with other frames; an empty one is none.
        """
        return replace(self, about=self.about | about)


def good() -> Podcast:
    """
    Three chapters of four seconds, levelled, with all that is asked for.
    """
    told = {"TIT2": TITLE, "TPE1": "Оля", "TALB": "Показ", "TYER": "2026", "TDAT": "2311", "TCON": "Podcast"}
    told |= {"TLAN": "ukr", "TLEN": str(len(TITLES) * CHAPTER * 1000)}
    about = {name: text(name, value) for name, value in told.items()}
    about |= {"COMM": words("COMM", "Підсумок."), "USLT": words("USLT", TEXT), "APIC": cover()}
    return Podcast(
        about, contents([each[0] for each in CHAPTERS]), tuple(chapter(*each) for each in CHAPTERS), _sound()
    )


@cache
def _sound() -> bytes:
    return encoded(speech())


@cache
def speech() -> NDArray[np.float32]:
    """
    Its sound: as loud as it should be, silent where chapters meet.
    """
    parts = [speechlike(CHAPTER - 0.8, RATE, seed=i, head=0.25, tail=0.55) for i in range(len(TITLES))]
    sound = (np.concatenate(parts) / 32768).astype(np.float32)
    return (sound * 10 ** ((-16 - measure([sound]).integrated) / 20)).astype(np.float32)


def encoded(sound: NDArray[np.float32]) -> bytes:
    """
    *sound* as `make` encodes it.
    """
    with tempfile.TemporaryDirectory() as folder:
        encode([sound], Path(folder) / "a.mp3")
        return (Path(folder) / "a.mp3").read_bytes()


def encoded_otherwise(sound: NDArray[np.float32], rate: int = RATE, *, bitrate: int = 0, **options: str) -> bytes:
    """
    *sound* (samples, or channels by samples) as somebody else's encoder does it: VBR unless *bitrate* is given.
    """
    planes = np.ascontiguousarray(np.atleast_2d(sound), np.float32)
    layout = "mono" if len(planes) == 1 else "stereo"
    file = io.BytesIO()
    with av.open(file, "w", format="mp3", options={"id3v2_version": "0", **options}) as container:
        own = {} if bitrate else {"flags": "+qscale", "global_quality": str(4 * 118)}
        stream = container.add_stream("libmp3lame", rate=rate, layout=layout, format="fltp", options=own)
        if bitrate:
            stream.bit_rate = bitrate
        part = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
        part.sample_rate, part.pts, part.time_base = rate, 0, Fraction(1, rate)
        container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return file.getvalue()


#: What makes one thing wrong.
Fault = Callable[[Podcast], Podcast]
