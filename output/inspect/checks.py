"""
All that is asked of a file, in the order of docs/inspect.md.
"""

from __future__ import annotations

from collections.abc import Iterable

from output.inspect import chapter_checks, promise_checks, sound_checks, stream_checks, tag_checks
from output.inspect.finding import Finding, findings
from output.inspect.model import Inspection


def judge(file: Inspection) -> tuple[Finding, ...]:
    """
    A finding for each thing that is asked of *file*, and for each promise of the manifest beside it.
    """
    checks = (*chapter_checks.CHECKS, *stream_checks.CHECKS, *sound_checks.CHECKS, *tag_checks.CHECKS)
    return findings(file, checks) + findings(file, promise_checks.checks(file))


def kept(found: Iterable[Finding]) -> bool:
    """
    Whether nothing is missed that must be.
    """
    return all(each.well for each in found if each.ask.level == "M")
