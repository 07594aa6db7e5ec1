"""
The ranges of bytes that a client asks for (RFC 9110, section 14).
"""

from __future__ import annotations

import re

#: A stretch of a file from its first byte up to, not including, the second number.
Stretch = tuple[int, int]

#: As many stretches are sent at once; who wants more gets the whole, which is cheaper for both.
MOST = 8

_RANGES = re.compile(r"bytes\s*=(.*)", re.I)
_RANGE = re.compile(r"(?P<first>[0-9]{1,100})-(?P<last>[0-9]{0,100})|-(?P<suffix>[0-9]{1,100})")


def ranges(header: str, size: int) -> tuple[Stretch, ...] | None:
    """
    The stretches of a file of *size* bytes that a `Range` *header* asks for, in its order.

    None when the whole is to be sent: the header makes no sense, or asks for too many stretches, or for more than the
    whole. Empty when none of them is in the file (416).
    """
    asked = _RANGES.fullmatch(header.strip())
    found = [_RANGE.fullmatch(each.strip()) for each in asked[1].split(",") if each.strip()] if asked else []
    stretches = []
    for each in found:
        if each is None:
            return None
        first, last, suffix = each["first"], each["last"], each["suffix"]
        if suffix is not None:
            stretches.append((max(0, size - int(suffix)), size))
        elif last and int(last) < int(first):
            return None
        else:
            stretches.append((int(first), min(int(last) + 1, size) if last else size))
    if not stretches:
        return None
    inside = tuple((start, stop) for start, stop in stretches if start < stop)
    if len(inside) > MOST or (len(inside) > 1 and sum(stop - start for start, stop in inside) > size):
        return None
    return inside
