"""
German phone numbers, handles and tags.
"""

from __future__ import annotations

import re

from briefing.speakable.de.numerals import digits
from briefing.speakable.grammar import Rule, rule

_EMERGENCY = r"(?:110|112|115|116117|116 117|911)"


def _tag(found: re.Match[str]) -> str:
    words = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|_", " ", found[1])
    return f"Hashtag {words}"


def _phone(found: re.Match[str]) -> str:
    said = ", ".join(digits(group) for group in re.findall(r"\d+", found[0]))
    return f"plus {said}" if found[0][0] == "+" else said


def _emergency(found: re.Match[str]) -> str:
    return digits(found[0])


ADDRESSES: tuple[Rule, ...] = (
    rule(r"(?<!\w)#([^\W\d]\w{0,80})", _tag),
    rule(r"(?<!\w)@(?=[A-Za-z_])", "ät ", name="address"),
    rule(r"(?<=[a-zäöüß])(?:\*|:|_|/-?)(?=innen\b|in\b|r\b|n\b)", " ", name="both"),
)
PHONES: tuple[Rule, ...] = (
    rule(
        r"(?<=Notruf )\d{3}(?!\d)|(?<=Notrufnummer )\d{3}(?!\d)|(?<=\bTelefon )\d{3,14}(?![\d /-])"
        rf"|(?<=\bdie ){_EMERGENCY}(?=[ .,!]?$|[.,!] | (?:an|wähl|ruf|zu))"
        rf"|(?<=\bder ){_EMERGENCY}(?=[ .,!]?$|[.,!] | (?:entgegen|erreich|melden|an\b))",
        _emergency,
        name="phone",
    ),
    rule(
        r"(?<![\w-])\(?(?:\+\d{1,3}[ /-]?(?:\(0\) ?)?|0)\d{2,5}\)?(?: ?[/-] ?| )\d[\d -]{2,16}\d"
        r"(?!\w|[.,:]\d| ?(?:Uhr|€|Euro))",
        _phone,
    ),
    rule(r"(?<![\w-])0(?: \d{1,2}){1,2} ?[/-] ?\d[\d ]{3,12}\d(?!\w)", _phone),
)
