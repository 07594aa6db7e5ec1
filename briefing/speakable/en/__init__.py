"""
English as it is spoken.

Not handled yet: "5m" is millions only after a currency or before a plural that is not measured in metres; a lone
four-digit number is a year only where a preposition, a month, a determiner, an event or the end of a clause says so;
acronyms with a vowel that are on no list are left to the voice.
"""

from __future__ import annotations

from briefing.speakable.en.abbreviations import ABBREVIATIONS, NUMBERS
from briefing.speakable.en.acronyms import ACRONYMS
from briefing.speakable.en.addresses import ADDRESSES
from briefing.speakable.en.codes import CODES
from briefing.speakable.en.dates import DATES
from briefing.speakable.en.money import MONEY
from briefing.speakable.en.numbers import FRACTIONS, RANGES, WRITTEN
from briefing.speakable.en.numerals import cardinal
from briefing.speakable.en.people import INITIALS, PARTY, PEOPLE
from briefing.speakable.en.phones import DIALED, PHONES
from briefing.speakable.en.places import PLACES, STREET_STATES
from briefing.speakable.en.romans import ROMANS
from briefing.speakable.en.units import MEASURES
from briefing.speakable.en.words import SIGNS
from briefing.speakable.grammar import Grammar, Rule, rule

_PER = (
    "hour|day|week|month|year|second|minute|night|person|mile|gallon|pound|barrel|ton|acre|household|share|kg|km|"
    "litre|liter"
)

_RULES: tuple[Rule, ...] = (
    *ADDRESSES,
    *PARTY,
    *STREET_STATES,
    *NUMBERS,
    *WRITTEN,
    *DIALED,
    *DATES,
    *PHONES,
    *MONEY,
    *FRACTIONS,
    *MEASURES,
    *CODES,
    *RANGES,
    *PEOPLE,
    *PLACES,
    *INITIALS,
    *ABBREVIATIONS,
    *ROMANS,
    *ACRONYMS,
    rule(r"(?<=[a-z])/hr\b", " per hour", name="rate"),
    rule(rf"(?<=[a-z]s)/(?=(?:{_PER})\b)|(?<=dollar)/(?=(?:{_PER})\b)", " per ", name="rate"),
    rule(r"(?<=[A-Za-z])/(?=[A-Za-z])", " ", name="slash"),
)

GRAMMAR = Grammar(rules=_RULES, number=cardinal, signs=SIGNS)
