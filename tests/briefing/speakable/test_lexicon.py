"""
A lexicon: what it says goes, and what is wrong with it is told.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import PlanError
from briefing.speakable import STRESS, Lexicon, explained, spoken, unsayable
from briefing.speakable.lexicon import parse, read, shipped
from briefing.speakable.veil import unveiled, veil, veiled


def own(language: str, **words: str) -> dict[str, Lexicon]:
    return {language: Lexicon(words)}


@pytest.mark.parametrize(
    ("language", "words", "written", "said"),
    [
        ("en", {"Feb.": "Febbie"}, "On Feb. 9 it rained.", "On Febbie nine it rained."),
        ("en", {"NATO": "N A T O"}, "NATO met.", "N A T O met."),
        ("en", {"5G": "five gee"}, "A 5G mast", "A five gee mast"),
        ("en", {"$5": "a fiver"}, "It cost $5 now.", "It cost a fiver now."),
        ("en", {"sql": "sequel"}, "Sql, sql and SQL", "Sequel, sequel and S Q L"),
        ("en", {"Mar": "Mahr"}, "Mar 5 and Mark", "Mahr five and Mark"),
        ("en", {"St. Ives": "Saint Eyes"}, "To St. Ives.", "To Saint Eyes."),
        ("de", {"z. B.": "etwa"}, "Das z. B. gilt.", "Das etwa gilt."),
        ("de", {"2:1": "zwei eins"}, "Ein 2:1 reicht.", "Ein zwei eins reicht."),
        ("ru", {"МВД": "министерство"}, "МВД ищет 5 домов.", "министерство ищет пять домов."),
        ("uk", {"р.": "річ"}, "У 2014 р. було", "У двох тисячах чотирнадцяти річ було"),
        ("uk", {"Гай*": "Га́й*"}, "Гай, Гайові, Гаєм, Гайдаренко", "Га́й, Га́йові, Гаєм, Гайдаренко"),
        ("uk", {"мед*": "ме́д*"}, "Мед, меду, медалістка", "Ме́д, ме́ду, медалістка"),
    ],
)
def test_a_word_of_the_lexicon_wins(language: str, words: dict[str, str], written: str, said: str) -> None:
    """
    Whatever rule would take a word, the lexicon's form is said, whole words only, with endings behind a star.
    """
    lexicon = {language: Lexicon(words)}
    assert said == spoken(written, language, lexicon)
    assert said == spoken(written, language, {"": Lexicon(words)})


def test_rules_see_the_words_of_the_lexicon() -> None:
    """
    A number agrees with a noun though the lexicon says how that sounds.
    """
    assert spoken("21 книга", "uk", own("uk", **{"книг*": "кни́г*"})) == "двадцять одна кни́га"
    assert spoken("с 2 книгами", "ru", own("ru", **{"книг*": "кни́г*"})) == "с двумя кни́гами"


def test_stress_marks_of_a_text_hold_its_words_together() -> None:
    """
    A word that bears a mark is not torn at it: its last letter is no abbreviation.
    """
    assert f"Шевче{STRESS}нко р{STRESS}. пішов" == spoken(f"Шевче{STRESS}нко р{STRESS}. пішов", "uk")
    assert f"замо{STRESS}к, пять" == spoken(f"замо{STRESS}к, 5", "ru")


def test_the_users_own_goes_before_what_is_shipped() -> None:
    """
    A word that both have is said as the user wants it, that of a language before that of all.
    """
    assert shipped("en").word("Xi") == "Shee"
    assert spoken("Xi", "en", {"": Lexicon({"Xi": "Ex I"})}) == "Ex I"
    assert spoken("Xi", "en", {"": Lexicon({"Xi": "Ex I"}), "en": Lexicon({"Xi": "Zee"})}) == "Zee"


@pytest.mark.parametrize("language", ["en", "de", "ru", "uk", "latin.ru", "latin.uk"])
def test_the_shipped_lexicons_are_sound(language: str) -> None:
    """
    Every entry says something else than is written, can be said, and comes through a second time as it is.
    """
    code = language[-2:]
    words = shipped(language).words
    assert words
    for written, said in words.items():
        assert written != said
        assert not unsayable(said.rstrip("*"))
        if "." not in language:
            once = spoken(written.rstrip("*"), code)
            assert once == spoken(once, code)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('"a" = "b"\n"c" = \n', r"lexicon own.toml is no TOML: line 2, '\"c\" =': invalid value"),
        ('"a" = "b"\n"a" = "c"', "line 2"),
        (f"a = {'[' * 5000}", "beyond all bounds"),
        (f"a = {'9' * 5000}", "beyond all bounds"),
        ("a = 5", r"line 1: 'a': what is said is text in quotes"),
        ('\n"5G" = "5 gee"', r"line 2: '5G': the spoken form holds '5'"),
        ('[english]\n"a" = "b"', r"line 1: 'english': a table is called by a language"),
        ('[fr]\n"a" = "b"', r"line 1: 'fr': a table is called by a language"),
        ('"a" = ""', r"line 1: 'a': nothing would be said"),
        ('[uk]\n"г*" = "ґ*"', r"line 2: 'г\*': a star stands only at the end, behind two letters"),
        ('[uk]\n"дім*" = "ді́м"', r"line 2: 'дім\*': a star stands behind both forms"),
        ('"за́мок" = "замок"', r"line 1: 'за́мок': a stress mark belongs into the spoken form"),
        ('"!" = "bang"', r"line 1: '!': the written form has no letter"),
        ('"é" = ["a"]', r"line 1: 'é': what is said is text"),
    ],
)
def test_a_broken_lexicon_names_the_line(text: str, complaint: str) -> None:
    """
    The sentence says which line is wrong, and what to write instead.
    """
    with pytest.raises(PlanError, match=complaint):
        parse(text, "own.toml")


def test_a_lexicon_that_cannot_be_read(tmp_path: Path) -> None:
    """
    A missing file, a folder and a file that is not in UTF-8 are told apart.
    """
    with pytest.raises(PlanError, match=r"cannot be read: No such file"):
        read(tmp_path / "none.toml")
    with pytest.raises(PlanError, match=r"cannot be read: Is a directory"):
        read(tmp_path)
    (tmp_path / "old.toml").write_bytes('"дім" = "ді́м"'.encode("utf-16"))
    with pytest.raises(PlanError, match=r"is not in UTF-8, from byte 0 on"):
        read(tmp_path / "old.toml")
    (tmp_path / "good.toml").write_text('\ufeff"a" = "b"\n[uk]\n"дім" = "ді́м"', encoding="utf-8")
    found = read(tmp_path / "good.toml")
    assert found[""].words == {"a": "b"} and found["uk"].words == {"дім": "ді́м"}


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=12))
def test_a_veil_hides_a_word_and_gives_it_back(word: str) -> None:
    """
    No character of a veiled word is left to be seen, and all of them come back.
    """
    hidden = veil(word)
    assert not [char for char in hidden if char < "\ua6d0"]
    assert word == unveiled(hidden, [word])
    assert veiled(f"so {word}x", ["so"]) == f"{veil('so')} {word}x"


def test_explained_names_rules_and_entries() -> None:
    """
    Each change has the rule that made it, in order, and the lexicon's come last.
    """
    said = explained("On Feb. 9 «Xi» paid $5.", "en")
    assert said.spoken == "On February ninth Shee paid five dollars."
    assert [change.rule for change in said.changes][-1] == "lexicon"
    told = {change.written: change.said for change in said.changes}
    assert told["$5"] == "five dollars" and told["Xi"] == "Shee"
    assert explained("Nothing to do here.", "en").changes == ()
