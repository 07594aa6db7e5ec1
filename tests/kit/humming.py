"""
Speech as a server sends it: MP3s that hum.
"""

from __future__ import annotations

import functools
import io

import av
import numpy as np

RATE = 24_000
_LONGEST = 30


def hum(seconds: float, loud: float = 0.2) -> bytes:
    """
    An MP3 as Google makes them: mono, 24 kHz, 64 kbit/s; *loud* is the amplitude of the hum, 1 the most.
    """
    if seconds > _LONGEST:
        raise ValueError(f"this Google speaks at most {_LONGEST} s")
    # Frames of 576 samples and 192 bytes that borrow nothing from each other, so the file can end behind any of them.
    return _encoded_hum(loud)[: 192 * round(seconds * RATE / 576)]


@functools.lru_cache(maxsize=8)
def _encoded_hum(loud: float) -> bytes:
    time = np.arange(_LONGEST * RATE) / RATE
    wave = loud * 32767 * np.sin(2 * np.pi * 140 * time) * np.sin(np.pi * 2 * time) ** 2
    file = io.BytesIO()
    with av.open(file, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as container:
        stream = container.add_stream("libmp3lame", rate=RATE, layout="mono", options={"reservoir": "0"})
        stream.bit_rate = 64_000
        frame = av.AudioFrame.from_ndarray(wave.astype(np.int16)[None], format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()
