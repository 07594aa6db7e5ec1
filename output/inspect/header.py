"""
What an encoder hides in the first frame of an MP3: how long it is, and what was added.
"""

from __future__ import annotations

from output.frame import Header
from output.inspect.model import Info

#: VBRI has one place, whatever the frame.
_VBRI = 36
#: As many bytes of a frame tell whether it holds a header of an encoder.
HEAD = 40


def names_encoder(header: Header, frame: bytes) -> bool:
    """
    Tell whether *frame*, of which `HEAD` bytes are enough, is no sound but the header of an encoder.
    """
    return frame[header.info : header.info + 4] in (b"Info", b"Xing") or frame[_VBRI : _VBRI + 4] == b"VBRI"


def encoder(header: Header, frame: bytes) -> Info | None:
    """
    What an encoder says in *frame*; None when that is sound.
    """
    if frame[_VBRI : _VBRI + 4] == b"VBRI":
        return Info("VBRI", int.from_bytes(frame[_VBRI + 14 : _VBRI + 18]), None, None, "")
    kind = frame[header.info : header.info + 4]
    if kind not in (b"Info", b"Xing"):
        return None
    flags = int.from_bytes(frame[header.info + 4 : header.info + 8])
    at, frames = header.info + 8, None
    if flags & 1:
        frames = int.from_bytes(frame[at : at + 4])
    for bit, length in ((1, 4), (2, 4), (4, 100), (8, 4)):
        at += length if flags & bit else 0
    name = frame[at : at + 9]
    if not name[:4].isalnum():
        return Info(kind.decode(), frames, None, None, "")
    added = int.from_bytes(frame[at + 21 : at + 24])
    return Info(kind.decode(), frames, added >> 12, added & 0xFFF, name.decode("latin-1").strip(" \0"))
