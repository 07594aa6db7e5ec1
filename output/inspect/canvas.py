"""
A sheet to draw on: the inspector's seam to Pillow.

Positions are in pixels of the finished picture. Everything is drawn larger and made smaller in the end, since Pillow
draws lines with steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from output.names import slug

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont, ImageFont

    type_font = FreeTypeFont | ImageFont

#: How much larger it is drawn.
_TIMES = 2
#: Where the fonts lie that come with the package.
FONTS = Path(__file__).parent.parent / "fonts"
#: As far as Pillow's own font goes: Latin letters.
_LATIN = 0x24F

Point = tuple[float, float]


class Canvas:
    """
    *width* by *height* pixels of *paper*.
    """

    def __init__(self, width: int, height: int, paper: str) -> None:
        from PIL import Image, ImageDraw

        self._image = Image.new("RGB", (width * _TIMES, height * _TIMES), paper)
        self._draw = ImageDraw.Draw(self._image)

    def box(self, corner: Point, opposite: Point, fill: str) -> None:
        """
        Fill the box from *corner* (top left) to *opposite*.
        """
        (left, top), (right, bottom) = corner, opposite
        if right > left and bottom > top:
            self._draw.rectangle(
                (left * _TIMES, top * _TIMES, max(right * _TIMES - 1, left * _TIMES), bottom * _TIMES - 1), fill
            )

    def line(self, points: Sequence[Point], fill: str, width: float = 1) -> None:
        """
        Draw from each of *points* to the next.
        """
        if len(points) > 1:
            flat = [(x * _TIMES, y * _TIMES) for x, y in points]
            self._draw.line(flat, fill, max(round(width * _TIMES), 1), joint="curve")

    def text(
        self, at: Point, text: str, fill: str, size: int, *, room: float = 1e6, anchor: str = "ls", light: bool = False
    ) -> None:
        """
        Write *text* on one line, cut with an ellipsis where it has no *room* (pixels); *anchor* is Pillow's.

        What is *light* stands in the thinner letters of Pillow's own font, where that has them all.
        """
        font = _font(size * _TIMES, light and _is_latin(text))
        self._draw.text((at[0] * _TIMES, at[1] * _TIMES), _fitted(text, font, room), fill, font, anchor=anchor)

    def picture(self) -> Image:
        """
        The finished picture.
        """
        return self._image.reduce(_TIMES)


def _fitted(text: str, font: type_font, room: float) -> str:
    """
    As much of *text* as fits into *room* pixels, on one line; nothing when hardly a letter does.
    """
    line = _spelled(" ".join(text.split()))
    if font.getlength(line) <= room * _TIMES:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if font.getlength(line[:middle].rstrip() + "…") <= room * _TIMES:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + "…" if low > 1 else ""


def _spelled(text: str) -> str:
    """
    *text* in letters that the font has: Pillow's own has no Cyrillic ones, so such words are spelled
    as file names are.
    """
    if _bundled() is not None:
        return text
    language = "uk" if set(text.lower()) & set("іїєґ") else "ru"
    return " ".join(_latin(word, language) for word in text.split())


def _is_latin(text: str) -> bool:
    return all(ord(c) <= _LATIN or c in "–—…’‘“”" for c in text)


def _latin(word: str, language: str) -> str:
    if _is_latin(word):
        return word
    spelled = slug(word, language)
    return spelled.capitalize() if word[0].isupper() else spelled


@cache
def _bundled() -> Path | None:
    """
    The font that comes with the package, upright and of medium weight when there are several.
    """
    fonts = sorted(FONTS.glob("*.ttf"))
    regular = [each for each in fonts if "regular" in each.stem.lower()]
    return next(iter(regular or fonts), None)


@cache
def _font(size: int, light: bool) -> type_font:
    from PIL import ImageFont

    path = _bundled()
    return ImageFont.load_default(size) if light or path is None else ImageFont.truetype(path, size)
