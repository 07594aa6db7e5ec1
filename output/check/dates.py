"""
Dates as mail and RSS write them (RFC 2822).
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FORM = re.compile(
    r"(?:(?P<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} "
    r"\d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT|Z|[ECMP][SD]T)"
)


def instant(text: str) -> datetime | None:
    """
    The moment that *text* tells; None when it is not written as RFC 2822 wants it, or names no day that is.
    """
    if not _FORM.fullmatch(text):
        return None
    try:
        found = parsedate_to_datetime(text)
        return found if found.tzinfo is not None else parsedate_to_datetime(re.sub(r"\S+$", "+0000", text))
    except ValueError:
        return None


def weekday(text: str) -> str:
    """
    What is wrong with the day of the week in *text*, a date that `instant` understands; empty when nothing is.
    """
    form, moment = _FORM.fullmatch(text), instant(text)
    if form is None or moment is None or form["day"] in (None, _DAYS[moment.weekday()]):
        return ""
    return f"{form['day']} was a {_DAYS[moment.weekday()]}"
