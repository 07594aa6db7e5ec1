"""
English handles and hashtags.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, rule

_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")


def _tag(found: re.Match[str]) -> str:
    return f"hashtag {_parted(found[1])}"


def _handle(found: re.Match[str]) -> str:
    return f"at {_parted(found[1]).replace('_', ' underscore ')}"


def _parted(name: str) -> str:
    """
    Part words that a capital or a figure begins: GoTigers.
    """
    return _PARTS.sub(" ", name)


ADDRESSES: tuple[Rule, ...] = (
    rule(r"(?<![\w&])#(?=\d*[A-Za-z])(\w+)", _tag),
    rule(r"(?<![\w.])@(\w*[A-Za-z]\w*)", _handle),
)
