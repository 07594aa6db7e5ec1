"""
Piper speaks with the voices on the shelf: the same each time, in any thread, whatever the text looks like.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import tinyvoice

from voices import shelf
from voices.decode import decode
from voices.engine import resolve
from voices.engines.piper import CROWD, PAUSE, Engine
from voices.errors import EngineFailed, EngineUnavailable, NoSuchVoice
from voices.hearing import judge
from voices.model import Utterance, Voice
from voices.studio import Studio

NEWS = {
    "en": "The council of the town voted on Monday to reopen the old bridge, which had been closed for three years.",
    "de": "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke nach drei Jahren wieder für alle zu öffnen.",
    "ru": "Городской совет в понедельник решил вновь открыть старый мост, который был закрыт целых три года подряд.",
    "uk": "Міська рада в понеділок вирішила знову відкрити старий міст, який був закритий протягом трьох років.",
}
#: The letters of Ukrainian as the model uk_UA-ukrainian_tts-medium knows them: small, and taken apart.
LETTERS = "абвгґдеєжзийіклмнопрстуфхцчшщьюя\u0306\u0308"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    A shelf of this test's own.
    """
    monkeypatch.setenv(shelf.FOLDER, str(tmp_path / "shelf"))
    return tmp_path / "shelf"


def seconds(text: str, voice: Voice, engine: Engine | None = None) -> float:
    """
    How long *text* lasts.
    """
    samples, rate = decode((engine or Engine()).speak(text, voice))
    return len(samples) / rate


@pytest.mark.usefixtures("shelved")
class TestSpeaking:
    """
    With a small voice for each language.
    """

    @pytest.mark.parametrize("language", NEWS)
    def test_the_studio_accepts_it(self, language: str) -> None:
        """
        Every language lasts as long as its text takes, at the pace that the engine states.
        """
        samples, rate = decode(Engine().speak(NEWS[language], Voice(language)))
        judge(samples, rate, NEWS[language], Engine().pace(language))

    @pytest.mark.parametrize("language", NEWS)
    def test_it_is_deterministic(self, language: str) -> None:
        """
        A voice without noise gives the same bytes each time, from each engine.
        """
        assert Engine().speak(NEWS[language], Voice(language)) == Engine().speak(NEWS[language], Voice(language))

    @pytest.mark.parametrize("speed", [0.5, 0.8, 1.25, 2.0])
    def test_speed_changes_the_length(self, speed: float) -> None:
        """
        Twice the speed is half the length, and the voice's own speed is 1.
        """
        plain = seconds(NEWS["de"], Voice("de"))
        assert seconds(NEWS["de"], Voice("de", speed=speed)) == pytest.approx(plain / speed, rel=0.02)

    @pytest.mark.parametrize(
        "trick",
        [
            "[[h@l'oU]] Hallo",
            "Hallo [[[[x]]]] Welt",
            "[\0[a]\0] Hallo",
            "Hallo\0 Welt",
            "Hal\x02lo",
            "\ud800 Hallo",
            "<b>",
        ],
    )
    def test_no_text_is_a_command(self, trick: str) -> None:
        """
        Phoneme brackets, control and NUL characters, markup and lone surrogates are spoken or skipped, never obeyed.
        """
        assert 0.1 < seconds(trick, Voice("de")) < 5

    def test_brackets_are_silent(self) -> None:
        """
        What would be raw phonemes is read as the letters that it is written with.
        """
        engine = Engine()
        assert engine.speak("Das [[war]] neu.", Voice("de")) == engine.speak("Das   war   neu.", Voice("de"))

    def test_sentences_have_a_pause_between(self) -> None:
        """
        Two sentences in one piece last as long as both, and the pause.
        """
        one, two = "Der Rat hat beschlossen.", "Die Brücke wird geöffnet."
        apart = seconds(one, Voice("de")) + seconds(two, Voice("de"))
        assert seconds(f"{one} {two}", Voice("de")) == pytest.approx(apart + PAUSE, abs=0.01)

    @pytest.mark.parametrize("text", ["", " ", "\n", "\x01"])
    def test_nothing_to_pronounce(self, text: str) -> None:
        """
        A text without a sound is a failure that is not tried again, no empty clip.
        """
        with pytest.raises(EngineFailed, match="nothing to pronounce") as caught:
            Engine().speak(text, Voice("de"))
        assert not caught.value.retry

    def test_threads_give_the_same_bytes(self) -> None:
        """
        Calls side by side, in four languages and from the first load on, give what one thread gives.
        """
        jobs = [(NEWS[language], Voice(language, speed=speed)) for language in NEWS for speed in (0.9, 1.0, 1.1)]
        alone = [Engine().speak(*job) for job in jobs]
        for workers in (2, 8):
            engine = Engine()
            with ThreadPoolExecutor(workers) as pool:
                assert alone == list(pool.map(engine.speak, *zip(*jobs, strict=True)))
            engine.close()

    def test_a_voice_is_loaded_once(self) -> None:
        """
        Many calls at once wait for one load, and a closed engine loads again.
        """
        engine = Engine()
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _: engine.speak("Ja.", Voice("de")), range(16)))
        assert len(engine._loaded) == 1
        engine.close()
        assert not engine._loaded
        assert engine.speak("Ja.", Voice("de"))

    def test_the_lists(self) -> None:
        """
        `listed` tells the installed voice first, then those of the catalogue with their size and licence.
        """
        here, *others = Engine().listed("uk")
        assert (here.name, here.ready, here.size) == ("uk_UA-tiny-low", True, 0)
        assert [each.name for each in others] == ["uk_UA-lada-x_low", "uk_UA-ukrainian_tts-medium"]
        assert not any(each.ready for each in others)
        assert (others[0].size, others[0].quality, others[0].licence) == (20_632_999, "x_low", "Apache-2.0")

    @pytest.mark.parametrize("name", ["Nobody", "uk_UA-tiny-low#7", "../x"])
    def test_unknown_voices_are_refused(self, name: str) -> None:
        """
        A voice or speaker that does not exist is an error, not another voice.
        """
        with pytest.raises(EngineUnavailable, match="is not installed for 'uk'"):
            Engine().speak("abc", Voice("uk", name))
        with pytest.raises(NoSuchVoice):
            resolve(Engine(), Voice("uk", name))


