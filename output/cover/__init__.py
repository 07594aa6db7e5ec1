"""
The cover: a show's name in large letters, on the colour of its language and a motif of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from output.cover import motif
from output.cover.colours import RGB, WHITE, colours, endonym
from output.cover.lettering import Block, drawable, fitting, font, ink, painted, pieces, set_large, set_small
from output.cover.own import Own, own
from output.cover.picture import MOST, encoded, png, suffix

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

__all__ = ["FEED", "SIZES", "TAG", "Own", "draw", "own", "suffix"]

#: Pixels of the side: for the feed (Apple: 1400 to 3000), inside an MP3, and all that a show needs.
FEED, TAG = 3000, 600
SIZES = (FEED, 1400, TAG, 512, 192)

#: No ink comes nearer to an edge than this part of the side.
MARGIN = 0.045
_WIDTH = 1 - 2 * MARGIN
#: The smallest large letters: their strokes (0.19 em) are 3 px wide where the cover is 55 px wide, as in a list.
LARGE = 3 / 55 / 0.19
#: What letters must not outgrow, and how much of the height goes to the whole name where other letters are the large.
_GIANT, _WHOLE, _SMALL = 0.6, 0.36, 0.24
_GAP = 0.045
#: The badge with the language; how near letters may come to it, and how much further off they are better.
_BADGE, _OFF, _BETTER = 0.09, 0.03, 0.025
_ROOM = 1 - 2 * MARGIN - _BADGE - _OFF
#: Below this many pixels fine curves get coarse: smaller pictures are painted as large as that, and then reduced.
_FINE = 1200
#: No more than this many words are tried as large letters.
_WORDS = 10
#: First words that stand for a name end with one of at least this many letters.
_TELLING = 4


@dataclass(frozen=True, slots=True)
class _Placed:
    block: Block
    top: float


def draw(title: str, language: str, size: int) -> bytes:
    """
    The cover of the show called *title* in *language*, *size* pixels square: RGB, at most `picture.MOST` bytes, as
    PNG unless thousands of letters make that too large.

    The same name, language and size always give the same bytes. The title is never cut: one that is too long to be
    read in a list stands below its first words or its initials. What the font lacks (emoji) is left out.
    """
    from PIL import Image

    look = colours(language)
    name = drawable(title)
    placed = _arranged(name)
    scale = max(2, -(-_FINE // size))
    image = Image.new("RGB", (size, size), look.ground)
    for colour, paint in (
        (look.tone, lambda canvas, side: motif.paint(canvas, side, name)),
        (WHITE, lambda canvas, side: _write(canvas, side, placed)),
        (look.accent, lambda canvas, side: _badge(canvas, side, endonym(language))),
    ):
        _layer(image, colour, scale, paint)
    made = png(image)
    return made if len(made) <= MOST else encoded(image)


def _layer(image: Image, colour: RGB, scale: int, paint: Callable[[ImageDraw, int], None]) -> None:
    """
    Lay *colour* where *paint* paints a mask, which it does *scale* times as large as the picture: for smooth edges.
    """
    from PIL import Image, ImageDraw

    side = image.width * scale
    mask = Image.new("L", (side, side))
    paint(ImageDraw.Draw(mask), side)
    # 16 steps from ground to colour are as smooth as 256 to the eye, and a quarter smaller as a file.
    image.paste(colour, mask=mask.reduce(scale).point(lambda value: round(value / 17) * 17))


def _arranged(name: str) -> tuple[_Placed, ...]:
    """
    The blocks of letters that *name* becomes, the lowest of them just above the badge.
    """
    parts = pieces(name)
    bottom = MARGIN + _ROOM
    whole = set_large(parts, _WIDTH, _ROOM, 3, _GIANT) if len(parts) <= _WORDS else None
    if whole is not None and whole.size >= LARGE:
        return (_Placed(whole, bottom - whole.height - min(_BETTER, _ROOM - whole.height)),)
    small = set_small(parts, _WIDTH, _WHOLE, _SMALL)
    if small is None:
        return ()
    large = _headed(parts, _ROOM - small.height - _BETTER - _GAP)
    below = _Placed(small, bottom - small.height - _BETTER)
    return (below,) if large is None else (_Placed(large, MARGIN), below)


def _headed(parts: list[str], room: float) -> Block | None:
    """
    The first words of *parts*, if they say something and fit in large letters, or else the initials.
    """
    for count in range(min(len(parts) - 1, _WORDS), 0, -1):
        # "The" and "News of the" are no names.
        if len(re.findall(r"\w", parts[count - 1])) >= _TELLING:
            block = set_large(parts[:count], _WIDTH, room, 2, _GIANT)
            if block is not None and block.size >= LARGE:
                return block
    letters = [found[0].upper() for part in parts if (found := re.findall(r"\w", part))]
    for count in range(3, 0, -1):
        block = set_large(["".join(letters[:count])], _WIDTH, room, 1, _GIANT)
        if block is not None and block.size >= LARGE:
            return block
    return None


def _write(canvas: ImageDraw, side: int, placed: tuple[_Placed, ...]) -> None:
    for each in placed:
        letters = fitting(each.block, side, _WIDTH)
        for line, drop in zip(each.block.lines, each.block.drops, strict=True):
            left = painted(letters, line)[0]
            canvas.text((MARGIN * side - left, (each.top + drop) * side), line, fill=255, font=letters, anchor="ls")


def _badge(canvas: ImageDraw, side: int, word: str) -> None:
    """
    A label with the *word* cut out of it, so that it has the colour of the ground.
    """
    left, _, right, _ = ink(word)
    size = 0.55 * _BADGE / 0.7
    pad = 0.35 * _BADGE
    box = (MARGIN, 1 - MARGIN - _BADGE, MARGIN + 2 * pad + (right - left) * size, 1 - MARGIN)
    canvas.rounded_rectangle([v * side for v in box], 0.2 * _BADGE * side, fill=255)
    # Capitals are 0.7 em high and decide what looks centred; the letters below the line hang out.
    base = box[1] + (_BADGE + 0.7 * size) / 2
    canvas.text(((MARGIN + pad - left * size) * side, base * side), word, fill=0, font=font(size * side), anchor="ls")
