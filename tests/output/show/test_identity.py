"""
What a feed and an episode are known by.
"""

from __future__ import annotations

from datetime import date

import pytest

from output.show.identity import channel_guid, item_guid

DAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("feed", "guid"),
    [
        ("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("https://podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("HTTP://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ],
)
def test_a_feed_has_the_guid_that_its_address_makes(feed: str, guid: str) -> None:
    """
    The podcast namespace's own examples come out, whatever the scheme and however many slashes end the address (R16).
    """
    assert channel_guid(feed) == guid


def test_an_episode_is_known_by_day_and_articles() -> None:
    """
    The order of articles and naming one twice do not matter; the day, the articles and the channel do.
    """
    uk, de = channel_guid("example.org/uk/feed.xml"), channel_guid("example.org/de/feed.xml")
    guid = item_guid(uk, DAY, ["a", "b"])
    assert item_guid(uk, DAY, ["b", "a", "b"]) == guid
    assert guid not in {
        item_guid(de, DAY, ["a", "b"]),
        item_guid(uk, date(2026, 11, 27), ["a", "b"]),
        item_guid(uk, DAY, ["a"]),
        item_guid(uk, DAY, ["a b"]),
    }
