"""
What holds for every language, whatever is written.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import PlanError, SourceError
from briefing.speakable import spoken, unsayable, unspeakable
from briefing.speakable.grammar import listed
from briefing.speakable.roman import value

LANGUAGES = ("en", "de", "ru", "uk")
PIECES = listed(
    "1 0 007 2022 1945 30-40 6,25 1.500 1,500 18\u00a0500 99999999999999999999 -5 2:1 7:40 4-й 80-х 4th 12-year-old "
    "½ ² Ⅷ ٣ $ € £ % § № ° + = / & @ # < > - – — . , : ; ( ) « » ' ’ 😀 ☃ I IV X III. US U.S. USA МВС BBC "
    "Su-35 Д-7 COVID-19 Feb. Dr. St. a.m. p.m. No. ст. р. рр. г. тис. тыс. грн руб. млн км/год км/ч Mio. Uhr 19.45 "
    "z.B. Otto Henry Part XIX в у до між между і с к от на about in the since 9 лютого февраля Februar February "
    "ships книги школах a@b.com http://a.b/?c=1"
)

sentences = st.tuples(st.sampled_from(["", " "]), st.lists(st.sampled_from(PIECES), max_size=8)).map(
    lambda drawn: drawn[0].join(drawn[1])
)


def check(text: str) -> None:
    for language in LANGUAGES:
        said = spoken(text, language)
        assert unsayable(said) == (), (language, text, said)
        assert said == spoken(said, language), (language, text)


@settings(max_examples=250, deadline=None)
@given(sentences)
def test_no_figure_or_sign_is_left_in_a_sentence(text: str) -> None:
    """
    Numbers, units, dates, signs in any order leave nothing unsayable, and said text is not changed again.
    """
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
@example("`«A")
def test_no_text_is_too_strange(text: str) -> None:
    """
    Arbitrary characters are said or dropped, never an error.
    """
    check(text)


def test_long_rows_of_figures_are_said_figure_by_figure() -> None:
    """
    A number longer than any word for it does not fail, though Python refuses to convert it.
    """
    for language in LANGUAGES:
        assert len(spoken("7" * 5000, language).split()) == 5000


def test_every_shipped_article_is_sayable(examples: Path) -> None:
    """
    Nothing unsayable is left of the example articles.
    """
    for path in sorted(examples.glob("*.*.txt")):
        check_one = spoken(path.read_text("utf-8"), path.suffixes[-2][1:])
        assert unsayable(check_one) == (), path.name


def test_an_article_takes_a_blink(examples: Path) -> None:
    """
    An article is said in far less time than a breath: its length may not matter to anybody.
    """
    text = (examples / "river-crossing.en.txt").read_text("utf-8")
    spoken(text, "en")
    start = time.perf_counter()
    spoken(text, "en")
    assert time.perf_counter() - start < 0.5


def test_unsayable_names_what_is_wrong() -> None:
    """
    Figures, signs, emoji, addresses are found in order; words with any accent are not.
    """
    found = unsayable("Señor O'Neill paid $5 or 12 % 😀 at https://a.example/x, § 7")
    assert found == ("$", "5", "12", "%", "😀", "https://a.example/x,", "§", "7")
    assert unsayable("Дев'ять — «сім», naïve… and so on!") == ()


def test_language_tags_are_understood() -> None:
    """
    A region after the language changes nothing.
    """
    assert spoken("5", "de-DE") == "fünf"


@pytest.mark.parametrize("language", ["fr", "", "common", "../en"])
def test_a_language_without_grammar_is_refused(language: str) -> None:
    """
    Text is never said in the wrong language: who asks for another one is told.
    """
    with pytest.raises(PlanError, match="cannot be said"):
        spoken("5", language)


def test_lines_stay_lines() -> None:
    """
    Line ends are kept, and a dash that opens a line is no pause.
    """
    assert spoken("1\n– 2", "en") == "one\ntwo"


def test_importing_is_cheap() -> None:
    """
    The package loads no language, no number library until somebody speaks.
    """
    code = (
        "import sys, briefing.speakable;"
        "assert not {'num2words', 'babel', 'briefing.speakable.uk'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(("numeral", "worth"), [("IV", 4), ("XIX", 19), ("XXXIX", 39), ("LVIII", 58), ("MIX", 0)])
def test_roman_numerals_have_a_value(numeral: str, worth: int) -> None:
    """
    A numeral is worth what it says; a word made of its letters is worth nothing.
    """
    assert worth == value(numeral)


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("en", "10^999", "ten to the power of nine hundred ninety-nine"),
        ("en", "1/0", "one divided by zero"),
        ("en", "x > 5 and a < b", "x greater than five and a less than b"),
        ("en", "Home > News > <b>Sport</b>", "Home News Sport"),
        ("de", "10^6, a < b", "zehn hoch sechs, a kleiner als b"),
        ("ru", "10^6, <5%", "десять в степени шесть, меньше чем пять процентов"),
        ("uk", "10^6, 7>6", "десять у степені шість, сім більше ніж шість"),
    ],
)
def test_formulas(language: str, written: str, said: str) -> None:
    """
    Powers, comparisons, a division by nothing are said; tags and bread crumbs are not taken for them.
    """
    assert said == spoken(written, language)


def test_half_a_character_is_not_dropped() -> None:
    """
    A byte that was never decoded is a letter: it is refused, not left out.
    """
    with pytest.raises(SourceError, match="halves of characters"):
        spoken("caf\udce9 time", "en")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("x" * 65, True),
        ("x" * 64, False),
        ("a" * 40 + "—" + "b" * 40, False),
        ("Contents " + "." * 90 + " 5", False),
        ("https://example.com/" + "x" * 90, False),
        ("https://" + "x" * 90 + ".com", True),
        ("", False),
    ],
)
def test_unspeakable(text: str, verdict: bool) -> None:
    """
    What is longer than any word cannot be said; addresses, rows of dots, words at a dash can.
    """
    assert unspeakable(text) is verdict
