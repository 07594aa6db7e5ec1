"""
A WAV file in memory, for engines that hand over bare samples.
"""

from __future__ import annotations

import struct

from voices.model import Sound

#: The head of a file of mono 16 bit samples: RIFF and WAVE, the chunk `fmt ` (PCM, channels, samples and bytes a
#: second, bytes and bits a sample), the chunk `data`.
_HEAD = struct.Struct("<4sI4s4sIHHIIHH4sI")


def wav(samples: bytes, rate: int) -> Sound:
    """
    Wrap mono 16 bit little-endian *samples* at *rate* Hz. Raises `ValueError` for half a sample, or no rate.
    """
    if rate <= 0 or len(samples) % 2:
        raise ValueError(f"{len(samples)} bytes at {rate} Hz are no samples")
    return Sound(_head(len(samples), rate) + samples, "wav")


def plain(data: bytes) -> tuple[memoryview, int] | None:
    """
    The samples in *data* and their rate in Hz, where that is a whole file as `wav` makes it, byte by byte; else None.
    """
    if len(data) <= _HEAD.size or len(data) % 2:
        return None
    rate = int.from_bytes(data[24:28], "little")
    if not 0 < rate < 1 << 20 or data[: _HEAD.size] != _head(len(data) - _HEAD.size, rate):
        return None
    return memoryview(data)[_HEAD.size :], rate


def _head(size: int, rate: int) -> bytes:
    return _HEAD.pack(b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", size)
