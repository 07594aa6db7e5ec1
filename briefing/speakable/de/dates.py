"""
German dates: days, months, weekdays.
"""

from __future__ import annotations

import re

from briefing.speakable.de.numerals import ordinal, year
from briefing.speakable.de.words import DAY, DAYS, MONTHS, MONTHS_SHORT, stop
from briefing.speakable.grammar import Rule, choice, head_of, listed, previous, rule, tail_of

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_TO = r"(?: ?[-–—] ?| (?P<word>bis(?: zum)?|und(?: der| dem| den)?|oder(?: der| dem| den)?|/) |/)"
_WEAK_N = frozenset(
    listed(
        "am vom zum zur im beim dem den des seit bis einem einen einer eines diesem diesen jedem jeden jenem jenen "
        "seinem seinen seiner seines ihrem ihren ihrer ihres unserem unseren keinem keinen ab"
    )
)
_WEAK_E = frozenset(listed("der die das dieser diese dieses jeder jede jedes jener jene"))

# "am Montag, dem dritten": the day in figures stands beside the weekday, with an article of its own.
_BESIDE = re.compile(
    rf"(?:(\w+) )?(?:\w+[ez]n )?\b(?:\w*(?:{'|'.join(map(str.lower, DAYS))})|heute|(?:über)?morgen|(?:vor)?gestern)"
    r"(?:abend|morgen|nachmittag|vormittag|nacht)?(?:, | ?\()$",
    re.IGNORECASE,
)
_ARTICLES = dict.fromkeys(listed("am vom von zum seit ab dem bis zwischen nach vor"), "dem") | dict.fromkeys(
    listed("den für auf"), "den"
)
_ARTICLES |= dict.fromkeys(listed("diesen kommenden nächsten vergangenen letzten jeden"), "den")
# Of several days in a row the first has the word that all depend on: am dritten Mai und vierten Juni.
_CHAIN = re.compile(
    rf"\b(am|vom|zum|zur|im|dem|den|des|seit|bis|ab) (?:{DAY}\. ?(?:{'|'.join(MONTHS)})(?: \d{{4}})?"
    r"(?:, | und | oder | sowie | bzw\. )){1,5}$",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(r"\b(?:am|vom|von|zwischen|zum) (?:\w+en )?\w*(?:tag|woch|abend), ", re.IGNORECASE)
_SKIPPED = frozenset(listed("spätestens einschließlich frühestens etwa inklusive voraussichtlich"))


def _bent(n: int, found: re.Match[str], before: str | None = None) -> str:
    """
    Say the day *n* with the ending that the word before asks for.
    """
    before = previous(found, _SKIPPED) if before is None else before
    head = head_of(found)
    if chain := _CHAIN.search(head):
        before = chain[1].lower()
    if before in _WEAK_N:
        return ordinal(n) + "en"
    if before in _WEAK_E:
        return ordinal(n) + "e"
    if beside := _BESIDE.search(head[-50:]):
        article = _ARTICLES.get((beside[1] or "").lower(), "der")
        if beside[1] in ("und", "oder", "sowie", "bis") and _OTHER_DAY.search(head):
            article = "dem"
        return f"{article} {ordinal(n)}{'e' if article == 'der' else 'en'}"
    return ordinal(n) + "er"


def _date(found: re.Match[str]) -> str:
    earlier = re.sub(r"(\d+)\.", lambda each: _bent(int(each[1]), found), found["earlier"])
    first, word = "", found["word"]
    if found["first"]:
        joint = word or ("und" if "/" in found[0].split(found["first"], 1)[1][:2] else "bis")
        first = f"{_bent(int(found['first']), found)} {joint} "
    own = word.split()[-1] if word and (" " in word or (word == "bis" and previous(found) in _WEAK_N)) else None
    said = f"{earlier}{first}{_bent(int(found['day']), found, own)} {found['month']}"
    return f"{said} {year(int(found['year']))}" if found["year"] else said


def _figures(found: re.Match[str]) -> str | None:
    day, month = int(found["day"]), int(found["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    said = f"{_bent(day, found)} {MONTHS[month - 1]}"
    if found["year"]:
        full = int(found["year"])
        return f"{said} {year(full if full > 99 else full + (2000 if full < 50 else 1900))}"
    tail = tail_of(found)[:2]
    if tail and tail[0] in ",;:!?)-–/":
        return said
    ends = not tail.strip() or (tail[:1].isupper() and found[0].endswith(" "))
    return f"{said}. " if ends else said + " "


def _span(found: re.Match[str]) -> str | None:
    month = f" {MONTHS[int(found['m']) - 1]}" if found["m"] else ""
    tail = f" {year(int(found['year']))}" if found["year"] else ""
    before = previous(found)
    last = _bent(int(found["day"]), found, before if before in _WEAK_N else None)
    return f"{_bent(int(found['first']), found)} bis {last}{month}{tail}"


def _first_day(found: re.Match[str]) -> str:
    """
    Say the first of two days beside their weekdays, of which the last alone has the month.
    """
    article = "dem" if found[1] else "der"
    return (
        f"{found[1] + ' ' if found[1] else ''}{found[2]}{article} {ordinal(int(found[3]))}e{'n' if found[1] else ''},"
    )


def _month(found: re.Match[str]) -> str:
    """
    Say a month in short, whose stop may end the sentence too.
    """
    return MONTHS_SHORT[found[1]] + stop(found)


_SHORT_MONTH = choice(MONTHS_SHORT)
_JOINTS = {"-": "bis", "–": "bis", "/": "und"}
_LEADS = (
    "Anfang|Mitte|Ende|anfang|mitte|ende|Im|im|Seit|seit|Bis|bis|Ab|ab|Vom|vom|Vor|vor|Nach|nach|Von|von|Zum|zum|"
    "und|oder|nächsten|letzten|vergangenen|kommenden|Saison|Stand"
)

_FULL = choice(MONTHS)

DATES: tuple[Rule, ...] = (
    rule(
        rf"(?:\b([Aa]m|[Vv]on|[Vv]om|[Zz]wischen) )?((?:{choice(tuple(DAYS))}), )({DAY})\.,"
        rf"(?= (?:und|bis|oder) (?:\w+ )?(?:{choice(tuple(DAYS))}), {DAY}\. ?(?:{_FULL}))",
        _first_day,
    ),
    rule(
        rf"\b({_SHORT_MONTH}) ?/ ?(?=(?:{_SHORT_MONTH}))", lambda found: f"{MONTHS_SHORT[found[1]]} und ", name="month"
    ),
    rule(rf"\b({_SHORT_MONTH})(?= '?\d\d)", lambda found: MONTHS_SHORT[found[1]], name="month"),
    rule(
        rf"\b({_SHORT_MONTH})(?= ?(?:[-–/]|bis|und) ?(?:{_FULL})\b)|(?<=[-–/])({_SHORT_MONTH})(?!\w)",
        lambda found: MONTHS_SHORT[found[1] or found[2]],
        name="month",
    ),
    rule(rf"\b({_FULL}) ?[-–] ?({_FULL})\b", r"\1 bis \2", name="month"),
    rule(rf"(?<=\d\. )({_SHORT_MONTH})(?!\w)", _month, name="month"),
    rule(
        rf"\b(?<![\w.])({_SHORT_MONTH}) ?(-|–|/|bis|und) ?({_SHORT_MONTH})",
        lambda found: f"{MONTHS_SHORT[found[1]]} {_JOINTS.get(found[2], found[2])} {MONTHS_SHORT[found[3]]}",
        name="month",
    ),
    rule(
        rf"\b({_LEADS}) ({_SHORT_MONTH})(?!\w)(?=(\s+[A-ZÄÖÜ]|\s*$)?)",
        lambda found: f"{found[1]} {MONTHS_SHORT[found[2]]}{'.' if found[3] is not None else ''}",
        name="month",
    ),
    rule(
        rf"(?<![\w.,])(?P<earlier>(?:{DAY}\., ){{0,5}})(?:(?P<first>{DAY})\.?{_TO})?(?P<day>{DAY})\. ?{_MONTH}\b"
        r"(?:,? (?P<year>[12]\d{3})(?![\d]|[.,]\d))?",
        _date,
    ),
    rule(
        rf"(?<![\w.,])(?P<first>{DAY})\.(?: ?[-–] ?| bis )(?P<day>{DAY})\.(?: ?(?P<m>0?[1-9]|1[0-2])\.)"
        r"(?: ?(?P<year>\d{4}))?(?!\d)",
        _span,
        name="days",
    ),
    rule(
        rf"(?<![\w.,])(?P<first>{DAY})\. bis (?:zum )?(?P<day>{DAY})\.(?P<m>)(?P<year>)(?= [a-zäöü])",
        _span,
        name="days",
    ),
    rule(rf"(?<![\w.,])(?P<day>{DAY})\. ?(?P<m>0?[1-9]|1[0-2])\. ?(?P<year>\d{{4}}|\d\d)(?![\w]|[.,]\d)", _figures),
    rule(rf"(?<![\w.,])(?P<day>{DAY})\. ?(?P<m>0?[1-9]|1[0-2])\.(?P<year>) ?(?!\d)", _figures),
    rule(r"(?<![\w-])(?P<year>\d{4})-(?P<m>\d\d)-(?P<day>\d\d)(?![\w-])", _figures, name="iso"),
)
