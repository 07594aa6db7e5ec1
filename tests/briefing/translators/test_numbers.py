"""
Numbers are one value however a language writes them.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.translators.numbers import changed, invented, lost, numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("100,000 troops", ["100000"]),
        ("100 000 військових", ["100000"]),
        ("100\u00a0000 or 100\u202f000", ["100000", "100000"]),
        ("100 тис. військових", ["100000"]),
        ("100 тысяч, 250 млн и 3 млрд", ["100000", "250000000", "3000000000"]),
        ("100 Tsd., 2,5 Mio., 100 Milliarden, 100 Billionen", ["1e5", "2.5e6", "1e11", "1e14"]),
        ("$1.25 billion, 7 trillion", ["1250000000", "7e12"]),
        ("1,234,567.89", ["1234567.89"]),
        ("1.234.567,89", ["1234567.89"]),
        ("on 21.11.2022 at 19:30", ["21", "11", "2022", "19", "30"]),
        ("in 2014, 100 people", ["2014", "100"]),
        ("the 1990s", ["1990"]),
        ("2014-2015", ["2014", "2015"]),
        ("none", []),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    """
    Grouping, decimals, scale words and dates are read as a person reads them.
    """
    assert [Decimal(value) for value in values] == [number.value for number in numbers(text)]


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("Some 100,000 troops", "Около 100 тысяч военных"),
        ("worth $100 billion", "im Wert von 100 Milliarden Dollar"),
        ("In the 1990s", "В 90-е годы"),
        ("12 of 50 ships", "zwölf von fünfzig Schiffen"),
        ("2,000 houses", "2 Tausend Häuser"),
        ("at 8:30 p.m.", "um 20.30 Uhr"),
        ("at 8.30pm", "в 20:30"),
        ("um 19.30 Uhr", "at 7:30 p.m."),
    ],
)
def test_a_right_change_of_form_is_no_loss(source: str, output: str) -> None:
    """
    A number that is written another way, or short enough to be spelled, is neither lost nor invented.
    """
    assert (lost(source, output), invented(source, output)) == ((), ())


@pytest.mark.parametrize(
    ("source", "output", "pairs"),
    [
        ("14 people", "41 Menschen", (("14", "41"),)),
        ("2.4 million", "4,2 Millionen", (("2.4", "4,2"),)),
        ("at 7:30 p.m.", "um 19.20 Uhr", (("7:30", "19.20"),)),
        ("at 6 p.m.", "о 19:00", (("6 p.m", "19:00"),)),
        ("14 people", "vierzehn Menschen", ()),
        ("twenty of 50", "20 von 50", ()),
        ("3 of the twenty", "drei der 20", ()),
        ("at 7:30 p.m. 15 came", "в 19:30 пришли 15", ()),
        ("until 6 p.m.", "bis 18 Uhr", ()),
        ("from platform 4 at 19:30", "von Gleis vier um 19.30 Uhr", ()),
        ("the 90s", "с 1990 по 99", ()),
    ],
)
def test_a_short_number_that_became_another(source: str, output: str, pairs: tuple[tuple[str, str], ...]) -> None:
    """
    Short numbers and times are doubted where one is gone and another has come; spelling them is right.
    """
    assert changed(source, output) == pairs


def test_a_false_friend_is_caught() -> None:
    """
    English billion is not German Billionen.
    """
    assert lost("worth 100 billion dollars", "im Wert von 100 Billionen Dollar") == ("100",)
    assert invented("worth 100 billion dollars", "im Wert von 100 Billionen Dollar") == ("100",)


def test_a_number_is_matched_once() -> None:
    """
    The same number said twice must be there twice.
    """
    assert lost("450 came and 450 left", "450 kamen und gingen") == ("450",)


@given(st.integers(100, 10**12), st.sampled_from([",", ".", " ", "\u00a0", "\u202f", "’"]))
@settings(max_examples=100, deadline=None)
def test_grouping_never_changes_a_value(value: int, gap: str) -> None:
    """
    Whatever stands between groups of three, the number is the same.
    """
    assert (lost(f"{value:,}", str(value)), invented(f"{value:,}", f"{value:,}".replace(",", gap))) == ((), ())


@given(st.text(alphabet="0123456789.,- ’тисBilon", max_size=60))
@settings(max_examples=200, deadline=None)
def test_a_text_agrees_with_itself(text: str) -> None:
    """
    Nothing is lost or invented between a text and itself.
    """
    assert (lost(text, text), invented(text, text), changed(text, text)) == ((), (), ())
