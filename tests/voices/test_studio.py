"""
The studio gets every word spoken once, whole.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from googlevoice import Google
from haste import Haste
from moody import GERMAN, Moody, said

from voices.cache import Cache
from voices.decode import load
from voices.engine import load as load_engine
from voices.engines.tone import Engine as Tone
from voices.errors import EngineUnavailable, NoSuchVoice, VoiceError
from voices.model import Clip, Sound, Utterance, Voice
from voices.studio import Studio


def test_clips_in_order(studio: Callable[..., Studio], haste: Haste) -> None:
    """
    Each utterance gets its clips, in order; they are on disk, as long as they say, and heard of as they come.
    """
    heard: list[tuple[Clip, ...]] = []
    takes = studio(Tone()).record(said("Eins.", "Zwei und drei."), heard.append)
    assert [[clip.text for clip in clips] for clips in takes] == [["Eins."], ["Zwei und drei."]]
    assert tuple(heard) == takes
    for (clip,) in heard:
        assert load(clip)[1] == clip.rate
        assert (clip.engine, clip.voice) == ("tone", GERMAN)
    assert haste.waits == []


def test_nothing_is_nothing(studio: Callable[..., Studio]) -> None:
    """
    An empty script makes no clips and no trouble.
    """
    assert studio(Tone()).record(()) == ()


def test_a_second_run_asks_for_nothing(studio: Callable[..., Studio]) -> None:
    """
    What was made once comes from the cache, with the same samples, and is not counted as made.
    """
    engine = Moody()
    script = said("Eins.", "Zwei.")
    assert studio(engine).pieces(script) == (("Eins.", False), ("Zwei.", False))
    one, two = studio(engine), studio(engine)
    first = one.record(script)
    assert two.pieces(script) == (("Eins.", True), ("Zwei.", True))
    second = two.record(script)
    assert len(engine.asked) == 2
    assert (one.made, two.made) == (2, 0)
    assert [clips[0].samples for clips in first] == [clips[0].samples for clips in second]


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
    again = studio(engine)
    again.record(said("Eins.", "Zwei."))
    assert engine.asked == ["Eins.", "Zwei.", "Zwei."]
    assert again.made == 1


def test_a_clip_that_no_longer_decodes_is_made_anew(studio: Callable[..., Studio]) -> None:
    """
    An entry that is whole but holds no sound does not stop the show.
    """
    clip = studio(Tone()).record(said("Eins."))[0][0]
    key = clip.path.stem
    clip.path.unlink()
    Cache(clip.path.parent).put(key, Sound(b"no sound", "wav"))
    again = studio(Tone())
    load(again.record(said("Eins."))[0][0])
    assert again.made == 1


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


def test_a_proof_is_asked_once_and_late(studio: Callable[..., Studio]) -> None:
    """
    With probing, an engine is probed before its first clip only, and not at all when every clip is kept.
    """
    with Google() as google:
        kit = studio(load_engine("gtts"), probing=True)
        kit.pieces(said("Guten Tag."))
        assert not google.requests
        kit.record(said("Guten Tag.", "Guten Abend."))
        assert sorted(each.text for each in google.requests[1:]) == ["Guten Abend.", "Guten Tag."]
        studio(load_engine("gtts"), probing=True).record(said("Guten Abend."))
        assert len(google.requests) == 3


def test_a_failed_proof_stops_before_the_first_word(studio: Callable[..., Studio]) -> None:
    """
    An engine that does not answer its probe is unavailable, and is not sent the text.
    """
    with Google("503") as google, pytest.raises(EngineUnavailable, match=r"503"):
        studio(load_engine("gtts"), probing=True).record(said("Guten Tag."))
    assert "Guten Tag." not in [each.text for each in google.requests]
