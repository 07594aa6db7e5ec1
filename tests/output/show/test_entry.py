"""
What an item gets when it is first published.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import showcase
from hypothesis import given, settings
from hypothesis import strategies as st

from output.errors import BadShow
from output.show.entry import entry, moments

NOW = datetime(2026, 11, 26, 6, 30, 15, 7, tzinfo=UTC)
CHANNEL = showcase.show("uk").channels[0]


def told(folder: Path, title: str, **sources: str) -> dict[str, Any]:
    articles = [showcase.source(address or "a.txt", digest) for digest, address in sources.items()]
    path = showcase.episode(folder, "uk", title, sources=articles)
    found: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def test_a_name_is_made_of_day_and_title(tmp_path: Path) -> None:
    """
    Cyrillic letters become Latin ones by the rules of the language, and all else goes (R8).
    """
    found = entry(told(tmp_path, "Що далі з «Києвом»?", a=""), CHANNEL, [], NOW)
    assert found.stem == "2026-11-26-shcho-dali-z-kyievom"
    assert (found.number, found.published, found.before) == (1, NOW, None)


def test_the_address_of_an_article_counts_before_its_text(tmp_path: Path) -> None:
    """
    An article that was corrected at its address makes the same episode; a file is known by its text.
    """
    address = "https://example.com/a"
    first = entry(told(tmp_path, "One", a=address), CHANNEL, [], NOW)
    assert entry(told(tmp_path, "Two", b=address), CHANNEL, [], NOW).guid == first.guid
    assert entry(told(tmp_path, "One", a=""), CHANNEL, [], NOW).guid != first.guid
    assert entry(told(tmp_path, "One", b=""), CHANNEL, [], NOW).guid != first.guid


def test_nothing_can_take_the_place_of_nothing(tmp_path: Path) -> None:
    """
    A guid that no item has is told.
    """
    with pytest.raises(BadShow, match="has the guid 17"):
        entry(told(tmp_path, "One", a=""), CHANNEL, [], NOW, replace="17")


def at(*seconds: int) -> list[datetime]:
    return [NOW.replace(microsecond=0) + timedelta(seconds=each) for each in seconds]


@pytest.mark.parametrize(
    ("made", "taken", "found"),
    [
        ([-60], [], [-60]),
        ([3600], [], [0]),
        ([-60], [-60], [-59]),
        ([0], [0], [-1]),
        ([0, 0, 0], [], [-2, -1, 0]),
        ([0, 0], [-1], [-2, 0]),
        ([-60, -50], [-60, -50], [-59, -49]),
    ],
)
def test_moments(made: list[int], taken: list[int], found: list[int]) -> None:
    """
    An episode is as old as it is, has a second of its own, and comes from no future.
    """
    assert list(moments(at(*made), at(*taken), NOW)) == at(*found)


@given(st.lists(st.integers(-5, 5), max_size=6).map(sorted), st.sets(st.integers(-5, 0)))
@settings(max_examples=100)
def test_moments_are_distinct_and_in_order(made: list[int], taken: set[int]) -> None:
    """
    However many episodes share a second: no two dates are one, none is in the future, and later ones have later ones.
    """
    found = moments(at(*made), at(*taken), NOW)
    assert list(found) == sorted(set(found))
    assert not set(found) & set(at(*taken))
    assert all(each <= NOW for each in found)
