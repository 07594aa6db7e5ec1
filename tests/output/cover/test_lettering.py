"""
Lettering, by what is set and by what the font can show.
"""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from output.cover.lettering import drawable, font, ink, pieces, set_large, set_small

ALPHABETS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüßẞéñçøåłŁśžőĳ0123456789"
    "АБВГҐДЕЁЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя"
    ".,:;!?-–—…'\"„“”‚‘’«»‹›()[]/&%+*@#€₴₽№§°ʼ"
)


def test_the_alphabets_of_our_languages_are_drawable() -> None:
    """
    No letter, digit or mark of our languages is left out.
    """
    assert drawable(ALPHABETS) == ALPHABETS


def test_what_is_drawable_has_a_picture() -> None:
    """
    Of the whole of Unicode's first plane, what is not left out has a picture in the font other than its empty box.
    """
    letters = font(40)
    box = bytes(letters.getmask("\uffff"))
    kept = [c for c in map(chr, range(0x10000)) if not c.isspace() and drawable(c)]
    assert len(kept) >= 440
    assert not [c for c in kept if bytes(letters.getmask(drawable(c))) == box]


def test_what_the_font_lacks_is_left_out() -> None:
    """
    Emoji, marks without a letter, control characters and halves of characters go; what they stood between stays.
    """
    assert drawable(" 🎙️ Радіо\u00a0\tСвіт\u0301\0 日本 \ud800") == "Радіо Світ"
    assert drawable("Nach\u00adrichten\u2011Podcast") == "Nachrichten-Podcast"
    assert drawable(unicodedata.normalize("NFD", "Їжак Größe")) == "Їжак Größe"


def test_a_line_ends_between_words_or_behind_a_hyphen() -> None:
    """
    Pieces are words and halves of hyphenated words, and nothing of the text is lost.
    """
    assert pieces("Wirtschafts-Briefing am Morgen") == ["Wirtschafts-", "Briefing ", "am ", "Morgen"]
    assert pieces("- a -- b/c") == ["- ", "a ", "-- ", "b/", "c"]


def test_letters_are_as_large_as_fits() -> None:
    """
    Of all ways to break a name the one with the largest letters is taken.
    """
    block = set_large(pieces("World News"), 1, 1, 3, 1)
    assert block is not None
    assert block.lines == ("World", "News")
    wide = set_large(pieces("World News"), 1, 0.3, 3, 1)
    assert wide is not None
    assert wide.lines == ("World News",)


@pytest.mark.parametrize("text", ["Nachrichten heute", "Wirtschaftsnachrichten"])
def test_small_letters_leave_words_whole(text: str) -> None:
    """
    A word that fits into a line when it is smaller is not broken.
    """
    block = set_small(pieces(text), 0.9, 0.4, 0.3)
    assert block is not None
    assert " ".join(block.lines) == text


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(min_codepoint=0x21, max_codepoint=0x45F) | st.just(" "), max_size=300))
def test_the_whole_name_is_set(text: str) -> None:
    """
    All of a name stands in its small letters, inside the box.
    """
    name = drawable(text)
    block = set_small(pieces(name), 0.9, 0.36, 0.24)
    if block is None:
        assert not name
        return
    assert "".join("".join(block.lines).split()) == "".join(name.split())
    assert block.height <= 0.36 + 1e-9
    assert all((ink(line)[2] - ink(line)[0]) * block.size <= 0.9 + 1e-9 for line in block.lines)
