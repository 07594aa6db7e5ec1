"""
The row of frames that an MP3 is, walked from its first byte to its last.
"""

from __future__ import annotations

import struct
from collections import Counter
from pathlib import Path
from typing import IO

from output.errors import BadSound
from output.frame import Header, parse
from output.inspect.header import HEAD, encoder, names_encoder
from output.inspect.model import Info, Place, Stream

#: Bytes read at a time, and searched at a time.
_CHUNK, _GLANCE = 1 << 20, 1 << 12
#: Who has no frame in that many bytes behind its tags is no MP3.
_PATIENCE = 1 << 20
#: Frames that have to follow each other before bytes in the middle of nowhere count as one.
_ROW = 3


def walk(path: Path) -> Stream:
    """
    Every frame and every tag of the file at *path*, one MiB in memory at a time.

    Raises `BadSound` when it cannot be read or no frame is found.
    """
    if not path.is_file():
        raise BadSound(f"{path} is not a file; give the MP3 itself.")
    try:
        with path.open("rb") as file:
            return _Walk(file, path.stat().st_size).done(path)
    except OSError as e:
        raise BadSound(f"{path} cannot be read: {e.strerror or e}.") from e


class _Walk:
    """
    One walk, and what it has passed.
    """

    def __init__(self, file: IO[bytes], size: int) -> None:
        self._file, self._size = file, size
        self._buffer, self._start = b"", 0
        self._first: Header | None = None
        self._info: Info | None = None
        self._bitrates: Counter[int] = Counter()
        self._places: list[Place] = []
        self._frames = self._changed = self._inner = self._junk = self._lacking = 0
        self._junk_at: int | None = None

    def done(self, path: Path) -> Stream:
        """
        Walk to the end.
        """
        at = 0
        while at < self._size:
            at = self._tag(at) or self._frame(at) or self._lost(at)
            if self._first is None and self._junk > _PATIENCE:
                break
        if self._first is None or not self._frames:
            what = "it is empty" if not self._size else "there is no frame of MPEG audio layer III in it"
            raise BadSound(f"{path} is not an MP3: {what}.")
        return Stream(
            size=self._size,
            version=self._first.version,
            rate=self._first.rate,
            channels=self._first.channels,
            frames=self._frames,
            bitrates=tuple(sorted(self._bitrates.items())),
            info=self._info,
            places=tuple(self._places),
            changed=self._changed,
            inner=self._inner,
            junk=self._junk,
            junk_at=self._junk_at,
            lacking=self._lacking,
        )

    def _at(self, offset: int, length: int) -> bytes:
        begin = offset - self._start
        if begin < 0 or begin + length > len(self._buffer):
            self._file.seek(offset)
            self._buffer, self._start, begin = self._file.read(_CHUNK), offset, 0
        return self._buffer[begin : begin + length]

    def _frame(self, at: int) -> int:
        """
        Pass the frame at *at*, and tell where the next one stands; 0 when there is none.
        """
        head = self._at(at, HEAD)
        header = parse(head[:4])
        if header is None or (self._first is None and not self._in_row(at, header)):
            return 0
        if self._first is None:
            self._first = header
            self._info = encoder(header, self._at(at, header.size))
            if self._info:
                return at + header.size
        elif names_encoder(header, head):
            self._inner += 1
        self._frames += 1
        self._bitrates[header.bitrate] += 1
        self._changed += not _alike(header, self._first)
        self._lacking = max(at + header.size - self._size, 0)
        return at + header.size

    def _in_row(self, at: int, header: Header) -> bool:
        """
        Tell whether frames like *header* follow, as far as the file goes.
        """
        following: Header | None = header
        for _ in range(_ROW):
            if following is None or not _alike(following, self._first or header):
                return False
            at += following.size
            if at >= self._size or self._at(at, 3) in (b"TAG", b"APE", b"ID3"):
                return at <= self._size
            following = parse(self._at(at, 4))
        return True

    def _tag(self, at: int) -> int:
        """
        Pass the tag at *at*, and tell what stands behind it; 0 when there is none.
        """
        head = self._at(at, 32)
        if head[:3] == b"ID3" and len(head) >= 10 and head[3] in (2, 3, 4) and max(head[6:10]) < 0x80:
            size = 10 + syncsafe(head[6:10]) + (10 if head[5] & 0x10 else 0)
            kind = "ID3v2"
        elif head[:8] == b"APETAGEX" and len(head) == 32:
            # Its size counts what is behind this header, or, at the end of a tag without one, what was before it.
            is_header = bool(head[23] & 0x20)
            size, kind = 32 + (struct.unpack_from("<I", head, 12)[0] if is_header else 0), "APE"
        elif head[:3] == b"TAG" and at == self._size - 128:
            size, kind = 128, "ID3v1"
        else:
            return 0
        self._places.append(Place(kind, at, min(size, self._size - at)))
        return at + size

    def _lost(self, at: int) -> int:
        """
        Count what is neither frame nor tag, and tell where the next of them stands.
        """
        if self._junk_at is None:
            self._junk_at = at
        end = at + 1
        while end < self._size:
            chunk = self._at(end, _GLANCE)
            hits = [i for i in (chunk.find(mark) for mark in (b"\xff", b"ID3", b"APETAGEX", b"TAG")) if i >= 0]
            if not hits:
                # A mark may lie across the edge.
                end += max(len(chunk) - 8, 1)
            else:
                end += min(hits)
                if self._known(end):
                    break
                end += 1
            if self._first is None and end - at > _PATIENCE:
                break
        end = min(end, self._size)
        self._junk += end - at
        return end

    def _known(self, at: int) -> bool:
        header = parse(self._at(at, 4))
        if header is not None:
            return self._in_row(at, header)
        return self._at(at, 3) == b"ID3" or self._at(at, 8) == b"APETAGEX" or at == self._size - 128


def _alike(one: Header, other: Header) -> bool:
    return (one.version, one.rate, one.channels) == (other.version, other.rate, other.channels)


def syncsafe(data: bytes) -> int:
    """
    The number in *data*, seven bits a byte.
    """
    return sum((byte & 0x7F) << 7 * i for i, byte in enumerate(reversed(data)))
