"""
Three sources that tell of two events.
"""

from __future__ import annotations

from pathlib import Path

import pytest

FERRY = """Ferry runs aground off Osk with 212 on board

The ferry Maren ran aground on a sandbank off the island of Osk late on Sunday, the coast guard said.

At least 12 people were injured. The ferry was freed by two tugs at high tide on Monday morning.

Captain Lief Orrin had left the marked channel to avoid a fishing boat, according to the coast guard.
"""
AGAIN = """Passengers spend night on stranded ferry Maren off Osk

The ferry Maren ran aground on a sandbank near the island of Osk on Sunday evening.

Doctors treated 14 injured people at the hospital of Port Dorvan. Two tugs freed the ferry at high tide on Monday.

The harbour master, Una Breck, said the lights of the channel had been dark since the storm of last week.

The shipping company promised a new ticket to every passenger. Mayor Ann Dell thanked the 30 volunteers of Osk.
"""
ROAD = """Linde wants a road

The council of Linde voted on Tuesday for a new road to the hills.

Farmers are against it.

They fear for their meadows.
"""


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """
    Two tellings of one event, and a small other one, given first.
    """
    places = [tmp_path / f"{name}.txt" for name in ("road", "coast", "island")]
    for place, text in zip(places, (ROAD, FERRY, AGAIN), strict=True):
        place.write_text(text, encoding="utf-8")
    return places
