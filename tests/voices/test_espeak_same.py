"""
eSpeak NG says the same text with the same sound, whatever was said before, and by whom.
"""

from __future__ import annotations

import os
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from voices.engines.espeak import Engine
from voices.model import Voice

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="takes differ where nothing can be forked")

TEXTS = {
    "en": "The government announced on Tuesday that it would raise the minimum wage. Is rain expected?",
    "de": "Die Regierung kündigte am Dienstag an, den Mindestlohn auf 12,50 € zu erhöhen. Es wird regnen!",
    "ru": "Правительство объявило во вторник, что Google повысит зарплату в 2025 году.",
    "uk": "Уряд оголосив у вівторок, що UNESCO підвищить заробітну плату наступного року.",
}


def jobs() -> list[tuple[str, Voice]]:
    """
    Thirty texts and voices: whole sentences and single words, plain, with timbres, quick, slow, high and deep.
    """
    wishes = (("", 1.0, 0.0), ("+f3", 1.0, 0.0), ("+m3", 1.25, 0.0), ("", 0.8, 4.0), ("", 1.6, -6.0))
    found = []
    for language, text in TEXTS.items():
        for timbre, speed, pitch in wishes:
            voice = Voice(language, Engine().voices(language)[0] + timbre, speed, pitch)
            found.append((text, voice))
            if timbre or speed > 1:
                found.append((text.split()[2], voice))
    return found[:30]


def test_a_clip_is_the_same_whoever_spoke_before() -> None:
    """
    Said by two engines and four threads in any order, each text sounds as when it is the first that a process says.
    """
    said = jobs()
    assert len(set(said)) == 30
    alone = []
    for text, voice in said:
        Engine().close()
        alone.append(Engine().speak(text, voice).data)
    assert len(set(alone)) == 30
    engines = Engine(), Engine()
    order = [place for place in range(30) for _ in range(3)]
    random.Random(5).shuffle(order)
    with ThreadPoolExecutor(4) as pool:
        again = list(pool.map(lambda each: engines[each % 2].speak(*said[each]).data, order))
    assert [place for place, data in zip(order, again, strict=True) if data != alone[place]] == []


def test_the_first_take_is_like_the_tenth() -> None:
    """
    One text said again and again by one voice is the same each time.
    """
    engine = Engine()
    assert len({engine.speak(TEXTS["en"], Voice("en")).data for _ in range(10)}) == 1
