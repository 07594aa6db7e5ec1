"""
The right engines are tried, and nobody is asked before there is need.
"""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest

from voices.choice import candidates
from voices.errors import EngineUnavailable, NoSuchEngine, NoSuchVoice
from voices.model import Voice

GERMAN = Voice("de")


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Not even a socket may be opened.
    """

    def refuse(*args: object, **kwargs: object) -> NoReturn:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket.socket, "__init__", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


class TestCandidates:
    """
    Naming candidates asks nobody anything.
    """

    def test_auto_is_google_then_espeak(self) -> None:
        """
        `auto` tries the more natural voice first.
        """
        assert candidates("auto", [GERMAN], offline=False) == ("gtts", "espeak")

    @pytest.mark.usefixtures("no_sockets")
    def test_auto_offline_is_espeak(self) -> None:
        """
        With --offline no engine that needs the network is a candidate.
        """
        assert candidates("auto", [GERMAN], offline=True) == ("espeak",)

    @pytest.mark.parametrize("name", ["gtts", "espeak", "tone"])
    def test_by_name(self, name: str) -> None:
        """
        A named engine is the only candidate.
        """
        assert candidates(name, [Voice("uk")], offline=False) == (name,)

    @pytest.mark.usefixtures("no_sockets")
    def test_offline_refuses_an_online_engine(self) -> None:
        """
        An online engine by name contradicts --offline; the message says what to do.
        """
        with pytest.raises(EngineUnavailable, match=r"--offline forbids.*--engine espeak"):
            candidates("gtts", [GERMAN], offline=True)

    def test_a_voice_leads_to_its_engine(self) -> None:
        """
        A voice that only eSpeak NG has is not looked for at Google's.
        """
        assert candidates("auto", [Voice("de", "de+f3")], offline=False) == ("espeak",)

    def test_a_voice_of_an_engine_that_auto_passes_by(self) -> None:
        """
        A name that only another engine has is answered with that engine, unless --offline forbids it.
        """
        ostap = [Voice("uk", "uk-UA-OstapNeural")]
        with pytest.raises(NoSuchVoice, match=r"The engine edge has it: take --engine edge\.$"):
            candidates("auto", ostap, offline=False)
        with pytest.raises(NoSuchVoice, match=r"^((?!edge has it).)*$"):
            candidates("auto", ostap, offline=True)

    def test_unknown_names(self) -> None:
        """
        Engines, languages and voices that do not exist are told apart.
        """
        with pytest.raises(NoSuchEngine, match=r"'nobody'"):
            candidates("nobody", [GERMAN], offline=False)
        with pytest.raises(NoSuchVoice, match=r"tone does not speak 'xx'"):
            candidates("tone", [Voice("xx")], offline=True)
        with pytest.raises(NoSuchVoice, match=r"gtts does not speak 'xx'.*espeak does not speak 'xx'"):
            candidates("auto", [Voice("xx")], offline=False)
        with pytest.raises(NoSuchVoice, match=r"'Nobody'"):
            candidates("auto", [Voice("de", "Nobody")], offline=True)

    @pytest.mark.usefixtures("shelved")
    def test_an_installed_voice_comes_first(self) -> None:
        """
        A Piper voice that somebody installed is what auto takes first; two voices are one engine's.
        """
        assert candidates("auto", [GERMAN], offline=False) == ("piper", "gtts", "espeak")
        assert candidates("auto", [Voice("de", "de"), Voice("de", "de+f2")], offline=False) == ("espeak",)

    def test_what_could_be_installed(self) -> None:
        """
        An engine without a voice for the language says how to get one.
        """
        with pytest.raises(NoSuchVoice, match=r"does not speak 'de'; install .*models install piper:de_DE"):
            candidates("piper", [GERMAN], offline=True)

    def test_the_voice_that_was_meant_is_the_one_to_install(self) -> None:
        """
        Who names a voice of the catalogue is told how to get that one, and the sentence ends before the next begins.
        """
        wish = [Voice("uk", "uk_UA-ukrainian_tts-medium#mykyta")]
        with pytest.raises(NoSuchVoice, match="`briefing models install piper:uk_UA-ukrainian_tts-medium`"):
            candidates("piper", wish, offline=True)
        with pytest.raises(NoSuchVoice, match=r"install piper:uk_UA-ukrainian_tts-medium`\. The engine espeak has no"):
            candidates("auto", wish, offline=True)

    @pytest.mark.usefixtures("shelved")
    def test_a_voice_beside_those_that_are_there(self) -> None:
        """
        Where another voice is installed, the one that was named is still told how to get; one that nobody has is not.
        """
        with pytest.raises(NoSuchVoice, match=r"it has: uk_UA-tiny-low\. Get it with `.* piper:uk_UA-lada-x_low`"):
            candidates("piper", [Voice("uk", "uk_UA-lada-x_low")], offline=True)
        with pytest.raises(NoSuchVoice, match=r"it has: uk_UA-tiny-low\.$"):
            candidates("piper", [Voice("uk", "Nobody")], offline=True)

    def test_no_engine_for_offline(self) -> None:
        """
        A preference of online engines only leaves nobody when offline.
        """
        with pytest.raises(NoSuchVoice, match=r"without the network"):
            candidates("auto", [GERMAN], offline=True, preference=("gtts",))
