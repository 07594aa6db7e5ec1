"""
The sheet: an inspection as lines of text for the person at the keyboard.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from output.clock import clock
from output.inspect.finding import Finding, counted
from output.inspect.model import Inspection, Sound
from output.loudness import SILENCE, TARGET

#: The course of the loudness is drawn in so many columns at most, from softest to loudest (LUFS).
_COLUMNS = 60
_BARS, _SOFT, _LOUD = "▁▂▃▄▅▆▇█", -28.0, -12.0
#: Of a text in a tag so many characters are shown.
_WIDTH = 200
_MARKS = {"M": "bad ", "S": "weak", "N": "note"}


def sheet(file: Inspection, found: Sequence[Finding]) -> str:
    """
    What *file* is, then what was *found*: for what is missed what a listener would notice, and how to mend it.
    """
    parts = [_about(file), _sound(file.sound), _chapters(file), _tag(file), _findings(file, found)]
    return "\n\n".join("\n".join(map(printable, part)) for part in parts if part)


def printable(line: str) -> str:
    """
    *line* without what a stranger's tag could make a terminal do.
    """
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c).startswith("C") else c for c in line)


def _about(file: Inspection) -> list[str]:
    stream, sound = file.stream, file.sound
    mode = f"{stream.bitrate / 1000:.0f} kbit/s {'CBR' if stream.constant else 'VBR'}"
    header = f"{stream.info.kind} header ({stream.info.encoder or 'no name'})" if stream.info else "no encoder's header"
    places = ", ".join(f"{each.kind} at byte {each.offset}" for each in stream.places[:5]) or "none"
    channels = "mono" if stream.channels == 1 else "stereo"
    return [
        file.file,
        f"  {clock(sound.seconds)} ({sound.seconds:.3f} s), {channels}, {stream.rate} Hz, {mode}, {header}",
        f"  {counted(stream.frames, 'frame')} of MPEG {stream.version} layer III, {stream.size} bytes; tags: {places}",
    ]


def _sound(sound: Sound) -> list[str]:
    lines = [
        f"Sound: {sound.integrated:.1f} LUFS, {sound.true_peak:.1f} dBTP, LRA {sound.range:.1f} LU",
        f"  lead {sound.lead:.2f} s, tail {sound.tail:.2f} s, longest pause {sound.pause.value:.2f} s, "
        f"DC {sound.dc.value:.4f}, largest step {sound.jump.value:.2f}, {sound.clipped} clipped",
    ]
    if sound.short_term:
        low, high = min(sound.short_term), max(sound.short_term)
        lines.append(f"  over time, 3 s each: {low:.1f} to {high:.1f} LUFS; {TARGET:.0f} is asked for")
        lines.append(f"  {_course(sound.short_term)}")
    return lines


def _course(short_term: Sequence[float]) -> str:
    """
    One bar for each stretch of *short_term*, as high as its mean.
    """
    columns = min(len(short_term), _COLUMNS)
    bars = []
    for column in range(columns):
        part = short_term[column * len(short_term) // columns : (column + 1) * len(short_term) // columns]
        height = (sum(part) / len(part) - _SOFT) / (_LOUD - _SOFT)
        bars.append(_BARS[min(max(int(height * len(_BARS)), 0), len(_BARS) - 1)])
    return "".join(bars)


def _chapters(file: Inspection) -> list[str]:
    marks = file.tag.chapters if file.tag else ()
    if not marks:
        return []
    lines = ["Chapters, with their loudness in LUFS"]
    for mark, heard in zip(marks, file.sound.stretches, strict=True):
        level = f"{heard:6.1f}" if heard is not None and heard > SILENCE else "     –"
        lines.append(f"  {clock(mark.start / 1000):>7} {level}  {mark.title or '(no title)'}")
    return lines


def _tag(file: Inspection) -> list[str]:
    tag = file.tag
    if tag is None:
        return []
    lines = [f"Tag: ID3v2.{tag.version}", *(f"  {each.name}  {_short(each.value)}" for each in tag.texts)]
    lines += [f"  {each.name}  {counted(each.characters, 'character')} in {each.language}" for each in tag.words]
    for each in tag.pictures:
        what = "front cover" if each.kind == 3 else f"picture of type {each.kind}"
        lines.append(f"  APIC  {what}: {each.format or '?'}, {each.width} by {each.height}, {each.size} bytes")
    return lines


def _short(text: str) -> str:
    return textwrap.shorten(text, _WIDTH, placeholder="…")


def _findings(file: Inspection, found: Sequence[Finding]) -> list[str]:
    return ["What is asked of a podcast's file", *(line for each in found for line in _told(each)), _sum(file, found)]


def _told(finding: Finding) -> Iterator[str]:
    ask = finding.ask
    yield f"  {'ok  ' if finding.well else _MARKS[ask.level]} {ask.number:<3} {ask.name}: {finding.found}"
    if not finding.well:
        yield f"           {ask.heard}"
        yield f"           {ask.mend}"


def _sum(file: Inspection, found: Sequence[Finding]) -> str:
    missed = [each for each in found if not each.well]
    must = sum(each.ask.level == "M" for each in missed)
    manifest = "" if file.promise else " No manifest of Briefing's stands beside it."
    if not missed:
        return f"All is as it should be.{manifest}"
    rest = len(missed) - must
    return f"{must} missed that must be, {rest} that should or could.{manifest}"
