"""
The rules that tell page junk from reporting: data only, each with the name that a report shows.

Words of all four languages stand in one rule: pages mix them, and none means anything else in another.
"""

from __future__ import annotations

from briefing.clean.junk.appeals import APPEALS
from briefing.clean.junk.authors import AUTHORS
from briefing.clean.junk.corrections import CORRECTIONS
from briefing.clean.junk.furniture import FURNITURE
from briefing.clean.junk.labels import LABELS
from briefing.clean.junk.letters import LETTERS
from briefing.clean.junk.links import LINKS
from briefing.clean.junk.notes import NOTES
from briefing.clean.junk.pictures import PICTURES
from briefing.clean.junk.rule import Rule

RULES: tuple[Rule, ...] = (
    *LINKS,
    *FURNITURE,
    *LABELS,
    *APPEALS,
    *LETTERS,
    *NOTES,
    *CORRECTIONS,
    *AUTHORS,
    *PICTURES,
)
"""
In the order in which they are tried; what one has dropped the next never sees.

Rules for single sentences come after all others.
"""
