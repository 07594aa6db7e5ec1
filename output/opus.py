"""
The small sound for those who count their data: Opus in Ogg, mono; the seam to libopus.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from output.model import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Bits a second that speech needs in Opus to sound like the MP3, and what Opus counts its samples by.
BITRATE = 32_000
_RATE = 48_000


def encode(blocks: Iterable[NDArray[np.float32]], path: Path) -> None:
    """
    Write *blocks* (float32 at `RATE`: samples, or two channels of them, which become one) to *path* at about `BITRATE`.
    The same sound gives the same bytes.

    Raises OSError when *path* cannot be written, ValueError when there is no sample.
    """
    import av

    # To memory, for what our own file raises inside the muxer PyAV may print and not raise. A minute is 240 kB.
    muxed = io.BytesIO()
    # bitexact: neither a random serial number nor the versions of libraries.
    with av.open(muxed, "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream: Any = container.add_stream("libopus", rate=_RATE, layout="mono", format="flt", bit_rate=BITRATE)
        stream.options = {"application": "voip", "vbr": "constrained"}
        stream.flags |= 1 << 23  # AV_CODEC_FLAG_BITEXACT
        resampler = av.AudioResampler("flt", "mono", _RATE, frame_size=960)
        position = 0
        for block in blocks:
            mono = block if block.ndim == 1 else block.mean(axis=0)
            for frame in resampler.resample(_frame(mono, position)) if len(mono) else ():
                container.mux(stream.encode(frame))
            position += len(mono)
        if not position:
            raise ValueError(f"there is no sound for {path}")
        for frame in resampler.resample(None):
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    path.write_bytes(muxed.getvalue())


def _frame(block: NDArray[np.float32], position: int) -> Any:
    import av

    frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE, position, Fraction(1, RATE)
    return frame
