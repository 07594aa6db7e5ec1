"""
A show checked from the command line.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from damage import feed
from homeserver import serving
from house import House, assert_one_sentence

from output.show.library import Library


@pytest.fixture
def show(briefing: House, fresh_show: Path) -> Path:
    """
    A show in two languages without an episode.
    """
    return Path(shutil.copytree(fresh_show, "show", copy_function=os.link))


def test_a_folder(briefing: House, show: Path) -> None:
    """
    A good show is one sentence and what could not be seen; a fault that must not be ends with 1, any other with 0.
    """
    answer = briefing("show", "check", show)
    assert answer.code == 0, answer.out
    assert answer.out.startswith("show: 2 feeds with 0 episodes, all is as it should be.\n")
    assert "R43" in answer.out
    feed("<copyright>.*?</copyright>", "")(show)
    answer = briefing("show", "check", show, "--quick")
    assert answer.code == 0
    assert "R14 S (should) owner: 1 place\n    uk/feed.xml: it has no copyright\n" in answer.out
    feed("<language>uk", "<language>ua")(show)
    answer = briefing("show", "check", show, "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    assert told["kept"] is False
    fault = next(each for each in told["faults"] if each["ask"]["number"] == "R3")
    assert fault["place"] == "uk/feed.xml"
    assert fault["ask"]["level"] == "M"
    assert {"heard", "mend", "name"} <= set(fault["ask"])


def test_an_address(briefing: House, show: Path) -> None:
    """
    A feed of this network is read when that is wished, and nothing of it otherwise.
    """
    with serving(Library(show)) as home:
        url = f"{home.address}en/feed.xml"
        answer = briefing("show", "check", url, "--allow-private")
        assert answer.code == 0, answer.out
        assert f"{url}: 1 feed with 0 episodes, all is as it should be." in answer.out
        assert_one_sentence(briefing("show", "check", url), 1)
        assert_one_sentence(briefing("show", "check", f"{home.address}none.xml", "--allow-private"), 1)


def test_what_cannot_be_asked(briefing: House, show: Path) -> None:
    """
    Wrong usage is 2, a folder without a show 1, each in a sentence.
    """
    assert_one_sentence(briefing("show", "check", "http://127.0.0.1:1/feed.xml", "--quick"), 2)
    assert_one_sentence(briefing("show", "check", show, "--deep"), 2)
    assert_one_sentence(briefing("show", "check", show, "--newest", "0"), 2)
    assert_one_sentence(briefing("show", "check", "nowhere"), 1)
