"""
The day in our own greeting, whatever day it is.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing.speakable import spoken
from briefing.speakable.ru.words import MONTHS as RU
from briefing.speakable.uk.words import MONTHS as UK

DAYS = [date(2028, 1, 1) + timedelta(days) for days in range(366)]
ENDS = {"ru": ("ое", "ье"), "uk": ("е", "є")}
LINES = {
    "ru": ("Это обзор новостей за {} {} 2026 года.", RU, "две тысячи двадцать шестого года."),
    "uk": ("Це огляд новин за {} {} 2026 року.", UK, "дві тисячі двадцять шостого року."),
}


@pytest.mark.parametrize("language", ["ru", "uk"])
@pytest.mark.parametrize("word", ["за", "на"])
def test_every_day_of_a_year_is_accusative(language: str, word: str) -> None:
    """
    After за, на each word of the day is a neuter in the accusative, the year a genitive.
    """
    line, months, year = LINES[language]
    for day in DAYS:
        month = months[day.month - 1]
        said = spoken(line.replace(" за ", f" {word} ").format(day.day, month), language)
        head, tail = said.split(f" {month} ")
        assert head.endswith(ENDS[language]), said
        assert year == tail


def test_the_greeting_is_said_in_full() -> None:
    """
    The third is soft, the rest hard.
    """
    assert "за третье марта" in spoken("Это обзор новостей за 3 марта.", "ru")
    assert "за двадцать третье ноября две тысячи" in spoken("Обзор за 23 ноября 2026 года.", "ru")
    assert "за двадцять третє листопада дві тисячі" in spoken("Огляд за 23 листопада 2026 року.", "uk")
