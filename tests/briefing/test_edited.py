"""
The text of a script is read back as what was written, and as nothing else.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.edited import Said, folded, read, sayable, standing, told
from briefing.errors import BriefingError, NothingToSay, PlanError
from briefing.languages import LANGUAGES, of_day, spelled_day
from briefing.model import Line, Script

LANGUAGE = st.sampled_from(list(LANGUAGES))
#: What lines are made of, and what they may be taken for.
WORDS = st.lists(
    st.sampled_from(
        ["#", "##", "# ", "[de]", "[uk] ", ">", "    > ", "\n", "\x1c", "\xa0", "Linde", "21", "–", "й", " "]
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=12,
)
TEXT = WORDS.map("".join).map(lambda text: folded("a" + text)) | st.just("# Linde") | st.just("[de] Linde")
LINE = st.builds(
    lambda text, spoken, language, chapter: Line("body", text, spoken, language, chapter),
    st.one_of(TEXT, TEXT.map(lambda text: text[1:].strip() + "1")),
    TEXT,
    LANGUAGE,
    st.none() | TEXT,
)


def script(*lines: Line, language: str = "en", title: str = "A title") -> Script:
    return Script(title, language, date(2026, 3, 16), lines)


@given(st.lists(LINE, min_size=1, max_size=6), LANGUAGE, TEXT)
def test_what_is_shown_is_read_back(lines: list[Line], language: str, title: str) -> None:
    """
    Title, chapters, lines and their languages come back, whatever the texts look like; spoken forms do not.
    """
    written = script(*lines, language=language, title=title)
    edited = read(told(written), "x.txt", language)
    assert edited.title == same(title)
    assert [(each.text, each.language or language, each.chapter) for each in edited.lines] == [
        (same(line.text), line.language, same(line.chapter)) for line in lines
    ]


def same(text: str | None) -> str | None:
    """
    A text as Unicode NFC, which all our documents are in.
    """
    import unicodedata

    return None if text is None else unicodedata.normalize("NFC", text)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """
    Hostile text is lines to say, or one of our errors.
    """
    try:
        edited = read(text, "x.txt")
    except BriefingError as e:
        assert "x.txt" in str(e)
    else:
        assert any(sayable(each.text) for each in edited.lines)
        assert all(each.text == each.text.strip() and "\n" not in each.text for each in edited.lines)


def test_a_script_as_people_leave_it() -> None:
    """
    Blank lines, line ends of Windows, tabs and a chapter whose lines are gone do no harm.
    """
    text = "\n# Storm\n## Gone\n\n## The storm\n\tIt rained.\n\t> It rained.\n##\n#storm is a word.\n".replace(
        "\n", "\r\n"
    )
    assert read(text, "x.txt", "en").lines == (Said("It rained.", chapter="The storm"), Said("#storm is a word."))
    assert read("It rained.", "x.txt", "en").title is None
    assert read("[de]Es regnet.", "x.txt", "en").lines == (Said("Es regnet.", "de"),)


def test_another_language_is_marked() -> None:
    """
    Only a line in another language than the script's has its mark, or one that looks like something else.
    """
    said = [
        ("One.", "en"),
        ("Zwei.", "de"),
        ("# Three", "en"),
        ("[uk] Four.", "en"),
        ("#five", "en"),
        ("[fr] Six", "en"),
    ]
    text = told(script(*(Line("body", text, text, language) for text, language in said)))
    assert text.splitlines()[1:] == [
        "One.",
        "[de] Zwei.",
        "[en] # Three",
        "[en] [uk] Four.",
        "#five",
        "[fr] Six",
    ]


@pytest.mark.parametrize("text", ["", " \n", "# Only a title\n\n## A chapter", "—\n...\n    > It rained."])
def test_nothing_to_speak(text: str) -> None:
    """
    A script without a line that can be said is refused.
    """
    with pytest.raises(NothingToSay, match=r"x\.txt holds no line to speak"):
        read(text, "x.txt", "en")


def test_two_scripts_in_one_file() -> None:
    """
    What was printed for two editions is not one script.
    """
    with pytest.raises(PlanError, match="2 scripts"):
        read("# One\nIt rained.\n\n# Zwei\nEs regnete.", "x.txt", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge over the river was closed on Monday, because the wind was too strong for it."),
        ("de", "Die Brücke über den Fluss wurde am Montag gesperrt, weil der Wind zu stark für sie war."),
        ("ru", "Мост через реку закрыли в понедельник, потому что ветер был для него слишком сильным."),
        ("uk", "Міст через річку закрили в понеділок, бо вітер був для нього надто сильним."),
    ],
)
def test_the_language_is_told_from_the_lines(language: str, text: str) -> None:
    """
    Without a language, the lines tell it; those that are marked as another one have no say.
    """
    assert (
        read(f"{text}\n[de] Der Fluss ist über die Ufer getreten, und das ist nicht gut.", "x", None).language
        == language
    )
    with pytest.raises(PlanError, match="--to"):
        read("Linde 21", "x", None)


@pytest.mark.parametrize("code", LANGUAGES)
def test_our_own_sentences_are_known(code: str) -> None:
    """
    What the table of languages says is known by its words, on any day.
    """
    own, day = LANGUAGES[code], date(2026, 5, 9)
    assert standing(of_day(own.greetings, day).format(day=spelled_day(day, code)), own) == "greeting"
    assert standing(own.headlines[1], own) == "headline"
    assert standing(own.handovers[0], own) == "handover"
    assert standing(f"{own.extract} {own.sources[0].format(names='The Linde Post (2)')}", own) == "source"
    assert {standing(text, own) for text in (own.disclosure, own.translated)} == {"disclosure"}
    assert standing(own.farewells[2], own) == "farewell"
    assert standing(f"{own.disclosure} And more.", own) is None
