"""
The web server: uvicorn, as quiet as it can be; the seam to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uvicorn import Server
    from uvicorn._types import ASGI3Application

#: Connections at a time: a household's many times over.
_CONNECTIONS = 200
#: Seconds that whoever is being served has when the server ends.
_FAREWELL = 1


def server(app: ASGI3Application) -> Server:
    """
    The server of *app*. Its `run` ends with the signal that was sent, when all has been tidied up.
    """
    import uvicorn

    return uvicorn.Server(
        uvicorn.Config(
            app,
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=_FAREWELL,
        )
    )