@pytest.mark.usefixtures("folder")
class TestShelves:
    """
    With shelves of several kinds.
    """

    def test_an_empty_shelf(self) -> None:
        """
        Without a voice nothing is spoken, and what gets one is told.
        """
        assert Engine().voices("uk") == ()
        with pytest.raises(EngineUnavailable, match="install piper:uk_UA-lada-x_low"):
            Engine().probe(Voice("uk"))
        with pytest.raises(EngineUnavailable, match="install piper:de_DE-kerstin-low"):
            Engine().speak("Ja.", Voice("de", "de_DE-kerstin-low"))
        assert [each.ready for each in Engine().listed("uk")] == [False, False]

    def test_the_catalogue_comes_first(self, tmp_path: Path) -> None:
        """
        The default voice is the best of the catalogue, then the first by name.
        """
        for name in ("ru_RU-anna-low", "ru_RU-irina-medium", "ru_RU-denis-medium"):
            shelf.install(tinyvoice.build(tmp_path, "ru", name))
        assert Engine().voices("ru") == ("ru_RU-denis-medium", "ru_RU-irina-medium", "ru_RU-anna-low")
        assert [each.name for each in Engine().listed("ru") if not each.ready] == [
            "ru_RU-dmitri-medium",
            "ru_RU-ruslan-medium",
        ]

    def test_speakers_are_voices(self, tmp_path: Path) -> None:
        """
        The speakers of one model are voices of their own that sound different, the first under the plain name.
        """
        shelf.install(tinyvoice.build(tmp_path, "uk", "uk_UA-three-low", speakers=["lada", "mykyta", "tetiana"]))
        names = Engine().voices("uk")
        assert names == ("uk_UA-three-low", "uk_UA-three-low#mykyta", "uk_UA-three-low#tetiana")
        assert len({Engine().speak(NEWS["uk"], Voice("uk", name)).data for name in names}) == 3
        assert Engine().speak(NEWS["uk"], Voice("uk")) == Engine().speak(NEWS["uk"], Voice("uk", names[0]))

    def test_a_crowd_is_not_listed(self, tmp_path: Path) -> None:
        """
        Of hundreds of speakers only some are offered.
        """
        shelf.install(tinyvoice.build(tmp_path, "en", speakers=[f"p{number}" for number in range(100)]))
        assert len(Engine().voices("en")) == CROWD

    def test_a_voice_that_reads_letters(self, tmp_path: Path) -> None:
        """
        A voice without phonemes gets small letters; what it would leave out without a word is an error.
        """
        shelf.install(tinyvoice.build(tmp_path, "uk", "uk_UA-letters-low", letters=LETTERS))
        engine = Engine()
        samples, rate = decode(engine.speak(NEWS["uk"], Voice("uk")))
        judge(samples, rate, NEWS["uk"], engine.pace("uk"))
        assert engine.speak("П’ЯТЬ ЇЖАКІВ", Voice("uk")) == engine.speak("п'ять їжаків", Voice("uk"))
        with pytest.raises(EngineFailed, match="no sound for: 2 n ы"):
            engine.speak("Ты n 2", Voice("uk"))

    def test_another_file_is_another_voice(self, tmp_path: Path, studio: Callable[..., Studio]) -> None:
        """
        The clips of a voice are not taken for those of another one that is installed under its name; those of its
        neighbours stay.
        """
        for language in ("de", "uk"):
            shelf.install(tinyvoice.build(tmp_path, language))
        said = [Utterance(NEWS[language], Voice(language)) for language in ("de", "uk")]
        first = studio(Engine())
        first.record(said)
        assert first.made == 2
        shelf.install(tinyvoice.build(tmp_path, "uk", pitch=180))
        second = studio(Engine())
        assert [kept for _, kept in second.pieces(said)] == [True, False]
        second.record(said)
        assert second.made == 1

    def test_a_damaged_model(self, tmp_path: Path) -> None:
        """
        A model that cannot be loaded any more is named, with what mends it.
        """
        kept = shelf.install(tinyvoice.build(tmp_path, "uk"))
        kept.model.write_bytes(kept.model.read_bytes()[:-300])
        for ask in (lambda: Engine().probe(Voice("uk")), lambda: Engine().speak("Так.", Voice("uk"))):
            with pytest.raises(EngineUnavailable, match=r"low cannot be loaded .* install piper:uk_UA-tiny-low"):
                ask()


