"""
English titles, initials, and the parties of politicians.
"""

from __future__ import annotations

import re

from briefing.speakable.en.acronyms import stop
from briefing.speakable.en.names import BARE, PARTIES, TITLES
from briefing.speakable.en.states import POSTAL, STATES
from briefing.speakable.en.words import STARTERS
from briefing.speakable.grammar import Rule, choice, following, head_of, listed, rule

_LETTERED = frozenset(
    listed(
        "vitamin plan hepatitis influenza team model appendix exhibit option terminal grade part chapter act "
        "title phase type stage section class figure level group division schedule category"
    )
)
_WHOLE = tuple(sorted({*STATES.values(), *POSTAL.values()} - {"D C"}))
_REGIONS = {**{name: name for name in _WHOLE}, **{key[:-1]: name for key, name in STATES.items()}, **POSTAL, **STATES}


def _party(found: re.Match[str]) -> str:
    comma = ", " if found["lead"].strip() else found["lead"]
    closed = "," if "(" in found["lead"] and following(found) else stop(found)
    return f"{comma}{PARTIES[found['party']]} of {_REGIONS[found['state']]}{closed}"


def _local_party(found: re.Match[str]) -> str:
    return f", {PARTIES[found[1]]} of {found[2]}"


def _lone_party(found: re.Match[str]) -> str | None:
    return None if found[1].lower() in _LETTERED else f"{found[1]}, {PARTIES[found[2]]},"


def _title(found: re.Match[str]) -> str:
    return TITLES[found[1]]


def _bare_title(found: re.Match[str]) -> str:
    return BARE[found[1]]


def _initial(found: re.Match[str]) -> str | None:
    """
    Drop the stop of an initial between two names, or before the first: John F. Kennedy.
    """
    head, after = head_of(found).split(), following(found)
    if after[0] in STARTERS:
        return None
    last = head[-1] if head else "."
    begins = last[-1] in ".!?:,;" or re.fullmatch("[A-Z]", last) or last.islower()
    return found[1] if begins or (last[0].isupper() and last.lower() not in _LETTERED) else None


_TITLE = choice(TITLES)

PARTY: tuple[Rule, ...] = (
    rule(
        rf"(?P<lead>,? ?[(\[]| [—–] ?|,? ?)(?<![\w-])(?P<party>[DRI])-(?P<state>{choice(_REGIONS)})(?!\w)[)\]]?"
        r"(?=,|;|:|\s|\.|$)",
        _party,
    ),
    rule(r"(?:,| [(]) ?([DRI])-([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})[)]?(?=[,;.]|$)", _local_party),
    rule(r"\b([A-Z][a-z]+) \(([DRI])\)(?!\w),?", _lone_party),
)
PEOPLE: tuple[Rule, ...] = (
    rule(r"\bSec\.(?= of )", "Secretary", name="title"),
    rule(rf"\b({_TITLE})(?= (?:and )?(?:[A-Z]|{_TITLE}|first Class))", _title),
    rule(rf"(?<![\w'-])({choice(BARE)})(?= (?:and )?[A-Z])", _bare_title),
    rule(
        r"(?<!\w)Sr\.(?= (?:Mary|Maria|Joan|Helen|Anne|Rose|Teresa|Theresa|Margaret|Catherine)\b)",
        "Sister",
        name="title",
    ),
)
INITIALS: tuple[Rule, ...] = (
    rule(r"(?<![\w.])([A-Z])\. (?=[A-Z]\. [A-Z][a-z])", r"\1 ", name="initial"),
    rule(r"(?<![\w.'])([A-HJ-Z])\.(?= [A-Z][a-z])", _initial),
)
