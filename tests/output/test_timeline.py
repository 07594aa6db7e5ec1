from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sounds import Shelf, padded, sine
from tunes import tune

from output.bed import FADE_IN
from output.errors import BadSound
from output.jingles import LENGTHS
from output.model import FRAME, RATE, Music, Take
from output.timeline import AFTER, GAP, INTRO, JOIN, ONSET, STRIKE, lay_out
from voices.model import Clip

#: Half a frame of the MP3 in seconds: as far as a sentence moves to stand on the grid of frames.
GRID = FRAME / 2 / RATE
#: Takes: seconds of sound, pause before, whether it opens a chapter, clips.
PLANS = st.lists(
    st.tuples(st.floats(0.05, 1.5), st.floats(0, 9), st.booleans(), st.integers(1, 2)), min_size=1, max_size=8
)


def beep(shelf: Shelf, seconds: float = 0.4, head: float = 0.1, tail: float = 0.1) -> Clip:
    return shelf.put(padded(sine(seconds, RATE, hz=400), RATE, head, tail), RATE)


def take(*clips: Clip, pause: float = 0.5, chapter: str | None = None) -> Take:
    return Take(clips, "text", "Ann", "en", pause, chapter)


def sounding(placement_start: int, clip_begin: int, head: float) -> float:
    """
    When the sound of a beep with *head* seconds of silence is heard.
    """
    return (placement_start - clip_begin) / RATE + head


def test_the_first_sound_comes_after_the_lead() -> None:
    """
    *lead* runs from the start of the file to the first sound, and the first chapter starts with the file.
    """
    shelf = Shelf()
    track = lay_out([take(beep(shelf), chapter="One", pause=2)], shelf.load, lead=0.7)

    first = track.placements[0]
    assert sounding(first.start, first.begin, 0.1) == pytest.approx(0.7, abs=0.001)
    assert track.chapters[0].start == 0


@pytest.mark.parametrize(("head", "tail"), [(0, 0), (0.1, 0.1), (0.9, 0.004)])
@pytest.mark.parametrize("pause", [0.1, 0.45, 1.2])
def test_a_pause_is_as_long_as_asked(pause: float, head: float, tail: float) -> None:
    """
    From the end of one sound to the start of the next, to half a frame, whatever silence the clips came with.
    """
    shelf = Shelf()
    track = lay_out(
        [take(beep(shelf, 0.4, head, tail), chapter="One"), take(beep(shelf, 0.4, head, tail), pause=pause)], shelf.load
    )

    one, two = (sounding(p.start, p.begin, head) for p in track.placements)
    assert two - (one + 0.4) == pytest.approx(pause, abs=0.006 + GRID)


def test_pieces_of_a_sentence_are_joined() -> None:
    """
    The clips of one take follow each other at a comma's distance, under one cue.
    """
    shelf = Shelf()
    track = lay_out([take(beep(shelf), beep(shelf), chapter="One")], shelf.load)

    one, two = (sounding(p.start, p.begin, 0.1) for p in track.placements)
    assert two - (one + 0.4) == pytest.approx(JOIN, abs=0.006)
    (cue,) = track.cues
    last = track.placements[-1]
    assert (track.placements[0].start, last.start + last.end - last.begin) == (cue.start, cue.end)


@pytest.mark.parametrize("pause", [0.0, 0.2, 0.7, 1.4, 3.0, 9.0])
def test_chapters_start_on_whole_seconds_in_the_pause(pause: float) -> None:
    """
    Players that count chapters in seconds jump into silence, `ONSET` before speech at the latest. The pause is as long
    as asked where a second fits in, else up to a second longer.
    """
    shelf = Shelf()
    takes = [take(beep(shelf, 0.3 + 0.17 * i), chapter=f"Chapter {i}", pause=pause) for i in range(8)]

    track = lay_out(takes, shelf.load)

    exact = 0
    for chapter, cue, before in zip(track.chapters[1:], track.cues[1:], track.cues, strict=False):
        # A beep is heard 10 ms after its cue starts, and until 25 ms before it ends.
        heard = (cue.start - before.end) / RATE + 0.035
        assert chapter.start % RATE == 0
        assert before.end <= chapter.start
        assert (chapter.start - before.end) / RATE + 0.025 >= AFTER - 0.006
        assert ONSET - 0.016 <= (cue.start - chapter.start) / RATE < ONSET + 1
        longest = max(min(pause, 3), AFTER + 1 + ONSET + GRID)
        assert min(pause, 3 - GRID) - 0.006 - GRID <= heard <= longest + 0.006 + GRID
        exact += abs(heard - min(pause, 3 - GRID)) < 0.006 + GRID
    assert exact == 7 or pause < 1.3


