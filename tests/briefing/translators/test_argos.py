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
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import NoRoute, TranslationError
from briefing.translators import Translation, Translator
from briefing.translators.argos import Argos
from briefing.translators.guards import DOUBT
from briefing.translators.ladder import CLAUSES
from briefing.translators.model import Model, Output
from briefing.translators.packages import installed
from briefing.translators.pieces import clauses as clauses_of

ENGLISH_UKRAINIAN = {
    "Good morning.": "Доброго ранку.",
    "The bridge is closed.": "Міст закрито.",
    "The ferry carries 1,200 people.": "Пором перевозить 1200 людей.",
    "On November 21 the river froze.": "21 листопада річка замерзла.",
    "The council met in secret on Friday.": "Совет тайно собрался в пятницу, ещё вечером, это было скрыто.",
    "The mayor resigned after the vote.": "",
    "Some 450 people were there.": "Там було 45 людей.",
    "troops": "війська",
}
GERMAN_ENGLISH = {
    "Guten Morgen.": "Good morning.",
    "Die Brücke ist gesperrt.": "The bridge is closed.",
    "Die Fähre befördert 1.200 Menschen.": "The ferry carries 1,200 people.",
}
ENGLISH_GERMAN = {"The": "Die", "bridge": "Brücke", "remains": "bleibt", "closed": "gesperrt", "today": "heute"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A folder of packages: en to uk, de to en, and an en to de that likes to repeat itself.
    """
    folder = tmp_path_factory.mktemp("packages")
    phrasebook.install(folder, "en", "uk", ENGLISH_UKRAINIAN)
    phrasebook.install(folder, "de", "en", GERMAN_ENGLISH)
    phrasebook.install(folder, "en", "de", ENGLISH_GERMAN, loops_on="Die")
    return folder


@pytest.fixture(scope="module")
def argos(folder: Path) -> Translator:
    """
    A translator with its models loaded once.
    """
    return Argos(folder)


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


def test_a_loop_is_cured_by_the_second_try(argos: Translator) -> None:
    """
    A model that repeats one word is asked again with a penalty on repetition, and its better answer is taken.
    """
    assert (Translation("Die Brücke bleibt heute gesperrt."),) == argos.translate(
        ["The bridge remains today closed."], "en", "de"
    )


@pytest.mark.parametrize(
    ("sentence", "whole", "clauses", "said"),
    [
        (
            "The council met late on Friday; the ferry carries 1,200 people today.",
            "Рада зібралася пізно ввечері в п’ятницю; пором сьогодні возить людей.",
            ("Рада зібралася пізно ввечері в п’ятницю;", "пором сьогодні везе 1200 людей."),
            "Рада зібралася пізно ввечері в п’ятницю; пором сьогодні везе 1200 людей.",
        ),
        (
            "After the long talks ended, the mayor opened the old bridge.",
            "После долгих переговоров мэр открыл старый мост, и это было всё.",
            ("Коли довгі переговори закінчилися.", "мер відкрив старий міст."),
            "Коли довгі переговори закінчилися, мер відкрив старий міст.",
        ),
        (
            'The mayor of the town said "the old bridge will be open".',
            "Мер міста сказав, що міст, що міст, що міст, що міст.",
            ("Мер міста сказав.", '"старий міст буде відкрито".'),
            "Мер міста сказав «старий міст буде відкрито».",
        ),
    ],
    ids=["number lost", "Russian", "loop"],
)
def test_clauses_cure_what_the_whole_does_not(
    tmp_path: Path, sentence: str, whole: str, clauses: tuple[str, str], said: str
) -> None:
    """
    What stays wrong is translated clause by clause, and each clause ends as it does in the source.
    """
    parts = last_clauses(sentence)
    phrasebook.install(tmp_path, "en", "uk", {sentence: whole, **dict(zip(parts, clauses, strict=True))})
    assert Argos(tmp_path).translate([sentence], "en", "uk") == (Translation(said),)


def last_clauses(sentence: str) -> tuple[str, ...]:
    """
    The clauses of *sentence* on the last rung.
    """
    return clauses_of(sentence, CLAUSES[-1])


def test_a_lost_quotation_mark_is_mended(tmp_path: Path) -> None:
    """
    A translation that lost one of two quotation marks is repaired, not refused, and has the marks of its language.
    """
    phrasebook.install(tmp_path, "en", "uk", {'"We stay," he said.': 'Ми залишаємося", — сказав він.'})
    assert Argos(tmp_path).translate(['"We stay," he said.'], "en", "uk") == (
        Translation("«Ми залишаємося», — сказав він."),
    )


def test_a_model_tells_how_sure_it_is(folder: Path, tmp_path: Path) -> None:
    """
    The mean log-probability of a token comes with each translation, and a model that guesses is not believed.
    """
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN, sure=2.0)
    (sure,) = Argos(folder).translate(["The bridge is closed."], "en", "uk")
    (unsure,) = Argos(tmp_path).translate(["The bridge is closed."], "en", "uk")
    assert sure.text == unsure.text == "Міст закрито."
    assert unsure.score < DOUBT < -0.1 < sure.score < 0
    assert unsure.problems == ("the model itself doubts it",)


def test_doubt_on_the_way_stays(folder: Path, tmp_path: Path) -> None:
    """
    By way of English, the less sure of the two steps counts.
    """
    phrasebook.install(tmp_path, "de", "en", GERMAN_ENGLISH, sure=2.0)
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN)
    (found,) = Argos(tmp_path).translate(["Die Brücke ist gesperrt."], "de", "uk")
    assert found.problems == ("the model itself doubts it",)


def test_a_score_is_the_mean_of_the_tokens(folder: Path) -> None:
    """
    The score is what CTranslate2 itself finds when it scores the translation token by token.
    """
    model = Model(next(package for package in installed(folder)[0] if package.target == "uk"), threads=1)
    sentence = "The bridge is closed. Unknown"
    tokens = model._tokenizer.encode(sentence)
    (result,) = model._translator.translate_batch([tokens], beam_size=4)
    (scored,) = model._translator.score_batch([tokens], [result.hypotheses[0]])
    (out,) = model.run([sentence], beam=4)
    assert out.score == pytest.approx(sum(scored.log_probs) / len(scored.log_probs), rel=0.05)
    assert out.tokens == len(scored.log_probs)


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("The council met in secret on Friday.", "Russian letters in it"),
        ("The mayor resigned after the vote.", "nothing came back"),
        ("Some 450 people were there.", "number 450 lost"),
        ("Nobody knows these words at all.", "left untranslated"),
    ],
)
def test_what_stays_wrong_is_told(argos: Translator, sentence: str, problem: str) -> None:
    """
    A translation that fails twice comes back with its problems, and the others are not harmed by it.
    """
    bad, good = argos.translate([sentence, "Good morning."], "en", "uk")
    assert problem in bad.problems
    assert Translation("Доброго ранку.") == good


def test_a_model_that_never_ends_is_stopped(tmp_path: Path) -> None:
    """
    An endless output is cut by the length of its source and flagged.
    """
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN, endless=True)
    (found,) = Argos(tmp_path).translate(["The bridge is closed."], "en", "uk")
    assert found.problems
    assert len(found.text) < 1000


def test_lost_digits_are_told(tmp_path: Path) -> None:
    """
    A model that drops digits does not get away with it.
    """
    phrasebook.install(tmp_path, "en", "uk", {"troops": "війська"}, drops_digits=True)
    assert Argos(tmp_path).translate(["1,200 troops"], "en", "uk")[0].problems == ("number 1,200 lost",)


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
    assert first == phrasebook.build(tmp_path / "2", "en", "uk", ENGLISH_UKRAINIAN).read_bytes()


def test_a_second_try_is_needed_for_the_loop(folder: Path) -> None:
    """
    The model of the test above does loop: without the penalty it says its favourite word only.
    """
    model = Model(next(package for package in installed(folder)[0] if package.target == "de"), threads=1)
    assert [out.text for out in model.run(["The bridge remains today closed."], beam=4)] == ["Die Die Die Die Die"]


def test_an_endless_sentence_is_cut_at_its_own_length(tmp_path: Path) -> None:
    """
    A runaway output does not depend on how long the other sentences of the batch are.
    """
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN, endless=True)
    model = Model(installed(tmp_path)[0][0], threads=1)
    short, long = "The bridge is closed.", "troops " * 20
    assert model.run([short], beam=1)[0].text == model.run([short, long], beam=1)[0].text


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
