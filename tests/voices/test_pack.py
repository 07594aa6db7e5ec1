"""
Pieces lose nothing, fit, and end where a voice would breathe.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from voices.pack import LONGEST_WORD, _cheapest, pack

VOCABULARY = """
Уряд оголосив, що підвищить плату; і профспілки: так. Dr. Meyer z. B. 10 000 18. Januar — „Ja“ (nein) J. Biden
weil because und and ... 5 Prozent! donaudampfschifffahrt й́ 2022.
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXT = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200))


def bare(text: str) -> str:
    return "".join(text.split())


@given(TEXT, st.integers(1, 120))
@example("0\u00a00", 1)
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost(text: str, limit: int) -> None:
    """
    The pieces, joined, are the text but for white space; each fits and none is blank.
    """
    pieces = pack(text, limit)
    assert bare(text) == bare("".join(pieces))
    assert all(0 < len(piece) <= limit and piece == piece.strip() for piece in pieces)


@given(TEXT)
@settings(max_examples=50, deadline=None)
def test_no_limit_is_one_piece(text: str) -> None:
    """
    Without a limit everything is one piece, except that a blank text is none.
    """
    assert ((" ".join(text.split()),) if text.strip() else ()) == pack(text, None)


@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_what_fits_is_not_cut(text: str) -> None:
    """
    A text within the limit is one piece.
    """
    assert (text,) == pack(text, max(len(text), 1))


@pytest.mark.parametrize("limit", [None, 150, 1000])
def test_an_endless_word_is_cut(limit: int | None) -> None:
    """
    No engine gets a word of hundreds of letters, which it would say half of; words tied by no-break spaces are words.
    """
    text = f"Vor {'abcdefg' * 60} nach"
    pieces = pack(text, limit)
    assert bare(text) == bare("".join(pieces))
    assert max(len(word) for piece in pieces for word in piece.split()) == LONGEST_WORD
    tied = "\u00a0".join(["Wort"] * 28)
    assert "".join(pack(tied, limit)).replace(" ", "\u00a0") == tied


def test_limit_must_be_positive() -> None:
    """
    A limit of nothing is a mistake of the caller.
    """
    with pytest.raises(ValueError, match="0 characters"):
        pack("Wort", 0)


@pytest.mark.parametrize(
    ("limit", "pieces"),
    [
        (30, ("One two three.", "Four five six, seven.")),
        (30, ("Er kam, sah und siegte;", "dann ging er heim.")),
        (30, ("Уряд оголосив у вівторок,", "що плата зросте.")),
        (40, ("Officials say on Tuesday evening", "that the plan came far too late.")),
        (30, ("Er kam am Abend", "des 18. Januar nach Hause.")),
        (40, ("The firm has been here since long ago", "with Angela Merkel Street.")),
        (30, ("Більшість людей бачила", "двісті сорок шість тисяч.")),
    ],
)
def test_where_it_breathes(limit: int, pieces: tuple[str, ...]) -> None:
    """
    A full stop is a better place than a semicolon, that than a comma, that than a conjunction, that than a word.
    """
    assert pack(" ".join(pieces), limit) == pieces


@pytest.mark.parametrize(
    "kept",
    [
        "10 000",
        "€10 000",
        "18. Januar",
        "5 Prozent",
        "Dr. Meyer",
        "z. B. heute",
        "J. Biden",
        "тис. людей",
        "т. д. просто",
        "four hundred twenty-two",
        "vier Komma zwei acht Prozent",
        "двухсот сорока шести тысяч",
        "двісті сорок шість тисяч",
        "Ursula von der Leyen",
        "Angela Merkel",
        "сэ шэ а",
        "U S A",
        "Володимир Зеленський",
    ],
)
def test_kept_together(kept: str) -> None:
    """
    A number, a name or an abbreviation is not parted, wherever the limit falls.
    """
    text = f"Alle Leute in der Stadt sahen {kept} und gingen danach ganz langsam wieder nach Hause"
    for limit in range(30, 70):
        assert any(kept in piece for piece in pack(text, limit)), limit


def test_a_number_outweighs_a_scrap() -> None:
    """
    Rather a piece of two words than a number in two pieces.
    """
    assert any("€10 000" in piece for piece in pack("Das kostete €10 000 pro Haus", 20))


def test_an_unbreakable_space_is_not_broken() -> None:
    """
    Words tied by a no-break space stay in one piece.
    """
    for limit in range(20, 40):
        assert any(
            "10\u00a0000\u202f€" in piece
            for piece in pack("Das kostet heute 10\u00a0000\u202f€ pro Haus und Jahr", limit)
        )


def test_no_scrap_at_the_end() -> None:
    """
    A long sentence without a mark is parted evenly, not into a full piece with one word left over.
    """
    text = " ".join(["Wortlaut"] * 12)
    pieces = pack(text, len(text) - 3)
    assert len(pieces) == 2
    assert min(map(len, pieces)) > len(text) * 0.4


def test_no_scrap_at_the_start() -> None:
    """
    One word before a comma is no piece, although a comma is a better place than a word.
    """
    pieces = pack("Allerdings, sagten alle Leute in der Stadt am Ende des langen Tages", 60)
    assert len(pieces) == 2
    assert len(pieces[0].split()) > 2


def test_marks_are_no_piece() -> None:
    """
    Leading dots stay with the words, although they look like the end of a sentence.
    """
    text = "... Alle Leute in der Stadt gingen nach Hause"
    assert all(re.search(r"\w", piece) for piece in pack(text, len(text) - 1))


def test_a_dash_does_not_begin_a_piece() -> None:
    """
    A dash between spaces ends a piece; a mark alone is never a piece of its own.
    """
    for limit in range(12, 60):
        pieces = pack("Der Plan — sagen alle — kam zu spät ... und das - leider - für viele", limit)
        assert all(piece[0].isalpha() or piece.startswith("...") for piece in pieces)
        assert all(re.search(r"\w", piece) for piece in pieces)


def test_a_giant_word() -> None:
    """
    A word beyond the limit is cut, accents stay on their letters, and nothing takes for ever.
    """
    assert pack("a" * 250, 100) == ("a" * 100, "a" * 100, "a" * 50)
    assert all(not piece.startswith("\u0301") for piece in pack("а\u0301" * 99, 5))
    assert len(pack("я" * 20_000, 100)) == 200


def test_paragraphs_fold() -> None:
    """
    Line ends and tabs become single spaces.
    """
    assert pack(" Eins\n\tzwei.\n\nDrei. ", 100) == ("Eins zwei. Drei.",)


@given(st.lists(st.sampled_from(["Der", "Dr.", "Fluss.", "10", "000", "—", "und", "b" * 30]), max_size=30), st.data())
@settings(max_examples=60, deadline=None)
def test_what_fits_is_one_piece(words: list[str], data: st.DataObject) -> None:
    """
    Cutting what could stay whole is never the cheapest way.
    """
    whole = " ".join(words)
    limit = data.draw(st.integers(max(1, len(whole), *map(len, words)), len(whole) + 50))
    assert pack(whole, limit) == ((whole,) if words else ())
    assert _cheapest(words, limit) == ([(0, len(words))] if words else [])