@pytest.mark.parametrize("pause", [0.0, 0.7, 2.0, 3.0])
def test_a_chime_follows_the_start_of_a_chapter(pause: float) -> None:
    """
    `STRIKE` after the whole second it sounds, and `GAP` later the voice; the silence around it is the pause, a second
    longer at most, or shorter where it would be longer than 3 s. The sting opens the track.
    """
    shelf = Shelf()
    takes = [take(beep(shelf, 0.3 + 0.17 * i), chapter=f"Chapter {i}", pause=pause) for i in range(8)]

    track = lay_out(takes, shelf.load, jingles=True)

    sting, *chimes = track.jingles
    assert (sting.name, sting.start, sting.end - sting.start) == ("sting", RATE // 2, LENGTHS["sting"])
    assert sting.end < track.cues[0].start < sting.end + RATE // 2
    assert {"chime"} == {each.name for each in chimes}
    for chapter, chime, cue, before in zip(track.chapters[1:], chimes, track.cues[1:], track.cues, strict=False):
        assert chapter.start % RATE == 0
        assert chime.start % FRAME == 0
        assert STRIKE <= (chime.start - chapter.start) / RATE < STRIKE + 2 * GRID
        assert (cue.start - chime.end) / RATE == pytest.approx(GAP - 0.01, abs=0.006 + GRID)
        silent = (chime.start - before.end + cue.start - chime.end) / RATE + 0.035
        assert (
            min(pause, 2) - 0.006 - GRID <= silent <= min(3.0, max(pause, AFTER + STRIKE + GAP) + 1) + 0.006 + 3 * GRID
        )


def test_music_lies_under_scored_takes_alone() -> None:
    """
    A bed starts as the jingle before its first word rings out, at its stroke at the earliest, and ends where the
    chapter of the news starts.
    """
    shelf = Shelf()
    parts = [("Opening", True), (None, True), ("News", False), (None, False), ("Closing", True), (None, True)]
    takes = [replace(take(beep(shelf), chapter=title), scored=scored) for title, scored in parts]
    music = Music("a.mp3", -20.0, tune(9))

    track = lay_out(takes, shelf.load, jingles=True, music=music)

    opening, news, _ = track.chapters
    assert [(each.start, each.end) for each in track.beds] == [
        (track.jingles[0].end - FADE_IN, news.start),
        (track.jingles[2].start, track.length),
    ]
    assert opening.end == news.start
    assert (track.cues[0].start - track.jingles[0].end) / RATE == pytest.approx(INTRO - 0.01, abs=0.006)
    assert 2 <= (track.length - track.cues[-1].end) / RATE + 0.03 < 3.01
    assert not lay_out(takes, shelf.load, jingles=True).beds
    unchaptered = [take(beep(shelf), chapter="News"), replace(take(beep(shelf)), scored=True), take(beep(shelf))]
    track = lay_out(unchaptered, shelf.load, music=music)
    assert [(each.start, each.end) for each in track.beds] == [(track.cues[0].end, track.cues[2].start)]


@settings(max_examples=30, deadline=None)
@given(PLANS, st.booleans())
def test_any_track_holds_together(plan: list[tuple[float, float, bool, int]], jingles: bool) -> None:
    """
    Chapters touch from nought to the end, cues, jingles and placements ascend without overlap, no pause passes 3 s,
    and the track ends on a whole second one to two seconds after the last sound.
    """
    shelf = Shelf()
    takes = [
        take(*[beep(shelf, length, 0.02, 0)] * clips, pause=pause, chapter="C" if opens or not i else None)
        for i, (length, pause, opens, clips) in enumerate(plan)
    ]

    track = lay_out(takes, shelf.load, jingles=jingles)

    assert [0, *(c.end for c in track.chapters)] == [*(c.start for c in track.chapters), track.length]
    assert track.length % RATE == 0
    spans = [(p.start, p.start + p.end - p.begin) for p in track.placements]
    spans = sorted([*spans, *((j.start, j.end) for j in track.jingles)])
    assert len(track.jingles) == jingles * len(track.chapters)
    assert all(0 <= b[0] - a[1] <= 3 * RATE for a, b in itertools.pairwise(spans))
    assert all(a.end <= b.start for a, b in itertools.pairwise(track.cues))
    assert all(track.chapters[c.chapter].start <= c.start < c.end <= track.chapters[c.chapter].end for c in track.cues)
    assert 0.97 <= (track.length - spans[-1][1]) / RATE <= 2


def test_a_silent_clip_is_refused() -> None:
    """
    A sentence that nobody would hear is an error, not a gap.
    """
    shelf = Shelf()
    silent = shelf.put(np.zeros(RATE, np.int16), text="lost words")

    with pytest.raises(BadSound, match="'lost words' is silent"):
        lay_out([take(silent, chapter="One")], shelf.load)


def test_takes_that_make_no_track() -> None:
    """
    Nothing to place, no chapter at the start, a take without sound, a nameless chapter, a senseless pause.
    """
    shelf = Shelf()
    clip = beep(shelf)
    for takes in (
        [],
        [take(clip)],
        [take(chapter="One")],
        [take(clip, chapter=" ")],
        [take(clip, chapter="One"), take(clip, pause=-1)],
        [take(clip, chapter="One"), take(clip, pause=math.nan)],
    ):
        with pytest.raises(ValueError):
            lay_out(takes, shelf.load)
