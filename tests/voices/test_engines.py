"""
What every engine promises, asked of whatever engines there are.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from voices.decode import decode
from voices.engine import Engine, load, names, resolve
from voices.errors import NoSuchEngine, NoSuchVoice
from voices.hearing import judge
from voices.model import Voice

TEXTS = {
    "en": "Good morning, here is the news of the day.",
    "de": "Guten Morgen, hier sind die Nachrichten des Tages.",
    "ru": "Доброе утро, в эфире новости этого дня.",
    "uk": "Доброго ранку, в ефірі новини цього дня.",
}
pytestmark = pytest.mark.usefixtures("shelved")

OFFLINE = [name for name in names() if not load(name).online]


@pytest.fixture(params=names())
def engine(request: pytest.FixtureRequest) -> Engine:
    return load(request.param)


def test_it_keeps_the_protocol(engine: Engine, request: pytest.FixtureRequest) -> None:
    """
    The class has every attribute of the protocol, and is called by its file's name.
    """
    assert engine.name == request.node.callspec.params["engine"]
    assert engine.about.endswith(".") and "\n" not in engine.about
    assert all(isinstance(each, bool) for each in (engine.online, engine.stress, engine.latin))
    assert engine.limit is None or engine.limit > 0
    assert isinstance(engine.version, str) and engine.version
    for method in ("speaks", "voices", "pace", "probe", "speak"):
        assert callable(getattr(engine, method))


def test_it_has_a_test_of_its_own(engine: Engine) -> None:
    """
    A file `voices/engines/x.py` comes with a file `tests/voices/test_x.py`.
    """
    assert (Path(__file__).parent / f"test_{engine.name}.py").is_file()


@pytest.mark.parametrize("language", TEXTS)
def test_its_answers_agree(engine: Engine, language: str) -> None:
    """
    A language is spoken when there is a voice for it; names are told once, and the pace is a human one.
    """
    voices = engine.voices(language)
    assert engine.speaks(language) == bool(voices)
    assert len(set(voices)) == len(voices)
    assert 8 < engine.pace(language) < 25


def test_unknown_languages_are_not_spoken(engine: Engine) -> None:
    """
    Nobody claims a language that does not exist.
    """
    assert not engine.speaks("xx")
    assert engine.voices("xx") == ()
    with pytest.raises(NoSuchVoice, match=f"{engine.name} does not speak 'xx'"):
        resolve(engine, Voice("xx"))


@pytest.mark.parametrize("name", OFFLINE)
@pytest.mark.parametrize("language", TEXTS)
def test_what_is_spoken_offline_is_heard(name: str, language: str) -> None:
    """
    Without a network each voice speaks, the default one too, in a sound that the studio accepts.
    """
    engine = load(name)
    voices = engine.voices(language)
    assert voices or name not in ("espeak", "tone")
    for voice in ("", *voices) if voices else ():
        engine.probe(Voice(language, voice))
        samples, rate = decode(engine.speak(TEXTS[language], Voice(language, voice)))
        judge(samples, rate, TEXTS[language], engine.pace(language))


def test_resolve_names_the_voice(engine: Engine) -> None:
    """
    No name means the first voice; a wrong name is answered with the right ones.
    """
    language = next(language for language in TEXTS if engine.speaks(language))
    first = engine.voices(language)[0]
    assert resolve(engine, Voice(language)) == first == resolve(engine, Voice(language, first))
    with pytest.raises(NoSuchVoice, match=f"no voice 'Nobody' for '{language}'; it has: {re.escape(first)}"):
        resolve(engine, Voice(language, "Nobody"))


def test_unknown_engines() -> None:
    """
    A wrong name is answered with the right ones.
    """
    with pytest.raises(NoSuchEngine, match=r"'nobody'; there are: auto, .*espeak, gtts"):
        load("nobody")
