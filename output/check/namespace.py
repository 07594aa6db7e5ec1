"""
The elements of the podcast namespace that its schema declares, and what it says of them (R23).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from output.check.fault import Fault, shown
from output.check.feed import Feed, children, content, elements
from output.inspect.finding import Ask

SCHEMA = Ask(
    "R23",
    "M",
    "podcast namespace",
    "Apps that read the element by its rules overlook it.",
    "Give it the attributes and the kind of text that the podcast namespace asks for.",
)

_DECIMAL, _INTEGER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", r"[+-]?\d+"


@dataclass(frozen=True, slots=True)
class _Rule:
    """
    The *content* as a pattern, or at most *most* characters of it; patterns of attributes that have to be there
    (*needed*) and of those that may be (*optional*).
    """

    content: str = ""
    most: int = 0
    needed: Mapping[str, str] = field(default_factory=dict)
    optional: Mapping[str, str] = field(default_factory=dict)


_RULES = {
    # The schema asks for the owner, too; who has no mail address to show may leave it out (R17 tells of it).
    "locked": _Rule("yes|no", optional={"owner": ".*"}),
    "transcript": _Rule(needed={"url": ".+", "type": ".+"}, optional={"language": ".*", "rel": ".*"}),
    "funding": _Rule(most=128, needed={"url": ".+"}),
    "chapters": _Rule(needed={"url": ".+", "type": ".+"}),
    "soundbite": _Rule(
        most=128, needed={"startTime": _DECIMAL, "duration": _DECIMAL}, optional={"nodevalue": _DECIMAL}
    ),
    "person": _Rule(most=128, optional={"role": ".*", "group": ".*", "img": ".*", "href": ".*"}),
    "location": _Rule(most=128, optional={"geo": ".*", "osm": ".*"}),
    "season": _Rule(_INTEGER, optional={"name": ".{0,128}"}),
    "episode": _Rule(_DECIMAL, optional={"display": ".{0,32}"}),
    "value": _Rule(needed={"type": ".+", "method": ".+"}, optional={"suggested": _DECIMAL}),
    "images": _Rule(needed={"srcset": ".+"}),
}


def check(feed: Feed) -> Iterator[Fault]:
    """
    The faults of the elements in *feed* that the schema declares.
    """
    for place, element, name in elements(feed):
        prefix, _, local = name.partition(":")
        if prefix == "podcast" and local in _RULES:
            told = {str(key): str(value) for key, value in element.attrib.items()}
            for wrong in _wrong(_RULES[local], content(element), told):
                yield Fault(SCHEMA, place, f"{name}: {wrong}")
            if local == "value" and not children(element, "podcast:valueRecipient"):
                yield Fault(SCHEMA, place, f"{name}: nobody receives anything")
            if local == "person" and not content(element):
                yield Fault(SCHEMA, place, f"{name}: nobody is named")


def _wrong(rule: _Rule, text: str, attributes: Mapping[str, str]) -> Iterator[str]:
    if rule.content and not re.fullmatch(rule.content, text):
        yield f"its text is {shown(text, 40)!r}"
    if rule.most and len(text) > rule.most:
        yield f"its text has {len(text)} characters; {rule.most} is the most"
    for key, pattern in rule.needed.items():
        if key not in attributes:
            yield f"it lacks {key}"
        elif not re.fullmatch(pattern, attributes[key], re.DOTALL):
            yield f"{key} is {shown(attributes[key], 40)!r}"
    for key, value in attributes.items():
        if key.startswith("{") or key in rule.needed:
            continue
        if key not in rule.optional:
            yield f"{shown(key, 40)} is no attribute of it"
        elif not re.fullmatch(rule.optional[key], value, re.DOTALL):
            yield f"{key} is {shown(value, 40)!r}"
