"""
The addresses that a show is served at: what is asked for by another name than ours is not ours to answer.

A page elsewhere could let its own name lead to this machine and then read what only we can see; numbers cannot be bent
like that.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9.-]{0,253}))(?::(?P<port>[0-9]{1,5}))?", re.I)


class Names:
    """
    What this machine is called: localhost, its own name, that of each of *hosts*, and every number.
    """

    def __init__(self, hosts: Iterable[str]) -> None:
        own = socket.gethostname().lower()
        self._known = {"localhost", own, f"{own}.local", *(each.lower() for each in hosts)}

    def base(self, host: str, base_url: str) -> str | None:
        """
        The address of the show for whoever asks with this `Host` header, which is without a scheme: *base_url* where it
        is asked by that, or None where the name is not ours.
        """
        found = _HOST.fullmatch(host)
        if found is None or (found["port"] and not 0 < int(found["port"]) < 65536):
            return None
        if host.lower() == urlsplit(base_url).netloc.lower():
            return base_url
        name = found["name"].lower()
        known = name.rstrip(".") in self._known or name.endswith(".localhost") or _is_number(name)
        return f"http://{host.lower()}/" if known else None


def shown(host: str, port: int) -> str:
    """
    The address to open for what listens on *host* at *port*: on this machine for what listens everywhere.
    """
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}/" if port == 80 else f"http://{name}:{port}/"


def _is_number(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
