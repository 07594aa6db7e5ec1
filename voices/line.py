"""
A line for one call: an event loop that has hung up when it ends.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from voices.errors import EngineFailed

T = TypeVar("T")


def call(talk: Coroutine[Any, Any, T]) -> T:
    """
    Run *talk* to its end in this thread, as `asyncio.run` does, and leave no connection open behind it.
    """
    with asyncio.Runner(loop_factory=_Loop) as runner:
        return runner.run(talk)


def proxy_to(host: str) -> str | None:
    """
    The proxy that the environment names for HTTPS to *host*. Left to itself, aiohttp looks for wss_proxy, which nobody
    sets. Raises `EngineFailed` for a kind that it cannot go through.
    """
    from urllib.request import getproxies, proxy_bypass

    named = getproxies()
    proxy = named.get("https") or named.get("all")
    if not proxy or proxy_bypass(host):
        return None
    kind, _, address = proxy.rpartition("://")
    if kind not in ("", "http", "https"):
        raise EngineFailed(
            f"edge-tts cannot go through a proxy of the kind {kind}; name an HTTP proxy in HTTPS_PROXY.", retry=False
        )
    return f"{kind or 'http'}://{address}"


class _Loop(asyncio.SelectorEventLoop):
    """
    Remembers what it opened. aiohttp lets go of a TLS connection before that has taken its leave from the other side,
    which may take long, and a loop that is closed earlier leaves the socket to chance.
    """

    def __init__(self) -> None:
        super().__init__()
        self._opened: list[asyncio.BaseTransport] = []

    async def create_connection(self, *args: Any, **kwargs: Any) -> Any:
        made = await super().create_connection(*args, **kwargs)
        self._opened.append(made[0])
        return made

    async def start_tls(self, *args: Any, **kwargs: Any) -> Any:
        transport = await super().start_tls(*args, **kwargs)
        if transport:
            self._opened.append(transport)
        return transport

    async def shutdown_asyncgens(self) -> None:
        """
        Hang up as well: each runner comes by here, whatever the end was.
        """
        await super().shutdown_asyncgens()
        for transport in reversed(self._opened):
            if isinstance(transport, asyncio.WriteTransport):
                transport.abort()
        await asyncio.sleep(0)
