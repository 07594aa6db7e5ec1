"""
German dates, years, clock times, ordinals: everything whose full stop ends no sentence.
"""

from __future__ import annotations

import re

from briefing.speakable.de.monarchs import MONARCHS
from briefing.speakable.de.numerals import cardinal, ordinal, stem, year
from briefing.speakable.de.words import (
    DATIVE,
    DAYS,
    DAYS_SHORT,
    FEMININE,
    MASCULINE,
    MIXED,
    MONTHS,
    MONTHS_SHORT,
    NEUTER,
    WEAK_E,
    WEAK_N,
)
from briefing.speakable.grammar import Rule, choice, following, listed, previous, rule

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_TO = r"(?: ?[-–—] ?| (?P<word>bis(?: zum)?|und|oder|/) )"
_SURE = frozenset(listed("jahr jahre jahren jahres seit bis ab von vor nach um anfang mitte ende"))
_SURE |= frozenset(listed("frühjahr sommer herbst winter frühling"))
_MONTH_WORDS = frozenset(month.lower() for month in MONTHS)


# "am Montag, dem dritten": the day in figures stands beside the weekday, with an article of its own.
_BESIDE = re.compile(rf"(?:(\w+) )?\b(?:{'|'.join(DAYS)}), $", re.IGNORECASE)
_ARTICLES = dict.fromkeys(listed("am vom zum seit ab dem bis"), "dem") | dict.fromkeys(listed("den für"), "den")


def _bent(n: int, found: re.Match[str], before: str | None = None) -> str:
    """
    Say the day *n* with the ending that the word before asks for.
    """
    before = previous(found) if before is None else before
    if before in WEAK_N:
        return ordinal(n) + "en"
    if before in WEAK_E:
        return ordinal(n) + "e"
    head = found.string[max(0, found.start() - 40) : found.start()]
    if beside := _BESIDE.search(head):
        article = _ARTICLES.get((beside[1] or "").lower(), "der")
        return f"{article} {ordinal(n)}{'e' if article == 'der' else 'en'}"
    return ordinal(n) + "er"


def _date(found: re.Match[str]) -> str:
    first = f"{_bent(int(found['first']), found)} bis " if found["first"] else ""
    if found["word"]:
        first = first.removesuffix("bis ") + found["word"] + " "
    before = found["word"].split()[-1] if found["word"] in ("bis", "bis zum") and previous(found) in WEAK_N else None
    said = f"{first}{_bent(int(found['day']), found, before)} {found['month']}"
    return f"{said} {year(int(found['year']))}" if found["year"] else said


