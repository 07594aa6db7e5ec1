"""
The link of an entry: an address that others can open, and that stays the same however they came by it.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

#: What newsrooms and networks put behind an address to see where readers come from; the page is the same without.
_TRACKING = re.compile(
    r"(?:utm_\w*|at_(?:medium|campaign|custom\d*|link_\w+|format|bbc_team)|ns_(?:campaign|mchannel|source|fee)"
    r"|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|_openstat|xtor|wt[._]?mc(?:_o|_id)?|cmpid|ocid|ncid|ftag)",
    re.I,
)
#: Endings of what is no page of text.
_OTHER = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|epub|mp[34]|m4[av]|ogg|opus|wav|webm|mov|avi|mkv|m3u8|jpe?g|png|gif|webp|svg)",
    re.I,
)


def link(wish: str, base: str) -> str | None:
    """
    The http(s) address that *wish* means in a document at *base*, without fragment and tracking; None where it is none,
    bears a password, or leads to a file that is no page of text.
    """
    try:
        parts = urlsplit(urljoin(base, "".join(wish.split())))
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        usable = usable and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    ending = re.search(r"\.\w+\Z", parts.path)
    if not usable or (ending and _OTHER.fullmatch(ending[0])):
        return None
    kept = [each for each in parts.query.split("&") if not _TRACKING.fullmatch(each.partition("=")[0])]
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", "&".join(kept), ""))
