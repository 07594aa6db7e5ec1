"""
A WAV file in memory, for engines that hand over bare samples.
"""

from __future__ import annotations

import io
import wave

from voices.model import Sound


def wav(samples: bytes, rate: int) -> Sound:
    """
    Wrap mono 16 bit little-endian *samples* at *rate* Hz.
    """
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples)
    return Sound(file.getvalue(), "wav")
