"""
English years and decades: in pairs, where the words around tell that it is a year.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, pair, plural, year
from briefing.speakable.en.words import MONTHS, VERBS, counted
from briefing.speakable.grammar import Rule, following, head_of, listed, previous, rule, tail_of

_SURE = frozenset(
    listed(
        "in since until till during circa throughout mid pre post c ca est est. vs versus copyright fy fiscal hashtag"
    )
)
_LIKELY = frozenset(listed("by from of to before after around late early mid through between and or year than with"))
_SEASONS = frozenset(listed("spring summer fall autumn winter year christmas easter")) | {m.lower() for m in MONTHS}
_OWNERS = frozenset(listed("the this that its his her their our my your last"))
_COUNTED = frozenset(
    listed(
        "about some over more nearly almost only around approximately roughly all at these those than least most "
        "of another fewer under exactly"
    )
)
# The first year of a pair is in words by now: two that make a year, such as nineteen forty-five.
_YEAR_BEFORE = re.compile(
    r"\b(?:between|from|either) (?:[12]\d{3}|[a-z]+teen|twenty|two thousand) ?(?:[a-z -]+)? "
    r"(?:and|to|until|or|through) $",
    re.IGNORECASE,
)
_OWNED_YEAR = re.compile(r"\b(?:the|his|her|their|its) [12]\d{3} and $", re.IGNORECASE)
_COMPOUNDS = ("-era", "-style", "-born", "-built", "-model", "-vintage")
_GOES_ON = frozenset(
    listed(
        "and or in to at for on by as the with when it he she they we there this that was were is are has had "
        "have will would but while his her its their nearly about more only after before until through"
    )
)
_HAPPENED = frozenset(listed("ended founded established opened started completed dated released published passed"))
_MEASURES = frozenset(
    listed(
        "pound ton mile foot meter metre kilometer year day hour minute acre square cubic degree watt volt "
        "calorie bed seat room dollar euro strong man member person page piece point horsepower"
    )
)


_EVENTS = frozenset(
    listed(
        "election elections campaign season budget vote race census primary primaries recession pandemic report "
        "survey study festival tournament games olympics midterms convention summit referendum uprising invasion "
        "coup attack attacks crash crisis earthquake hurricane film movie novel song album book law treaty "
        "constitution accord deal"
    )
)
_HEDGES = frozenset(listed("at least about around roughly approximately early late"))


def _decade(found: re.Match[str]) -> str:
    century, decade = found[1] or "", found[2]
    head = cardinal(int(century)) if century else ""
    if decade == "00":
        return "two thousands" if century == "20" else f"{head} hundreds".strip()
    return f"{head} {plural(cardinal(int(decade)))}".strip()


def _years(found: re.Match[str]) -> str | None:
    first, last = int(found[1]), found[2]
    full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not (1010 <= first <= 2099 and first < full <= 2100):
        return None
    return f"{year(first)} to {year(full) if len(last) == 4 or full % 100 < 10 else cardinal(full % 100)}"


def _row(found: re.Match[str]) -> str | None:
    """
    Say three years and more in a row.
    """
    if not all(1010 <= int(figures) <= 2099 for figures in re.findall(r"\d+", found[0])):
        return None
    return re.sub(r"\d+", lambda figures: year(int(figures[0])), found[0])


def _short_year(found: re.Match[str]) -> str:
    return pair(found[1])


def _year(found: re.Match[str]) -> str | None:
    return year(int(found["year"])) if _is_year(found) else None


def _is_year(found: re.Match[str]) -> bool:
    n, before, after = int(found["year"]), previous(found), following(found)
    head = head_of(found)
    if not 1010 <= n <= 2099:
        return False
    many = bool(after) and counted(after[0]) and after[0] not in VERBS
    if head.endswith("-"):
        return before.rstrip("-") in ("mid", "pre", "post", "early", "late", "since", "ex")
    if before in _SURE | _SEASONS:
        return not many
    if head.endswith("(") and tail_of(found)[:1] in ")":
        return True
    if n < 1100:
        return False
    if previous(found, _HEDGES) in ("since", "until", "till", "circa") and not many:
        return True
    if before in ("and", "to", "until", "or", "through") and _YEAR_BEFORE.search(head[-60:]):
        return True
    if before == "and" and _OWNED_YEAR.search(head[-60:]) and n >= 1900:
        return True
    if n >= 1900 and found.string.startswith(_COMPOUNDS, found.end()):
        return True
    if (before in _LIKELY or (before == "for" and n >= 1990)) and (not after or after[0] in _GOES_ON):
        return True
    modern = n >= 1900
    if before in _OWNERS or before.endswith(("'s", "s'")) or re.fullmatch("[qh][1-4]|fy", before):
        counts = not after or after[0] in _MEASURES or (many and n % 100 == 0)
        return modern or (n >= 1500 and not counts)
    if before in ("a", "an"):
        return n >= 1500 and bool(after) and not many and after[0] not in _MEASURES
    if before in _COUNTED:
        return not after and head.endswith(("back at ", "look at ", "looking at "))
    if after and after[0].lower() in _EVENTS:
        return modern
    words = head.rsplit(maxsplit=1)
    if words and words[-1][0].isupper() and words[-1][-1].isalpha():
        return modern
    opening = not head.rstrip(" ") or head.rstrip(" ")[-1] in ".!?:;\n"
    if opening and after and after[0] in VERBS:
        return True
    if after:
        # A count has many things behind it, a year an event.
        return modern and not any(map(counted, after[:2])) and _event(before, after[0], opening)
    return modern and (before in _HAPPENED or not before.endswith(("ed", "ly", "ing")))


def _event(before: str, after: str, opening: bool) -> bool:
    if after[0].isupper():
        return opening or before in _LIKELY
    return after not in _GOES_ON | _MEASURES and (opening or before in _LIKELY) and not after.endswith("ing")


DECADES: tuple[Rule, ...] = (
    rule(r"(?<!\w)(?<![A-Z]-)'?(1\d|20)?(\d0)'?s\b", _decade),
    rule(r"(?<!\w)'(\d\d)(?![\w'%]|[.,:]\d)", _short_year),
)
YEARS: tuple[Rule, ...] = (
    rule(r"(?<![\w.,$€£-])[12]\d{3}(?:, [12]\d{3}){1,12},? (?:and|or) [12]\d{3}(?![\w%]|[-.,:]\d| [a-z]+s\b)", _row),
    rule(r"(?<![\w.,-])([12]\d{3}) ?[-–—/] ?(\d{4}|\d{2})(?![\w-]|[.,]\d)", _years),
    rule(r"(?<![\w.,$€£])(?<!\d[-–])(?P<year>[12]\d{3})(?![\w%$€£]|-\d|[.,:]\d)", _year),
)
