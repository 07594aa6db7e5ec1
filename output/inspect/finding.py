"""
A finding: one line about one thing that a podcast's file has to be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from output.inspect.model import Inspection

#: What is wrong, each in a few words, and what is there.
Verdict = tuple[Sequence[str], str]


@dataclass(frozen=True, slots=True)
class Ask:
    """
    What is asked, under its *number* in docs/inspect.md. *level* is M (must), S (should) or N (nice).

    *heard* tells what somebody notices where it is missed, *mend* what to do; both are sentences.
    """

    number: str
    level: str
    name: str
    heard: str
    mend: str


@dataclass(frozen=True, slots=True)
class Finding:
    """
    How a file meets one *ask*: *well* or not, with what was *found*.
    """

    ask: Ask
    well: bool
    found: str


#: What is asked, with who finds out whether it is kept.
Check = tuple[Ask, Callable[[Inspection], Verdict]]


def findings(file: Inspection, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """
    The finding of each of *checks* about *file*.
    """
    found = []
    for ask, check in checks:
        faults, told = check(file)
        found.append(Finding(ask, not faults, "; ".join(faults) if faults else told))
    return tuple(found)


def counted(number: int, name: str) -> str:
    """
    *number* of what *name* is one of.
    """
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
