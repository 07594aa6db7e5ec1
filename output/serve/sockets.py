"""
The sockets that a server listens on.
"""

from __future__ import annotations

import errno
import socket
from collections.abc import Sequence

from output.errors import CannotServe

_REASONS = {
    errno.EADDRINUSE: "somebody else listens there. Stop them, or name another with --port; 0 takes any free one.",
    errno.EACCES: "that port is not for everybody. Name one above 1023 with --port.",
    errno.EADDRNOTAVAIL: "that is no address of this machine. Name one of its own with --host.",
}
#: How often a free port is looked for that is free on all hosts.
_TRIES = 20


def listen(hosts: Sequence[str], port: int) -> tuple[socket.socket, ...]:
    """
    Listen on each of *hosts*, at *port*, or where that is 0 at one that is free on all of them. Raises `CannotServe`.
    """
    for attempt in range(_TRIES):
        made: list[socket.socket] = []
        try:
            for host in hosts:
                made.append(_bound(host, made[0].getsockname()[1] if made else port))
        except OSError as e:
            for each in made:
                each.close()
            if port == 0 and made and e.errno == errno.EADDRINUSE and attempt + 1 < _TRIES:
                continue
            raise CannotServe(
                f"{hosts[len(made)]} port {port} cannot be listened on: "
                f"{_REASONS.get(e.errno or 0) or f'{e.strerror or e}. Name another with --host or --port.'}"
            ) from e
        return tuple(made)
    raise AssertionError("the last try returns or raises")


def _bound(host: str, port: int) -> socket.socket:
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except UnicodeError as e:  # a label too long for any name
        raise OSError(errno.EADDRNOTAVAIL, str(e)) from e
    return socket.create_server(address, family=family)
