"""
The studio gets every word spoken once, whole, and gives up in good order.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from googlevoice import Google

from voices.cache import Cache
from voices.decode import load
from voices.engines.espeak import Engine as Espeak
from voices.engines.gtts import Engine as Gtts
from voices.engines.tone import Engine as Tone
from voices.errors import EngineFailed, NoSuchVoice, VoiceError
from voices.ledger import balance
from voices.model import Clip, Sound, Utterance, Voice
from voices.studio import ATTEMPTS, BREATH, JITTER, PATIENCE, Studio
from voices.wav import wav

GERMAN = Voice("de")
LONG = (
    "Die Regierung kündigte am Dienstag an, dass sie den Mindestlohn im kommenden Jahr erhöhen werde, und die"
    " Gewerkschaften begrüßten diese Entscheidung sehr."
)


def said(*texts: str, voice: Voice = GERMAN) -> tuple[Utterance, ...]:
    return tuple(Utterance(text, voice) for text in texts)


class Moody(Tone):
    """
    A hum that first goes through *moods*: each a sound to give or an error to raise.
    """

    def __init__(self, *moods: Sound | Exception, online: bool = False) -> None:
        self.online = online
        self.moods = list(moods)
        self.asked: list[str] = []

    def speak(self, text: str, voice: Voice) -> Sound:
        self.asked.append(text)
        if not self.moods:
            return super().speak(text, voice)
        mood = self.moods.pop(0)
        if isinstance(mood, Exception):
            raise mood
        return mood


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def studio(tmp_path: Path, slept: list[float]) -> Callable[..., Studio]:
    def make(engine: Tone | Gtts | Espeak, **more: object) -> Studio:
        return Studio(engine, Cache(tmp_path / "clips"), sleep=slept.append, chance=random.Random(1), **more)  # type: ignore[arg-type]

    return make


def test_clips_in_order(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    Each utterance gets its clips, in order; they are on disk, as long as they say, and heard of as they come.
    """
    heard: list[Clip] = []
    takes = studio(Tone()).record(said("Eins.", "Zwei und drei."), heard.append)
    assert [[clip.text for clip in clips] for clips in takes] == [["Eins."], ["Zwei und drei."]]
    assert heard == [clip for clips in takes for clip in clips]
    for clip in heard:
        assert load(clip)[1] == clip.rate
        assert (clip.fresh, clip.engine, clip.voice) == (True, "tone", GERMAN)
    assert slept == []


def test_nothing_is_nothing(studio: Callable[..., Studio]) -> None:
    """
    An empty script makes no clips and no trouble.
    """
    assert studio(Tone()).record(()) == ()


def test_a_second_run_asks_for_nothing(studio: Callable[..., Studio]) -> None:
    """
    What was made once comes from the cache, with the same samples, and is not fresh.
    """
    engine = Moody()
    script = said("Eins.", "Zwei.")
    assert studio(engine).pieces(script) == (("Eins.", False), ("Zwei.", False))
    first = studio(engine).record(script)
    assert studio(engine).pieces(script) == (("Eins.", True), ("Zwei.", True))
    second = studio(engine).record(script)
    assert len(engine.asked) == 2
    assert [clips[0].samples for clips in first] == [clips[0].samples for clips in second]
    assert not any(clip.fresh for clips in second for clip in clips)


def test_the_same_words_are_spoken_once(studio: Callable[..., Studio]) -> None:
    """
    A text that returns is one clip; in another language it is another.
    """
    engine = Moody()
    takes = studio(engine).record([*said("Ja.", "Nein.", "Ja."), *said("Ja.", voice=Voice("uk"))])
    assert engine.asked == ["Ja.", "Nein.", "Ja."]
    assert takes[0] == takes[2] != takes[3]


def test_the_default_voice_by_its_name_is_the_same_voice(studio: Callable[..., Studio]) -> None:
    """
    Naming the default voice asks for nothing that was made without naming it.
    """
    engine = Moody()
    studio(engine).record(said("Ja."))
    studio(engine).record(said("Ja.", voice=Voice("de", "hum")))
    assert engine.asked == ["Ja."]


