"""
A WAV file in memory, for engines that hand over bare samples.
"""

from __future__ import annotations

import io
import wave

from voices.model import Sound

#: Bytes before the samples.
_HEADER = 44


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


def bare(data: bytes) -> tuple[bytes, int] | None:
    """
    What `wav` was given, of a file that it made; None for any other, be it damaged or just made by somebody else.
    """
    try:
        with wave.open(io.BytesIO(data)) as file:
            samples, rate = file.readframes(file.getnframes()), file.getframerate()
            ours = (file.getnchannels(), file.getsampwidth()) == (1, 2) and len(samples) == 2 * file.getnframes()
    except (wave.Error, EOFError):
        return None
    return (samples, rate) if ours and len(data) == _HEADER + len(samples) else None
