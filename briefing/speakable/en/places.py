"""
English streets, towns, states.
"""

from __future__ import annotations

import re

from briefing.speakable.en.acronyms import stop
from briefing.speakable.en.names import SAINTS
from briefing.speakable.en.numerals import digits
from briefing.speakable.en.states import POSTAL, STATES, SURE, WORDS
from briefing.speakable.en.words import STARTERS
from briefing.speakable.grammar import Rule, choice, ends_sentence, following, head_of, rule, tail_of

# After a name.
STREETS = {
    "St.": "Street",
    "Ave.": "Avenue",
    "Blvd.": "Boulevard",
    "Rd.": "Road",
    "Dr.": "Drive",
    "Ln.": "Lane",
    "Ct.": "Court",
    "Pl.": "Place",
    "Sq.": "Square",
    "Pkwy.": "Parkway",
    "Hwy.": "Highway",
    "Ter.": "Terrace",
    "Cir.": "Circle",
    "Hts.": "Heights",
    "Expy.": "Expressway",
}
_BARE = {"Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Ln": "Lane", "Pkwy": "Parkway", "Hwy": "Highway"}
_DEGREES = frozenset(("MD", "MA", "PA"))
_SIDES = {"N": "North", "S": "South", "E": "East", "W": "West"}
_CORNERS = {"NW": "Northwest", "NE": "Northeast", "SW": "Southwest", "SE": "Southeast"}
_ONWARD = frozenset((*_CORNERS, *_SIDES.values(), "Bridge", "Station", "Market", "Park", "Extension"))
_LANDS = "Korea|Korean|Koreans|Carolina|Dakota|Macedonia|Ireland|Africa|Sudan|Yemen|Vietnam"
_NTH = r"(?:[a-z]+[ -])?(?:first|second|third|[a-z]+th)"


def _state(found: re.Match[str]) -> str:
    return f", {STATES[found[1]]}{stop(found)}"


def _postal(found: re.Match[str]) -> str | None:
    code, figures = found[1], found[2]
    if not re.search(r"[A-Z][\w'.-]*$", head_of(found)):
        return None
    tail = tail_of(found)
    if code in _DEGREES and not figures and re.search(r"[A-Z][\w.]+ [A-Z][\w'-]+$", head_of(found)):
        return None
    if code in WORDS and not figures and tail.strip()[:1] not in ("", ",", "."):
        return None
    return f", {POSTAL[code]}{f', {digits(figures)}' if figures else ''}"


def _sure_state(found: re.Match[str]) -> str:
    return STATES[found[0]] + stop(found)


def _saint(found: re.Match[str]) -> str | None:
    """
    Tell the saint from the street by the name that follows, then by the name before.
    """
    after = following(found)
    if after and re.sub(r"'s?$", "", after[0]) in SAINTS:
        return "Saint"
    head = head_of(found).rsplit(maxsplit=1)
    named = head and head[-1][0].isupper() and head[-1][-1].isalpha() and head[-1] not in STARTERS
    nth = head and re.search(r"(?:first|second|third|th)$", head[-1])
    return None if nth or (named and len(head) > 1) else "Saint"


def _street(found: re.Match[str]) -> str:
    name = f"{found[1]} {STREETS[found[2]]}"
    tail = tail_of(found).split(maxsplit=2)
    goes_on = tail and tail[0].rstrip(".,") in _ONWARD
    return name + ("." if ends_sentence(found) and not goes_on else "")


def _bare_street(found: re.Match[str]) -> str:
    return f"{found[1]} {_BARE[found[2]]}"


STREET_STATES: tuple[Rule, ...] = (
    rule(rf"(?<=[A-Za-z]), ?({choice(STATES)})(?!\w)", _state),
    rule(rf"(?<=[a-z.]), ({choice(POSTAL)})(?: (\d{{5}})(?:-\d{{4}})?)?(?![\w'-]|\.\w)", _postal),
    rule(rf"(?<![\w.])(?:{choice(SURE)})(?!\w)", _sure_state),
    rule(rf"(?<![\w.])({choice(STATES)})(?= (?:Gov|Sen|Rep|Atty|Lt)\.)", lambda found: STATES[found[1]], name="state"),
)
PLACES: tuple[Rule, ...] = (
    rule(rf"(?<![\w.])([NSEW])\.(?= (?:{_LANDS})\b)", lambda found: _SIDES[found[1]], name="side"),
    rule(
        rf"(?<![\w.])([NSEW])\.?(?= (?:{_NTH}|[A-Z][a-z]+) (?:{choice(STREETS)}|Street\b|Avenue\b|Road\b))",
        lambda found: _SIDES[found[1]],
        name="side",
    ),
    rule(r"(?<!\w)St\.?(?= [A-Z])", _saint),
    rule(rf"\b([A-Z][\w']*|{_NTH}) ({choice(STREETS)})(?!\w)", _street),
    rule(rf"\b([A-Z][\w']+|{_NTH}) ({choice(_BARE)})(?!\w)", _bare_street),
    rule(r"\bAve\.(?= of | [A-Z]\b)", "Avenue", name="street"),
    rule(rf"\b([A-Z][a-z']+|{_NTH}) St(?![\w.'-]| [A-Z])", r"\1 Street", name="street"),
    rule(r"(?<=Avenue |Street )(NW|NE|SW|SE)\b\.?", lambda found: _CORNERS[found[1]], name="side"),
)
