from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from mutagen import id3 as mutagen
from podcast import CHAPTERS, chapter, contents, good, tag, text, words

from output import tags
from output.inspect import inspect
from output.inspect.id3 import parse
from output.inspect.model import Contents, Mark, Picture, Text, Words
from output.model import RATE, Chapter, Tags


def test_what_make_writes_is_read(tmp_path: Path) -> None:
    """
    Each frame that our own writer makes comes back, in its order.
    """
    path = tmp_path / "a.mp3"
    path.write_bytes(good().sound)
    about = Tags("Їжак", "Größe", "Показ", date(2026, 3, 9), "uk", "Підсумок", "Слова.")
    tags.write(path, about, [Chapter(0, 5 * RATE, "Один"), Chapter(5 * RATE, 12 * RATE, "Два")])

    found = inspect(path).tag

    assert found is not None
    assert (found.text("TIT2"), found.text("TPE1"), found.text("TDAT")) == ("Їжак", "Größe", "0903")
    assert found.words == (Words("COMM", "ukr", "", 8, 1), Words("USLT", "ukr", "", 6, 1))
    marks = [("chp0", 0, 5000, "Один"), ("chp1", 5000, 12_000, "Два")]
    assert found.chapters == tuple(Mark(*each, (0xFFFFFFFF, 0xFFFFFFFF)) for each in marks)
    assert found.contents == (Contents("toc", True, True, ("chp0", "chp1")),)
    assert not found.broken


def test_version_4_as_mutagen_writes_it(tmp_path: Path) -> None:
    """
    ID3v2.4 with UTF-8, sizes of seven bits a byte, a picture, several values in one frame, and chapters inside.
    """
    path = tmp_path / "a.mp3"
    path.write_bytes(good().sound)
    written = mutagen.ID3()
    written.add(mutagen.TIT2(encoding=3, text=["Їжак " * 60]))
    written.add(mutagen.TPE1(encoding=3, text=["Оля", "Max"]))
    written.add(mutagen.APIC(encoding=3, mime="image/jpeg", type=3, desc="обкладинка", data=b"\xff\xd8\xff\xe0" * 99))
    inner = mutagen.CHAP("a", 0, 9, 1, 2, sub_frames=[mutagen.TIT2(encoding=3, text=["Один"])])
    written.add(inner)
    written.save(path, v2_version=4)

    found = inspect(path).tag

    assert found is not None and found.version == 4
    assert found.text("TIT2") == "Їжак " * 60
    assert Text("TPE1", "Оля; Max", 3) in found.texts
    assert found.pictures == (Picture(3, "image/jpeg", "jpeg", 0, 0, 4 * 99),)
    assert found.chapters == (Mark("a", 0, 9, "Один", (1, 2)),)


def test_version_2_by_its_later_names() -> None:
    """
    The three letters of ID3v2.2 are read as the four that came after.
    """
    found = parse(tag([b"TT2\0\0\6\0Title", b"COM\0\0\7\0engab\0"[:13]], version=2))

    assert found.texts == (Text("TIT2", "Title", 0),)


def test_unsynchronised_bytes_come_back() -> None:
    """
    The noughts that unsynchronisation puts behind each FF are taken out again.
    """
    plain = tag([text("TIT2", "abc")], flags=0x80)

    found = parse(plain[:10] + plain[10:].replace(b"\xff", b"\xff\0"))

    assert found.unsynchronised
    assert found.text("TIT2") == "abc"


def test_doubles_are_kept_apart() -> None:
    """
    Two chapters of one id, and two titles, are two of each.
    """
    twice = chapter(*CHAPTERS[0])
    found = parse(tag([text("TIT2", "a"), text("TIT2", "b"), twice, twice, contents(["chp0"])]))

    assert [each.value for each in found.texts] == ["a", "b"]
    assert len(found.chapters) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"CHAP\0\0\0\2\0\0a\0",
        b"CHAP\0\0\0\1\0\0a",
        b"APIC\0\0\0\2\0\0\0a",
        b"TIT2\0\0\0\2\0\0\x09a",
        b"CTOC\0\0\0\2\0\0a\0",
    ],
)
def test_frames_that_make_no_sense(content: bytes) -> None:
    """
    A frame that ends too early, or has an encoding that is none, is named, and the next one is read.
    """
    found = parse(tag([content, words("COMM", "abc")]))

    assert found.broken == (content[:4].decode(),)
    assert len(found.words) == 1
