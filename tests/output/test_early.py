from __future__ import annotations

import threading

import pytest
from kept import Kept
from sounds import Shelf, rumble, speechlike

from output.early import Early
from output.errors import BadSound
from output.model import Take, Track
from output.press import Press
from output.reels import reels
from output.timeline import lay_out
from voices.model import Clip


def tracks(shelf: Shelf, chapters: int = 3) -> list[Track]:
    """
    A track as it grows, chapter by chapter.
    """
    takes = [Take((shelf.put(speechlike(2, seed=i)),), "x", "Ann", "en", 0.9, f"Chapter {i}") for i in range(chapters)]
    return [lay_out(takes[: i + 1], shelf.load, jingles=True) for i in range(chapters)]


def test_what_has_begun_is_not_made_twice() -> None:
    """
    While a track grows its chapters are pressed, each once; the last one when it is asked for. What comes out is what
    comes out without.
    """
    shelf, read = Shelf(), []

    def load(clip: Clip) -> object:
        read.append(clip)
        return shelf.load(clip)

    growing = tracks(shelf)
    kept = Kept()
    press = Press(load, shelf=kept)  # type: ignore[arg-type]
    with Early(press) as early:
        for track in growing:
            early.begin(track)
            early.begin(track)
    made = [press(reel) for reel in reels(growing[-1])]

    assert made == [Press(shelf.load)(reel) for reel in reels(growing[-1])]
    assert len(kept) == 3
    assert len(read) == 3


def test_another_level_is_another_reel() -> None:
    """
    What was begun as loud as usual is not taken for what has to be louder.
    """
    shelf = Shelf()
    track = tracks(shelf)[-1]
    press = Press(shelf.load, shelf=Kept())
    with Early(press) as early:
        early.begin(track)
    first = reels(track)[0]
    assert press(first, 1.0) == Press(shelf.load)(first, 1.0) != press(first)


def test_without_a_shelf_nothing_begins() -> None:
    """
    What is made early would have nowhere to go.
    """
    shelf = Shelf()
    track = tracks(shelf)[-1]
    threads = threading.active_count()
    with Early(Press(shelf.load)) as early:
        early.begin(track)
        assert threading.active_count() == threads


def test_what_goes_wrong_early_is_told_when_it_is_asked_for() -> None:
    """
    And only then: it may never be heard.
    """
    shelf = Shelf()
    takes = [Take((shelf.put(rumble(2)),), "x", "Ann", "en", 0.9, f"Chapter {i}") for i in range(2)]
    track = lay_out(takes, shelf.load)
    press = Press(shelf.load, shelf=Kept())
    with Early(press) as early:
        early.begin(track)
    with pytest.raises(BadSound, match="nothing to hear"):
        press(reels(track)[0])
