"""
What is asked of the chapters (R24 to R28).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from output.inspect.finding import Ask, Check, Verdict, counted
from output.inspect.model import Contents, Inspection, Mark

#: ms that the end of the last chapter may be off the end of the sound, and that another reader's times may be off.
_END, _READ = 100, 500
_NO_OFFSET = 0xFFFFFFFF
_LONGEST_NAME = 100
#: Seconds from which on Apple makes chapters of its own.
_APPLE = 600


def _marks(file: Inspection) -> tuple[Mark, ...]:
    return file.tag.chapters if file.tag else ()


def _chapters(file: Inspection) -> Verdict:
    marks = _marks(file)
    if not marks:
        return ["there are none"], ""
    contents = file.tag.contents if file.tag else ()
    faults = [*_order(marks, file.sound.seconds * 1000), *_names(marks), *_table(marks, contents)]
    return faults, f"{counted(len(marks), 'chapter')}, in order, from 0 to the end"


def _order(marks: tuple[Mark, ...], end: float) -> Iterator[str]:
    starts = [each.start for each in marks]
    ordered = sorted(marks, key=lambda each: each.start)
    if sorted(starts) != starts:
        yield "they do not stand in the order of their starts"
    if ordered[0].start:
        yield f"the first one starts at {ordered[0].start / 1000:.3f} s, not at 0"
    for one, other in pairwise(ordered):
        if one.end != other.start:
            what = "a gap" if one.end < other.start else "an overlap"
            yield f"{what} of {abs(one.end - other.start) / 1000:.3f} s at {other.start / 1000:.3f} s"
    for each in ordered:
        if each.start >= each.end or each.start > end + _END:
            yield f"{_called(each)} from {each.start / 1000:.3f} to {each.end / 1000:.3f} s is nowhere to be heard"
    last = ordered[-1].end
    if abs(last - end) > _END:
        yield f"the last one ends at {last / 1000:.3f} s, the sound at {end / 1000:.3f} s"


def _names(marks: tuple[Mark, ...]) -> Iterator[str]:
    for number, each in enumerate(marks, 1):
        if not (each.title or "").strip():
            yield f"chapter {number} has no title"
    names = [each.name for each in marks]
    if len(set(names)) < len(names):
        yield "two of them have the same id"
    if any(not 0 < len(name) <= _LONGEST_NAME for name in names):
        yield f"an id is empty or longer than {_LONGEST_NAME} characters"
    if any(set(each.offsets) != {_NO_OFFSET} for each in marks):
        yield "they give byte offsets, which players follow to the wrong place"


def _table(marks: tuple[Mark, ...], contents: tuple[Contents, ...]) -> Iterator[str]:
    tops = [each for each in contents if each.top]
    if not tops:
        yield "there is no table of contents (CTOC)" if not contents else "no table of contents is the top one"
        return
    if len(tops) > 1:
        yield f"there are {len(tops)} top tables of contents"
    if not tops[0].ordered:
        yield "the table of contents is not marked as ordered"
    names = {each.name for each in marks}
    listed = [name for each in contents for name in each.listed if name in names]
    if sorted(set(listed)) != sorted(names):
        yield f"the table of contents lists {len(set(listed))} of {len(names)}"
    elif listed != [each.name for each in sorted(marks, key=lambda each: each.start)]:
        yield "the table of contents lists them in another order"
    if any(name not in names and name not in {each.name for each in contents} for each in tops for name in each.listed):
        yield "the table of contents lists what is not there"


def _called(mark: Mark) -> str:
    return f"“{mark.title}”" if mark.title else mark.name


def _elsewhere(file: Inspection) -> Verdict:
    marks = sorted(_marks(file), key=lambda each: each.start)
    others = file.reading.chapters
    told = "libavformat reads the same ones" if marks else "none for libavformat, either"
    if len(marks) != len(others):
        return [f"libavformat reads {len(others)} of {len(marks)}"], told
    faults = [
        f"libavformat reads “{title}” at {start:.3f} s where {_called(mark)} is"
        for mark, (start, title) in zip(marks, others, strict=True)
        if abs(start * 1000 - mark.start) > _READ or (mark.title and title != mark.title)
    ]
    return faults[:1], told


def _seconds(file: Inspection) -> Verdict:
    off = [f"{each.start / 1000:.3f} s" for each in _marks(file) if each.start % 1000]
    told = "each starts on a whole second" if _marks(file) else "none to start"
    return ([f"starts at {', '.join(off[:4])}{' and more' if len(off) > 4 else ''}"] if off else []), told


def _own(file: Inspection) -> Verdict:
    if _marks(file):
        return [], "they are there, so Apple makes none of its own"
    if file.sound.seconds >= _APPLE:
        return ["there are none, and it lasts ten minutes or more"], ""
    return [], "it is shorter than the ten minutes from which on Apple makes its own"


CHECKS: tuple[Check, ...] = (
    (
        Ask(
            "R24",
            "M",
            "chapters",
            "A player shows no chapters, shows them shuffled, or jumps to a wrong place.",
            "Write the tag again: CHAP frames by start, touching, from 0 to the end, and one CTOC that lists them all.",
        ),
        _chapters,
    ),
    (
        Ask(
            "R25",
            "M",
            "chapters elsewhere",
            "Two players show different chapters.",
            "Write the frames in the order of the table of contents, each with a title in UTF-16 or UTF-8.",
        ),
        _elsewhere,
    ),
    (
        Ask(
            "R27",
            "S",
            "whole seconds",
            "AntennaPod and gPodder cut fractions off: a jump lands in the end of the chapter before.",
            "Let chapters start on whole seconds, in a pause.",
        ),
        _seconds,
    ),
    (
        Ask(
            "R28",
            "N",
            "author's chapters",
            "Apple's app invents chapters.",
            "Give it chapters: the author's always win.",
        ),
        _own,
    ),
)
