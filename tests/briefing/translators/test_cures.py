"""
What a real model gets wrong is cured by asking it otherwise, or told.
"""

from __future__ import annotations

from pathlib import Path

import phrasebook
import pytest
from ferrybook import ENGLISH_UKRAINIAN, GERMAN_ENGLISH

from briefing.translators import Translation, Translator
from briefing.translators.argos import Argos
from briefing.translators.guards import DOUBT
from briefing.translators.ladder import CLAUSES
from briefing.translators.model import Model
from briefing.translators.packages import installed
from briefing.translators.pieces import clauses as clauses_of


def test_a_loop_is_cured_by_the_second_try(argos: Translator) -> None:
    """
    A model that repeats one word is asked again with a penalty on repetition, and its better answer is taken.
    """
    assert (Translation("Die Brücke bleibt heute gesperrt."),) == argos.translate(
        ["The bridge remains today closed."], "en", "de"
    )


def test_a_second_try_is_needed_for_the_loop(folder: Path) -> None:
    """
    The model of the test above does loop: without the penalty it says its favourite word only.
    """
    model = Model(next(package for package in installed(folder)[0] if package.target == "de"), threads=1)
    assert [out.text for out in model.run(["The bridge remains today closed."], beam=4)] == ["Die Die Die Die Die"]


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


def test_doubt_on_the_way_stays(tmp_path: Path) -> None:
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


def test_an_endless_sentence_is_cut_at_its_own_length(tmp_path: Path) -> None:
    """
    A runaway output does not depend on how long the other sentences of the batch are.
    """
    phrasebook.install(tmp_path, "en", "uk", ENGLISH_UKRAINIAN, endless=True)
    model = Model(installed(tmp_path)[0][0], threads=1)
    short, long = "The bridge is closed.", "troops " * 20
    assert model.run([short], beam=1)[0].text == model.run([short, long], beam=1)[0].text


def test_lost_digits_are_told(tmp_path: Path) -> None:
    """
    A model that drops digits does not get away with it.
    """
    phrasebook.install(tmp_path, "en", "uk", {"troops": "війська"}, drops_digits=True)
    assert Argos(tmp_path).translate(["1,200 troops"], "en", "uk")[0].problems == ("number 1,200 lost",)
