from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sounds import Shelf, joined, padded, sine, speechlike
from tunes import tune

from output.model import FRAME, RATE, Music, Take, Track
from output.pcm import parts
from output.reels import QUIET, reels
from output.stitch import render
from output.timeline import lay_out

#: Takes: seconds of sound, pause before, whether it opens a chapter, whether music may lie under it.
PLANS = st.lists(st.tuples(st.floats(0.05, 25), st.floats(0, 3), st.booleans(), st.booleans()), min_size=1, max_size=12)


def laid_out(plan: list[tuple[float, float, bool, bool]], *, jingles: bool = False, music: bool = False) -> Track:
    shelf = Shelf()
    takes = []
    for i, (length, pause, opens, scored) in enumerate(plan):
        clip = shelf.put(padded(sine(length, 8000, hz=200 + i), 8000, 0.1, 0.1), 8000)
        takes.append(Take((clip,), "x", "Ann", "en", pause, "C" if opens or not i else None, scored))
    return lay_out(takes, shelf.load, jingles=jingles, music=Music("a", -20.0, tune(6)) if music else None)


@settings(max_examples=60, deadline=None)
@given(PLANS, st.booleans(), st.booleans())
def test_reels_are_the_track_in_pieces(plan: list[tuple[float, float, bool, bool]], jingles: bool, music: bool) -> None:
    """
    Each sound of the track is in one reel, where it was; a reel starts on the grid of frames, with silence before it
    that is long enough for the one before to leave the encoder.
    """
    track = laid_out(plan, jingles=jingles, music=music)

    cut = reels(track)

    assert cut[0].start == 0
    placed = [replace(p, start=p.start + r.start) for r in cut for p in r.track.placements]
    jingled = [replace(j, start=j.start + r.start, end=j.end + r.start) for r in cut for j in r.track.jingles]
    bedded = [replace(b, start=b.start + r.start, end=b.end + r.start) for r in cut for b in r.track.beds]
    assert (tuple(placed), tuple(jingled), tuple(bedded)) == (track.placements, track.jingles, track.beds)
    for before, reel in itertools.pairwise(cut):
        assert reel.start % FRAME == 0
        assert reel.start >= before.start + before.track.length + QUIET
        assert reel.start // FRAME >= before.start // FRAME + before.frames
    assert cut[-1].start + cut[-1].track.length <= track.length


def test_reels_sound_as_the_track_does() -> None:
    """
    Rendered one by one and put where they start, reels are the track to the sample, music with its curve too.
    """
    shelf = Shelf()
    scored = [True, True, False, False, True]
    takes = [
        Take((shelf.put(speechlike(1.5, seed=i)),), "x", "Ann", "en", 0.9, f"C{i}", on) for i, on in enumerate(scored)
    ]
    track = lay_out(takes, shelf.load, jingles=True, music=Music("a", -20.0, tune(6)))

    cut = reels(track)

    whole = np.zeros(track.length, np.float32)
    for reel in cut:
        whole[reel.start : reel.start + reel.track.length] = joined(render(reel.track, parts(shelf.load)))
    assert len(cut) == 4  # no cut where the music plays on
    assert np.array_equal(whole, joined(render(track, parts(shelf.load))))


def test_chapters_are_reels() -> None:
    """
    Every chapter starts one, with its chime or without.
    """
    plan = [(4.0, 0.9, i % 3 == 0, False) for i in range(12)]

    for jingles in (False, True):
        assert len(reels(laid_out(plan, jingles=jingles))) == 4


def test_a_long_chapter_is_cut_at_sentences() -> None:
    """
    Twenty minutes in one chapter are many reels, none much longer than a minute.
    """
    cut = reels(laid_out([(6.0, 0.4, False, False)] * 200))

    assert max(reel.track.length for reel in cut) < 75 * RATE
    assert min(reel.track.length for reel in cut[:-1]) > 14 * RATE


def test_a_new_sentence_moves_the_cuts_around_it_alone() -> None:
    """
    When a sentence in the middle of a long chapter is said anew, and lasts longer, most reels are what they were.
    """
    plan = [(6.0, 0.4, i == 0, False) for i in range(120)]
    other = [*plan[:60], (7.3, 0.4, False, False), *plan[61:]]

    before, after = ({reel.track for reel in reels(laid_out(each))} for each in (plan, other))

    assert len(before & after) >= len(before) - 4


def test_a_reel_does_not_know_where_it_stands() -> None:
    """
    A chapter is the same reel whether the one before lasts 4 s or 5.678 s.
    """
    firsts = (4.0, 5.678)
    one, two = (
        reels(laid_out([(first, 0.9, True, False), (3.0, 0.9, True, False)], jingles=True))[1] for first in firsts
    )

    assert one.start != two.start
    assert one.track == two.track
