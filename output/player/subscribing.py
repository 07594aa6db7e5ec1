"""
Ways to subscribe to a feed: the addresses that podcast apps listen to, and a QR code for a telephone.
"""

from __future__ import annotations

from functools import cache
from urllib.parse import quote


def ways(feed: str, other: str) -> tuple[tuple[str, str], ...]:
    """
    The names of apps with what opens the address *feed* in them; *other* names any app.
    """
    bare = feed.partition("://")[2]
    escaped = quote(feed, safe="")
    return (
        ("Apple Podcasts", f"podcasts://{bare}"),
        ("Overcast", f"overcast://x-callback-url/add?url={escaped}"),
        ("Pocket Casts", f"pktc://subscribe/{bare}"),
        ("AntennaPod", f"https://antennapod.org/deeplink/subscribe?url={escaped}"),
        (other, f"podcast://{bare}"),
        ("gPodder", f"pcast://{bare}"),
    )


@cache
def code(feed: str) -> str:
    """
    The QR code of *feed* as an element of HTML. A tenth of it may be hidden (level M).
    """
    import segno  # 30 ms

    return segno.make(feed, error="m", micro=False).svg_inline(omitsize=True, border=4)
