"""
A quotation mark that a model lost is put back where there is no doubt, and its partner goes where there is.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.quotes import balanced, repaired


@pytest.mark.parametrize(
    ("source", "output", "mended"),
    [
        ('"We stay," he said.', "Ми залишаємося», — сказав він.", "«Ми залишаємося», — сказав він."),
        ('"We stay," he said.', "Wir bleiben“, sagte er.", "„Wir bleiben“, sagte er."),
        ('"We stay," he said.', 'Wir bleiben", sagte er.', '"Wir bleiben", sagte er.'),
        ('He said: "We stay."', "Он сказал: «Мы остаёмся.", "Он сказал: «Мы остаёмся.»"),
        ('It is called "The Harbour".', "Es heißt „Der Hafen.", "Es heißt „Der Hafen“."),
    ],
)
def test_a_mark_is_put_back_at_the_edge(source: str, output: str, mended: str) -> None:
    """
    Where the source starts or ends with a quotation, so does the translation, in the style of the other mark.
    """
    assert repaired(source, output) == mended


@pytest.mark.parametrize(
    ("source", "output", "mended"),
    [
        ('"We stay," he said.', "«Ми залишаємося, — сказав він.", "Ми залишаємося, — сказав він."),
        ('He called it "absurd" and left.', "Er nannte es absurd“ und ging.", "Er nannte es absurd und ging."),
        ("He left.", '" Er ging.', "Er ging."),
        ('"A" and "B" are here.', "«А» и «Б здесь.", "«А» и Б здесь."),
    ],
)
def test_a_mark_in_doubt_goes(source: str, output: str, mended: str) -> None:
    """
    Nobody is quoted with words that may not be theirs.
    """
    assert repaired(source, output) == mended


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ('"We stay," he said.', "„Wir bleiben“, sagte er."),
        ('"We stay," he said.', "»Wir bleiben«, sagte er."),
        ('"We stay," he said.', "Wir bleiben, sagte er."),
        ('The 15" screen broke.', 'Der 15"-Bildschirm ging kaputt.'),
        ("", ""),
    ],
)
def test_what_is_even_stays(source: str, output: str) -> None:
    """
    A translation whose marks can all have partners is not touched, nor one of a source with an odd mark of its own.
    """
    assert repaired(source, output) == output


QUOTED = st.text(alphabet='ab .,"„“«»”', max_size=30)


@given(QUOTED, QUOTED)
@settings(max_examples=300, deadline=None)
def test_a_repair_is_even_and_loses_no_word(source: str, output: str) -> None:
    """
    After a repair the marks are even in number and all letters are there; a second repair changes nothing.
    """
    mended = repaired(source, output)
    assert [char for char in mended if char.isalpha()] == [char for char in output if char.isalpha()]
    assert balanced(mended) or not balanced(source)
    assert repaired(source, mended) == mended
