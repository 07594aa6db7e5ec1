from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import av
import pytest
from encoding import encode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutagen.id3 import ID3
from sounds import sine
from tinytag import TinyTag

from output import mp3, tags
from output.cover import TAG, draw
from output.errors import BadSound, CannotWrite
from output.inspect.stream import syncsafe
from output.model import RATE, Chapter, Tags

ABOUT = Tags(
    title="Їжак у тумані – частина 1/2",
    artist="Größe & Söhne",
    album="Новини дня",
    day=date(2026, 3, 9),
    language="uk",
    comment="Підсумок статті, а не повний текст.",
    lyrics="Перший рядок.\nДругий рядок.",
)


def chapters(titles: list[str], seconds: int = 7) -> tuple[Chapter, ...]:
    return tuple(Chapter(i * seconds * RATE, (i + 1) * seconds * RATE, t) for i, t in enumerate(titles))


@pytest.fixture
def episode(tmp_path: Path) -> Path:
    path = tmp_path / "a.mp3"
    encode([sine(1)], path)
    return path


@pytest.mark.parametrize(
    ("title", "version", "day"),
    [(ABOUT.title, 3, {"TYER": "2026", "TDAT": "0903"}), ("🎙 Їжак", 4, {"TDRC": "2026-03-09"})],
)
def test_what_was_written_is_read(episode: Path, title: str, version: int, day: dict[str, str]) -> None:
    """
    Each field is in its own frame, with its alphabet and its language, in the version of ID3 that has the letters.
    """
    tags.write(episode, replace(ABOUT, title=title), chapters(["Один", "Два"]))

    tag = ID3(episode, translate=False)
    assert tag.version == (2, version, 0)
    assert "TDRC" not in tag or version == 4
    expected = day | {
        "TIT2": title,
        "TPE1": "Größe & Söhne",
        "TALB": "Новини дня",
        "TCON": "Podcast",
        "TLAN": "ukr",
        "TLEN": "14000",
        "COMM::ukr": ABOUT.comment,
        "USLT::ukr": ABOUT.lyrics,
    }
    assert expected == {key: str(tag[key]) for key in expected}


def test_the_sound_is_untouched(episode: Path) -> None:
    """
    The tag stands in front of the same bytes, once, also when it is written twice.
    """
    sound = episode.read_bytes()

    tags.write(episode, ABOUT, chapters(["Один"] * 9))
    tags.write(episode, ABOUT, chapters(["Два"]))

    data = episode.read_bytes()
    assert data.endswith(sound)
    assert data.count(b"ID3\x03") == 1
    assert data.count(b"CHAP") == 1
    assert sum(map(len, mp3.decoded(episode))) == RATE


@pytest.mark.parametrize(("title", "alphabet", "day"), [(ABOUT.title, 1, ["TYER", "TDAT"]), ("🎙 Їжак", 3, ["TDRC"])])
def test_only_frames_of_its_version(episode: Path, title: str, alphabet: int, day: list[str]) -> None:
    """
    No frame of another version, no flag set, one alphabet for all text, and no empty byte behind the last frame.
    """
    tags.write(episode, replace(ABOUT, title=title), chapters(["Один", "Два"]))

    data = episode.read_bytes()
    size = syncsafe(data[6:10])
    assert data[5] == 0
    found, at = [], 10
    while at < 10 + size and data[at]:
        length = (syncsafe if alphabet == 3 else int.from_bytes)(data[at + 4 : at + 8])
        assert data[at + 8 : at + 10] == b"\0\0"
        found.append(data[at : at + 4].decode())
        if found[-1] not in ("CHAP", "CTOC"):
            assert data[at + 10] == alphabet
        at += 10 + length
    assert at == 10 + size
    assert found == [
        "TIT2",
        "TPE1",
        "TALB",
        *day,
        "TCON",
        "TLAN",
        "TLEN",
        "COMM",
        "USLT",
        "CTOC",
        "CHAP",
        "CHAP",
    ]


def test_chapters_are_in_start_order_in_the_file(episode: Path) -> None:
    """
    Readers that go by the order of frames, and not by the table, show them in order too, whatever their lengths.
    """
    titles = ["Розділ " + "дуже " * random.Random(i).randrange(9) + str(i) for i in range(12)]

    tags.write(episode, ABOUT, chapters(titles))

    assert chapters(titles) == tags.read(episode)
    tag = ID3(episode)
    assert titles == [str(frame.sub_frames["TIT2"]) for frame in tag.getall("CHAP")]
    (table,) = tag.getall("CTOC")
    assert (3, [f.element_id for f in tag.getall("CHAP")]) == (table.flags, table.child_element_ids)
    assert {0xFFFFFFFF} == {f.start_offset for f in tag.getall("CHAP")} | {f.end_offset for f in tag.getall("CHAP")}


