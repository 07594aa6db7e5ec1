"""
The studio asks again where that may help, and gives up in good order.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from haste import Haste
from moody import GERMAN, LONG, Moody, said

from voices.engines.tone import Engine as Tone
from voices.errors import EngineFailed
from voices.manners import PATIENCE, TRIPS
from voices.model import Sound
from voices.studio import Studio
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
def test_bad_sound_is_asked_for_again(mood: Sound | Exception, studio: Callable[..., Studio], haste: Haste) -> None:
    """
    Whatever is no good is never kept; the next answer is taken when it is good.
    """
    engine = Moody(mood, online=True)
    ((clip,),) = studio(engine).record(said(LONG))
    assert engine.asked == [LONG, LONG]
    assert clip.seconds == pytest.approx(len(LONG) / 15, abs=0.1)
    assert len(haste.waits) == 1 and 0.4 <= haste.waits[0] <= 1


def test_what_cannot_be_mended_is_not_tried(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    An engine without a network says the same words the same way: it is asked once, and told of as it is.
    """
    engine = Moody(Tone().speak("x", GERMAN))
    with pytest.raises(EngineFailed, match=r"words are missing\. .*“Die Reg.*”\. It would answer the same") as caught:
        studio(engine).record(said(LONG))
    assert (engine.asked, haste.waits, caught.value.retry) == ([LONG], [], False)


def test_giving_up(studio: Callable[..., Studio]) -> None:
    """
    After the last attempt the sentence is named, what was made is kept and the next run goes on.
    """
    engine = Moody(Tone().speak("Eins zwei.", GERMAN), *[EngineFailed("Nobody there.")] * TRIPS, online=True)
    script = said("Eins zwei.", "Drei vier.", "Fünf.")
    with pytest.raises(EngineFailed, match=r"Nobody there\. .*“(Drei vier|Fünf)\.”, and was asked [45] times\.$"):
        studio(engine).record(script)
    assert [kept for _, kept in studio(engine).pieces(script)] == [True, False, False]
    studio(engine).record(script)
    assert engine.asked.count("Eins zwei.") == 1


def test_some_failures_are_final(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    Where asking again makes no sense, nothing is asked again.
    """
    engine = Moody(EngineFailed("Never.", retry=False))
    with pytest.raises(EngineFailed, match=r"Never\..*“Eins\.”\. It would") as caught:
        studio(engine).record(said("Eins."))
    assert (engine.asked, haste.waits, caught.value.retry) == (["Eins."], [], False)


def test_a_wish_to_wait_is_honoured(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    The studio waits as long as the other side asks for, and hardly longer.
    """
    studio(Moody(EngineFailed("Busy.", after=30.0, busy=True), online=True)).record(said("Eins."))
    assert 29.9 <= sum(haste.waits) <= 31


def test_patience_ends(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    A wish for more than the whole patience is told at once instead of waited for, and so is the sum of many.
    """
    with pytest.raises(EngineFailed, match=r"left alone for 3600 s") as caught:
        studio(Moody(EngineFailed("Busy.", after=3600.0, busy=True), online=True)).record(said("Eins."))
    assert (haste.waits, caught.value.after) == ([], 3600.0)
    moods = [
        mood
        for text in ("Eins.", "Zwei.", "Drei.")
        for mood in (EngineFailed("Busy.", after=80.0, busy=True), Tone().speak(text, GERMAN))
    ]
    patient = studio(Moody(*moods, online=True))
    with pytest.raises(EngineFailed, match=r"“Drei.”"):
        for text in ("Eins.", "Zwei.", "Drei."):
            patient.record(said(text))
    assert sum(haste.waits) <= PATIENCE


def test_who_wants_to_be_left_alone_is_not_asked_for_the_next_edition(
    studio: Callable[..., Studio], haste: Haste
) -> None:
    """
    What one studio was told holds for the next one with the same manners, its probe included: it fails at once, instead
    of waiting for an hour, and asks again when that is over.
    """
    engine = Moody(EngineFailed("Busy.", after=3600.0, busy=True), online=True)
    first = studio(engine)
    with pytest.raises(EngineFailed, match="3600 s"):
        first.record(said("Eins."))
    second = Studio(engine, first.cache, probing=True, manners=first._manners, clock=haste)
    with pytest.raises(EngineFailed, match=r"left alone, for 3[56]\d\d s more"):
        second.record(said("Zwei."))
    assert (engine.asked, haste.waits) == (["Eins."], [])
    haste.wait(7300.0)
    assert second.record(said("Zwei."))


def test_the_pace_is_kept(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    With one request in two seconds, three take four.
    """
    studio(Moody(online=True), pace=0.5).record(said("Eins.", "Zwei.", "Drei."))
    assert 3.8 <= sum(haste.waits) <= 4
