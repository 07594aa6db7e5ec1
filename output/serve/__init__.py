"""
Serving a show at home: what any web server would do with its folder, on this machine or for its own network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from output.errors import CannotServe
from output.serve.addresses import Names, shown
from output.serve.holdings import Holdings
from output.serve.sockets import listen

if TYPE_CHECKING:
    from output.show.library import Library

#: What is said where the packages are missing.
MISSING = (
    "`briefing serve` needs packages that come with the extra serve ({} is not there). Run: pip install "
    "'briefing[serve]'"
)


def serve(
    library: Library,
    hosts: Sequence[str],
    port: int,
    *,
    ready: Callable[[str, Sequence[str]], None],
    log: Callable[[str], None],
) -> None:
    """
    Serve the show of *library* on each of *hosts* at *port* (0 is any free one), until somebody interrupts.

    *ready* gets the address of the last host and the paths to open there, once everybody can connect; *log* gets a
    line for each request. Raises `CannotServe`, `BadShow`; and at the end KeyboardInterrupt.
    """
    try:
        from output.serve.app import app
        from output.serve.server import server

        holdings = Holdings(library, log)
        sockets = listen(hosts, port)
        try:
            made = server(app(holdings, Names(hosts), log))
            ready(shown(hosts[-1], sockets[-1].getsockname()[1]), holdings.entrances())
            made.run(sockets=list(sockets))
        finally:
            for each in sockets:
                each.close()
    except ImportError as e:
        raise CannotServe(MISSING.format(e.name)) from e
