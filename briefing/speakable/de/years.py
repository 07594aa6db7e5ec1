"""
German years and decades.
"""

from __future__ import annotations

import re

from briefing.speakable.de.cases import words_before
from briefing.speakable.de.numerals import cardinal, stem, year
from briefing.speakable.de.words import MONTHS
from briefing.speakable.grammar import Rule, following, listed, previous, rule, tail_of

_SURE = frozenset(
    listed(
        "jahr jahre jahren jahres seit bis ab von vor nach um anfang mitte ende frühjahr sommer herbst winter "
        "frühling olympia wm em jahrgang baujahr saison anno fc sv tsv tsg fsv sc vfl vfb bsc tus sommers winters "
        "spätsommer spätherbst weihnachten ostern pfingsten silvester neujahr gegründet geboren gestorben"
    )
) | frozenset(month.lower() for month in MONTHS)

_KING = re.compile(r"(?: [A-ZÄÖÜ]\w+){1,3} [IVX]{1,5}\b")
_NUMBERED = frozenset(
    listed("ice ic ec flug nummer flugnummer zug zugnummer linie drucksache din iso boeing zimmer raum postfach konto")
)
_YEARS_FOLLOW = re.compile(r"(?:(?: und | oder | bis |, |/)\d{2,4}er){0,3}[ -]Jahr")


def _decade(found: re.Match[str]) -> str:
    n = int(found["n"].replace(".", ""))
    said = stem(n % 100) if 1900 <= n <= 1999 and n % 100 else year(n) if n >= 1100 else stem(n)
    tail = found["tail"] or ""
    word = f"{said}er{found['dative']}"
    if tail == "-":
        return word + ("-" if tail_of(found).startswith((" ", ",")) else " ")
    if tail or _YEARS_FOLLOW.match(found.string, found.end()):
        return word + tail
    return word.capitalize()


def _years(found: re.Match[str]) -> str | None:
    first, last, sign = int(found[1]), found[3], found[2].strip()
    full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not (1100 <= first <= 2100 and first < full <= 2100):
        return None
    second = year(full) if len(last) == 4 else cardinal(full % 100)
    return f"{year(first)} {second}" if sign == "/" else f"{year(first)} bis {second}"


def _year(found: re.Match[str]) -> str | None:
    n, before, after = int(found[0]), previous(found), following(found)
    if not 1100 <= n <= 1999 or before in _NUMBERED:
        return None  # from 2000 on a year is said like any number
    noun = bool(after) and after[0][0].isupper() and not _KING.match(tail_of(found))
    words = words_before(found)
    # A year behind a noun belongs to it: die Mannschaft von 1990 Europas.
    sure = not noun or before in _SURE or (bool(words) and words[0].isupper())
    return year(n) if sure else None


def _short_year(found: re.Match[str]) -> str:
    return cardinal(int(found[1]))


YEARS: tuple[Rule, ...] = (
    rule(
        r"(?<![\w.,'-])'?(?P<n>\d{1,4}|\d{1,2}\.\d{3})er(?P<dative>n?)\b"
        r"(?P<tail>-(?=Jahre)|-(?=[A-ZÄÖÜ])|-(?=(?:,? (?:(?:und|oder|bis) )?\d{2,4}er-?){1,3}[ -]?J))?",
        _decade,
    ),
    rule(r"(?<![\w.,-])([12]\d{3})( ?[-–—/] ?)(\d{4}|\d{2})(?![\w-]|[.,]\d)", _years),
    rule(r"(?<![\w.,$€£/-])1[1-9]\d\d(?![\w%$€£]|[-.,:]\d| ?[%€$£°²]|-\w)", _year),
    rule(r"(?<!\w)'(\d\d)(?!\w)", _short_year, name="year"),
)
