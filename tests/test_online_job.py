"""
The main job through Google's voice: the real client, against a Google on loopback.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from googlevoice import Google
from house import House, manifest

#: The manners between two requests are kept by the studio's own tests.
pytestmark = pytest.mark.usefixtures("hurried")


def arguments(examples: Path, *more: str) -> tuple[str, ...]:
    return ("make", str(examples / "hafenstreik.de.txt"), "--minutes", "1", "-o", "a.mp3", *more)


def test_google_speaks_when_it_answers(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With auto, Google speaks the whole edition, every request within its limit and in the edition's language.
    """
    with Google() as google:
        answer = briefing(*arguments(examples))
    assert answer.code == 0, answer.err
    told = manifest(tmp_path / "a.mp3")
    assert told["engine"]["name"] == "gtts"
    assert {"de"} == {each.language for each in google.requests}
    assert max(len(each.text) for each in google.requests) <= 100
    assert told["ledger"]["script_characters"] == told["ledger"]["spoken_characters"]


@pytest.mark.parametrize("engine", ["auto", "gtts"])
def test_the_second_run_makes_no_request(engine: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    What Google has spoken once is never asked for again: not by a probe either.
    """
    with Google() as google:
        assert briefing(*arguments(examples, "--engine", engine)).code == 0
        first = len(google.requests)
        assert briefing(*arguments(examples, "--engine", engine)).code == 0
        assert first == len(google.requests) > 0
    assert manifest(tmp_path / "a.mp3")["ledger"]["clips_made"] == 0


@pytest.mark.parametrize("act", ["429", "503", "consent", "no audio", "cut", "damaged"])
def test_auto_falls_back_as_a_whole(act: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    When Google does not answer with sound, eSpeak speaks the whole edition, and standard error says so.
    """
    with Google(*[act] * 400):
        answer = briefing(*arguments(examples))
    assert answer.code == 0, answer.err
    assert "espeak" in answer.err
    told = manifest(tmp_path / "a.mp3")
    assert told["engine"]["name"] == "espeak"
    assert told["warnings"]


def test_a_break_in_the_middle_never_mixes_voices(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With auto, an edition that Google stops in the middle is spoken by eSpeak from its first word.
    """
    with Google(*["sound"] * 5, *["503"] * 400) as google:
        answer = briefing(*arguments(examples))
    assert answer.code == 0, answer.err
    assert len(google.requests) > 5
    assert manifest(tmp_path / "a.mp3")["engine"]["name"] == "espeak"


def test_a_named_engine_stops_and_resumes(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With --engine gtts a break ends in exit code 3 and no file; the same command then asks only for what is missing.
    """
    with Google(*["sound"] * 5, *["503"] * 400) as google:
        answer = briefing(*arguments(examples, "--engine", "gtts"))
        assert answer.code == 3, answer
        assert "run" in answer.err and "again" in answer.err
        assert not list(tmp_path.glob("a.*"))
        before = [each.text for each in google.requests]
        google.script.clear()
        assert briefing(*arguments(examples, "--engine", "gtts")).code == 0
        after = [each.text for each in google.requests[len(before) :]]
    kept = set(before[:5])
    assert not kept & set(after)


def test_the_first_sentence_fails_and_others_are_kept(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    Clips are worth coming back for wherever they stand in the edition: that ends in exit code 3, too.
    """
    with Google("403", latency=0.1):
        answer = briefing(*arguments(examples, "--engine", "gtts"))
    assert answer.code == 3, answer
    assert "3 clips are kept" in answer.err
    assert not list(tmp_path.glob("a.*"))


def test_a_foreign_certificate_is_refused(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    Nothing is sent to a server whose certificate does not check: auto goes on offline, --engine gtts fails.
    """
    with Google(trusted=False) as google:
        assert briefing(*arguments(examples, "--engine", "gtts")).code == 1
        assert briefing(*arguments(examples)).code == 0
    assert not google.requests
    assert manifest(tmp_path / "a.mp3")["engine"]["name"] == "espeak"


def test_offline_never_asks_google(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With --offline, auto is eSpeak, without a request and without a warning.
    """
    with Google() as google:
        answer = briefing(*arguments(examples, "--offline"))
    assert answer.code == 0
    assert not google.requests
    assert not answer.err
    assert not manifest(tmp_path / "a.mp3")["warnings"]
