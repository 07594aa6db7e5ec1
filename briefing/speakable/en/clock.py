"""
The English clock, and the time that a race takes.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, digits, pair
from briefing.speakable.en.words import DAYS, MONTHS
from briefing.speakable.grammar import Rule, ends_sentence, following, head_of, listed, previous, rule

_HALF = r"(?P<half>[apAP](?:\.m\.|m\b|\. m\.|\.M\.|M\b))"
_ZONES = frozenset(
    listed(
        "EST EDT ET PST PDT PT CST CDT CT MST MDT MT GMT UTC BST CET CEST EET IST JST AEST Eastern Pacific "
        "Central Mountain Local Moscow Kyiv London Beijing Tokyo"
    )
)
_PROPORTION = frozenset(listed("ratio ratios scale odds mix proportion proportions format aspect leverage"))


def _minutes(figures: str | None) -> str:
    return "" if not figures or figures == "00" else f" {pair(figures)}"


def _clock(found: re.Match[str]) -> str | None:
    hour, minute, half = int(found["h"]), found["min"], found["half"]
    if hour > 24 or (minute is None and not half) or (not half and _proportion(found)):
        return None
    said = cardinal(hour) + _minutes(minute)
    if half:
        return f"{said} {_half(found)}"
    if minute != "00":
        return said
    if following(found)[:1] in (("noon",), ("midnight",)):
        return said
    return f"{said} hundred" if hour > 12 else f"{said} o'clock"


def _proportion(found: re.Match[str]) -> bool:
    words = re.findall(r"[a-z]+", head_of(found)[-30:])
    return bool(_PROPORTION.intersection((*words[-2:], *following(found)[:2])))


def _half(found: re.Match[str]) -> str:
    # The last stop of "p.m." may be the sentence's.
    half = found["half"]
    return f"{half[0].lower()} m{'.' if half.endswith('.') and _ends(found) else ''}"


def _ends(found: re.Match[str]) -> bool:
    after = following(found)
    return ends_sentence(found) and not (after and after[0] in _ZONES.union(DAYS, MONTHS))


def _opening(found: re.Match[str]) -> str | None:
    first, last = int(found["h"]), int(found["to"])
    if first > 12 or last > 12:
        return None
    said = cardinal(first) + _minutes(found["min"])
    return f"{said} to {cardinal(last)}{_minutes(found['minto'])} {_half(found)}"


def _military(found: re.Match[str]) -> str | None:
    hour, minute = int(found[1]), found[2]
    if hour > 24 or (found[1][0] != "0" and following(found)[0] == "hours" and previous(found) != "at"):
        return None
    said = pair(found[1])
    return f"{said} hundred" if minute == "00" else said + _minutes(minute)


def _race(found: re.Match[str]) -> str:
    hour, minute, second = (int(found[i]) for i in (1, 2, 3))
    if previous(found) in ("at", "by", "around", "until"):
        return f"{cardinal(hour)}{_minutes(found[2])} and {_many(second, 'second')}"
    parts = ((hour, "hour"), (minute, "minute"), (second, "second"))
    return ", ".join(_many(n, unit) for n, unit in parts if n)


def _many(n: int, unit: str) -> str:
    return f"{cardinal(n)} {unit}{'' if n == 1 else 's'}"


def _lap(found: re.Match[str]) -> str:
    return f"{cardinal(int(found[1]))}{_minutes(found[2]) or ' flat'} point {digits(found[3])}"


CLOCK: tuple[Rule, ...] = (
    rule(r"(?<![\w:.])(\d{1,2}:[0-5]\d) ?[-–—] ?(?=\d{1,2}:[0-5]\d(?![\d:]| ?[apAP]\.?[mM]))", r"\1 to ", name="hours"),
    rule(r"(?<=noon|ight)[-–](?=\d)", " to ", name="hours"),
    rule(r"(?<![\w:.])(\d{1,2}):([0-5]\d):([0-5]\d)(?! ?[apAP]\.?[mM]|[\w:]|[.,]\d)", _race),
    rule(r"(?<![\w:.])(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\w:]|[.,]\d)", _lap),
    rule(
        rf"(?<![\w.:,])(?P<h>\d{{1,2}})(?::(?P<min>[0-5]\d))? ?[-–—] ?"
        rf"(?P<to>\d{{1,2}})(?::(?P<minto>[0-5]\d))? ?{_HALF}",
        _opening,
    ),
    rule(r"(?<![\w.,:-])([0-2]\d)([0-5]\d)(?= (?:GMT|UTC|BST|CET|EST|EDT|hours|hrs|local time)\b)", _military),
    rule(
        rf"(?<![\w.:,])(?P<h>\d{{1,2}})(?:(?::|\.(?=\d\d ?[ap]\.?m))(?P<min>[0-5]\d))?(?::[0-5]\d)?(?: ?{_HALF})?"
        r"(?![\d:%]|[.,]\d)(?(half)|(?!-\d))",
        _clock,
    ),
    rule(r"(?<= [ap] m)(?: ?[-–] ?(?:to-)?|/)(?=\w)", " to ", name="hours"),
    rule(rf"(?<=[a-z] ){_HALF.replace('|m', '').replace('|M', '')}(?!\w)", _half),
)
