"""
German as it is spoken.

Not handled yet: the gender of nouns comes from lists of last parts and a few endings, so "1" and ordinals without an
article may get the wrong ending before rare nouns; the case of a lone "1" comes from the verb or preposition before,
so one at the head of a clause counts as its subject; chapter numbers with several stops are read with "Punkt";
acronyms of four letters and more with a vowel that are on no list are left to the voice.
"""

from __future__ import annotations

import re

from briefing.speakable.de.acronyms import ACRONYMS, GASES
from briefing.speakable.de.addresses import ADDRESSES, PHONES
from briefing.speakable.de.amounts import FREE, LOW, SIGNED, TO, N, amount, first, last_stop, low
from briefing.speakable.de.clocks import CLOCKS
from briefing.speakable.de.compounds import COMPOUNDS, COMPOUNDS_EARLY
from briefing.speakable.de.dates import DATES
from briefing.speakable.de.monarchs import MONARCHS
from briefing.speakable.de.money import MONEY
from briefing.speakable.de.numerals import cardinal, number
from briefing.speakable.de.ones import ONES_EARLY, ONES_RULES, counted
from briefing.speakable.de.ordinals import NUMBERED_THINGS, ORDINALS
from briefing.speakable.de.scores import SCORES
from briefing.speakable.de.shorts import EARLY, SHORTS
from briefing.speakable.de.units import UNIT_RULES
from briefing.speakable.de.weekdays import WEEKDAYS
from briefing.speakable.de.words import BIG, SIGNS
from briefing.speakable.de.years import YEARS
from briefing.speakable.grammar import Grammar, Rule, apart, choice, previous, rule, tail_of


def _big(found: re.Match[str]) -> str:
    return low(found) + amount(found) + last_stop(found)


def _range(found: re.Match[str]) -> str:
    counting = re.match(r" (?:[a-zäöüß]+ )?[A-ZÄÖÜ]", tail_of(found)) and not previous(found).endswith(NUMBERED_THINGS)
    return f"{first(found[1]) if counting else number(found[1])} bis {number(found[2])}"


def _version(found: re.Match[str]) -> str:
    return apart(found, " Punkt ".join(map(number, found[0].split("."))))


def _alone(found: re.Match[str]) -> str:
    return apart(found, counted(found, found[1]))


_SPANS = "(?:Tag|Woche|Monat|Jahr|Stunde|Person|Kopf|Einwohner)"

_RULES: tuple[Rule, ...] = (
    # The marks of a news ticker.
    rule(r"(?<!\w)\+{3,}(?!\w)", " – ", name="ticker"),
    *ADDRESSES,
    *EARLY,
    *PHONES,
    *GASES,
    *ONES_EARLY,
    *COMPOUNDS_EARLY,
    *WEEKDAYS,
    *CLOCKS,
    *DATES,
    *YEARS,
    *MONARCHS,
    *ORDINALS,
    *MONEY,
    *UNIT_RULES,
    rule(rf"{SIGNED}{FREE}{LOW}(?P<a>{N}) ?(?P<big>{choice(BIG)})(?!\w)", _big),
    *SCORES,
    *COMPOUNDS,
    rule(rf"{FREE}({N}){TO}({N})(?!\w|-\w)", _range),
    rule(rf"(?<![\w)])[-–−](?={N})", "minus ", name="minus"),
    *ONES_RULES,
    rule(r"(?<![\d.,])(?!\d{1,3}(?:\.\d{3})+(?!\d|\.\d))\d+(?:\.\d+)+(?!,\d)", _version),
    rule(rf"({N})", _alone),
    *SHORTS,
    *ACRONYMS,
    rule(rf"(?<=[a-zäöüß])(?<!Tag)(?<!Woche)(?<!Monat)(?<!Jahr)(?<!Nacht)/(?={_SPANS}\b)", " pro ", name="slash"),
    rule(r"(?<=[A-Za-zäöüß])/(?=[A-Za-zÄÖÜäöü])", " ", name="slash"),
)

GRAMMAR = Grammar(rules=_RULES, number=cardinal, signs=SIGNS)
