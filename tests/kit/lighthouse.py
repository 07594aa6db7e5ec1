"""
A short article about a lighthouse, and what a machine makes of it in Ukrainian.
"""

from __future__ import annotations

TITLE = "The old lighthouse opens its doors again"
STAIRS = "More than 300 visitors climbed the stairs."
ARTICLE = f"""\
{TITLE}

HARBOUR TOWN -- The old lighthouse opened its doors on Monday.

The town council paid for the new lamp.

{STAIRS}

The keeper told the story of the great storm.
"""
UKRAINIAN = {
    TITLE: "Старий маяк знову відчиняє двері",
    "The old lighthouse opened its doors on Monday.": "Старий маяк відчинив двері в понеділок.",
    "The town council paid for the new lamp.": "Міська рада оплатила нову лампу.",
    STAIRS: "Понад 300 відвідувачів піднялися сходами.",
    "The keeper told the story of the great storm.": "Доглядач розповів історію великого шторму.",
}
#: One translation has lost its number and is not to be trusted.
DOUBTFUL = UKRAINIAN | {STAIRS: "Багато відвідувачів піднялися сходами."}
