"""
A language is understood however it is written, and says its own sentences whole.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from briefing.errors import PlanError
from briefing.languages import LANGUAGES, Language, language, of_day, spelled_day
from briefing.speakable import spoken

EVERY = pytest.mark.parametrize("own", LANGUAGES.values(), ids=lambda own: own.code)


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("en_US", "en"), ("English", "en"),
        ("de-AT", "de"), ("Deutsch", "de"), ("ru-RU", "ru"), ("uk", "uk"), ("ua", "uk"), ("UA", "uk"),
        ("uk-UA", "uk"), ("Ukrainian", "uk"), (" uk ", "uk"), ("українська", "uk"),
    ],
)  # fmt: skip
def test_a_language_is_understood(wish: str, code: str) -> None:
    """
    Codes, BCP-47 tags, the country's code for Ukrainian and the names are all taken.
    """
    assert language(wish).code == code


@pytest.mark.parametrize("wish", ["fr", "", "klingon", "e", "english-ish"])
def test_a_foreign_language_is_refused(wish: str) -> None:
    """
    Whatever else is refused with a sentence that lists what there is.
    """
    with pytest.raises(PlanError, match=r"uk \(Ukrainian\)"):
        language(wish)


@EVERY
def test_the_greeting_is_sayable_every_day_of_a_year(own: Language) -> None:
    """
    No day of a leap year leaves a digit in what the voice is to say.
    """
    for offset in range(0, 366, 7):
        day = date(2028, 1, 1) + timedelta(days=offset)
        for greeting in own.greetings:
            said = spoken(greeting.format(day=spelled_day(day, own.code)), own.code)
            assert not re.search(r"\d", said), said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "for Monday, March sixteenth, twenty twenty-six."),
        ("de", "für Montag, den sechzehnten März zweitausendsechsundzwanzig."),
        ("ru", "за шестнадцатое марта две тысячи двадцать шестого года."),
        ("uk", "за шістнадцяте березня дві тисячі двадцять шостого року."),
    ],
)
def test_the_day_is_said_as_people_say_it(code: str, said: str) -> None:
    """
    Day and year stand in the case that the greeting's preposition asks for.
    """
    own = LANGUAGES[code]
    for greeting in own.greetings:
        assert spoken(greeting.format(day=spelled_day(date(2026, 3, 16), code)), code).endswith(said)


@EVERY
def test_our_own_sentences_come_through_whole(own: Language) -> None:
    """
    What Briefing says itself has nothing in it that needs another form to be spoken.
    """
    for text in (own.disclosure, own.translated, *own.headlines, *own.handovers, *own.farewells):
        assert spoken(text, own.code).replace("'", "’") == text


@EVERY
def test_the_day_decides_what_is_said(own: Language) -> None:
    """
    Three days in a row have three greetings, the same day has the same one, and stories of a day have other handovers.
    """
    day = date(2026, 3, 16)
    for forms in (own.greetings, own.handovers, own.farewells):
        assert len(forms) == len(set(forms)) >= 3
        assert {of_day(forms, day + timedelta(days)) for days in range(len(forms))} == set(forms)
        assert of_day(forms, day, 1) != of_day(forms, day, 2)
        assert of_day(forms, day) == of_day(forms, day)
