"""
The headers that a file is sent with, which its name decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

#: The media type of each ending, the longer endings first.
TYPES: Mapping[str, str] = {
    ".chapters.json": "application/json+chapters",
    ".json": "application/json",
    ".xml": "application/rss+xml; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".opus": "audio/ogg",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}

#: What players on other hosts read (R43): feeds, lists, media, transcripts, chapters, art.
_SHARED = re.compile(
    r".*\.(?:xml|opml|mp3|opus|vtt|srt|txt|chapters\.json|transcript\.(?:json|html)|png|jpg)", re.DOTALL
)
#: Names that change with what they hold: of art, scripts and styles. In that of an episode such figures mean something.
_HASHED = re.compile(r".*[-.][0-9a-f]{8,64}(?:-\d+)?\.(?:js|css|png|jpg|svg|ico|webp|woff2)", re.DOTALL)
#: What has another name when its bytes are others, but for an episode that is taken back and made again.
_MEDIA = re.compile(r".*\.(?:mp3|opus|vtt|srt|txt|chapters\.json|transcript\.(?:json|html))", re.DOTALL)

_LONG, _AGAIN, _DAY = "public, max-age=31536000, immutable", "no-cache", "public, max-age=86400"


def headers(path: str) -> dict[str, str]:
    """
    Type, caching and who may read, for the file at *path*.
    """
    name = PurePosixPath(path).name
    found = {
        "Content-Type": next((kind for end, kind in TYPES.items() if name.endswith(end)), "application/octet-stream"),
        "Cache-Control": _caching(name),
        "X-Content-Type-Options": "nosniff",
        "Accept-Ranges": "bytes",
    }
    if _SHARED.fullmatch(name):
        found["Access-Control-Allow-Origin"] = "*"
        found["Access-Control-Expose-Headers"] = "Accept-Ranges, Content-Range, ETag"
    return found


def _caching(name: str) -> str:
    if _HASHED.fullmatch(name):
        return _LONG
    return _DAY if _MEDIA.fullmatch(name) else _AGAIN
