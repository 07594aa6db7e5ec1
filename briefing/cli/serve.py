"""
`briefing serve`: a show, served at home.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from briefing.cli.streams import show
from briefing.cli.terminal import Terminal

#: Where a show is served unless somebody says otherwise: to this machine alone.
_LOOPBACK = "127.0.0.1"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--host", metavar="H", help="The address to listen on. Default: 127.0.0.1, this machine alone.")
@click.option(
    "--port",
    metavar="P",
    type=click.IntRange(0, 65535),
    default=8080,
    show_default=True,
    help="The port to listen on; 0 takes any free one.",
)
@click.option("--lan", is_flag=True, help="Listen in the local network, too, and show a QR code for the phone.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each request on standard error.")
def serve(folder: Path, host: str | None, port: int, lan: bool, verbose: bool) -> None:
    """
    Serve a show at home: to this machine, or to its network.

    DIR is a folder that `briefing show new` has made. Its feeds are served with the address that they are asked at, so
    that a podcast app on a phone in the same network can subscribe and listen. Nothing else in DIR is served. The
    addresses are printed; Ctrl-C ends it, with exit code 130.
    """
    if lan and host is not None:
        raise click.UsageError("--lan finds the address to listen on, and --host names it; give one of them.")
    from briefing.pipeline.publishing import library
    from output.serve import serve as run
    from output.serve.lan import lan_address

    hosts = (_LOOPBACK, lan_address()) if lan else (host or _LOOPBACK,)
    with Terminal(verbose=verbose) as terminal:

        def ready(address: str, entrances: Sequence[str]) -> None:
            if lan:
                _introduce(f"{address}{entrances[0]}")
            terminal.warn(f"Serving {folder}; Ctrl-C ends it.")
            show("\n".join(f"{address}{each}" for each in entrances))

        try:
            run(library(folder), hosts, port, ready=ready, log=terminal.tell)
        except KeyboardInterrupt as e:
            terminal.warn(f"No longer serving {folder}.")
            raise click.exceptions.Exit(130) from e


def _introduce(address: str) -> None:
    from output.serve.qr import qr

    click.echo(qr(address), err=True)
    click.echo(
        f"Scan it with a phone in the same network, or subscribe to the address by hand: {address}\nApps that fetch "
        "feeds through a server of their own (Apple Podcasts, Spotify, Pocket Casts) cannot see it.",
        err=True,
    )
