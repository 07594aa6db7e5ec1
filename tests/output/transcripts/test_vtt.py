"""
WebVTT by its syntax rules.
"""

from __future__ import annotations

import html
import itertools
import math
import re
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from output.model import RATE, Chapter, Cue, Track
from output.transcripts import transcripts
from output.transcripts.clock import clock

TIME = r"(\d\d+):([0-5]\d):([0-5]\d)\.(\d\d\d)"


@dataclass
class Seen:
    """
    What a strict reader finds in a WebVTT file; times in milliseconds.
    """

    cues: list[tuple[int, int, str | None, list[str]]]
    chapters: list[tuple[int, str]]


def parse(text: str, *, most: float = 2) -> Seen:
    """
    Read WebVTT by its syntax rules and fail on the first breach, as on a cue of more than *most* lines.
    """
    assert "\r" not in text
    assert "\0" not in text
    head, *blocks = text.removesuffix("\n").split("\n\n")
    assert head == "WEBVTT"
    seen = Seen([], [])
    for block in blocks:
        first, *lines = block.split("\n")
        if note := re.fullmatch(rf"NOTE chapter {TIME} (.*)", first):
            assert not lines
            assert "-->" not in block
            seen.chapters.append((ms(note.groups()[:4]), html.unescape(note[5])))
            continue
        times = re.fullmatch(rf"{TIME} --> {TIME}", first)
        assert times, first
        assert lines
        assert all(lines)
        assert not any("-->" in line for line in lines)
        voice = re.match("<v ([^<>]+)>", lines[0])
        lines[0] = lines[0][voice.end() :] if voice else lines[0]
        if span := re.fullmatch("<lang ([a-z]{2})>(.+)</lang>", "\n".join(lines), re.DOTALL):
            lines = span[2].split("\n")
        assert not any(re.search("[<>]|&(?!amp;|lt;|gt;)", line) for line in lines)
        said = [html.unescape(line) for line in lines]
        seen.cues.append((ms(times.groups()[:4]), ms(times.groups()[4:]), voice and html.unescape(voice[1]), said))
    assert all(len(said) <= most for *_, said in seen.cues)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(seen.cues))
    assert all(a < b for a, b, *_ in seen.cues)
    return seen


def ms(parts: tuple[str, ...]) -> int:
    hours, minutes, seconds, rest = map(int, parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def track(*cues: Cue, chapters: tuple[str, ...] = ("One",), length: int = 600 * RATE) -> Track:
    marks = [Chapter(i * 10 * RATE, (i + 1) * 10 * RATE, title) for i, title in enumerate(chapters)]
    return Track((), cues, tuple(marks), length)


def vtt(made: Track, language: str) -> str:
    return transcripts(made, language, "", ["vtt"])["vtt"]


def test_a_cue_is_speaker_and_text() -> None:
    """
    Each sentence has its times, its speaker and its words, one in another language that language; chapters stand as
    notes before what belongs to them.
    """
    text = vtt(
        track(
            Cue(RATE // 2, 3 * RATE, "Добрий день.", "Оля", "uk", 0),
            Cue(11 * RATE, 13 * RATE, "Fisch & Co. <sagt> --> nein", "Q&A", "de", 1),
            chapters=("Вітання", "A & B"),
        ),
        "uk",
    )

    assert text == (
        "WEBVTT\n\nNOTE chapter 00:00:00.000 Вітання\n\n00:00:00.500 --> 00:00:03.000\n<v Оля>Добрий день.\n\n"
        "NOTE chapter 00:00:10.000 A &amp; B\n\n00:00:11.000 --> 00:00:13.000\n"
        "<v Q&amp;A><lang de>Fisch &amp; Co. &lt;sagt&gt; --&gt; nein</lang>\n"
    )
    assert parse(text).chapters == [(0, "Вітання"), (10_000, "A & B")]


def test_lines_are_short() -> None:
    """
    A long sentence becomes captions of two lines of at most 65 characters; spaces that must not break do not.
    """
    words = "Понад\u00a0100\u00a0000 людей " * 20
    cues = parse(vtt(track(Cue(0, 30 * RATE, words, "A", "uk", 0)), "uk")).cues

    assert len(cues) > 4
    assert max(len(line) for cue in cues for line in cue[3]) <= 65
    assert words.strip() == " ".join(line for cue in cues for line in cue[3])


def test_a_text_without_speaker_has_no_voice_span() -> None:
    """
    An empty name makes no empty tag.
    """
    assert None is parse(vtt(track(Cue(0, RATE, "Hello.", " ", "en", 0)), "en")).cues[0][2]


def test_the_clock_counts_hours() -> None:
    """
    Long episodes keep counting, to the nearest millisecond.
    """
    assert clock((3723 * 2 + 1) * RATE // 2) == "01:02:03.500"
    assert clock(23) == "00:00:00.001"
    assert clock(RATE - 1) == "00:00:01.000"


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 5000), st.integers(500, 90_000), st.text(min_size=1), st.text(max_size=9)),
        min_size=1,
        max_size=6,
    ),
    st.text(max_size=30),
)
def test_any_text_makes_a_valid_file(said: list[tuple[int, int, str, str]], title: str) -> None:
    """
    Whatever is said by whoever under whatever title, a strict reader finds every cue and every word.
    """
    cues, at = [], 0
    for gap, length, text, name in said:
        cues.append(Cue(at + gap, at + gap + length, "." + text, name, "en", 0))
        at += gap + length

    # What goes by in a hundredth of a second is one caption, however long.
    seen = parse(vtt(track(*cues, chapters=(title,)), "en"), most=math.inf)

    assert _bare("".join(cue.text for cue in cues)) == _bare("".join("".join(lines) for *_, lines in seen.cues))
    for cue in cues:
        first, *others = (each for each in seen.cues if cue.start <= each[0] * RATE / 1000 + RATE / 2000 < cue.end)
        assert abs(first[0] - cue.start * 1000 / RATE) <= 0.5
        assert [first, *others][-1][1] + 0.5 >= cue.end * 1000 / RATE


def _bare(text: str) -> str:
    """
    *text* without white space and what is no character.
    """
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ufdd0-\ufdef]", "", "".join(c for c in text if ord(c) & 0xFFFE != 0xFFFE))
