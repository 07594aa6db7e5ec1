"""
Real engines in the studio: every word of a script is spoken.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from googlevoice import Google
from haste import Haste
from moody import LONG, said

from voices.engines.espeak import Engine as Espeak
from voices.engines.gtts import Engine as Gtts
from voices.errors import EngineFailed
from voices.ledger import balance
from voices.model import Voice
from voices.studio import Studio


def test_google_from_end_to_end(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    A long text goes to Google in pieces, through a 429, a 503 and half a sound, and every word of it is spoken.
    """
    script = said(LONG, "Danach kam der Regen, und alle gingen nach Hause.")
    with Google("429", "sound", "503", "half", "sound", retry_after="9") as google:
        takes = studio(Gtts()).record(script)
    assert [len(clips) for clips in takes] == [2, 1]
    ledger = balance(script, takes)
    assert ledger.asked == ledger.spoken
    assert len(google.requests) == 6
    assert all(len(asked.text) <= 100 for asked in google.requests)
    assert 9 <= sum(haste.waits) <= 22


def test_connections_are_used_again(studio: Callable[..., Studio]) -> None:
    """
    Many requests go over few connections, several of them side by side.
    """
    script = said(*(f"Das ist der Satz Nummer {number}." for number in range(30)))
    with Google(latency=0.02) as google:
        studio(Gtts()).record(script)
    assert len(google.requests) == 30
    assert 2 < google.crowd <= Gtts.parallel
    assert google.connections <= Gtts.parallel


def test_google_is_not_asked_twice(studio: Callable[..., Studio]) -> None:
    """
    The second run over the same script sends not one request.
    """
    script = said(LONG, "Danach kam der Regen.")
    with Google() as google:
        first = studio(Gtts()).record(script)
        made = len(google.requests)
        second = studio(Gtts()).record(script)
    assert made == len(google.requests) == 3
    assert [c.samples for t in first for c in t] == [c.samples for t in second for c in t]


def test_what_was_made_is_counted(studio: Callable[..., Studio]) -> None:
    """
    Clips that are kept count also when the first one is not among them.
    """
    script = said("Der erste Satz.", "Der zweite Satz.", "Der dritte Satz.")
    kit = studio(Gtts())
    with Google(latency=0.05) as google:
        google.refuse("erste")
        with pytest.raises(EngineFailed, match=r"“Der erste Satz\.”"):
            kit.record(script)
    assert kit.kept == 2


def test_google_breaks_down_in_the_middle(studio: Callable[..., Studio]) -> None:
    """
    When Google closes its doors, the clips made before are kept and the next run asks for the rest only.
    """
    script = said("Der erste Satz.", "Der zweite Satz.", "Der dritte Satz.", "Der vierte Satz.")
    with Google("sound", "403", "sound", "sound") as google, pytest.raises(EngineFailed, match=r"403.*“Der .* Satz\.”"):
        studio(Gtts()).record(script)
    kept = [piece for piece, kept in studio(Gtts()).pieces(script) if kept]
    assert 1 <= len(kept) <= 3
    with Google() as google:
        studio(Gtts()).record(script)
    assert sorted([*kept, *(asked.text for asked in google.requests)]) == sorted(each.text for each in script)


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_whole_articles(name: str, studio: Callable[..., Studio], examples: Path) -> None:
    """
    Every paragraph of the articles we ship is spoken by eSpeak NG inside the band, at the first attempt.
    """
    paragraphs = [part for part in (examples / f"{name}.txt").read_text("utf-8").split("\n\n") if part.strip()]
    script = said(*paragraphs, voice=Voice(name.split(".")[1]))
    ledger = balance(script, studio(Espeak()).record(script))
    assert ledger.asked == ledger.spoken > 500
