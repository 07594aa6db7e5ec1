"""
An ID3v2 tag as it is written: frames in their order, twice the same and wrong ones, too.

mutagen, which writes our tags, reads them into a dictionary: there order, doubles and frames of another version are
gone, and these are what is to be found out. https://id3.org/id3v2.3.0, https://id3.org/id3v2-chapters-1.0
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from output.inspect.model import Contents, Mark, Picture, Place, Tag, Text, Words
from output.inspect.picture import size
from output.inspect.stream import syncsafe

#: ID3v2.2 had three letters for what later has four.
_OLD = {
    "TT2": "TIT2", "TP1": "TPE1", "TAL": "TALB", "TYE": "TYER", "TDA": "TDAT", "TCO": "TCON", "TLA": "TLAN",
    "TLE": "TLEN", "TEN": "TENC", "TSS": "TSSE", "COM": "COMM", "ULT": "USLT", "PIC": "APIC",
}  # fmt: skip
_CODECS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
_UNSYNCHRONISED, _EXTENDED = 0x80, 0x40
#: Flags of a frame in 2.4: compressed or encrypted, unsynchronised, with its length before it.
_CLOSED_4, _UNSYNCHRONISED_4, _LENGTH_4 = 0x0C, 0x02, 0x01
_CLOSED_3 = 0xC0


@dataclass(slots=True)
class _Found:
    """
    What has been read so far.
    """

    texts: list[Text] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    chapters: list[Mark] = field(default_factory=list)
    contents: list[Contents] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def read(path: Path, place: Place) -> Tag:
    """
    The ID3v2 tag at *place* of the file at *path*. Raises OSError.
    """
    with path.open("rb") as file:
        file.seek(place.offset)
        return parse(file.read(place.size))


def parse(data: bytes) -> Tag:
    """
    The tag that *data* is, from its "ID3" on.
    """
    version, flags, body = data[3], data[5], data[10:]
    if flags & _UNSYNCHRONISED and version < 4:
        body = _synchronised(body)
    if flags & _EXTENDED and version > 2:
        body = body[syncsafe(body[:4]) :] if version == 4 else body[4 + int.from_bytes(body[:4]) :]
    found = _Found()
    for name, content in _frames(body, version, found):
        found.names.append(name)
        try:
            _take(name, content, version, found)
        except (ValueError, IndexError):
            found.broken.append(name)
    return Tag(
        version=version,
        unsynchronised=bool(flags & _UNSYNCHRONISED),
        names=tuple(found.names),
        texts=tuple(found.texts),
        words=tuple(found.words),
        pictures=tuple(found.pictures),
        chapters=tuple(found.chapters),
        contents=tuple(found.contents),
        broken=tuple(found.broken),
    )


def _frames(body: bytes, version: int, found: _Found) -> Iterator[tuple[str, bytes]]:
    """
    Name and content of each frame in *body*; those of ID3v2.2 under their later names.
    """
    letters, head = (3, 6) if version == 2 else (4, 10)
    at = 0
    while at + head < len(body) and body[at]:
        name = body[at : at + letters].decode("latin-1")
        counted = body[at + letters : at + letters * 2]
        length = syncsafe(counted) if version == 4 else int.from_bytes(counted)
        content = body[at + head : at + head + length]
        if not (name.isalnum() and name.isupper()) or len(content) < length:
            found.broken.append(name if name.isalnum() else "?")
            return
        plain = content if version == 2 else _opened(content, body[at + 9], version)
        if plain is None:
            found.broken.append(name)
        else:
            yield _OLD.get(name, name), plain
        at += head + length


def _opened(content: bytes, flags: int, version: int) -> bytes | None:
    """
    *content* as it was before *flags* were put on it; None when it is compressed or encrypted.
    """
    if flags & (_CLOSED_4 if version == 4 else _CLOSED_3):
        return None
    if version == 4 and flags & _LENGTH_4:
        content = content[4:]
    return _synchronised(content) if version == 4 and flags & _UNSYNCHRONISED_4 else content


def _synchronised(data: bytes) -> bytes:
    return data.replace(b"\xff\x00", b"\xff")


def _take(name: str, content: bytes, version: int, found: _Found) -> None:
    if name == "CHAP":
        found.chapters.append(_chapter(content, version, found))
    elif name == "CTOC":
        found.contents.append(_contents(content))
    elif name in ("COMM", "USLT"):
        description, text = _parted(content[4:], content[0])
        language = content[1:4].decode("latin-1")
        found.words.append(Words(name, language, description, len(_decoded(text, content[0])), content[0]))
    elif name == "APIC":
        found.pictures.append(_picture(content, version))
    elif name.startswith("T") and name != "TXXX":
        found.texts.append(Text(name, _decoded(content[1:], content[0]), content[0]))


def _chapter(content: bytes, version: int, found: _Found) -> Mark:
    end = content.index(b"\0")
    times = content[end + 1 : end + 17]
    if len(times) < 16:
        raise ValueError("a chapter without times")
    start, stop, first, last = (int.from_bytes(times[i : i + 4]) for i in range(0, 16, 4))
    title = None
    for name, inner in _frames(content[end + 17 :], version, found):
        found.names.append(name)
        if name == "TIT2" and title is None:
            title = _decoded(inner[1:], inner[0])
    return Mark(content[:end].decode("latin-1"), start, stop, title, (first, last))


def _contents(content: bytes) -> Contents:
    name, _, rest = content.partition(b"\0")
    flags, count = rest[0], rest[1]
    listed = rest[2:].split(b"\0")[:count]
    return Contents(
        name.decode("latin-1"), bool(flags & 2), bool(flags & 1), tuple(each.decode("latin-1") for each in listed)
    )


def _picture(content: bytes, version: int) -> Picture:
    end = 4 if version == 2 else content.index(b"\0", 1)
    mime, rest = content[1:end].decode("latin-1"), content[end + (version > 2) :]
    _, data = _parted(rest[1:], content[0])
    return Picture(rest[0], mime, *size(data), len(data))


def _parted(data: bytes, encoding: int) -> tuple[str, bytes]:
    """
    The text in *data* up to its end mark, and what stands behind it.
    """
    if encoding not in (1, 2):
        text, _, rest = data.partition(b"\0")
        return _decoded(text, encoding), rest
    end = next((i for i in range(0, len(data) - 1, 2) if data[i : i + 2] == b"\0\0"), len(data))
    return _decoded(data[:end], encoding), data[end + 2 :]


def _decoded(data: bytes, encoding: int) -> str:
    """
    *data* as text, several values behind one another with a semicolon between. ValueError when no such encoding is.
    """
    if encoding >= len(_CODECS):
        raise ValueError(f"encoding {encoding}")
    return "; ".join(data.decode(_CODECS[encoding], errors="replace").strip("\0").split("\0")).lstrip("\ufeff")