def test_a_second_reader_agrees(episode: Path) -> None:
    """
    libavformat, on which half of all players stand, sees the same chapters and titles.
    """
    marks = chapters(["Привіт", "Größe", "The end & more"])
    tags.write(episode, ABOUT, marks)

    with av.open(str(episode)) as container:
        seen = [
            Chapter(*(round(c[edge] * c["time_base"] * RATE) for edge in ("start", "end")), c["metadata"]["title"])
            for c in container.chapters()
        ]
        assert ABOUT.title == container.metadata["title"]
        assert ABOUT.album == container.metadata["album"]
    assert list(marks) == seen


@pytest.mark.parametrize(
    "title",
    [
        "Їжак під ґанком: що далі — «ні» чи «так»?",
        "Größenwahn & Süßholz: „Übermäßig“ 5 % teurer",
        "Ёлки, подъезд и объём 🎙",
        " ".join(["Довгий заголовок", "Länge", "length"] * 9)[:300],
        "ы" * 300,
    ],
)
def test_titles_in_three_readers(episode: Path, title: str) -> None:
    """
    mutagen, libavformat and tinytag, none of which shares code with another, read the same title, of the file and of
    its chapters as far as they know of these.
    """
    tags.write(episode, replace(ABOUT, title=title), chapters([title, "Ende"]))

    with av.open(str(episode)) as container:
        told = container.metadata["title"], container.chapters()[0]["metadata"]["title"]
    mutagen = ID3(episode)
    assert (title, title) == told
    assert (title, title) == (str(mutagen["TIT2"]), str(mutagen["CHAP:chp0"].sub_frames["TIT2"]))
    assert title == TinyTag.get(episode).title


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    titles=st.lists(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40), min_size=1, max_size=9)
)
def test_any_titles_come_back(episode: Path, titles: list[str]) -> None:
    """
    Titles of any alphabet, of any length and twice the same come back in order.
    """
    tags.write(episode, ABOUT, chapters(titles))

    assert titles == [c.title for c in tags.read(episode)]


def test_characters_that_no_tag_can_hold(episode: Path) -> None:
    """
    Lone surrogates, with NUL, become U+FFFD wherever there is text; what is beside them stays, emoji too.
    """
    odd = "a\udcff\ud800b\0c🎙"
    about = Tags(odd, odd, odd, date(2026, 1, 1), "en", odd, odd)

    tags.write(episode, about, chapters([odd]))

    plain = "a��b�c🎙"
    tag = ID3(episode, translate=False)
    assert {plain} == {str(tag[key]) for key in ("TIT2", "TPE1", "TALB", "COMM::eng", "USLT::eng")}
    assert [plain] == [c.title for c in tags.read(episode)]
    assert plain == tags.storable(odd)


def test_a_language_without_a_code_is_undetermined(episode: Path) -> None:
    """
    A language that joins later is not given a wrong code.
    """
    tags.write(episode, Tags("t", "a", "b", date(2026, 1, 1), "xx", "c", "l"), chapters(["One"]))

    assert str(ID3(episode)["TLAN"]) == "und"


def test_more_chapters_than_a_tag_holds(episode: Path) -> None:
    """
    The 256th chapter is refused in words: one byte counts them.
    """
    tags.write(episode, ABOUT, chapters(["x"] * 255))
    with pytest.raises(BadSound, match="256 chapters do not fit"):
        tags.write(episode, ABOUT, chapters(["x"] * 256))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """
    A folder in place of the file is told as what it is; a file without a tag has no chapters to read.
    """
    with pytest.raises(CannotWrite, match="a folder of that name"):
        tags.write(tmp_path, ABOUT, chapters(["One"]))
    encode([sine(1)], tmp_path / "bare.mp3")
    with pytest.raises(BadSound, match=r"bare\.mp3 cannot be read"):
        tags.read(tmp_path / "bare.mp3")


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_one_cover(episode: Path, kind: str) -> None:
    """
    The picture is there once, as the front cover of its true kind, behind the chapters; a second writing replaces it.
    """
    picture = draw("Новини", "uk", TAG) if kind == "png" else b"\xff\xd8\xff\xe0" + bytes(200)

    tags.write(episode, replace(ABOUT, cover=b"\xff\xd8\xffold"), chapters(["Один"]))
    tags.write(episode, replace(ABOUT, cover=picture), chapters(["Один", "Два"]))

    (frame,) = ID3(episode).getall("APIC")
    assert (frame.type, frame.mime, frame.desc, frame.data) == (3, f"image/{kind}", "", picture)
    data = episode.read_bytes()
    assert data.count(b"APIC") == 1
    assert data.rindex(b"CHAP") < data.index(b"APIC")
    assert chapters(["Один", "Два"]) == tags.read(episode)
    assert sum(map(len, mp3.decoded(episode))) == RATE


@pytest.mark.parametrize("cover", [b"GIF89a", b"<svg/>", b"\xff\xd8\xff" + bytes(500_000)])
def test_no_other_cover(episode: Path, cover: bytes) -> None:
    """
    What is neither a JPEG nor a PNG, or too large for players, is not put into a tag.
    """
    with pytest.raises(ValueError, match="are no cover"):
        tags.write(episode, replace(ABOUT, cover=cover), chapters(["Один"]))
