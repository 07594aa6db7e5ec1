"""
The sheet: a report as lines of text for the person at the keyboard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from output.check.fault import Fault, Report, shown
from output.inspect.finding import Ask, counted

#: Places of one kind that are named; the rest is counted.
_MOST = 10
_LEVELS = {"M": "must", "S": "should", "N": "nice"}


def sheet(report: Report) -> str:
    """
    Each thing that is missed with the places where, what a listener would notice, and how to mend it; then the sum.
    """
    groups: dict[Ask, list[Fault]] = {}
    for fault in report.faults:
        groups.setdefault(fault.ask, []).append(fault)
    parts = ["\n".join(_group(ask, groups[ask])) for ask in sorted(groups, key=_order)]
    return "\n\n".join([*parts, "\n".join(_sum(report))])


def _order(ask: Ask) -> tuple[int, int]:
    return "MSN".index(ask.level), int(ask.number[1:])


def _group(ask: Ask, faults: Sequence[Fault]) -> Iterator[str]:
    yield f"{ask.number} {ask.level} ({_LEVELS[ask.level]}) {ask.name}: {counted(len(faults), 'place')}"
    for each in faults[:_MOST]:
        yield f"    {shown(each.place, 200)}: {shown(each.found, 300)}"
    if len(faults) > _MOST:
        yield f"    and {len(faults) - _MOST} more, which --json names"
    yield f"  {ask.heard}"
    yield f"  {ask.mend}"


def _sum(report: Report) -> Iterator[str]:
    looked = f"{counted(report.feeds, 'feed')} with {counted(report.items, 'episode')}"
    counts = {level: sum(each.ask.level == level for each in report.faults) for level in _LEVELS}
    if report.faults:
        told = f"{counts['M']} missed that must be, {counts['S']} that should, {counts['N']} that would be nice"
    else:
        told = "all is as it should be"
    yield f"{shown(report.what)}: {looked}, {told}."
    yield from report.unseen
