"""
English dates: months, days of the month and of the week.
"""

from __future__ import annotations

import re

from briefing.speakable.en.clock import CLOCK
from briefing.speakable.en.numerals import ordinal, year
from briefing.speakable.en.words import DAYS, DAYS_SHORT, FUNCTION, MONTHS, MONTHS_SHORT
from briefing.speakable.en.years import DECADES, YEARS
from briefing.speakable.grammar import Rule, choice, ends_sentence, following, listed, previous, rule

_MONTHS = "|".join(MONTHS)
_MONTH = rf"(?P<month>{_MONTHS})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:])(?!\.\d)"
_TO = r" ?[-–—] ?"
_YEAR = r"(?P<year>[12]\d{3})"
_SHORT_MONTH = choice(tuple(MONTHS_SHORT))
_SURE_MONTH = "Jan|Feb|Aug|Sept|Oct|Nov|Dec"
_SHORT_DAY = choice(tuple(DAYS_SHORT))
_WEEK = f"{'|'.join(DAYS)}|{_SHORT_DAY}"
# What a lone "Sun." may follow and be the day of the week.
_WHEN = frozenset(listed("on open closed through to and until every from next last this thru or till")) | {
    day.lower() for day in (*DAYS, *DAYS_SHORT)
}
# A number between the month and one of these counts: March 4 miles.
_COUNT = (
    r"[\w%]|[.,/]\d| (?:million|billion|percent|miles|people|times|points|years|days|hours|kilometers|km|mph)\b"
    r"|-(?:year|day|hour|minute|mile|foot|point|month|week)"
)


def _month(found: re.Match[str]) -> str:
    return MONTHS_SHORT[found[1]] + ("." if found[0][-1] == "." and ends_sentence(found) else "")


def _lone_month(found: re.Match[str]) -> str | None:
    return _month(found) if previous(found) in ("in", "since", "until", "early", "late", "mid", "by", "last") else None


def _weekday(found: re.Match[str]) -> str | None:
    """
    Say the day of the week; "Sat." and "Sun." at the end of a sentence are so only where something tells.
    """
    ends = found[0][-1] == "." and ends_sentence(found)
    if ends and found[1] in ("Sat", "Sun") and previous(found) not in _WHEN:
        return None
    return DAYS_SHORT[found[1]] + ("." if ends else "")


def _span(found: re.Match[str]) -> str:
    first, last = (DAYS_SHORT.get(found[i], found[i]) for i in (1, 2))
    return f"{first} to {last}{'.' if found[0][-1] == '.' and ends_sentence(found) else ''}"


def _month_day(found: re.Match[str]) -> str:
    said = f"{found['month']} {ordinal(int(found['day']))}"
    if found["last"]:
        said += f" to {ordinal(int(found['last']))}"
    return said + _comma_year(found)


def _month_days(found: re.Match[str]) -> str | None:
    """
    Say several days of one month, unless the last number counts what follows it.
    """
    after = following(found)
    if after and after[0] not in FUNCTION and after[0][0].islower():
        return None
    return re.sub(r"\d+", lambda day: ordinal(int(day[0])), found[0])


def _day_month(found: re.Match[str]) -> str:
    row = previous(found) in ("and", "or", "to") and re.match(r"\d+[a-z]", found[0])
    article = "" if row or previous(found) == "the" else "the "
    said = f"{article}{ordinal(int(found['day']))}"
    if found["last"]:
        said += f" to the {ordinal(int(found['last']))}"
    return f"{said} of {found['month']}{_comma_year(found)}"


def _comma_year(found: re.Match[str]) -> str:
    return f"{found['gap']}{year(int(found['year']))}" if found["year"] else ""


def _iso(found: re.Match[str]) -> str | None:
    month, day, full = int(found["m"]), int(found["d"]), found["y"]
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if len(full) == 2:
        full = f"{'19' if full > '49' else '20'}{full}"
    return f"{MONTHS[month - 1]} {ordinal(day)}, {year(int(full))}"


_SPAN = rf"(?:{_TO}(?P<last>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:|\.\d|{_TO}\d))?"

DATES: tuple[Rule, ...] = (
    rule(rf"\b({_SHORT_MONTH})\b\.?(?= \d{{1,4}}\b)", _month),
    rule(rf"(?<=\d )({_SHORT_MONTH})\b\.?(?!\w)", _month),
    rule(rf"(?<=\d(?:st|nd|rd|th) )({_SHORT_MONTH})\b\.?(?!\w)", _month),
    rule(rf"\b({_SHORT_MONTH})\b\.?(?=[-–](?:{_SHORT_MONTH}|{_MONTHS})\b)", _month),
    rule(rf"\b({_SURE_MONTH})\.(?!\w)", _month),
    rule(r"\b(Mar|Apr|Jun|Jul)\.(?!\w)", _lone_month),
    rule(rf"\b({_WEEK})\b\.?[-–—]({_WEEK})\b(?:\.(?!\w))?", _span),
    rule(rf"\b({_SHORT_DAY})\.(?!\w)", _weekday),
    rule(rf"\b({_SHORT_DAY})(?=, (?:\d{{1,2}} )?(?:{_MONTHS})| \d{{1,2}} (?:{_MONTHS}))", _weekday),
    rule(r"(?<=\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d{1,6})?Z?\b", r" at \1", name="date"),
    rule(r"(?<![\w/-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\w/-])", _iso),
    rule(r"(?<![\w/-])(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d\d)(?![\w/-])", _iso),
    rule(r"(?<![\w.-])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?![\w-]|\.\d)", _iso),
    rule(rf"\b((?:{_MONTHS})(?: \d{{1,2}})?(?:,? \d{{4}})?) ?[-–—] ?(?=(?:{_MONTHS})\b)", r"\1 to ", name="date"),
    rule(
        rf"\b(?:{_MONTHS}) \d{{1,2}}(?:, \d{{1,2}}){{0,6}},? (?:and|or|to|through|until) \d{{1,2}}"
        rf"(?!{_COUNT}|[:-]\d| (?:{_MONTHS})\b| [ap]\.?m)",
        _month_days,
    ),
    rule(rf"\b{_MONTH} {_DAY}{_SPAN}(?:(?P<gap>,? ){_YEAR}(?!\d|[.,]\d))?(?!{_COUNT})", _month_day),
    rule(
        rf"(?<![\w.,:$€£-]){_DAY}{_SPAN} (?:of )?{_MONTH}\b(?:(?P<gap>,? ){_YEAR}(?!\d|[.,]\d))?",
        _day_month,
    ),
    *CLOCK,
    *DECADES,
    *YEARS,
)
