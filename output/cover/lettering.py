"""
Lettering: words set as large as a box allows, in the one font that covers are drawn with.

Lengths are parts of the picture's side, but inside a line they are parts of the font's size (em).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

#: What the font has no picture of (U+2018 to 201A and 201C to 201E it has), and what would be an empty one.
_LACKING = re.compile("[^ -~¡-¬®-ſȘ-țЀ-џҐґẞ–—‘-‚“-„†•…‹›€₴₽№™−ʼ]")
_HYPHENS = re.compile("[\u2010-\u2012]")
#: A line may end behind each of these.
_PIECE = re.compile(r"[^ \-–/]*[\-–/]+ *|[^ \-–/]+ *")
#: The font is measured at this size, so that a unit of the font is a pixel.
_EM = 1000
#: Lines stand at least this far apart (em), and the ink of two lines this far.
_LEADING, _AIR = 0.8, 0.03
#: Sizes are tried in these steps.
_STEP = 0.97
#: Letters smaller than this part of the side are read only where the cover is large.
_TINY = 0.07


@dataclass(frozen=True, slots=True)
class Block:
    """
    Lines at *size*, from whose top edge of ink to the bottom edge *height* is needed.

    *drops* are the distances of the base lines from that top edge.
    """

    lines: tuple[str, ...]
    size: float
    drops: tuple[float, ...]
    height: float


@lru_cache(maxsize=8)
def font(pixels: float) -> FreeTypeFont:
    """
    The font with an em of *pixels*.
    """
    from PIL import ImageFont  # 40 ms

    # BASIC: the other layout needs libraries that not every machine has, and covers are to be the same everywhere.
    return ImageFont.truetype(BytesIO(_data()), pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=1)
def _data() -> bytes:
    return files("output").joinpath("fonts", "briefing-cover.ttf").read_bytes()


def drawable(text: str) -> str:
    """
    *text* in one line, without the characters that the font lacks.
    """
    plain = _HYPHENS.sub("-", unicodedata.normalize("NFC", text))
    return " ".join(_LACKING.sub("", " ".join(plain.split())).split())


def pieces(text: str) -> list[str]:
    """
    The parts of *text* between which a line may end: words with the space behind them, halves of hyphenated words.
    """
    return _PIECE.findall(text)


@lru_cache(maxsize=1024)
def ink(line: str) -> tuple[float, float, float, float]:
    """
    What is painted of *line*, from where it starts on the base line: left, top, right, bottom, in em.
    """
    left, top, right, bottom = painted(font(_EM), line)
    return left / _EM, top / _EM, right / _EM, bottom / _EM


def painted(letters: FreeTypeFont, line: str) -> tuple[float, float, float, float]:
    """
    What is painted of *line* in *letters*, from where it starts on the base line: left, top, right, bottom, in pixels.
    """
    left, top, right, bottom = letters.getbbox(line, anchor="ls")
    if line:
        # Pillow counts the space beside the outer letters; without it, lines stand straight above each other.
        left = left or _beside(line[0])[0] * letters.size
        right -= _beside(line[-1])[1] * letters.size
    return left, top, right, bottom


@lru_cache(maxsize=1024)
def _beside(letter: str) -> tuple[float, float]:
    """
    The space before and behind the ink of *letter*, in em; none where the ink hangs out.
    """
    letters = font(_EM)
    mask, (offset, _) = letters.getmask2(letter, "L", anchor="ls")
    box = mask.getbbox()
    if box is None:
        return 0.0, 0.0
    before, behind = offset + box[0], letters.getlength(letter) - offset - box[2]
    return max(before, 0) / _EM, max(behind, 0) / _EM


def set_large(parts: Sequence[str], width: float, height: float, most: int, limit: float) -> Block | None:
    """
    *parts* in up to *most* lines, broken where the letters become largest, but not larger than *limit*.
    """
    found: Block | None = None
    for lines in _broken(parts, most):
        block = _fitted(lines, width, height, limit)
        if block is not None and (found is None or block.size > found.size):
            found = block
    return found


def set_small(parts: Sequence[str], width: float, height: float, limit: float) -> Block | None:
    """
    All of *parts* as large as the box lets them be, but not larger than *limit*.

    A word is broken only if it is too long for a line of letters that are small already.
    """
    size = limit
    longest = max((_advance(part.strip()) for part in parts), default=0.0)
    while parts:
        if longest * size <= width or size <= _TINY:
            block = _fitted(tuple(_filled(parts, width / size)), width, height, limit)
            # Lines that were filled may be a little too high; then more letters have to go into each.
            if block is not None and block.size >= size * _STEP:
                return block
        size *= _STEP
    return None


def fitting(block: Block, side: int, width: float) -> FreeTypeFont:
    """
    The font for *block* in a picture of *side* pixels, in which no line is wider than *width*.

    Letters advance by whole pixels, so a line of many small ones may be wider than it was measured.
    """
    pixels = block.size * side
    while any(right - left > width * side for left, _, right, _ in (painted(font(pixels), x) for x in block.lines)):
        pixels *= 0.995
    return font(pixels)


def _fitted(lines: Sequence[str], width: float, height: float, limit: float) -> Block | None:
    edges = [ink(line) for line in lines]
    widest = max((right - left for left, _, right, _ in edges), default=0)
    if not widest:
        return None
    leading = max([_LEADING, *(above[3] - below[1] + _AIR for above, below in pairwise(edges))])
    drops = [leading * i - edges[0][1] for i in range(len(lines))]
    tall = drops[-1] + edges[-1][3]
    size = min(width / widest, height / tall, limit)
    return Block(tuple(lines), size, tuple(size * drop for drop in drops), size * tall)


def _broken(parts: Sequence[str], most: int) -> Iterator[tuple[str, ...]]:
    """
    All ways to break *parts* into up to *most* lines.
    """
    for count in range(min(most, len(parts))):
        for cuts in combinations(range(1, len(parts)), count):
            edges = (0, *cuts, len(parts))
            yield tuple("".join(parts[a:b]).strip() for a, b in pairwise(edges))


def _filled(parts: Sequence[str], width: float) -> Iterator[str]:
    """
    Fill lines of *width* (em) one after the other.
    """
    line, taken = "", 0.0
    for part in (short for each in parts for short in _short(each, width)):
        if line and taken + _advance(part.strip()) > width:
            yield line.strip()
            line, taken = "", 0.0
        line, taken = line + part, taken + _advance(part)
    yield line.strip()


def _short(part: str, width: float) -> Iterator[str]:
    """
    *part*, broken if it is wider than a line.
    """
    while _advance(part.strip()) > width and len(part.strip()) > 1:
        end = next((i for i in range(2, len(part)) if _advance(part[:i]) > width), len(part)) - 1
        yield part[:end]
        part = part[end:]
    yield part


@lru_cache(maxsize=1024)
def _advance(text: str) -> float:
    return font(_EM).getlength(text) / _EM
