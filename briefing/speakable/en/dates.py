"""
English dates: months, days, years, the clock.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, ordinal, plural, year
from briefing.speakable.en.words import DAYS_SHORT, MONTHS, MONTHS_SHORT
from briefing.speakable.grammar import Rule, choice, ends_sentence, following, listed, previous, rule

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:])(?!\.\d)"
_TO = r" ?[-–—] ?"
_YEAR = r"(?P<year>[12]\d{3})"
_SURE = frozenset(listed("in since until till during circa"))
_LIKELY = frozenset(listed("by from of to before after around late early mid through between and or year between"))
_SEASONS = frozenset(listed("spring summer fall autumn winter year christmas easter")) | {m.lower() for m in MONTHS}
_OWNERS = frozenset(listed("the this that its his her their"))
_COUNTED = frozenset(listed("about some over more nearly almost only around approximately roughly all at these those"))
# The first year of a pair is in words by now: two that make a year, such as nineteen forty-five.
_YEAR_BEFORE = re.compile(
    r"\b(?:between|from) (?:[12]\d{3}|[a-z]+teen|twenty|two thousand) ?(?:[a-z -]+)? (?:and|to) $", re.IGNORECASE
)
_GOES_ON = frozenset(
    listed(
        "and or in to at for on by as the with when it he she they we there this that was were is are has had have "
        "will would but while his her its their nearly about more only after before"
    )
)
_HAPPENED = frozenset(listed("ended founded established opened started completed dated released"))
_VERBS = frozenset(listed("was is has as this its his did does"))
_DAYS = frozenset(DAYS_SHORT.values())
_SHORT_MONTH = choice(tuple(MONTHS_SHORT))
_SURE_MONTH = "Jan|Feb|Aug|Sept|Oct|Nov|Dec"


def _month(found: re.Match[str]) -> str:
    return MONTHS_SHORT[found[1]] + ("." if found[0][-1] == "." and ends_sentence(found) else "")


def _weekday(found: re.Match[str]) -> str:
    return DAYS_SHORT[found[1]]


def _month_day(found: re.Match[str]) -> str:
    said = f"{found['month']} {ordinal(int(found['day']))}"
    if found["last"]:
        said += f" to {ordinal(int(found['last']))}"
    return said + _comma_year(found)


def _day_month(found: re.Match[str]) -> str:
    article = "" if previous(found) == "the" else "the "
    said = f"{article}{ordinal(int(found['day']))}"
    if found["last"]:
        said += f" to the {ordinal(int(found['last']))}"
    return f"{said} of {found['month']}{_comma_year(found)}"


def _comma_year(found: re.Match[str]) -> str:
    return f"{found['gap']}{year(int(found['year']))}" if found["year"] else ""


def _iso(found: re.Match[str]) -> str | None:
    month, day = int(found["m"]), int(found["d"])
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{MONTHS[month - 1]} {ordinal(day)}, {year(int(found['y']))}"


def _clock(found: re.Match[str]) -> str | None:
    hour, minute, half = int(found["h"]), found["min"], found["half"]
    if hour > 24 or (minute is None and not half):
        return None
    said = cardinal(hour)
    if minute and minute != "00":
        said += f" oh {cardinal(int(minute))}" if minute[0] == "0" else f" {cardinal(int(minute))}"
    if not half:
        return said if minute != "00" else f"{said} o'clock"
    # The last stop of "p.m." may be the sentence's.
    stop = "." if half.endswith(".") and _ends(found) else ""
    return f"{said} {half[0].lower()} m{stop}"


def _half_day(found: re.Match[str]) -> str:
    return f"{found[1].lower()} m{'.' if _ends(found) else ''}"


def _ends(found: re.Match[str]) -> bool:
    after = following(found)
    return ends_sentence(found) and not (after and (after[0] in _DAYS or after[0] in MONTHS))


def _decade(found: re.Match[str]) -> str:
    century, decade = found[1] or "", found[2]
    head = cardinal(int(century)) if century else ""
    if decade == "00":
        return "two thousands" if century == "20" else f"{head} hundreds".strip()
    return f"{head} {plural(cardinal(int(decade)))}".strip()


def _years(found: re.Match[str]) -> str | None:
    first, last = int(found[1]), found[2]
    full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not (1100 <= first <= 2099 and first < full <= 2100):
        return None
    return f"{year(first)} to {year(full) if len(last) == 4 or full % 100 < 10 else cardinal(full % 100)}"


def _year(found: re.Match[str]) -> str | None:
    return year(int(found["year"])) if _is_year(found) else None


def _is_year(found: re.Match[str]) -> bool:
    n, before, after = int(found["year"]), previous(found), following(found)
    if not 1100 <= n <= 2099:
        return False
    counted = bool(after) and after[0].islower() and after[0].endswith("s") and after[0] not in _VERBS
    if before in _SURE | _SEASONS:
        return not counted
    if before in ("and", "to") and _YEAR_BEFORE.search(found.string[max(0, found.start() - 60) : found.start()]):
        return True
    ends = not after or after[0] in _GOES_ON
    if before in _LIKELY:
        return ends
    modern = n >= 1900
    if before in _OWNERS or before.endswith("'s"):
        return modern
    head = found.string[: found.start()].rsplit(maxsplit=1)
    if head and head[-1][0].isupper() and head[-1][-1].isalpha() and before not in _COUNTED:
        return modern
    return (
        modern
        and not after
        and before not in _COUNTED
        and (before in _HAPPENED or not before.endswith(("ed", "ly", "ing")))
    )


_SPAN = rf"(?:{_TO}(?P<last>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:|\.\d|{_TO}\d))?"
_HALF = r"(?P<half>[apAP](?:\.m\.|m\b|\. m\.|\.M\.|M\b))"

DATES: tuple[Rule, ...] = (
    rule(rf"\b({_SHORT_MONTH})\b\.?(?= \d{{1,4}}\b)", _month),
    rule(rf"(?<=\d )({_SHORT_MONTH})\b\.?(?!\w)", _month),
    rule(rf"\b({_SURE_MONTH})\.(?!\w)", _month),
    rule(rf"\b({choice(tuple(DAYS_SHORT))})\.(?=,| \d| (?:{'|'.join(MONTHS)}))", _weekday),
    rule(rf"\b({choice(tuple(DAYS_SHORT))})(?=, (?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}))", _weekday),
    rule(r"(?<![\w/-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\w/-])", _iso),
    rule(r"(?<![\w/-])(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})(?![\w/-])", _iso),
    rule(
        rf"\b{_MONTH} {_DAY}{_SPAN}(?:(?P<gap>,? ){_YEAR}(?!\d|[.,]\d))?(?![\w%]| (?:million|billion|percent))",
        _month_day,
    ),
    rule(
        rf"(?<![\w.,:$€£-]){_DAY}{_SPAN} (?:of )?{_MONTH}\b(?:(?P<gap>,? ){_YEAR}(?!\d|[.,]\d))?",
        _day_month,
    ),
    rule(
        rf"(?<![\w.:])(?P<h>\d{{1,2}})(?::(?P<min>[0-5]\d))?(?::[0-5]\d)?(?: ?{_HALF})?"
        r"(?![\d:%]|[.,]\d)(?(half)|(?!-\d))",
        _clock,
    ),
    rule(r"(?<= [ap] m) ?[-–] ?(?=\w)", " to ", name="hours"),
    rule(r"(?<=[a-z] )([ap])\.m\.(?!\w)", _half_day),
    rule(r"(?<!\w)'?(1\d|20)?(\d0)'?s\b", _decade),
    rule(r"(?<![\w.,-])([12]\d{3}) ?[-–—/] ?(\d{4}|\d{2})(?![\w-]|[.,]\d)", _years),
    rule(rf"(?<![\w.,$€£-]){_YEAR}(?![\w%$€£]|-\d|[.,:]\d)", _year),
)
