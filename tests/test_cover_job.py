"""
The cover of a finished MP3, as players get it.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import av
import pytest
from house import House, assert_one_sentence, id3_chapters, manifest
from mutagen.id3 import ID3
from PIL import Image

from output import mp3
from output.cover import TAG, draw


def cover(path: Path) -> bytes:
    """
    The one picture in the MP3 at *path*.
    """
    (frame,) = ID3(path).getall("APIC")
    data: bytes = frame.data
    image = Image.open(BytesIO(data))
    assert (image.size, image.mode) == ((TAG, TAG), "RGB")
    assert (3, f"image/{(image.format or '').lower()}") == (frame.type, frame.mime)
    assert len(data) <= 500_000
    return data


def made(briefing: House, *arguments: str | Path) -> Path:
    answer = briefing("make", *arguments, "--engine", "tone", "--offline", "--force")
    assert answer.code == 0, answer.err
    return Path(answer.out.strip())


def test_an_edition_has_the_cover_of_its_language(briefing: House, lighthouse_article: Path) -> None:
    """
    Unasked, an MP3 has the cover that is drawn for it, and is as long and as parted as without.
    """
    path = made(briefing, lighthouse_article)

    assert cover(path) == draw("Briefing", "en", TAG)
    told = manifest(path)
    assert sum(map(len, mp3.decoded(path))) == told["audio"]["samples"]
    assert [each["title"] for each in told["chapters"]] == [title for _, _, title in id3_chapters(path)]
    with av.open(str(path)) as container:
        (picture,) = container.streams.video
        assert [c["metadata"]["title"] for c in container.chapters()] == [each["title"] for each in told["chapters"]]
        assert (picture.width, picture.height) == (TAG, TAG)


def test_a_cover_of_ones_own(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    With --cover, the user's picture takes the place of the one that is drawn, scaled to the size of tags.
    """
    own = tmp_path / "mine.jpg"
    Image.new("RGB", (1400, 1400), (10, 200, 10)).save(own)

    data = cover(made(briefing, lighthouse_article, "--cover", own))

    assert Image.open(BytesIO(data)).getpixel((300, 300)) == pytest.approx((10, 200, 10), abs=3)


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_a_bad_cover_stops_before_anything_is_read(briefing: House, tmp_path: Path, more: tuple[str, ...]) -> None:
    """
    A picture that cannot be a cover is told in one sentence before the article is, and no file appears.
    """
    own = tmp_path / "mine.png"
    Image.new("RGB", (1400, 900)).save(own)
    answer = briefing("make", "no-article.txt", "--cover", own, "--offline", *more)
    assert_one_sentence(answer, 1)
    assert "1400 by 900 pixels, which is not square" in answer.err
    assert sorted(tmp_path.glob("*.*")) == [own]


def test_a_cover_is_never_written_over(briefing: House, lighthouse_article: Path, tmp_path: Path) -> None:
    """
    The picture itself is kept, even where it has the name of the MP3 that is to be made.
    """
    own = tmp_path / "mine.mp3"
    Image.new("RGB", (1400, 1400)).save(own, "PNG")
    before = own.read_bytes()
    answer = briefing("make", lighthouse_article, "--cover", own, "-o", own, "--offline", "--force")
    assert_one_sentence(answer, 1)
    assert own.read_bytes() == before


def test_one_sentence_needs_no_cover(briefing: House, tmp_path: Path) -> None:
    """
    What `say` makes has no picture.
    """
    answer = briefing("say", "--language", "en", "--engine", "tone", "-o", tmp_path / "a.mp3", "Good evening to all.")
    assert answer.code == 0, answer.err
    assert not ID3(tmp_path / "a.mp3").getall("APIC")
