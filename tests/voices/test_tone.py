"""
The hum behaves as a voice does, and the same each time.
"""

from __future__ import annotations

import numpy as np
import pytest

from voices.decode import decode
from voices.engines.tone import PITCH, Engine
from voices.errors import EngineFailed
from voices.model import Voice


@pytest.mark.parametrize("language", PITCH)
def test_it_lasts_as_long_as_the_text(language: str) -> None:
    """
    Fifteen characters are one second.
    """
    samples, rate = decode(Engine().speak("x" * 45, Voice(language)))
    assert (len(samples), rate) == (3 * 22_050, 22_050)


def test_it_is_deterministic() -> None:
    """
    The same text is the same bytes; another text, or another language, is not.
    """
    first = Engine().speak("Guten Tag", Voice("de"))
    assert first == Engine().speak("Guten Tag", Voice("de"))
    assert first != Engine().speak("Guten Rat", Voice("de"))
    assert first != Engine().speak("Guten Tag", Voice("uk"))


def test_it_begins_and_ends_in_silence() -> None:
    """
    The hum swells like syllables: no click at its edges, quiet all over, never clipped.
    """
    samples, _ = decode(Engine().speak("Ein Satz von gewöhnlicher Länge.", Voice("de")))
    assert abs(int(samples[0])) + abs(int(samples[-1])) < 5
    assert 2000 < int(np.abs(samples.astype(int)).max()) < 12_000


def test_no_pitch_no_hum() -> None:
    """
    A language it does not know is a failure that asking again will not mend.
    """
    assert Engine().voices("xx") == ()
    with pytest.raises(EngineFailed, match="'xx'") as caught:
        Engine().speak("abc", Voice("xx"))
    assert not caught.value.retry
