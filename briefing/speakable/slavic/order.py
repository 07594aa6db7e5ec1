"""
The rules of Russian and Ukrainian, in the order in which they are tried.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.speakable.grammar import Grammar
from briefing.speakable.slavic.acronyms import Acronyms
from briefing.speakable.slavic.calendar import Calendar
from briefing.speakable.slavic.clock import Clock
from briefing.speakable.slavic.codes import Codes
from briefing.speakable.slavic.compounds import Compounds
from briefing.speakable.slavic.counts import Counts
from briefing.speakable.slavic.dates import Dates
from briefing.speakable.slavic.initials import Initials
from briefing.speakable.slavic.numbered import Numbered
from briefing.speakable.slavic.people import Crowd, People
from briefing.speakable.slavic.phones import Phones
from briefing.speakable.slavic.places import Places
from briefing.speakable.slavic.ratios import Ratios
from briefing.speakable.slavic.romans import Romans
from briefing.speakable.slavic.shortened import Shortened
from briefing.speakable.slavic.titles import Titles
from briefing.speakable.slavic.tongue import Tongue


def grammar(tongue: Tongue, crowd: Crowd, signs: Mapping[str, str]) -> Grammar:
    """
    Return the grammar of one *tongue*, with its words for people and its names for *signs*.
    """
    shortened = Shortened(tongue)
    return Grammar(
        rules=(
            *shortened.phrases(),
            *Numbered(tongue).rules(),
            *Romans(tongue).rules(),
            *Codes(tongue).rules(),
            *Phones(tongue).rules(),
            *Ratios(tongue).rules(),
            *Calendar(tongue).rules(),
            *Clock(tongue).rules(),
            *Dates(tongue).rules(),
            *People(tongue, crowd).rules(),
            *Compounds(tongue).rules(),
            *Counts(tongue).rules(),
            *Titles(tongue).rules(),
            *Places(tongue).rules(),
            *Initials(tongue).rules(),
            *shortened.rules(),
            *Acronyms(tongue).rules(),
        ),
        number=tongue.numerals.cardinal,
        signs=signs,
    )
