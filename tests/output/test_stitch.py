from __future__ import annotations

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from sounds import Shelf, joined, sine, speechlike

from output.model import RATE, Take, Track
from output.pcm import parts
from output.stitch import render, speaker
from output.timeline import lay_out


def track_of(shelf: Shelf, clips: int) -> Track:
    sound = speechlike(1.5)
    takes = [Take((shelf.put(sound),), "text", "Ann", "en", 0.4, None if i % 5 else "Chapter") for i in range(clips)]
    return lay_out(takes, shelf.load)


def test_the_sound_is_as_long_as_the_track() -> None:
    """
    The blocks add up to the track, to the sample, and none is longer than a second.
    """
    shelf = Shelf()
    track = track_of(shelf, 7)

    blocks = list(render(track, parts(shelf.load)))

    assert track.length == sum(map(len, blocks))
    assert max(map(len, blocks)) <= RATE


def test_nothing_clicks() -> None:
    """
    Between placements there is digital silence, and each placement starts and ends at nought.
    """
    shelf = Shelf()
    track = track_of(shelf, 3)
    sound = joined(render(track, parts(shelf.load)))

    silent = np.ones(track.length, bool)
    for cue in track.cues:
        silent[cue.start : cue.end] = False
        assert 0 == sound[cue.start] == sound[cue.end - 1]
        assert np.abs(sound[cue.start : cue.end]).max() > 0.1
    assert not sound[silent].any()


def test_gains_are_those_of_the_voice() -> None:
    """
    A gain of 6.02 dB doubles the voice that it is for.
    """
    shelf = Shelf()
    track = track_of(shelf, 1)
    clip = track.placements[0].clip

    plain = joined(render(track, parts(shelf.load)))
    louder = joined(render(track, parts(shelf.load), {speaker(clip): 20 * np.log10(2)}))

    assert np.allclose(2 * plain, louder, atol=1e-6)


def test_overlapping_clips_are_refused() -> None:
    """
    A track in which two clips sound at once is not silently made longer.
    """
    shelf = Shelf()
    track = track_of(shelf, 2)
    wrong = replace(track, placements=(track.placements[0], replace(track.placements[1], start=RATE)))

    with pytest.raises(ValueError, match="overlap"):
        joined(render(wrong, parts(shelf.load)))


def test_memory_does_not_grow_with_the_track() -> None:
    """
    One clip at a time: twenty minutes take no more memory than two.
    """
    shelf = Shelf()
    clip = shelf.put((sine(6, 22_050) * 32767).astype(np.int16))

    def peak(clips: int) -> int:
        takes = [Take((clip,), "text", "Ann", "en", 0.4, "Chapter") for _ in range(clips)]
        track = lay_out(takes, shelf.load)
        tracemalloc.start()
        for _ in render(track, parts(shelf.load)):
            pass
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    assert peak(170) < 1.3 * peak(17)
