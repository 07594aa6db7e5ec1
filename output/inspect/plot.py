"""
The picture of an inspection: wave, loudness and chapters over one axis of time.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from output.clock import clock
from output.errors import CannotWrite
from output.files import atomic
from output.inspect.canvas import Canvas
from output.inspect.model import Inspection, Mark, Sound
from output.loudness import SILENCE, TARGET

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 1600, 900
#: Stands in each picture, so that it can be told from others.
_SIGNED = b"briefing inspect"
#: The axis of time, in pixels.
_LEFT, _RIGHT = 76, 1570
#: Top and bottom of the chapters' band, the wave, the loudness; where the list of chapters begins.
_BAND, _WAVE, _LOUD, _LIST = (92, 120), (128, 350), (380, 640), 706
#: LUFS at top and bottom of the loudness, and what is marked between.
_TOP, _BOTTOM, _TICKS = -6.0, -40.0, (-10, -16, -20, -25, -30, -35)
#: LU around the target that are as good as it.
_TARGET_WIDTH = 1.0
#: Seconds between marks on the axis: the first that gives at most so many.
_STEPS, _MOST = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600), 16
#: The most columns and rows of the list of chapters, and the height of a row.
_COLUMNS, _ROWS, _ROW = 3, 8, 23

_PAPER, _INK, _GREY, _GRID = "#fcfcfa", "#1b1f24", "#6a7178", "#dfe2e4"
_BANDS, _BLUE, _RED, _GREEN, _DARK_GREEN = ("#e3e9ef", "#f1f3f5"), "#3d6285", "#b5432a", "#d9ecd3", "#3e7d32"


def save(file: Inspection, path: Path) -> None:
    """
    Put the picture of *file* at *path* as PNG. Raises `CannotWrite`, also where somebody else's file would be replaced.
    """
    from PIL.PngImagePlugin import PngInfo

    if path.is_file() and _SIGNED not in path.read_bytes()[:200]:
        raise CannotWrite(f"{path} is there, and no picture of an inspection; give another name, or remove it.")
    picture, about = draw(file), PngInfo()
    about.add_text("Software", _SIGNED.decode())
    with atomic(path) as temp:
        picture.save(temp, "PNG", pnginfo=about, optimize=True)


def draw(file: Inspection) -> Image:
    """
    The picture of *file*, `WIDTH` by `HEIGHT`.
    """
    canvas = Canvas(WIDTH, HEIGHT, _PAPER)
    title = (file.tag.text("TIT2") if file.tag else None) or file.file
    canvas.text((_LEFT, 46), title, _INK, 28, room=_RIGHT - _LEFT)
    canvas.text((_LEFT, 76), _about(file), _GREY, 17, room=_RIGHT - _LEFT, light=True)
    marks = file.tag.chapters if file.tag else ()
    _bands(canvas, file.sound, marks)
    _wave(canvas, file.sound)
    _loudness(canvas, file, marks)
    _boundaries(canvas, file.sound, marks)
    _axis(canvas, file.sound)
    _list(canvas, file, marks)
    return canvas.picture()


def _about(file: Inspection) -> str:
    stream, sound = file.stream, file.sound
    mode = f"{stream.bitrate / 1000:.0f} kbit/s {'CBR' if stream.constant else 'VBR'}"
    channels = "mono" if stream.channels == 1 else "stereo"
    peak = f"{sound.true_peak:.1f} dBTP" if sound.true_peak > SILENCE else "no peak"
    return (
        f"{clock(sound.seconds)}, {mode}, {channels}, {stream.rate} Hz · {sound.integrated:.1f} LUFS, {peak}, "
        f"LRA {sound.range:.1f} LU · {file.file}"
    )


def _x(sound: Sound, seconds: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * min(max(seconds / sound.seconds, 0), 1)


def _y(lufs: float) -> float:
    top, bottom = _LOUD
    return top + (bottom - top) * (_TOP - min(max(lufs, _BOTTOM), _TOP)) / (_TOP - _BOTTOM)


def _bands(canvas: Canvas, sound: Sound, marks: tuple[Mark, ...]) -> None:
    for number, mark in enumerate(marks):
        left, right = _x(sound, mark.start / 1000), _x(sound, mark.end / 1000)
        canvas.box((left, _BAND[0]), (right, _BAND[1]), _BANDS[number % 2])
        name = f"{number + 1} {mark.title or '(no title)'}"
        room = right - left - 12
        if room > 60:
            canvas.text((left + 6, 112), name, _INK, 15, room=room)
        else:
            # No room for words: the number leads to the list below.
            canvas.text(((left + right) / 2, 112), str(number + 1), _INK, 15, room=right - left, anchor="ms")


def _wave(canvas: Canvas, sound: Sound) -> None:
    top, bottom = _WAVE
    middle, half = (top + bottom) / 2, (bottom - top) / 2
    for level in (-1, 0, 1):
        y = middle - half * level
        canvas.line([(_LEFT, y), (_RIGHT, y)], _GRID)
        canvas.text((_LEFT - 8, y), f"{level:+d}" if level else "0", _GREY, 14, anchor="rm", light=True)
    width = (_RIGHT - _LEFT) / len(sound.wave)
    for number, (low, high) in enumerate(sound.wave):
        left = _LEFT + number * width
        above, below = middle - half * min(max(high, -1), 1), middle - half * min(max(low, -1), 1)
        canvas.box((left, above), (left + max(width, 0.5), max(below, above + 0.5)), _BLUE)


def _loudness(canvas: Canvas, file: Inspection, marks: tuple[Mark, ...]) -> None:
    sound = file.sound
    canvas.box((_LEFT, _y(TARGET + _TARGET_WIDTH)), (_RIGHT, _y(TARGET - _TARGET_WIDTH)), _GREEN)
    for tick in _TICKS:
        y = _y(tick)
        canvas.line([(_LEFT, y), (_RIGHT, y)], _DARK_GREEN if tick == TARGET else _GRID)
        canvas.text((_LEFT - 8, y), str(tick), _DARK_GREEN if tick == TARGET else _GREY, 14, anchor="rm", light=True)
    canvas.text((_LEFT - 8, _LOUD[0]), "LUFS", _GREY, 14, anchor="rm", light=True)
    for mark, heard in zip(marks, sound.stretches, strict=True):
        if heard is not None:
            left, right = _x(sound, mark.start / 1000), _x(sound, mark.end / 1000)
            canvas.line([(left, _y(heard)), (right, _y(heard))], _BLUE, 2.5)
    canvas.line([(_x(sound, i + 3), _y(heard)) for i, heard in enumerate(sound.short_term)], _RED, 1.8)
    told = "red: the last 3 seconds · blue: each chapter · green: asked for"
    canvas.text((_RIGHT, _LOUD[0] - 8), told, _GREY, 14, anchor="rs", light=True)


def _boundaries(canvas: Canvas, sound: Sound, marks: tuple[Mark, ...]) -> None:
    for mark in marks[1:]:
        x = _x(sound, mark.start / 1000)
        canvas.line([(x, _BAND[0]), (x, _WAVE[1])], _GREY)
        canvas.line([(x, _LOUD[0]), (x, _LOUD[1])], _GREY)


def _axis(canvas: Canvas, sound: Sound) -> None:
    y = _LOUD[1]
    canvas.line([(_LEFT, y), (_RIGHT, y)], _INK)
    step = next((each for each in _STEPS if sound.seconds / each <= _MOST), _STEPS[-1])
    for second in range(0, int(sound.seconds) + 1, step):
        x = _x(sound, second)
        canvas.line([(x, y), (x, y + 6)], _INK)
        canvas.text((x, y + 22), clock(second), _GREY, 14, anchor="ms", light=True)


def _list(canvas: Canvas, file: Inspection, marks: tuple[Mark, ...]) -> None:
    if not marks:
        canvas.text((_LEFT, _LIST), "There are no chapters.", _GREY, 17, light=True)
    columns = min(-(-len(marks) // _ROWS), _COLUMNS)
    width, most = (_RIGHT - _LEFT) / max(columns, 1), _COLUMNS * _ROWS
    shown = marks if len(marks) <= most else marks[: most - 1]
    for number, mark in enumerate(shown):
        x, y = _LEFT + number // _ROWS * width, _LIST + number % _ROWS * _ROW
        heard = file.sound.stretches[number]
        level = f"{heard:.1f}" if heard is not None and heard > SILENCE else "–"
        canvas.text((x + 22, y), str(number + 1), _GREY, 16, anchor="rs", light=True)
        canvas.text((x + 100, y), clock(mark.start / 1000), _GREY, 16, anchor="rs", light=True)
        canvas.text((x + 152, y), level, _BLUE, 16, anchor="rs", light=True)
        canvas.text((x + 164, y), mark.title or "(no title)", _INK, 17, room=width - 184)
    if len(shown) < len(marks):
        x, y = _LEFT + (_COLUMNS - 1) * width, _LIST + (_ROWS - 1) * _ROW
        canvas.text((x + 22, y), f"and {len(marks) - len(shown)} more", _GREY, 16, light=True)
