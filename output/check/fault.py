"""
A fault: one place of a show that is not as it has to be.
"""

from __future__ import annotations

from dataclasses import dataclass

from output.inspect.finding import Ask
from output.inspect.sheet import printable

#: Characters of a strange text that are shown.
_WIDTH = 160
#: Of an address as many, those at its beginning among them, and as many are looked at.
_URL, _HOST, _LONG = 100, 40, 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """
    Where *ask* is missed: *place* names the feed, the item or the file, *found* what is there, each in a few words.
    """

    ask: Ask
    place: str
    found: str


@dataclass(frozen=True, slots=True)
class Report:
    """
    What a check of *what* found: all *faults*, and in a sentence each what nobody could see (*unseen*).

    *feeds* and *items* count what was looked at.
    """

    what: str
    feeds: int
    items: int
    faults: tuple[Fault, ...]
    unseen: tuple[str, ...]

    @property
    def kept(self) -> bool:
        """
        Whether nothing is missed that must be.
        """
        return all(each.ask.level != "M" for each in self.faults)


def shown(text: str, most: int = _WIDTH) -> str:
    """
    *text* on one line of at most *most* characters, without what a stranger's text could make a terminal do.
    """
    plain = printable(" ".join(text.split()))
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def short(url: str) -> str:
    """
    *url* as `shown`, cut in its middle: at its end it says which file it is.
    """
    plain = shown(url, _LONG)
    return plain if len(plain) <= _URL else f"{plain[:_HOST]}…{plain[_HOST + 1 - _URL :]}"
