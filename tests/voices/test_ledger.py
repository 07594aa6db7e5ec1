"""
The ledger balances, or names the sentence that was lost.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from voices.cache import Cache
from voices.engines.tone import Engine
from voices.errors import WordsLost
from voices.ledger import Ledger, balance
from voices.model import Clip, Utterance, Voice
from voices.studio import Studio

GERMAN = Voice("de")
SCRIPT = tuple(Utterance(text, GERMAN) for text in ("Guten Morgen.", "Es folgt\ndas Wetter: Regen.", "Das war alles."))


class ByThree(Engine):
    """
    A hum that takes fifteen characters at once.
    """

    limit = 15


@pytest.fixture
def takes(tmp_path: Path) -> list[tuple[Clip, ...]]:
    return list(Studio(ByThree(), Cache(tmp_path)).record(SCRIPT))


def test_it_balances(takes: list[tuple[Clip, ...]]) -> None:
    """
    Both sides count the same characters, and the seconds are those of the clips.
    """
    letters = sum(len("".join(utterance.text.split())) for utterance in SCRIPT)
    seconds = sum(clip.seconds for clips in takes for clip in clips)
    assert balance(SCRIPT, takes) == Ledger(letters, letters, sum(map(len, takes)), seconds)
    assert balance((), ()) == Ledger(0, 0, 0, 0)


def test_a_deleted_file(takes: list[tuple[Clip, ...]]) -> None:
    """
    A clip whose file was deleted is named.
    """
    takes[2][0].path.unlink()
    with pytest.raises(WordsLost, match=r"“Das war alles.” is gone"):
        balance(SCRIPT, takes)


def test_a_damaged_file(takes: list[tuple[Clip, ...]]) -> None:
    """
    A clip whose file was cut short is named.
    """
    path = takes[0][0].path
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(WordsLost, match=r"“Guten Morgen.” cannot be read"):
        balance(SCRIPT, takes)


def test_a_dropped_clip(takes: list[tuple[Clip, ...]]) -> None:
    """
    A clip that is missing from its utterance shows by the place where the words part.
    """
    assert len(takes[1]) == 2
    takes[1] = takes[1][:1]
    with pytest.raises(WordsLost, match=r"not everything was spoken: .*part at “Wetter: Regen.”"):
        balance(SCRIPT, takes)


def test_a_dropped_utterance(takes: list[tuple[Clip, ...]]) -> None:
    """
    An utterance without a take is named; so is the one before it, when a take is empty.
    """
    with pytest.raises(WordsLost, match=r"3 texts, but 2 were recorded: “Das war alles.” was not"):
        balance(SCRIPT, takes[:2])
    with pytest.raises(WordsLost, match=r"2 texts, but 3"):
        balance(SCRIPT[:2], takes)
    with pytest.raises(WordsLost, match=r"Of “Guten Morgen.” not everything"):
        balance(SCRIPT, [(), *takes[1:]])


def test_order_counts(takes: list[tuple[Clip, ...]]) -> None:
    """
    The same characters in another order are not the same words.
    """
    takes[1] = takes[1][::-1]
    with pytest.raises(WordsLost, match=r"part at “Es folgt"):
        balance(SCRIPT, takes)


def test_too_much_is_wrong_too(takes: list[tuple[Clip, ...]]) -> None:
    """
    A clip that is there twice shows.
    """
    takes[0] = takes[0] * 2
    with pytest.raises(WordsLost, match=r"they part at “the end”"):
        balance(SCRIPT, takes)


def test_the_language_counts(takes: list[tuple[Clip, ...]]) -> None:
    """
    The right words in the voice of another language are refused.
    """
    takes[0] = (replace(takes[0][0], voice=Voice("uk")),)
    with pytest.raises(WordsLost, match=r"was to be spoken by de, but the clip is in uk"):
        balance(SCRIPT, takes)


def test_every_clip_is_measured(takes: list[tuple[Clip, ...]]) -> None:
    """
    The measure that is passed in is asked once for each clip, and believed.
    """
    asked: list[Clip] = []

    def measure(clip: Clip) -> int:
        asked.append(clip)
        return clip.samples

    balance([*SCRIPT, SCRIPT[0]], [*takes, takes[0]], measure)
    assert asked == [clip for clips in takes for clip in clips]
    with pytest.raises(WordsLost, match=r"has 7 samples instead of"):
        balance(SCRIPT, takes, lambda clip: 7)
