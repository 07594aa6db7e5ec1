"""
The local network: where a phone at home finds this machine.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address

from output.errors import CannotServe

#: A host for documentation (RFC 5737), which nobody has: nothing is sent to it.
_ELSEWHERE = ("192.0.2.1", 9)


def route() -> str:
    """
    The address that this machine would be seen by if it sent something out; it sends nothing. Raises OSError.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_ELSEWHERE)
        return str(probe.getsockname()[0])


def lan_address(find: Callable[[], str] = route) -> str:
    """
    The address of this machine in its own network, which *find* finds.

    Raises `CannotServe` when it is in none, or seen by everybody.
    """
    try:
        found = find()
    except OSError as e:
        raise CannotServe(
            "This machine is in no network that a phone could be in, too. Connect it, or name its address with --host."
        ) from e
    if ip_address(found).is_loopback or ip_address(found).is_unspecified:
        raise CannotServe(
            f"This machine knows itself as {found} alone, which no phone can reach. Connect it to a network, or name "
            "its address with --host."
        )
    if ip_address(found).is_global:
        raise CannotServe(
            f"The address of this machine is {found}, on the open internet: everybody could connect. Say --host "
            f"{found} if that is what you want."
        )
    return found