def test_a_damaged_clip_is_made_anew(studio: Callable[..., Studio]) -> None:
    """
    A clip whose file was damaged is spoken again, and only that one.
    """
    engine = Moody()
    takes = studio(engine).record(said("Eins.", "Zwei."))
    takes[1][0].path.write_bytes(b"junk")
    again = studio(engine).record(said("Eins.", "Zwei."))
    assert engine.asked == ["Eins.", "Zwei.", "Zwei."]
    assert [clips[0].fresh for clips in again] == [False, True]


def test_a_clip_that_no_longer_decodes_is_made_anew(studio: Callable[..., Studio]) -> None:
    """
    An entry that is whole but holds no sound does not stop the show.
    """
    clip = studio(Tone()).record(said("Eins."))[0][0]
    key = clip.path.stem
    clip.path.unlink()
    Cache(clip.path.parent).put(key, Sound(b"no sound", "wav"))
    again = studio(Tone()).record(said("Eins."))[0][0]
    assert again.fresh
    load(again)


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


@pytest.mark.parametrize("text", ["", "  \n", "...", "— „“ !", "\u0301"])
def test_what_cannot_be_spoken_is_an_error(text: str, studio: Callable[..., Studio]) -> None:
    """
    A text without a letter or a figure is told before anything is asked for, never skipped.
    """
    engine = Moody()
    with pytest.raises(VoiceError, match=r"Text 2 of 2 has nothing that can be spoken"):
        studio(engine).record(said("Eins.", text))
    with pytest.raises(VoiceError, match=r"Text 1 of 1"):
        studio(engine).pieces(said(text))
    assert engine.asked == []


def test_voices_are_checked_first(studio: Callable[..., Studio]) -> None:
    """
    A voice that does not exist anywhere in the script is told before the first clip.
    """
    engine = Moody()
    for voice in (Voice("de", "Nobody"), Voice("xx")):
        with pytest.raises(NoSuchVoice):
            studio(engine).record([*said("Eins."), Utterance("Zwei.", voice)])
    assert engine.asked == []


def test_google_from_end_to_end(studio: Callable[..., Studio], slept: list[float]) -> None:
    """
    A long text goes to Google in pieces with breath between them, through a 429, a 503 and half a
    sound, and every word of it is spoken.
    """
    script = said(LONG, "Danach kam der Regen, und alle gingen nach Hause.")
    with Google("429", "sound", "503", "half", "sound", retry_after="9") as google:
        takes = studio(Gtts()).record(script)
    assert [len(clips) for clips in takes] == [2, 1]
    ledger = balance(script, takes)
    assert ledger.asked == ledger.spoken
    assert len(google.requests) == 6
    assert all(len(asked.text) <= 100 for asked in google.requests)
    breaths = [pause for pause in slept if BREATH <= pause <= BREATH + JITTER]
    assert 9.0 in slept
    assert len(breaths) == 5


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


def test_google_breaks_down_in_the_middle(studio: Callable[..., Studio]) -> None:
    """
    When Google closes its doors, the clips made before are kept and the next run asks for the rest only.
    """
    script = said("Der erste Satz.", "Der zweite Satz.", "Der dritte Satz.")
    with Google("sound", "403") as google, pytest.raises(EngineFailed, match=r"403.*“Der zweite Satz\.”"):
        studio(Gtts()).record(script)
    assert len(google.requests) == 2
    with Google() as google:
        studio(Gtts()).record(script)
    assert [asked.text for asked in google.requests] == ["Der zweite Satz.", "Der dritte Satz."]


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_whole_articles(name: str, studio: Callable[..., Studio], examples: Path) -> None:
    """
    Every paragraph of the articles we ship is spoken by eSpeak NG inside the band, at the first attempt.
    """
    paragraphs = [part for part in (examples / f"{name}.txt").read_text("utf-8").split("\n\n") if part.strip()]
    script = said(*paragraphs, voice=Voice(name.split(".")[1]))
    ledger = balance(script, studio(Espeak()).record(script))
    assert ledger.asked == ledger.spoken > 500
