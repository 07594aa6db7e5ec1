"""
The ID3 tag of an episode, chapters inside; the seam to mutagen.

It is of version 2.3 in UTF-16, which everything reads, old cars too. Only when there is an emoji in it, it is of
version 2.4 in UTF-8: MediaInfo shows one in UTF-16 as two question marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from output.errors import BadSound, CannotWrite
from output.files import refused
from output.model import RATE, Chapter, Tags

#: ISO 639-2 (terminological), as ID3 wants it.
_LANGUAGES = {"en": "eng", "de": "deu", "ru": "rus", "uk": "ukr"}
#: One byte counts them in the table of contents.
_MOST_CHAPTERS = 255
#: The alphabet of each version.
_UTF16, _UTF8 = 1, 3
#: A day as version 2.4 has it.
_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
#: What UTF-16 has in one piece.
_PLAIN = re.compile("[\0-\uffff]*")
#: "Look at the time, not at a byte": what the standard for chapter frames says in place of an offset.
_NO_OFFSET = 0xFFFFFFFF
_TOP_LEVEL_ORDERED = 0b11
_LATIN1 = 0
_FRONT_COVER = 3
#: How the pictures begin that every client shows.
_PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
#: Bytes of a picture that clients still show.
_LARGEST_PICTURE = 500_000
#: Lone surrogates, which Python puts for those bytes of a file name that are no text, exist in neither.
#: NUL ends a text.
_UNWRITABLE = re.compile("[\ud800-\udfff\0]")


def write(path: Path, tags: Tags, chapters: Sequence[Chapter], rate: int = RATE) -> None:
    """
    Put the one ID3v2 tag in front of the MP3 at *path*, in place of any that was there.

    *chapters* count samples at *rate*, text is made `storable`. Raises `CannotWrite`; `BadSound` when a tag cannot
    hold that many chapters; ValueError when the cover is no JPEG or PNG, or larger than 500,000 bytes.
    """
    if len(chapters) > _MOST_CHAPTERS:
        raise BadSound(f"{len(chapters)} chapters do not fit into one MP3; its tag holds {_MOST_CHAPTERS}.")
    _save([*_about(tags, chapters, rate), *_contents(chapters, rate), *_front(tags.cover)], path)


def _save(frames: Iterable[Any], path: Path) -> None:
    """
    Write *frames*, of which the first of a kind counts, as the tag of *path*.
    """
    from mutagen import MutagenError

    tag = _ordered_tag()
    for frame in frames:
        if frame.HashKey not in tag:
            tag.add(frame)
    version = _fit(tag)
    try:
        # Without the empty bytes that others leave for later: music-metadata takes each ten of them for a broken frame.
        tag.save(path, v1=0, v2_version=version, padding=lambda _: 0)
    except MutagenError as e:
        cause = e.__cause__ or e.__context__
        if isinstance(cause, OSError):
            raise refused(path, cause) from e
        raise CannotWrite(f"The tag of {path} cannot be written: {e}.") from e


def read(path: Path, rate: int = RATE) -> tuple[Chapter, ...]:
    """
    The chapters that the MP3 at *path* lists, in the order of its table of contents, in samples at *rate*.

    Raises `BadSound` when there is no tag or its table names a chapter that is not there.
    """
    from mutagen import MutagenError

    try:
        tag = _id3().ID3(path)
        listed = [tag[f"CHAP:{name}"] for table in tag.getall("CTOC") for name in table.child_element_ids]
        return tuple(
            Chapter(_sample(c.start_time, rate), _sample(c.end_time, rate), str(c.sub_frames["TIT2"])) for c in listed
        )
    except (MutagenError, KeyError) as e:
        raise BadSound(f"The chapters of {path} cannot be read: {e}.") from e


def rewrite(path: Path, title: str, album: str, artist: str, cover: bytes) -> None:
    """
    Let the tag of the MP3 at *path* say that it is called *title* and belongs to *album*, and show *cover*; an empty
    *artist* leaves whom it names. All else in the tag stays, in its order.

    Raises what `write` raises; `BadSound` when there is no tag.
    """
    from mutagen import MutagenError

    try:
        old = _id3().ID3(path, translate=False)
    except MutagenError as e:
        raise BadSound(f"The tag of {path} cannot be read: {e}.") from e
    names = {"TIT2": title} | ({"TPE1": artist} if artist else {}) | {"TALB": album}
    changed = [getattr(_id3(), name)(encoding=_UTF8, text=[storable(value)]) for name, value in names.items()]
    kept = [each for each in old.values() if not cover or each.FrameID != "APIC" or each.data == cover]
    _save([*changed, *kept, *_front(cover)], path)


def _fit(tag: Any) -> int:
    """
    Give the text of *tag* the alphabet that it needs, and tell the version of ID3 that has it.
    """
    frames = [inner for each in tag.values() for inner in (each, *getattr(each, "sub_frames", {}).values())]
    # A picture's description stays as it is written (`_front`).
    worded = [each for each in frames if hasattr(each, "encoding") and each.FrameID != "APIC"]
    plain = all(_PLAIN.fullmatch(str(each)) for each in worded)
    for each in worded:
        each.encoding = _UTF16 if plain else _UTF8
    _date(tag, apart=plain)
    return 3 if plain else 4


def _date(tag: Any, *, apart: bool) -> None:
    """
    Let *tag* tell its day in one frame, as version 2.4 does, or *apart* from the year, as 2.3 does; where it was told.
    """
    id3 = _id3()
    frames = list(tag.values())
    year, day = (str(tag.get(name, "")) for name in ("TYER", "TDAT"))
    tag.clear()
    for each in frames:
        if apart and each.FrameID == "TDRC" and (told := _DAY.match(str(each))):
            tag.add(id3.TYER(encoding=_UTF16, text=[told[1]]))
            tag.add(id3.TDAT(encoding=_UTF16, text=[told[3] + told[2]]))
        elif not apart and each.FrameID == "TYER" and len(day) == len("DDMM"):
            tag.add(id3.TDRC(encoding=_UTF8, text=[f"{year}-{day[2:]}-{day[:2]}"]))
        elif apart or each.FrameID != "TDAT":
            tag.add(each)


def storable(text: str) -> str:
    """
    *text* with U+FFFD in place of each character that a tag cannot hold.
    """
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def milliseconds(samples: int, rate: int = RATE) -> int:
    """
    *samples* as the nearest millisecond, which is how ID3 and WebVTT count.
    """
    return (samples * 2000 + rate) // (2 * rate)


def _sample(ms: int, rate: int) -> int:
    return (ms * rate * 2 + 1000) // 2000


def _id3() -> Any:
    """
    mutagen's module: half typed, so not typed at all here.
    """
    return import_module("mutagen.id3")


def _ordered_tag() -> Any:
    save_frame = import_module("mutagen.id3._tags").save_frame

    class Ordered(_id3().ID3):  # type: ignore[misc]
        """
        A tag written in the order it was filled: mutagen itself sorts frames by size, and readers that go by
        the order of frames would show the chapters shuffled.
        """

        def _write(self, config: Any) -> bytes:
            return b"".join(save_frame(frame, config=config) for frame in self.values())

    return Ordered()


def _about(tags: Tags, chapters: Sequence[Chapter], rate: int) -> list[Any]:
    id3 = _id3()
    language = _LANGUAGES.get(tags.language, "und")
    length = milliseconds(chapters[-1].end, rate) if chapters else 0
    text = {
        "TIT2": tags.title,
        "TPE1": tags.artist,
        "TALB": tags.album,
        "TDRC": tags.day.isoformat(),
        "TCON": "Podcast",
        "TLAN": language,
        "TLEN": str(length),
    }
    return [
        *(getattr(id3, name)(encoding=_UTF8, text=[storable(value)]) for name, value in text.items()),
        id3.COMM(encoding=_UTF8, lang=language, desc="", text=[storable(tags.comment)]),
        id3.USLT(encoding=_UTF8, lang=language, desc="", text=storable(tags.lyrics)),
    ]


def _contents(chapters: Sequence[Chapter], rate: int) -> list[Any]:
    id3 = _id3()
    names = [f"chp{i}" for i in range(len(chapters))]
    table = id3.CTOC(element_id="toc", flags=_TOP_LEVEL_ORDERED, child_element_ids=names, sub_frames=[])
    return [
        table,
        *(
            id3.CHAP(
                element_id=name,
                start_time=milliseconds(chapter.start, rate),
                end_time=milliseconds(chapter.end, rate),
                start_offset=_NO_OFFSET,
                end_offset=_NO_OFFSET,
                sub_frames=[id3.TIT2(encoding=_UTF8, text=[storable(chapter.title)])],
            )
            for name, chapter in zip(names, chapters, strict=True)
        ),
    ]


def _front(cover: bytes) -> list[Any]:
    """
    The frame for *cover*, behind all others: whoever reads a stream has the chapters before the picture.
    """
    if not cover:
        return []
    kind = next((kind for start, kind in _PICTURES.items() if cover.startswith(start)), None)
    if kind is None or len(cover) > _LARGEST_PICTURE:
        raise ValueError(f"{len(cover)} bytes that start with {cover[:8]!r} are no cover")
    # The description is empty, and in Latin-1: some players look for the picture right behind one zero byte.
    return [_id3().APIC(encoding=_LATIN1, mime=kind, type=_FRONT_COVER, desc="", data=cover)]
