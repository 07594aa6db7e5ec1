"""
The MP3 itself, without its tag: the seam to libavcodec.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from output.errors import BadSound
from output.model import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What MPEG 1 layer III knows, and podcast directories take for mono (Apple: 64 to 128 kbit/s), in bits a second.
BITRATES = (64_000, 80_000, 96_000, 112_000, 128_000)

#: LAME turns everything down to this (measured: 0.9500 at each of `BITRATES`, 300 to 3000 Hz), which is 0.45 dB.
_TURNED_DOWN = 0.95


def encode(blocks: Iterable[NDArray[np.float32]], path: Path, *, bitrate: int = 96_000) -> None:
    """
    Write *blocks* (mono float32 at `RATE`) to *path* at a constant *bitrate*, as they come.

    Constant, since players seek by byte offset. The Info header holds how many samples the encoder added, so the
    file decodes to as many samples as went in, as loud as they were. Raises OSError when *path* cannot be
    written, ValueError for a bitrate that is not in `BITRATES`.
    """
    import av
    import numpy as np

    if bitrate not in BITRATES:
        raise ValueError(f"{bitrate} bit/s is none of {BITRATES}")
    # The tag is written by `output.tags`; the muxer's own would be a second one.
    options = {"id3v2_version": "0", "write_id3v1": "0", "write_xing": "1"}
    # Our own file and not a path: so a full disk is an OSError here.
    with path.open("wb") as file, av.open(file, "w", format="mp3", options=options) as container:
        stream = container.add_stream("libmp3lame", rate=RATE, layout="mono", format="fltp", bit_rate=bitrate)
        position = 0
        for block in blocks:
            louder = block.reshape(1, -1) / np.float32(_TURNED_DOWN)
            frame = av.AudioFrame.from_ndarray(louder, format="fltp", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, position, Fraction(1, RATE)
            position += len(block)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def decoded(path: Path) -> Iterator[NDArray[np.float32]]:
    """
    The sound of the MP3 at *path* as a player that honours the Info header plays it; values may pass full scale.

    Raises `BadSound` when it is not mono at `RATE` or does not decode.
    """
    import av

    try:
        with av.open(str(path), "r", format="mp3") as container:
            stream = container.streams.audio[0]
            if (stream.rate, stream.channels) != (RATE, 1):
                raise BadSound(f"{path} has {stream.channels} channels at {stream.rate} Hz, not one at {RATE} Hz.")
            for frame in container.decode(stream):
                yield frame.to_ndarray()[0]
    except (av.FFmpegError, IndexError) as e:
        raise BadSound(f"{path} does not decode as MP3: {e}.") from e


def decoded_samples(path: Path) -> int:
    """
    How many samples the MP3 at *path* decodes to. Raises `BadSound`.
    """
    return sum(len(block) for block in decoded(path))