@pytest.mark.usefixtures("shelved")
def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Without piper-tts the shelf is still told; who wants to hear it reads what to install.
    """
    monkeypatch.setitem(sys.modules, "piper", None)
    assert Engine().voices("de") == ("de_DE-tiny-low",)
    assert Engine().version
    for ask in (lambda: Engine().probe(Voice("de")), lambda: Engine().speak("Ja.", Voice("de"))):
        with pytest.raises(EngineUnavailable, match=r"pip install 'piper-tts>="):
            ask()


def test_a_file_that_goes_away(folder: Path, tmp_path: Path) -> None:
    """
    A voice whose file cannot be read is one sentence for whoever asks for it or for its clips.
    """
    kept = shelf.install(tinyvoice.build(tmp_path, "uk"))
    kept.model.unlink()
    kept.model.mkdir()
    for ask in (lambda: Engine().identity(Voice("uk")), lambda: Engine().speak("Так.", Voice("uk"))):
        with pytest.raises(EngineUnavailable, match=r"cannot be loaded .* install piper:uk_UA-tiny-low"):
            ask()


CHILD = """
import sys
from voices.engines.piper import Engine
from voices.model import Voice
sys.stdout.write(str(len(Engine().speak("Guten Tag.", Voice("de")).data)))
"""


def test_it_tells_nobody(shelved: Path, tmp_path: Path) -> None:
    """
    onnxruntime has no telemetry in our process: it leaves no identifier in the home folder, and says nothing.
    """
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("ORT_", "CI", "GITHUB", "XDG_"))}
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        env={**kept, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert int(done.stdout) > 10_000
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []
