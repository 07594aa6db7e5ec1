"""
Sound files of other people's, whose tags may be in any encoding or none: the seam to libavformat for reading.
"""

from __future__ import annotations

from typing import Any


def opened(name: str, **wishes: Any) -> Any:
    """
    Open the file *name* to be read, with what cannot be decoded of its tags replaced. Raises what PyAV raises.
    """
    import av

    try:
        return av.open(name, "r", metadata_errors="replace", **wishes)
    except TypeError:  # from 19 on PyAV replaces by itself, and takes no such wish
        return av.open(name, "r", **wishes)
