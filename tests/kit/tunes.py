"""
Music for tests, as files in the formats that people have.
"""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

#: The codec for each ending.
CODECS = {".wav": "pcm_s16le", ".mp3": "libmp3lame", ".flac": "flac", ".ogg": "libopus", ".m4a": "aac"}


def tune(seconds: float, rate: int = 44_100, *, peak: float = 0.4) -> NDArray[np.float32]:
    """
    A steady chord, which has no pauses of its own.
    """
    time = np.arange(round(seconds * rate)) / rate
    chord = sum(np.sin(2 * np.pi * hz * time) for hz in (220.0, 277.2, 329.6))
    return np.asarray(peak * chord / np.abs(chord).max(initial=1e-9), np.float32)


def save(path: Path, level: NDArray[np.float32], rate: int = 44_100, *, channels: int = 2) -> Path:
    """
    Write *level* to *path* as its ending says, the same on each of the *channels*.
    """
    layout = "stereo" if channels == 2 else "mono"
    with av.open(str(path), "w") as container:
        stream = container.add_stream(CODECS[path.suffix], rate=rate, layout=layout)
        wide = av.AudioResampler(format=stream.format.name, layout=layout, rate=rate)
        for start in range(0, len(level), 1024):
            block = np.repeat(level[start : start + 1024].reshape(1, -1), channels, axis=0)
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout=layout)
            frame.sample_rate, frame.pts = rate, start
            for part in wide.resample(frame):
                container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path


def film(path: Path) -> Path:
    """
    Write a film without sound.
    """
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")))
        container.mux(stream.encode(None))
    return path
