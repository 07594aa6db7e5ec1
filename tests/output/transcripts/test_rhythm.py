"""
When written words are heard.
"""

from __future__ import annotations

from output.transcripts.model import Heard
from output.transcripts.rhythm import Rhythm


def test_a_clip_ends_where_its_last_word_is_written() -> None:
    """
    A clause mark nearby does not mislead when the words tell where the clip ends; case, marks and stress do not matter.
    """
    rhythm = Rhythm(
        ["He", "said:", "“so", "we”", "Think", "that"],
        [Heard("he said, so we", 0, 500), Heard("thi\u0301nk that", 600, 900)],
    )
    assert rhythm.pauses == {4}
    assert rhythm.heard(0, 4) == (0, 500)
    assert rhythm.heard(4, 6) == (600, 900)


def test_among_figures_a_clip_ends_at_a_clause() -> None:
    """
    Where no spoken word is written the clause mark counts that is nearest to the same share, not the nearest gap.
    """
    words = ["111", "222", "333,", "444", "555", "666."]
    rhythm = Rhythm(words, [Heard("a" * 77, 0, 800), Heard("b" * 121, 900, 2000)])
    assert rhythm.pauses == {3}


def test_within_a_clip_time_goes_by_spoken_characters() -> None:
    """
    A figure lasts as long as the words that it is spoken in.
    """
    rhythm = Rhythm(["In", "2026", "it", "rained"], [Heard("in twenty twenty-six it rained", 1000, 4100)])
    assert rhythm.heard(0, 1) == (1000, 1300)
    assert rhythm.heard(1, 2) == (1300, 3100)
    assert rhythm.heard(2, 4) == (3100, 4100)


def test_more_clips_than_words() -> None:
    """
    Clips for which no written word is left belong to the word before.
    """
    rhythm = Rhythm(["100000"], [Heard("one hundred", 0, 10), Heard("thousand", 20, 30)])
    assert rhythm.heard(0, 1) == (0, 30)
