"""
The conditions of a request: what a client has kept already (RFC 9110, section 13).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

_TAG = re.compile(r'(?:W/)?("[^"]*")')


def unchanged(headers: Mapping[str, str], etag: str, modified: int) -> bool:
    """
    Tell whether a client with these *headers* has the file already that is known as *etag* (in its quotation marks) and
    was *modified* at that second since 1970. Names of headers are in lower case.
    """
    known = headers.get("if-none-match")
    if known is not None:
        return known.strip() == "*" or etag in _TAG.findall(known)
    since = _second(headers.get("if-modified-since", ""))
    return since is not None and modified <= since


def resumes(headers: Mapping[str, str], etag: str, modified: int) -> bool:
    """
    Tell whether a range is of the file that the client has begun with, as far as it says which (`If-Range`).
    """
    condition = headers.get("if-range", "").strip()
    return not condition or condition == etag or _second(condition) == modified


def _second(text: str) -> int | None:
    try:
        return int(parsedate_to_datetime(text).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
