"""
The address of a translation server, as somebody gave it.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from briefing.errors import PlanError
from briefing.translators import Access
from briefing.translators.choice import KEY


def checked(access: Access) -> str:
    """
    The address in *access*, without the end that people copy along. No message holds what could be a secret.

    Raises:
        PlanError: It is none, holds a secret, or is not surely on this machine when *access* is offline.
    """
    try:
        parts = urlsplit(access.url.strip())
        host, usable = parts.hostname, parts.port != 0
    except ValueError:
        host, usable = None, False
    if not host or not usable or parts.scheme not in ("http", "https"):
        raise PlanError(
            "--translator-url has to be the http(s) address of a translation server, such as http://localhost:5000."
        )
    if parts.username is not None or parts.query or parts.fragment:
        raise PlanError(
            "--translator-url is the bare address of a server, without a password or a question mark; "
            f"a key goes into the environment variable {KEY}."
        )
    url = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/').removesuffix('/translate')}"
    if access.offline and not is_here(host):
        raise PlanError(
            f"The translation server {url} may be on another machine, which --offline forbids; leave out --offline, or "
            "name one on this machine, such as http://127.0.0.1:5000."
        )
    return url


def is_here(host: str) -> bool:
    """
    Tell whether *host* is surely this machine. No name is looked up: that alone could leave it.
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def proxies(url: str) -> dict[str, Any] | None:
    """
    What requests has to be told of proxies for *url*; None leaves them to the environment.

    No proxy leads to this machine: one that the environment names would get what is to stay here.
    """
    return dict.fromkeys(("http", "https", "all")) if is_here(urlsplit(url).hostname or "") else None
