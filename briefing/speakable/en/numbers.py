"""
English numbers as they are written: the pattern that other rules build on, and what is no whole plain number.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, number, ordinal, pair, paired, plural
from briefing.speakable.grammar import Rule, apart, following, head_of, previous, rule

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?"
FREE = r"(?<![\w.,])(?<![A-Z]-)"
_BOTTOMS = frozenset((*range(2, 21), 32, 50, 64, 100, 1000))
_CALLED = r"(?:call|dial|phone|ring|text|fax|tel|at)"
_STREETS = "St|Ave|Blvd|Rd|Dr|Ln|Street|Avenue|Road|Drive|Boulevard|Lane"
_BOOKS = (
    "Genesis|Exodus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Hebrews|Revelation"
)


def _caliber(found: re.Match[str]) -> str:
    figures = found[1]
    if len(figures) == 3 and figures[1:] != "00":
        return f"{cardinal(int(figures[0]))} {pair(figures[1:])}"
    return cardinal(int(figures))


def _average(found: re.Match[str]) -> str:
    head, tail = found[1][0], found[1][1:]
    return cardinal(int(found[1])) if tail == "00" else f"{cardinal(int(head))} {pair(tail)}"


def _grouped(found: re.Match[str]) -> str | None:
    """
    Join groups of three figures that blanks part; a name or a call before makes them numbers of their own.
    """
    head = head_of(found).rsplit(maxsplit=1)
    named = len(head) > 1 and head[-1][0].isupper() and head[-1][-1].isalpha()
    if named or re.fullmatch(_CALLED, previous(found)):
        return None
    return found[0].replace(" ", "")


def _ordinal(found: re.Match[str]) -> str:
    return ordinal(int(found[1].replace(",", "")))


def _team(found: re.Match[str]) -> str:
    name = cardinal(int(found[1]))
    return name + ("rs" if name.endswith("e") else "ers")


def _fraction(found: re.Match[str]) -> str | None:
    top, bottom = int(found["top"]), int(found["bottom"])
    if top == bottom and top in (5, 10) and not found["whole"]:
        return f"{cardinal(top)} out of {cardinal(bottom)}"
    if not 0 < top < bottom or bottom not in _BOTTOMS or (top, bottom) == (9, 11):
        return None
    whole = f"{number(found['whole'])} and " if found["whole"] else ""
    if (top, bottom) == (1, 2) and not whole and previous(found) == "a":
        return "half"
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom).replace("one ", "one-")
    if top > 1:
        part += "s"
    return f"{whole}{'a' if whole and top == 1 else cardinal(top)} {part}"


def _triple(found: re.Match[str]) -> str:
    return " ".join(cardinal(int(part)) for part in found[0].split("-"))


def _verse(found: re.Match[str]) -> str:
    return f"{found[1]} {cardinal(int(found[2]))} {cardinal(int(found[3]))}"


def _range(found: re.Match[str]) -> str:
    return f"{number(found[1])} to {number(found[2])}"


def _compound(found: re.Match[str]) -> str:
    return f"{number(found[1])}-"


def _house(found: re.Match[str]) -> str:
    return paired(int(found[1]))


def _thousands(found: re.Match[str]) -> str | None:
    after = following(found)
    if after and after[0] in ("race", "run", "walk", "course", "runner", "runners"):
        return None
    return f"{number(found[1])} thousand"


def _alone(found: re.Match[str]) -> str:
    return apart(found, number(found[1]))


_ROWS = {"10": "tens", "100": "hundreds", "1000": "thousands", "1,000": "thousands"}
WRITTEN: tuple[Rule, ...] = (
    rule(r"(?<![\w-])([AHS])([BRJ]) (?=\d)", r"\1 \2 ", name="bill"),
    rule(r"(?<![\w.])\.(\d{2,3})(?=[ -]?(?:[Ss]pecial|cal\b|caliber|calibre|Magnum|rifle|handgun|pistol))", _caliber),
    rule(r"(?<![\w.])\.(\d{3})(?= (?:hitter|average|record|mark|ball|winning|batting|hitting|with runners))", _average),
    rule(
        r"(?<=[a-z] )(?:(?<=hit )|(?<=hitting )|(?<=batting )|(?<=batted )|(?<=average of ))\.(\d{3})(?!\d)", _average
    ),
    rule(
        r"(?:(?<=\ba )|(?<=the )|(?<=his )|(?<=her ))\.(22|25|32|38|44|45|50|357|380)(?=s?(?:[.,;]|$| [a-oq-z]))",
        _caliber,
    ),
    rule(r"(?<![\w.])\.(22|25|32|38|44|45|357)s\b", lambda found: plural(_caliber(found)), name="caliber"),
    rule(r"(?<![\w.,)])\.(?=\d)", "0.", name="decimal"),
    rule(r"(?<![\w.,:/+-])(?<!\d )[1-9]\d{0,2}(?: \d{3}){1,4}(?![\w-]|[.,:/]\d| \d)", _grouped),
    rule(r"(?<!\w)CO 2(?![\w%]|[.,]\d)", "C O two", name="formula"),
    rule(r"(?<!\w)H 2 ?O(?!\w)", "H two O", name="formula"),
    rule(r"(?<=\d)'(?=\d{1,2}(?!\d))", " foot ", name="feet"),
    rule(r"(?<![\w.,])(10{1,3}|1,000)s(?= of\b)", lambda found: _ROWS[found[1]], name="rows"),
    rule(r"(?<=number )(\d\d)-(\d{2,4})(?![\w-])", r"\1 \2", name="docket"),
    rule(rf"\b({_BOOKS}) (\d{{1,3}}):(\d{{1,3}})(?![\d:])", _verse),
)
FRACTIONS: tuple[Rule, ...] = (
    rule(
        r"(?<![\w/.,])(?:(?P<whole>\d{1,6})[ -])?(?P<top>\d{1,2})/(?P<bottom>\d{1,4})(?:rds|ths?|nds?)?(?![\w/]|,\d)",
        _fraction,
    ),
    rule(r"(?<![\w/.-])50[-/]50(?![\w/-])", "fifty-fifty", name="share"),
    rule(r"(?<![\w.,])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:st|nd|rd|th)\b", _ordinal),
    rule(r"(?<![\w.,])(\d\d)ers\b", _team),
    rule(r"(?<![\w.,])(\d{4})(?= [Ff]orms?\b)", _house),
    rule(rf"{FREE}({NUMBER})k(?!\w)", _thousands),
    rule(rf"{FREE}({NUMBER}) ?bn\b", lambda found: f"{number(found[1])} billion", name="big"),
    rule(rf"{FREE}({NUMBER}) ?(?:mn|mln)\b", lambda found: f"{number(found[1])} million", name="big"),
    rule(rf"{FREE}({NUMBER}) ?(?:trn|tn)\b", lambda found: f"{number(found[1])} trillion", name="big"),
    rule(r"(?<=\d)[x×](?=\d)|(?<=\d) x (?=\d)", " by ", name="by"),
    rule(r"(?<=\d)x(?= [a-z]|[.,;]|$)", " times", name="times"),
    rule(
        r"(?:(?<=open )|(?<=available )|(?<=work )|(?<=working )|(?<=operates ))24-7\b",
        "twenty-four seven",
        name="always",
    ),
    rule(r"(?<=\d) [-–] (?=\d{1,9} =)", " minus ", name="formula"),
    rule(r"(?<=llion|usand|rcent)[-–](?=\d)", " to ", name="range"),
)
RANGES: tuple[Rule, ...] = (
    rule(r"(?<![\w.-])\d{1,3}-\d{1,3}-\d{1,3}(?![\w-])", _triple),
    rule(rf"(?<![\w.,$-])(\d{{4}})(?= block\b| (?:[NSEW]\.? )?(?:[A-Z][\w']+ ){{1,3}}(?:{_STREETS})\b)", _house),
    rule(rf"{FREE}({NUMBER}) ?(?:-|–|—(?=\d)) ?({NUMBER})(?!\w|-\d)", _range),
    rule(rf"(?<![\w:.,])({NUMBER}):({NUMBER})(?![\d:])", _range),
    rule(rf"(?<![\w.])({NUMBER})-(?=[^\W\d])", _compound),
    rule(rf"(?<![\w)])[-–−](?={NUMBER})", "minus ", name="minus"),
    rule(
        r"(?<![\d.])\d+(?:\.\d+){2,}",
        lambda found: apart(found, " point ".join(map(number, found[0].split(".")))),
        name="version",
    ),
    rule(r"(?<![\w.,])(\d{1,4})s\b", lambda found: plural(cardinal(int(found[1]))), name="plural"),
    rule(rf"({NUMBER})(?![\w])", _alone),
)
