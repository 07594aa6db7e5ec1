"""
A server to download from.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from packageserver import Server, serve


@pytest.fixture
def server() -> Iterator[Server]:
    """
    A server on this machine.
    """
    with serve() as server:
        yield server
