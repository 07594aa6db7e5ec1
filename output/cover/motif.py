"""
The motif: a figure that every show has its own of, made of its name alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw


@dataclass(frozen=True, slots=True)
class Numbers:
    """
    Numbers from 0 up to, but not including, 1, drawn from a name: the same name always gives the same ones.
    """

    name: str

    def __iter__(self) -> Iterator[float]:
        count = 0
        while True:
            # Not `random`: what it draws may change with Python's version, and covers are not to.
            for byte in hashlib.sha256(f"{count} {self.name}".encode("utf-8", "replace")).digest():
                yield byte / 256
            count += 1


def paint(canvas: ImageDraw, side: int, name: str) -> None:
    """
    Paint the motif of *name* into the mask *canvas*, which is *side* pixels wide.
    """
    numbers = iter(Numbers(name))
    _MOTIFS[int(next(numbers) * len(_MOTIFS))](canvas, side, numbers)


def _rings(canvas: ImageDraw, side: int, numbers: Iterator[float]) -> None:
    """
    Waves that go out from a point near the upper edge.
    """
    x, y = side * (0.15 + 0.7 * next(numbers)), side * (0.25 * next(numbers) - 0.05)
    thickness = side * (0.035 + 0.03 * next(numbers))
    pitch = thickness * (1.9 + 0.6 * next(numbers))
    radius = pitch * (0.4 + next(numbers))
    while radius < 1.5 * side:
        _circle(canvas, x, y, radius, thickness)
        radius += pitch


def _discs(canvas: ImageDraw, side: int, numbers: Iterator[float]) -> None:
    """
    A few discs and rings of different size, here and there.
    """
    for i in range(5):
        x, y, radius = side * next(numbers), side * (0.9 * next(numbers)), side * (0.1 + 0.2 * next(numbers))
        _circle(canvas, x, y, radius, radius if i % 2 else 0.28 * radius)


def _beams(canvas: ImageDraw, side: int, numbers: Iterator[float]) -> None:
    """
    Slanted beams from edge to edge.
    """
    lean = side * (0.25 + 0.6 * next(numbers)) * (1 if next(numbers) < 0.5 else -1)
    x = -side * (1 + 0.1 * next(numbers))
    while x < 2 * side:
        thickness = side * (0.02 + 0.1 * next(numbers))
        canvas.polygon([(x, 0), (x + thickness, 0), (x + thickness + lean, side), (x + lean, side)], fill=255)
        x += thickness + side * (0.05 + 0.06 * next(numbers))


def _levels(canvas: ImageDraw, side: int, numbers: Iterator[float]) -> None:
    """
    Columns that hang from the upper edge, as levels of sound do.
    """
    count = 9 + int(6 * next(numbers))
    pitch = side / count
    for i in range(count):
        x, end = pitch * i, side * (0.12 + 0.7 * next(numbers))
        thickness = 0.62 * pitch
        box = (x + 0.19 * pitch, -thickness, x + 0.19 * pitch + thickness, end)
        canvas.rounded_rectangle(box, thickness / 2, fill=255)


_MOTIFS: tuple[Callable[[ImageDraw, int, Iterator[float]], None], ...] = (_rings, _discs, _beams, _levels)


def _circle(canvas: ImageDraw, x: float, y: float, radius: float, thickness: float) -> None:
    box = (x - radius, y - radius, x + radius, y + radius)
    canvas.ellipse(box, outline=255, width=max(1, round(thickness)))
