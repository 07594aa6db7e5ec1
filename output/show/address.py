"""
The address of a show: where others find it.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from output.errors import BadShow

#: Endings of names that only one network knows.
_OWN = (".local", ".localhost", ".internal", ".lan", ".home", ".test", ".invalid")


def whole(url: str) -> bool:
    """
    Tell whether *url* is an absolute http or https address.
    """
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def address(url: str) -> str:
    """
    *url* as the address of a show, ending in a slash.

    Raises `BadShow` unless it is absolute, http or https, and plain ASCII without a query: podcast clients put the
    names of files behind it (R8, R46).
    """
    if not whole(url) or not url.isascii() or not url.isprintable() or set(url) & set(" <>\"'\\^`{|}"):
        raise BadShow(
            f"{url!r} is no address that a podcast client can open. Give an absolute one in plain ASCII letters, such "
            "as https://example.org/news/ (of a name with other letters the form that begins with xn--)."
        )
    parts = urlsplit(url)
    if parts.query or parts.fragment or "@" in parts.netloc:
        raise BadShow(
            f"{url!r} holds a query, a fragment or a password; the names of files come behind the address of a show. "
            "Give it without them."
        )
    return url if url.endswith("/") else f"{url}/"


def private(url: str) -> bool:
    """
    Tell whether the host of *url* is found on this machine or in its own network alone. Nobody is asked for that.
    """
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_OWN)
