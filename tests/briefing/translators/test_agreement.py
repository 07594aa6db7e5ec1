"""
A name is written in one way throughout an edition, and keeps its endings.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.agreement import agreed, same
from briefing.translators.names import kin, sound

CAPTAIN = {
    "The captain Lief Orrin left the bridge.": "Капітан Ліф Оррін залишив місток.",
    "The coast guard blamed Orrin for it.": "Берегова охорона звинуватила Оріна.",
    "Nobody had seen Orrin again.": "Ніхто більше не бачив Orrin.",
    "The town thanked Orrin.": "Місто подякувало Орріну.",
}


def test_most_sentences_decide() -> None:
    """
    The spelling of most sentences goes into the others, with their endings, and in the place of Latin letters.
    """
    assert list(agreed(CAPTAIN, "uk").values()) == [
        "Капітан Ліф Оррін залишив місток.",
        "Берегова охорона звинуватила Орріна.",
        "Ніхто більше не бачив Оррін.",
        "Місто подякувало Орріну.",
    ]


def test_of_two_the_first_decides() -> None:
    """
    Where there is no majority, the edition goes on as it began.
    """
    texts = {"Here came Kelda Moss.": "Прийшла Келда Мосс.", "We know Kelda.": "Ми знаємо Кельду."}
    assert list(agreed(texts, "uk").values()) == ["Прийшла Келда Мосс.", "Ми знаємо Келду."]


def test_what_is_settled_stays() -> None:
    """
    A name that the glossary knows is not voted on.
    """
    assert agreed(CAPTAIN, "uk", ["Orrin"]) == CAPTAIN


@pytest.mark.parametrize(
    ("target", "texts"),
    [
        # One name in its cases, with the vowels and consonants that come and go.
        ("uk", {"To Hlyniv he went.": "До Глинова.", "In Hlyniv it rains": "Глинів мокрий", "By Hlyniv": "В Глинові"}),
        ("uk", {"The road to Praga": "Дорога до Праги", "We like Praga": "Ми любимо Прагу", "Near Praga": "У Празі"}),
        ("ru", {"They saw Vavel": "Видели Вавла", "Then Vavel sang": "Тогда Вавел пел", "With Vavel": "С Вавлом"}),
        # Two names that are alike, each in its own sentence, and both in one.
        ("uk", {"A Marin and a Maron": "Марін та Марон", "So Marin left.": "Марін пішов.", "So Maron": "Марон"}),
        # Words with a capital that are no names: at the beginning, or with a small letter elsewhere.
        ("uk", {"Trains stop.": "Поїзди стоять.", "Trains run.": "Потяги йдуть."}),
        ("uk", {"The Senator left.": "Сенатор пішов.", "A senator met the Senator.": "Сенатар зустрів сенатора."}),
        # A word that is made of the name is another word.
        ("uk", {"To Osland they came.": "До Осланду.", "In Osland he won": "Осландський герой", "Of Osland": "Осланд"}),
        # A name that stands once, and names that are Latin on both sides.
        ("uk", {"The man Orrin left.": "Оррін пішов.", "Nobody came.": "Орін."}),
        ("de", {"The man Orrin left.": "Orrin ging.", "We saw Orrin.": "Wir sahen Orin."}),
    ],
)  # fmt: skip
def test_what_is_left_alone(target: str, texts: dict[str, str]) -> None:
    """
    Where nothing is wrong, nothing changes.
    """
    assert agreed(texts, target) == texts


def test_cyrillic_names_in_latin_letters() -> None:
    """
    A name that bears endings in the source is one name in the translation, its possessive kept.
    """
    texts = {
        "Мер Сорельський приїхав.": "Mayor Sorelskyj came.",
        "Міст без Сорельського не стоїть.": "No bridge without Sorelsky's plan.",
        "Тоді Сорельський сказав.": "Then Sorelskyj spoke.",
    }
    assert list(agreed(texts, "en").values())[1] == "No bridge without Sorelskyj's plan."


def test_translations_that_differ_in_names_alone() -> None:
    """
    Two spellings of a name do not make two sentences; another word, name or sign does.
    """
    assert same("Тоді Оррін пішов.", "Тоді Орін пішов.")
    assert same("Тоді Orrin пішов.", "Тоді Оррін пішов.")
    assert not same("Тоді Оррін пішов.", "Тоді Оррін прийшов.")
    assert not same("Тоді Оррін пішов.", "Тоді Келда пішов.")
    assert not same("Тоді Оррін пішов.", "Тоді Оррін пішов!")
    assert not same("Тоді Оррін пішов.", "Оррін пішов.")


@pytest.mark.parametrize(
    "spellings",
    [
        ["Blinken", "Блінкен", "Блинкен", "Блінкенн"],
        ["Scholz", "Шольц", "Шолц", "Шольтс"],
        ["Lukaschenko", "Lukashenko", "Лукашенко"],
        ["Selenskyj", "Zelensky", "Зеленський", "Зеленский"],
        ["Müller", "Muller", "Мулер"],
    ],
)
def test_spellings_sound_alike(spellings: list[str]) -> None:
    """
    What differs between ways of transliteration makes no other sound.
    """
    assert len({sound(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Харків", "Харкова", True),
        ("Австралія", "Австралію", True),
        ("Зеленський", "Зеленського", True),
        ("Кравець", "Кравцем", True),
        ("Прага", "Празі", True),
        ("Зеленський", "Зеленского", False),
        ("Оррін", "Оріна", False),
        ("Україна", "Українка", False),
    ],
)
def test_forms_of_one_name(one: str, other: str, are: bool) -> None:
    """
    The cases of a name are told from its misspellings.
    """
    assert kin(one, other) is kin(other, one) is are


ENGLISH = ["Orrin", "Orrin's", "Kelda", "Moss", "in", "In", "NATO", "bridge", ".", "!", "—", "’", ""]
UKRAINIAN = [*ENGLISH, "Оррін", "Оріна", "Орріном", "Келду", "Кельда", "Мосс", "Моса", "у", "пішов", "Й", "НАТО"]


def sentences(words: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=8).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(sentences(ENGLISH), sentences(UKRAINIAN), max_size=5), st.sampled_from(["uk", "ru", "de"]))
def test_agreement_is_stable(texts: dict[str, str], target: str) -> None:
    """
    No sentence comes or goes, no word comes or goes, and what has agreed once changes no more.
    """
    once = agreed(texts, target)
    assert list(once) == list(texts)
    assert [len(each.split()) for each in once.values()] == [len(each.split()) for each in texts.values()]
    assert agreed(once, target) == once


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=30), st.text(max_size=30), max_size=4))
def test_any_text_can_be_agreed_on(texts: dict[str, str]) -> None:
    """
    Nothing that an article or a translator writes is too odd.
    """
    assert list(agreed(texts, "uk")) == list(texts)


def test_no_word_makes_it_slow() -> None:
    """
    A word of a hundred thousand letters is no name, and not compared letter by letter, not even with one as long.
    """
    texts = {f"So {'abcde' * 20_000} met Abcdefgh": f"І {'Абвгд' * 20_000}", "See Abcdefgh": "Бачу Абцдефг"}
    assert agreed(texts, "uk") == texts
    word, said = "Abcde" + "abcde" * 20_000, "Абвгд" + "абвгд" * 20_000
    texts = {f"So came {word}": f"І {said}", f"See {word}": f"Бачу {said}у"}
    start = time.process_time()
    assert agreed(texts, "uk") == texts
    assert time.process_time() - start < 2
