"""
English numbers that are dialed or typed: figure by figure.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import digits
from briefing.speakable.en.words import counted
from briefing.speakable.grammar import Rule, following, head_of, listed, previous, rule

_DIALED = frozenset(
    listed(
        "call calls called calling dial dials dialed dialled dialing phone phoned ring rang text texts texted "
        "texting contacted contact"
    )
)
_SERVICE = frozenset(
    listed(
        "call calls caller callers dispatcher dispatchers dispatch operator operators emergency center centers "
        "hotline line lines number service services system recording recordings tape tapes transcript audio"
    )
)
_SHORT_CODE = re.compile(r"\b[Tt]ext(?:ing|ed|s)?\b[^.!?]{0,40}$")


def _emergency(found: re.Match[str]) -> str | None:
    before, after = previous(found), following(found)
    noun = after[0] if after else ""
    if before == "porsche":
        return "nine eleven"
    if before in _DIALED or noun in _SERVICE:
        return None if noun not in _SERVICE and noun and counted(noun) else digits(found[0])
    if before in ("or", "and", "to", "from", "a", "the") and found[0] == "911":
        return None if noun and counted(noun) else digits(found[0])
    return None


def _short_code(found: re.Match[str]) -> str | None:
    return digits(found[0]) if _SHORT_CODE.search(head_of(found)[-60:]) else None


def _phone(found: re.Match[str]) -> str | None:
    text = found[0]
    groups = re.findall(r"\d+", text)
    dotted = re.fullmatch(r"\d{3}\.\d{3}\.\d{4}", text)
    if not dotted and (len(groups) < 3 or sum(map(len, groups)) < 9 or ("." in text and "-" not in text)):
        return None
    # Americans dial their own prefix, and say no sign before it.
    sign = "plus " if text[0] == "+" and groups[0] != "1" else ""
    return sign + ", ".join(map(_group, groups)).replace("one, eight hundred", "one eight hundred")


def _group(figures: str) -> str:
    return "eight hundred" if figures == "800" else digits(figures)


def _lettered(found: re.Match[str]) -> str:
    groups = [_group(found[2]), *([digits(found[3])] if found[3] else [])]
    return f"{'one ' if found[1] else ''}{', '.join(groups)}, "


def _figures(found: re.Match[str]) -> str:
    return digits(found[0])


DIALED: tuple[Rule, ...] = (
    rule(r"(?<![\w.,$€£-])(?:911|9-1-1|112|999|988|[1-8]11|101|116)(?!\w|[-.,/:%]\d|%|-[a-z])", _emergency),
    rule(r"(?<![\w.,$€£-])911(?=-)", "nine one one", name="emergency"),
    rule(r"(?<![\w.,$€£-])\d{5,6}(?![\w%]|[-.,/:]\d)", _short_code),
    rule(
        r"(?<=[Zz]ip )\d{5}(?!\d)|(?<=ZIP )\d{5}(?!\d)|(?<=[Zz]ip code )\d{5}(?!\d)|(?<=ZIP code )\d{5}(?!\d)", _figures
    ),
)
PHONES: tuple[Rule, ...] = (
    rule(r"(?<![\w-])(1-)?(8\d\d|900)-(?:(\d{3})-)?(?=[A-Z])", _lettered),
    rule(r"(?<![\w-])\+?\(?\d[\d ().-]{8,20}\d(?!\w)", _phone),
    rule(r"(?<!\w)(\d{3})-(\d{4})(?![\w-])", lambda found: f"{digits(found[1])}, {digits(found[2])}", name="phone"),
)
