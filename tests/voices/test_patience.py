"""
The studio asks again where that may help, and gives up in good order.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from moody import GERMAN, LONG, Moody, said

from voices.engines.tone import Engine as Tone
from voices.errors import EngineFailed
from voices.model import Sound
from voices.studio import ATTEMPTS, BREATH, JITTER, PATIENCE, Studio
from voices.wav import wav


@pytest.mark.parametrize(
    "mood",
    [
        EngineFailed("Nobody there."),
        Sound(b"<html>no</html>", "mp3"),
        Sound(b"", "wav"),
        wav(bytes(44_100), 22_050),
        Tone().speak("x", GERMAN),
        Tone().speak("x" * 2000, GERMAN),
    ],
    ids=["failure", "a web page", "empty", "silence", "too short", "too long"],
)
def test_bad_sound_is_asked_for_again(
    mood: Sound | Exception, studio: Callable[..., Studio], slept: list[float]
) -> None:
    """
    Whatever is no good is never kept; the next answer is taken when it is good.
    """
    engine = Moody(mood, online=True)
    ((clip,),) = studio(engine).record(said(LONG))
    assert engine.asked == [LONG, LONG]
    assert clip.seconds == pytest.approx(len(LONG) / 15, abs=0.1)
    assert len(slept) == 2 and 1 <= slept[0] <= 2 and BREATH <= slept[1] <= BREATH + JITTER


def test_what_cannot_be_mended_is_not_tried(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    An engine without a network says the same words the same way: it is asked once, and told of as it is.
    """
    engine = Moody(Tone().speak("x", GERMAN))
    with pytest.raises(EngineFailed, match=r"words are missing\. .*“Die Reg.*”\. It would answer the same") as caught:
        studio(engine).record(said(LONG))
    assert (engine.asked, slept, caught.value.retry) == ([LONG], [], False)


def test_giving_up(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    After four attempts with growing waits the sentence is named, what was made is kept and the next run goes on.
    """
    engine = Moody(Tone().speak("Eins zwei.", GERMAN), *[EngineFailed("Nobody there.")] * ATTEMPTS)
    script = said("Eins zwei.", "Drei vier.", "Fünf.")
    with pytest.raises(EngineFailed, match=r"Nobody there\. .*“Drei vier\.” after asking 4 times\.$"):
        studio(engine).record(script)
    assert len(slept) == 3 and slept == sorted(slept)
    assert [kept for _, kept in studio(engine).pieces(script)] == [True, False, False]
    studio(engine).record(script)
    assert engine.asked.count("Eins zwei.") == 1


def test_some_failures_are_final(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    Where asking again makes no sense, nothing is asked again.
    """
    engine = Moody(EngineFailed("Never.", retry=False))
    with pytest.raises(EngineFailed, match=r"Never\..*“Eins\.”\. It would") as caught:
        studio(engine).record(said("Eins."))
    assert (engine.asked, slept, caught.value.retry) == (["Eins."], [], False)


def test_a_wish_to_wait_is_honoured(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    The studio waits as long as the other side asks for.
    """
    studio(Moody(EngineFailed("Busy.", after=30.0))).record(said("Eins."))
    assert slept == [30.0]


def test_patience_ends(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    A wish for more than the whole patience is told at once instead of waited for, and so is the sum of many.
    """
    with pytest.raises(EngineFailed, match=r"left alone for 3600 s") as caught:
        studio(Moody(EngineFailed("Busy.", after=3600.0))).record(said("Eins."))
    assert (slept, caught.value.after) == ([], 3600.0)
    moods = [
        mood
        for text in ("Eins.", "Zwei.", "Drei.")
        for mood in (EngineFailed("Busy.", after=80.0), Tone().speak(text, GERMAN))
    ]
    with pytest.raises(EngineFailed, match=r"“Drei.”"):
        studio(Moody(*moods)).record(said("Eins.", "Zwei.", "Drei."))
    assert sum(slept) <= PATIENCE
