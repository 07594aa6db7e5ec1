from __future__ import annotations

import itertools
import tracemalloc
from dataclasses import replace

import bs1770
import numpy as np
import pytest
from sounds import Shelf, joined, speechlike
from tunes import tune

from output.bed import DUCKED, FADE_IN, FADE_OUT, LIFTED, PAUSE, curve, mix
from output.loudness import TARGET, level
from output.model import RATE, Bed, Music, Take, Track
from output.pcm import parts
from output.stitch import render
from output.timeline import lay_out


def music(seconds: float = 30) -> Music:
    sound = tune(seconds)
    return Music("song.mp3", bs1770.integrated(sound[: 5 * RATE]), sound)


def edition(shelf: Shelf, pauses: tuple[float, ...] = (0.4, 1.5, 0.4), song: Music | None = None) -> Track:
    """
    An opening over music, news, and a closing over music.
    """
    said = [("Opening", True, 0.0), *((None, True, pause) for pause in pauses)]
    said += [("News", False, 0.9), (None, False, 0.4), ("Closing", True, 0.9), (None, True, 0.4)]
    takes = [
        Take((shelf.put(speechlike(2, seed=i)),), "text", "Ann", "en", pause, chapter, scored)
        for i, (chapter, scored, pause) in enumerate(said)
    ]
    return lay_out(takes, shelf.load, jingles=True, music=song or music())


def heard(track: Track, shelf: Shelf) -> tuple[np.ndarray, np.ndarray]:
    """
    The sound of *track*, and that of its music alone.
    """
    gains = level(track, parts(shelf.load))
    whole = joined(render(track, parts(shelf.load), gains))
    return whole, whole - joined(render(replace(track, beds=()), parts(shelf.load), gains))


def test_music_is_out_of_the_way() -> None:
    """
    While somebody speaks the music is 12 LU below that, in a long pause 6 LU, and of the news it is not heard at all.
    """
    shelf = Shelf()
    track = edition(shelf)
    whole, bed = heard(track, shelf)

    scored = [cue for cue in track.cues if cue.chapter != 1]
    said = joined(whole[cue.start : cue.end] - bed[cue.start : cue.end] for cue in scored)
    under = joined(bed[cue.start : cue.end] for cue in scored)
    assert bs1770.integrated(said) == pytest.approx(TARGET, abs=0.8)  # louder for the jingles beside it
    assert bs1770.integrated(said) - bs1770.integrated(under) >= 12
    pause = slice(track.cues[1].end + RATE // 2, track.cues[2].start - RATE // 2)
    assert bs1770.integrated(np.tile(bed[pause], 3)) == pytest.approx(TARGET + LIFTED, abs=1)
    news = track.chapters[1]
    assert not bed[news.start : news.end].any()


def test_music_neither_jumps_nor_pumps() -> None:
    """
    From a tenth of a second to the next the curve moves by 3 dB at most, in pauses below half a second not at all,
    and it is down before each word and before the news. Beds come and go from nought.
    """
    shelf = Shelf()
    track = edition(shelf, (0.45, 0.55, 1.5))
    bed, _ = track.beds
    level = curve(track, bed, np.arange(bed.start, bed.end))

    assert DUCKED == level.min() < level.max() == LIFTED
    assert np.abs(level[RATE // 10 :] - level[: -RATE // 10]).max() <= 3
    for cue in track.cues[:4]:
        assert (level[cue.start - bed.start : cue.end - bed.start] == DUCKED).all()
    assert (level[track.cues[3].end - bed.start :] == DUCKED).all()
    short, middle, long = (
        level[a.end - bed.start : b.start - bed.start].max()
        for a, b in zip(track.cues[:3], track.cues[1:4], strict=True)
    )
    assert DUCKED == short < middle < long == LIFTED
    assert track.cues[1].start - track.cues[0].end < PAUSE
    _, alone = heard(track, shelf)
    for each in track.beds:
        assert np.abs(alone[[each.start, each.end - 1]]).max() < 1e-4
        assert np.abs(alone[each.start : each.start + FADE_IN // 10]).max() < 0.01
        assert np.abs(alone[each.end - FADE_OUT // 10 : each.end]).max() < 0.01


def test_short_music_is_heard_again() -> None:
    """
    A song of six seconds lasts as long as the bed: no gap, no jump, and as loud where it is joined, within 3 dB.
    """
    shelf = Shelf()
    song = replace(music(6), level=(music(6).level * np.linspace(0.7, 1, 6 * RATE)).astype(np.float32))
    track = Track((), (), (), 40 * RATE)
    bed = Bed(song, 0, 40 * RATE)
    sound = np.zeros(40 * RATE, np.float32)

    mix(track, bed, sound, 0)

    inside = sound[2 * RATE : -3 * RATE]
    power = np.square(inside[: len(inside) // 4410 * 4410]).reshape(-1, 4410).mean(axis=1)
    assert 10 * np.log10(power.max() / power.min()) < 6
    assert np.abs(np.diff(sound)).max() < 1.2 * np.abs(np.diff(song.level)).max() * np.abs(sound).max() / 0.4
    assert shelf.kept == {}


def test_any_part_of_a_bed_is_the_same() -> None:
    """
    Mixed in blocks of any length, the samples are those of one piece.
    """
    shelf = Shelf()
    track = edition(shelf)
    (bed, _), length = track.beds, 20 * RATE
    whole, pieces = np.zeros(length, np.float32), np.zeros(length, np.float32)

    mix(track, bed, whole, 0)
    edges = [0, 1, 7777, 60_000, 60_001, 300_000, length]
    for start, end in itertools.pairwise(edges):
        mix(track, bed, pieces[start:end], start)

    assert np.array_equal(whole, pieces)
    assert whole.any()


def test_memory_does_not_grow_with_the_news() -> None:
    """
    Four minutes with music take no more memory than one.
    """
    shelf = Shelf()
    clip = shelf.put(speechlike(5))

    def peak(clips: int) -> int:
        takes = [
            Take(
                (clip,), "text", "Ann", "en", 0.4, "Chapter" if i in (0, 2, clips - 2) else None, not 2 <= i < clips - 2
            )
            for i in range(clips)
        ]
        track = lay_out(takes, shelf.load, jingles=True, music=song)
        tracemalloc.start()
        for _ in render(track, parts(shelf.load)):
            pass
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    song = music(9)
    assert peak(44) < 1.3 * peak(11)
