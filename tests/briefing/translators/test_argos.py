"""
Real packages run through the real CTranslate2 and sentencepiece, without a network.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import phrasebook
import pytest
from ferrybook import ENGLISH_UKRAINIAN
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import NoRoute, TranslationError
from briefing.translators import Translation, Translator
from briefing.translators.argos import Argos
from briefing.translators.model import Model, Output


def test_order_and_duplicates_stay(argos: Translator) -> None:
    """
    Each sentence has its own answer in its own place, blank ones and doubles too.
    """
    sentences = ["The bridge is closed.", "", "Good morning.", "The bridge is closed."]
    expected = ["Міст закрито.", "", "Доброго ранку.", "Міст закрито."]
    assert [Translation(text) for text in expected] == list(argos.translate(sentences, "en", "uk"))


@given(st.lists(st.sampled_from([*ENGLISH_UKRAINIAN, "Unknown words here, 7 of them", " "]), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_batch_reads_like_single_sentences(argos: Translator, sentences: list[str]) -> None:
    """
    What else is translated in the same call changes no sentence.
    """
    single = [argos.translate([sentence], "en", "uk")[0] for sentence in sentences]
    assert single == list(argos.translate(sentences, "en", "uk"))


def test_pivot(argos: Translator) -> None:
    """
    German reaches Ukrainian by way of English, numbers included.
    """
    assert argos.route("de", "uk") == ("de", "en", "uk")
    assert (Translation("Міст закрито."), Translation("Пором перевозить 1200 людей.")) == argos.translate(
        ["Die Brücke ist gesperrt.", "Die Fähre befördert 1.200 Menschen."], "de", "uk"
    )


def test_sentences_are_prepared(argos: Translator) -> None:
    """
    An abbreviated month reaches the model written out.
    """
    assert (Translation("21 листопада річка замерзла."),) == argos.translate(
        ["On Nov. 21 the river froze."], "en", "uk"
    )


def test_a_long_sentence_is_translated_whole(argos: Translator) -> None:
    """
    Hundreds of words in one sentence all reach the other side.
    """
    (found,) = argos.translate([", ".join(["troops"] * 200)], "en", "uk")
    assert found.text.count("війська") == 200


def test_target_prefix_is_not_spoken(tmp_path: Path) -> None:
    """
    The token that steers a multilingual model is not part of the translation.
    """
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN, prefix=">>uk<<")
    assert (Translation("Міст закрито."),) == Argos(tmp_path).translate(["The bridge is closed."], "en", "uk")


def test_the_newest_package_is_used(tmp_path: Path) -> None:
    """
    Of two packages for one pair the one with the higher version speaks: 1.10 comes after 1.9.
    """
    phrasebook.install(tmp_path, "en", "uk", {"river": "old"}, version="1.9")
    phrasebook.install(tmp_path, "en", "uk", {"river": "new"}, version="1.10")
    assert Argos(tmp_path).translate(["river"], "en", "uk")[0].text == "new"


def test_same_language_passes_through(argos: Translator) -> None:
    """
    Nothing is changed when there is nothing to translate.
    """
    assert (Translation("Sen. Holt, Nov. 21"),) == argos.translate(["Sen. Holt, Nov. 21"], "en", "en")


def test_no_route(tmp_path: Path) -> None:
    """
    Without packages the command that gets them is told, and a folder that is not there is no error of its own.
    """
    with pytest.raises(NoRoute, match="briefing models install de en and then: briefing models install en uk"):
        Argos(tmp_path / "none").translate(["Guten Morgen."], "de", "uk")


def test_a_package_that_came_later_is_seen(tmp_path: Path) -> None:
    """
    A package that was missing and is installed leads the way, although another language was asked for in between.
    """
    phrasebook.install(tmp_path, "en", "de", {"Yes.": "Ja."})
    argos = Argos(tmp_path)
    with pytest.raises(NoRoute):
        argos.route("en", "uk")
    argos.route("en", "de")
    phrasebook.install(tmp_path, "en", "uk", {"Yes.": "Так."})
    assert argos.route("en", "uk") == ("en", "uk")


def test_a_broken_neighbour_hides_nothing(tmp_path: Path) -> None:
    """
    A half package is named where it is missed, and the whole one beside it still translates.
    """
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN)
    for pair in ("en_de", "en_ru"):
        (tmp_path / f"translate-{pair}-1_0").mkdir()
    argos = Argos(tmp_path)
    assert (Translation("Доброго ранку."),) == argos.translate(["Good morning."], "en", "uk")
    with pytest.raises(
        NoRoute,
        match=r"\AThe package translate-en_de-1_0 is broken \(it has no metadata\.json\)\. No translation package leads"
        r" .* with: briefing models install uk en and then: briefing models install en de\Z",
    ):
        argos.route("uk", "de")


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model"])
def test_damaged_files_are_told(tmp_path: Path, file: str) -> None:
    """
    A package whose files hold junk fails with the command that replaces it.
    """
    package = phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN)
    (package / file).write_bytes(b"junk" * 100)
    with pytest.raises(TranslationError, match="install it again with: briefing models install en uk"):
        Argos(tmp_path).translate(["Good morning."], "en", "uk")


def test_a_model_that_gives_up_is_told(argos: Translator) -> None:
    """
    What CTranslate2 cannot do is one sentence in our words, never a traceback.
    """
    with pytest.raises(TranslationError, match="failed on 1 sentences"):
        argos.translate(["x" * 600], "en", "uk")


def test_no_socket_and_no_output(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """
    Translating opens no connection, and writes to neither standard output nor standard error.
    """
    monkeypatch.setattr(socket.socket, "connect", lambda *args: pytest.fail(f"it dialled: {args}"))
    Argos(folder).translate(["Good morning.", "Nobody knows these words at all."], "en", "uk")
    assert capfd.readouterr() == ("", "")


def test_a_home_that_cannot_be_written_is_enough(folder: Path) -> None:
    """
    No folder is made, no damaged settings file of Argos is printed, and neither torch nor onnxruntime is loaded.
    """
    code = (
        "import sys; from pathlib import Path; from briefing.translators.argos import Argos;"
        f"print(Argos(Path({str(folder)!r})).translate(['Good morning.'], 'en', 'uk')[0].text.encode());"
        "assert not {'torch', 'stanza', 'onnxruntime', 'minisbd', 'argostranslate.settings'} & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"HOME": "/dev/null"}, capture_output=True, text=True, check=True, timeout=60
    )
    assert f"{'Доброго ранку.'.encode()!r}\n" == done.stdout


def test_importing_is_cheap() -> None:
    """
    The library for translation is loaded when something is translated, not before.
    """
    code = (
        "import sys, briefing.translators.argos, briefing.translators.index, briefing.cli.models;"
        "assert not {'ctranslate2', 'argostranslate', 'sentencepiece', 'requests', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_phrase_book_is_the_same_each_time(tmp_path: Path) -> None:
    """
    Tests that stand on a built package do not change from one run to the next.
    """
    first = phrasebook.build(tmp_path / "1", "en", "uk", ENGLISH_UKRAINIAN).read_bytes()
    phrasebook.weights.cache_clear()
    assert first == phrasebook.build(tmp_path / "2", "en", "uk", ENGLISH_UKRAINIAN).read_bytes()


def test_a_shared_way_is_gone_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A text that two editions need is translated once.
    """
    asked: list[str] = []
    run = Model.run

    def counting(self: Model, texts: Sequence[str], *, beam: int, penalty: float = 1.0) -> tuple[Output, ...]:
        asked.extend(texts)
        return run(self, texts, beam=beam, penalty=penalty)

    monkeypatch.setattr(Model, "run", counting)
    argos = Argos(folder)
    first = argos.translate(["Die Brücke ist gesperrt."], "de", "uk")
    assert first == argos.translate(["Die Brücke ist gesperrt."], "de", "uk")
    assert argos.translate(["Die Brücke ist gesperrt."], "de", "en") == (Translation("The bridge is closed."),)
    assert asked == ["Die Brücke ist gesperrt.", "The bridge is closed."]


def test_a_model_is_loaded_ahead(folder: Path) -> None:
    """
    Who expects a language finds its model loaded; a language without a package, or with a broken one, is no matter yet.
    """
    argos = Argos(folder)
    for language in ("uk", "ru"):
        argos.expect(language)
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(10)
    assert list(argos._models) == [("en", "uk")]
