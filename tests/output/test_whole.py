"""
The finished MP3 as a listener gets it, for random timelines.
"""

from __future__ import annotations

import functools
import itertools
from datetime import date
from pathlib import Path

import bs1770
import numpy as np
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sounds import Shelf, joined, speechlike
from tunes import tune

from output import mp3, tags
from output.master import master
from output.model import RATE, Music, Tags, Take, Track
from output.press import Press
from output.timeline import lay_out

ABOUT = Tags("Title", "Ann", "Show", date(2026, 11, 23), "en", "Comment", "Words.")
#: A step between two samples beside a joint; over 30 timelines the largest was 0.02, inside of words it is 0.3.
JUMP = 0.03
#: What an encoder may leave of a sound beside it (0.0004 over those timelines).
QUIET = 0.005
#: The chord's peaks at the edge of a word (0.09 there), and where a chapter starts in a long pause (0.23).
UNDER, LIFTED = 0.15, 0.3

#: Takes: seconds of sound, pause before, whether it opens a chapter, whether music may lie under it.
TAKES = st.lists(st.tuples(st.floats(0.3, 1.5), st.floats(0, 3), st.booleans(), st.booleans()), min_size=1, max_size=6)


@functools.cache
def song(seconds: float) -> Music:
    return Music("song.mp3", bs1770.integrated(tune(6)), tune(seconds))


def boundaries(track: Track) -> set[int]:
    """
    Every sample at which something starts or ends.
    """
    parts = [*track.cues, *track.chapters, *track.jingles, *track.beds]
    placed = [(p.start, p.start + p.end - p.begin) for p in track.placements]
    return {*(p.start for p in parts), *(p.end for p in parts), *itertools.chain.from_iterable(placed)}


def covered(track: Track, sample: int) -> bool:
    return any(each.start < sample < each.end for each in track.beds)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TAKES, st.booleans(), st.sampled_from([None, 5.0, 20.0]))
@example([(1.0, 0.22, False, True), (1.0, 3.0, True, True)], False, 20.0)
@example([(1.0, 0.5, True, True), (1.0, 0.7, True, False), (1.0, 0.0, False, False), (1.0, 0.9, True, True)], True, 5.0)
def test_any_timeline_is_heard_as_it_stands(
    tmp_path: Path, plan: list[tuple[float, float, bool, bool]], jingles: bool, seconds: float | None
) -> None:
    """
    The MP3 is as long as the track; at the edges of cues and chapters nothing is heard but music; no joint clicks; it
    starts and ends in silence.
    """
    shelf = Shelf()
    takes = [
        Take((shelf.put(speechlike(length, seed=i)),), "text", "Ann", "en", pause, "C" if opens or not i else None, on)
        for i, (length, pause, opens, on) in enumerate(plan)
    ]
    track = lay_out(takes, shelf.load, jingles=jingles, music=song(seconds) if seconds else None)

    made = master(track, Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    sound = joined(mp3.decoded(made.path))
    assert len(sound) == track.length
    assert track.chapters == tags.read(made.path)
    edges = [(cue.start, UNDER) for cue in track.cues] + [(cue.end, UNDER) for cue in track.cues]
    for sample, most in [*edges, *((chapter.start, LIFTED) for chapter in track.chapters)]:
        near = np.abs(sound[max(sample - RATE // 500, 0) : sample + RATE // 500])
        assert near.max(initial=0) < (most if covered(track, sample) else QUIET), sample / RATE
    for sample in boundaries(track):
        near = sound[max(sample - RATE // 500, 0) : sample + RATE // 500]
        assert np.abs(np.diff(near)).max(initial=0) < JUMP, sample / RATE
    assert max(np.abs(sound[:100]).max(), np.abs(sound[-100:]).max()) < 1e-4
