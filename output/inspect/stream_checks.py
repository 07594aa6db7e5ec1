"""
What is asked of the frames (R29 to R31, R38).
"""

from __future__ import annotations

from collections.abc import Iterator

from output.inspect.finding import Ask, Check, Verdict, counted
from output.inspect.model import Inspection, Stream

#: kbit/s that Apple takes for mono at each rate in Hz, twice that for stereo.
#: https://podcasters.apple.com/support/893-audio-requirements
_BITRATES = {44_100: (64, 128), 48_000: (64, 128), 22_050: (40, 80), 24_000: (40, 80)}
#: Frames that encoders leave behind to tell of themselves.
_LEFTOVERS = {"TSSE", "TENC"}


def _clean(file: Inspection) -> Verdict:
    stream = file.stream
    faults = [*_tags(stream), *_frames(stream)]
    if file.sound.broken:
        faults.append(f"{counted(file.sound.broken, 'packet')} could not be decoded")
    return faults, f"one ID3v2 tag, then {stream.frames} frames and nothing else"


def _tags(stream: Stream) -> Iterator[str]:
    front = [each for each in stream.places if each.kind == "ID3v2"]
    if not front:
        yield "there is no ID3v2 tag"
    elif front[0].offset:
        yield f"the ID3v2 tag stands at byte {front[0].offset}, not in front"
    if len(front) > 1:
        yield f"{counted(len(front), 'ID3v2 tag')}, at bytes {', '.join(str(each.offset) for each in front[:5])}"
    for each in stream.places:
        if each.kind != "ID3v2":
            yield f"a leftover {each.kind} tag at byte {each.offset}"


def _frames(stream: Stream) -> Iterator[str]:
    told = stream.info.frames if stream.info else None
    if told is not None and told != stream.frames:
        yield f"{stream.frames} of the {told} frames that the {stream.info.kind if stream.info else ''} header counts"
    if stream.lacking:
        yield f"the last frame lacks {counted(stream.lacking, 'byte')}: the file is cut off"
    if stream.changed:
        yield f"{counted(stream.changed, 'frame')} of another rate or number of channels than the first"
    if stream.inner:
        yield f"{counted(stream.inner, 'header')} of an encoder inside: files were joined byte by byte"
    if stream.junk:
        yield f"{counted(stream.junk, 'byte')} from byte {stream.junk_at} on that are neither sound nor tag"


def _apple(file: Inspection) -> Verdict:
    stream = file.stream
    told = f"{stream.bitrate / 1000:.0f} kbit/s, {'mono' if stream.channels == 1 else 'stereo'}, {stream.rate} Hz"
    if stream.rate not in _BITRATES:
        return [f"{told}: no rate that is asked for"], told
    low, high = (each * stream.channels for each in _BITRATES[stream.rate])
    # An average of many frames may be off by a little.
    inside = low - 0.5 <= stream.bitrate / 1000 <= high + 0.5
    return ([] if inside else [f"{told}: not between {low} and {high} kbit/s"]), told


def _constant(file: Inspection) -> Verdict:
    rates = [rate // 1000 for rate, _ in file.stream.bitrates]
    told = f"{rates[0]} kbit/s throughout"
    return ([] if file.stream.constant else [f"frames from {rates[0]} to {rates[-1]} kbit/s"]), told


def _gapless(file: Inspection) -> Verdict:
    info, names = file.stream.info, set(file.tag.names if file.tag else ())
    faults = []
    if info is None or info.delay is None:
        faults.append("no header tells how many samples the encoder added")
    if left := sorted(names & _LEFTOVERS):
        faults.append(f"leftovers of the encoder: {', '.join(left)}")
    return faults, f"{info.kind} header with {info.delay} and {info.padding} samples to cut off" if info else ""


CHECKS: tuple[Check, ...] = (
    (
        Ask(
            "R29",
            "M",
            "one clean stream",
            "Players stop, click or tell a wrong length; hosts refuse it.",
            "Decode all of it, join the sound, encode it once, and write one tag in front.",
        ),
        _clean,
    ),
    (
        Ask(
            "R30",
            "M",
            "rate",
            "Apple refuses it, or it sounds dull, or it eats mobile data.",
            "Encode at 44.1 kHz; mono at 64 to 128 kbit/s, stereo at twice that.",
        ),
        _apple,
    ),
    (
        Ask(
            "R31",
            "M",
            "constant bitrate",
            "A jump lands seconds off, and the farther the longer the file is: players count bytes.",
            "Encode at a constant bitrate.",
        ),
        _constant,
    ),
    (
        Ask(
            "R38",
            "N",
            "gapless",
            "A short silence is added at both ends, and every time is a little off.",
            "Let the encoder write its Info header, and strip what it says of itself from the tag.",
        ),
        _gapless,
    ),
)
