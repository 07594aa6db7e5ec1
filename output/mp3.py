"""
The MP3 itself, without its tag: the seam to libavcodec.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from output.errors import BadSound
from output.model import RATE

if TYPE_CHECKING:
    import numpy as np
    from av import AudioFrame
    from av.container import OutputContainer
    from numpy.typing import NDArray

#: What MPEG 1 layer III knows, and podcast directories take for mono (Apple: 64 to 128 kbit/s), in bits a second.
BITRATES = (64_000, 80_000, 96_000, 112_000, 128_000)

#: LAME turns everything down to this (measured: 0.9500 at each of `BITRATES`, 300 to 3000 Hz), which is 0.45 dB.
_TURNED_DOWN = 0.95

#: Samples in a frame of MPEG 1 layer III.
_PER_FRAME = 1152
#: Where the Info tag stands in the first frame: behind 4 bytes of header, 17 of side information (mono).
_INFO = 21
#: Its fields for the number of frames, for what was added before (12 bits) with what was added after (12 bits), and
#: for the CRC of all that stands before the CRC.
_FRAMES = slice(_INFO + 8, _INFO + 12)
_ADDED = slice(_INFO + 141, _INFO + 144)
_CRC = slice(_INFO + 154, _INFO + 156)


def encode(
    blocks: Iterable[NDArray[np.float32]],
    path: Path,
    *,
    bitrate: int = 96_000,
    on_frame: Callable[[bytes], None] = lambda frame: None,
) -> None:
    """
    Write *blocks* (mono float32 at `RATE`) to *path* at a constant *bitrate*, as they come. *on_frame* is given each
    frame of the MP3 as soon as it is there.

    Constant, since players seek by byte offset. The Info header holds how many samples the encoder added, so the
    file decodes to as many samples as went in, as loud as they were. Raises OSError when *path* cannot be
    written, ValueError for a bitrate that is not in `BITRATES` or when there is no sample.
    """
    import av

    if bitrate not in BITRATES:
        raise ValueError(f"{bitrate} bit/s is none of {BITRATES}")
    # The tag is written by `output.tags`; the muxer's own would be a second one. flush_packets: so
    # that all of it can be moved on before the muxer is closed.
    options = {"id3v2_version": "0", "write_id3v1": "0", "write_xing": "1", "flush_packets": "1"}
    # To memory, for what our own file raises inside the muxer (a full disk, Ctrl-C) PyAV may print and not raise.
    muxed = io.BytesIO()
    with path.open("wb") as file:
        length = 0
        with av.open(muxed, "w", format="mp3", options=options) as container:
            stream = container.add_stream("libmp3lame", rate=RATE, layout="mono", format="fltp", bit_rate=bitrate)
            for block in blocks:
                if len(block):
                    _mux(container, stream.encode(_frame(block, length)), on_frame)
                    length += len(block)
                    _move(muxed, file)
            if not length:
                raise ValueError(f"there is no sound for {path}")
            _mux(container, stream.encode(None), on_frame)
            _move(muxed, file)
        # Closed, the muxer has gone back to the start and written the Info header again, now that it knows more.
        file.seek(0)
        file.write(_counted(muxed.getvalue(), length))


def _mux(container: OutputContainer, packets: Iterable[Any], on_frame: Callable[[bytes], None]) -> None:
    for packet in packets:
        on_frame(bytes(packet))
        container.mux(packet)


def _frame(block: NDArray[np.float32], position: int) -> AudioFrame:
    import av
    import numpy as np

    frame = av.AudioFrame.from_ndarray(block.reshape(1, -1) / np.float32(_TURNED_DOWN), format="fltp", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE, position, Fraction(1, RATE)
    return frame


def _move(muxed: io.BytesIO, file: IO[bytes]) -> None:
    """
    Append what stands in *muxed* to *file*, and empty it; the muxer does not look back until it is closed.
    """
    file.write(muxed.getvalue())
    muxed.seek(0)
    muxed.truncate()


def _counted(header: bytes, length: int) -> bytes:
    """
    The first frame *header* telling that the sound has *length* samples.

    libavformat 62 forgets up to 46 of the samples added at the end: when they fill more than a frame, libavcodec
    tells of them in the last two packets, and the muxer keeps what the last one says. It also takes the CRC over as
    many bytes as stand before it in a stereo file; ours is over those that do, like LAME's.
    """
    told = bytearray(header)
    before = int.from_bytes(told[_ADDED]) >> 12
    after = int.from_bytes(told[_FRAMES]) * _PER_FRAME - before - length
    told[_ADDED] = (before << 12 | after).to_bytes(3)
    told[_CRC] = _crc(bytes(told[: _CRC.start])).to_bytes(2)
    return bytes(told)


def _crc(data: bytes) -> int:
    """
    CRC-16 with the polynomial 0x8005, bits reversed.
    """
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def samples(path: Path) -> int:
    """
    How many samples the MP3 at *path* decodes to, from its first to its last. Raises `BadSound` as `decoded` does.
    """
    return sum(len(block) for block in decoded(path))


def frames_decoded(frames: Iterable[bytes]) -> Iterator[NDArray[np.float32]]:
    """
    The sound of the *frames* of one MP3, all that the encoder added included; values may pass full scale.
    """
    import av

    codec: Any = av.CodecContext.create("mp3float", "r")
    for frame in frames:
        for sound in codec.decode(av.Packet(frame)):
            yield sound.to_ndarray()[0]


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
