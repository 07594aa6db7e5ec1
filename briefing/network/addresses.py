"""
The addresses of machines: which belong to the open internet, and which to somebody's own network.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

# In its last 32 bits stands the IPv4 address that the network's translator connects to.
_NAT64 = IPv6Network("64:ff9b::/96")

# Set apart for protocols, translators within a network, documentation, routes: some Pythons hold them for public.
_SET_APART = tuple(map(ip_network, ("192.0.0.0/24", "64:ff9b:1::/48", "3fff::/20", "5f00::/16")))


class PrivateAddress(ValueError):
    """
    Raised for a machine that is not on the open internet; the message is its address.
    """


def look_up(host: str, port: int) -> tuple[str, ...]:
    """
    Return the numerical addresses of *host*, however it is written: a name, `0x7f.1`, `2130706433`, `[::1]`.

    Raises:
        PrivateAddress: One of them is private. All are refused then: honest names do not mix the two.
        OSError: There is no such host.
    """
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except UnicodeError as e:  # a label too long for any name
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from e
    addresses = tuple(dict.fromkeys(str(each[4][0]) for each in found))
    for each in addresses:
        if not is_public(each):
            raise PrivateAddress(each)
    return addresses


def is_public(address: str) -> bool:
    """
    Tell whether a numerical *address* is one machine of the open internet.
    """
    ip = ip_address(address.partition("%")[0])
    inner = _inner(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    if any(ip in network for network in _SET_APART):
        return False
    odd = ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_loopback or ip.is_unspecified
    return ip.is_global and not odd and not (isinstance(ip, IPv6Address) and ip.is_site_local)


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """
    Find the IPv4 address that an IPv6 address only wraps.
    """
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour
