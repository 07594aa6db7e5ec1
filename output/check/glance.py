"""
A glance at an MP3: what its first bytes tell of all of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from output.frame import parse
from output.inspect import id3
from output.inspect.header import encoder
from output.inspect.model import Tag
from output.inspect.stream import syncsafe

#: Bytes that hold a tag with a cover (at most 500 kB, R36), and the first frames.
ENOUGH = 1 << 20


@dataclass(frozen=True, slots=True)
class Glance:
    """
    The ID3v2 *tag*, where there is one, and how many *seconds* the sound lasts, None where that cannot be told.
    """

    tag: Tag | None
    seconds: float | None


def glance(head: bytes, size: int | None) -> Glance | None:
    """
    What *head*, the first bytes of a file of *size* bytes, tells; None when that is no MP3.
    """
    tag, at = None, 0
    if head[:3] == b"ID3" and len(head) >= 10:
        at = 10 + syncsafe(head[6:10])
        if at > len(head):
            return Glance(None, None)
        tag = id3.parse(head[:at])
    header = parse(head[at : at + 4])
    if header is None:
        return Glance(tag, None) if tag else None
    told = encoder(header, head[at : at + header.size])
    if told is not None and told.frames is not None:
        samples = told.frames * header.samples - (told.delay or 0) - (told.padding or 0)
        return Glance(tag, samples / header.rate)
    return Glance(tag, (size - at) * 8 / header.bitrate if size else None)
