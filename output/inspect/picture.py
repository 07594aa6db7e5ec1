"""
The size of a picture, from its own first bytes.
"""

from __future__ import annotations

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
#: Start-of-frame markers of JPEG; the gaps between them are tables.
_FRAMES = {*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)}


def size(data: bytes) -> tuple[str, int, int]:
    """
    What *data* is (jpeg, png, or nothing known), with its width and height in pixels, 0 where they cannot be read.
    """
    if data.startswith(_PNG):
        return ("png", *struct.unpack(">II", data[16:24])) if len(data) >= 24 else ("png", 0, 0)
    if not data.startswith(b"\xff\xd8"):
        return "", 0, 0
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return "jpeg", width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return "jpeg", 0, 0