def _figures(found: re.Match[str]) -> str | None:
    day, month = int(found["day"]), int(found["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    said = f"{_bent(day, found)} {MONTHS[month - 1]}"
    if not found["year"]:
        return said + " "
    full = int(found["year"])
    return f"{said} {year(full if full > 99 else full + (2000 if full < 50 else 1900))}"


def _iso(found: re.Match[str]) -> str | None:
    return _figures(found)


def _clock(found: re.Match[str]) -> str | None:
    hour, minute = int(found["h"]), found["min"]
    if hour > 24:
        return None
    said = f"{stem(hour)} Uhr"
    return said if minute in (None, "00") else f"{said} {cardinal(int(minute))}"


def _hours(found: re.Match[str]) -> str:
    return f"{cardinal(int(found[1]))} bis {stem(int(found[2]))} Uhr"


def _decade(found: re.Match[str]) -> str:
    n = int(found[1])
    said = stem(n % 100) if 1900 <= n <= 1999 and n % 100 else year(n) if n >= 1100 else stem(n)
    return f"{said}er{found[2]}{' ' if found[0].endswith('-') else ''}"


def _years(found: re.Match[str]) -> str | None:
    first, last = int(found[1]), found[2]
    full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not (1100 <= first <= 2099 and first < full <= 2100):
        return None
    return f"{year(first)} bis {year(full) if len(last) == 4 else cardinal(full % 100)}"


def _year(found: re.Match[str]) -> str | None:
    n, before, after = int(found[0]), previous(found), following(found)
    if not 1100 <= n <= 1999:
        return None  # from 2000 on a year is said like any number
    noun = bool(after) and after[0][0].isupper()
    sure = before in _SURE | _MONTH_WORDS or not noun
    return year(n) if sure else None


def _ordinal(found: re.Match[str]) -> str | None:
    n, before, after = int(found["n"]), previous(found), following(found)
    noun = next((word for word in after if word[0].isupper()), "").lower()
    start = found.string[: found.start()].strip(" ")[-1:] in ("", "\n", ",", "(", ":", ";")
    if before in WEAK_N:
        return ordinal(n) + "en"
    if before == "der" and (_feminine(noun) or _of(found)):
        return ordinal(n) + "en"
    if before in WEAK_E:
        return ordinal(n) + ("en" if noun.endswith("n") and before == "die" and noun not in FEMININE else "e")
    if n > 99:
        return None
    if before in MIXED or start:
        neuter = noun in NEUTER or (noun not in MASCULINE and before in MIXED)
        return ordinal(n) + ("e" if _feminine(noun) else "es" if neuter else "er")
    if before in DATIVE:
        return ordinal(n) + ("er" if _feminine(noun) else "em")
    return ordinal(n) + "e" if after and after[0][0].islower() else None


def _of(found: re.Match[str]) -> bool:
    """
    Tell whether "der" is a dative: a preposition stands before it.
    """
    head = found.string[: found.start()].split()
    return len(head) > 1 and head[-2].lower() in DATIVE


def _feminine(noun: str) -> bool:
    return noun in FEMININE or noun.endswith(
        ("ung", "heit", "keit", "schaft", "ion", "tät", "reihe", "klasse", "woche")
    )


DATES: tuple[Rule, ...] = (
    rule(rf"(?<=\d\. )({choice(MONTHS_SHORT)})(?!\w)", lambda found: MONTHS_SHORT[found[1]], name="month"),
    rule(rf"\b({choice(MONTHS_SHORT)})(?= \d{{4}})", lambda found: MONTHS_SHORT[found[1]], name="month"),
    rule(
        rf"\b({choice(DAYS_SHORT)})\.? ?[-–] ?({choice(DAYS_SHORT)})\b\.?",
        lambda found: f"{DAYS_SHORT[found[1]]} bis {DAYS_SHORT[found[2]]}",
        name="weekday",
    ),
    rule(rf"\b({choice(DAYS_SHORT)})\.(?=,| ?\d| ?[-–])", lambda found: DAYS_SHORT[found[1]], name="weekday"),
    rule(
        rf"(?<![\w.,])(?:(?P<first>{_D})\.?{_TO})?(?P<day>{_D})\. ?{_MONTH}\b"
        r"(?:,? (?P<year>[12]\d{3})(?![\d]|[.,]\d))?",
        _date,
    ),
    rule(rf"(?<![\w.,])(?P<first>{_D})\.(?P<word> bis )(?P<day>{_D})\.", lambda found: _span(found), name="days"),
    rule(rf"(?<![\w.,])(?P<day>{_D})\. ?(?P<m>0?[1-9]|1[0-2])\. ?(?P<year>\d{{4}}|\d\d)(?![\w]|[.,]\d)", _figures),
    rule(rf"(?<![\w.,])(?P<day>{_D})\.(?P<m>0?[1-9]|1[0-2])\.(?P<year>) ?(?!\d)", _figures),
    rule(r"(?<![\w-])(?P<year>\d{4})-(?P<m>\d\d)-(?P<day>\d\d)(?![\w-])", _iso),
    rule(r"(?<![\w.:,])(\d{1,2}) ?[-–—] ?(\d{1,2}) Uhr\b", _hours),
    rule(r"(?<![\w.:,])(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))? Uhr\b", _clock),
    rule(r"(?<![\w.:,])(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?![\d:]|[-.,]\d)(?! ?[a-z]*-)", _clock),
    rule(r"(?<![\w.,])(\d{2,4})er(n?)\b(?:-(?=Jahre))?", _decade),
    rule(r"(?<![\w.,-])([12]\d{3}) ?[-–—/] ?(\d{4}|\d{2})(?![\w-]|[.,]\d)", _years),
    rule(r"(?<![\w.,$€£-])1[1-9]\d\d(?![\w%$€£]|[-.,:]\d| ?[%€$£°²]|-\w)", _year),
    *MONARCHS,
    rule(r"(?<![\w.,])(?P<n>\d{1,4})\.(?= [A-Za-zÄÖÜäöüß])", _ordinal),
)


def _span(found: re.Match[str]) -> str:
    return f"{_bent(int(found['first']), found)} bis {_bent(int(found['day']), found)}"
