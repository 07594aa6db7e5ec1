from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from podcast import good, tag

from output.errors import CannotWrite
from output.inspect import canvas, inspect
from output.inspect.model import Inspection, Mark
from output.inspect.plot import HEIGHT, WIDTH, draw, save


@pytest.fixture
def file(tmp_path: Path) -> Inspection:
    return inspect(good().write(tmp_path / "a.mp3"))


def crowded(file: Inspection, count: int) -> Inspection:
    """
    The same file with *count* chapters.
    """
    assert file.tag is not None
    step = 12_000 // count
    marks = [Mark(str(i), i * step, (i + 1) * step, f"Розділ {i} " * 9, (0, 0)) for i in range(count)]
    return replace(
        file,
        tag=replace(file.tag, chapters=tuple(marks)),
        sound=replace(file.sound, stretches=(-16.0,) * count),
    )


def test_it_shows_sound_band_and_chapters(file: Inspection) -> None:
    """
    Dark on light: the wave where there is sound, the band around the target, and a line where a chapter begins.
    """
    picture = draw(file)

    assert picture.size == (WIDTH, HEIGHT)
    assert min(picture.getpixel((3, 3))) > 240
    colours = {colour: count for count, colour in picture.getcolors(1 << 20)}
    blue, green, red = (61, 98, 133), (217, 236, 211), (181, 67, 42)
    assert colours[blue] > 5000
    assert colours[green] > 5000
    assert colours[red] > 500
    # A third of the way along, between two chapters, the wave is silent, and the boundary is grey.
    edge = picture.getpixel((76 + (1570 - 76) // 3, 300))
    assert max(edge) - min(edge) < 30 and max(edge) < 200


@pytest.mark.parametrize("count", [1, 9, 60])
def test_any_number_of_chapters(file: Inspection, count: int) -> None:
    """
    One chapter or sixty with long titles: nothing is written beyond the edge.
    """
    picture = draw(crowded(file, count))

    assert len(picture.crop((WIDTH - 10, 0, WIDTH, HEIGHT)).getcolors(1 << 20)) == 1


def test_a_file_without_a_tag(tmp_path: Path) -> None:
    """
    Bare sound too short for a curve, with no chapters, is drawn under the file's name.
    """
    (tmp_path / "a.mp3").write_bytes(tag([]) + good().sound[:4000])

    assert draw(inspect(tmp_path / "a.mp3")).size == (WIDTH, HEIGHT)


def test_letters_that_the_font_lacks_are_spelled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """
    With Pillow's own font, Cyrillic words are written in Latin letters, and others as they are.
    """
    monkeypatch.setattr(canvas, "FONTS", tmp_path)
    canvas._bundled.cache_clear()
    canvas._font.cache_clear()
    try:
        font = canvas._font(32, False)
        assert canvas._fitted("Їжак und Größe", font, 900) == "Yizhak und Größe"
        assert canvas._fitted("a " * 200, font, 100).endswith("a…")
        assert canvas._fitted("wide", font, 3) == ""
    finally:
        canvas._bundled.cache_clear()
        canvas._font.cache_clear()


def test_the_bundled_font_writes_titles_as_they_are() -> None:
    """
    With the font that comes along, Cyrillic words stay, each letter another one than the box for what is missing.
    """
    font = canvas._font(32, False)

    assert canvas._fitted("Їжак у тумані", font, 900) == "Їжак у тумані"
    assert len({bytes(font.getmask(c)) for c in "Їжґєёыъ\uffff"}) == 8


def test_it_is_written_whole_or_not_at_all(file: Inspection, tmp_path: Path) -> None:
    """
    The picture is a PNG, and takes an older one's place; another file's place, or none, is told, and nothing is left.
    """
    save(file, tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")

    save(file, tmp_path / "a.png")
    (tmp_path / "holiday.png").write_bytes(b"\x89PNG")
    with pytest.raises(CannotWrite, match="no picture of an inspection"):
        save(file, tmp_path / "holiday.png")
    with pytest.raises(CannotWrite, match="its folder does not exist"):
        save(file, tmp_path / "nowhere" / "a.png")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.mp3", "a.png", "holiday.png"]
