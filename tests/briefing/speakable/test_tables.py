"""
The tables: what is written, what a news reader says, a file for each language.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from briefing.speakable import STRESS, spoken, unsayable

LANGUAGES = ("en", "de", "ru", "uk")

CATEGORIES = {
    "abbreviation", "acronym", "address", "agreement", "cardinal", "clock", "code", "compound", "date", "date-range",
    "decade", "decimal", "emoji-symbol", "fraction", "hashtag", "money", "ordinal", "party", "percent", "phone",
    "place", "plain", "range", "ratio", "roman", "score", "section-sign", "sentence-end", "temperature", "title",
    "unit", "weekday-month", "year",
}  # fmt: skip


def rows(language: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def said(text: str, language: str) -> str:
    """
    What a voice gets that follows no stress marks.
    """
    return spoken(text, language).replace(STRESS, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_covers_every_category(language: str) -> None:
    """
    Each category has rows, most of them ordinary, none twice, and no spoken form has anything left to work out.
    """
    found = rows(language)
    assert {row["category"] for row in found} == CATEGORIES
    kinds = Counter(row["kind"] for row in found)
    assert set(kinds) == {"ordinary", "hard"} and sum(kinds.values()) >= 400
    assert len({row["written"] for row in found}) == len(found)
    assert [row for row in found if unsayable(row["spoken"])] == []
    assert [row for row in found if row["category"] == "plain" and words(row["written"]) != words(row["spoken"])] == []


@pytest.mark.parametrize("category", sorted(CATEGORIES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_written_forms_are_said(language: str, category: str) -> None:
    """
    Every row is said as the table has it, to the letter.
    """
    found = [row for row in rows(language) if row["category"] == category]
    wrong = {row["written"]: told for row in found if (told := said(row["written"], language)) != row["spoken"]}
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_is_not_said_otherwise(language: str) -> None:
    """
    A spoken form of the tables that is spoken again stays as it is.
    """
    wrong = {row["spoken"]: told for row in rows(language) if (told := said(row["spoken"], language)) != row["spoken"]}
    assert wrong == {}
