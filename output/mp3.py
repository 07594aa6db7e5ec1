"""
The MP3 as frames of sound, in and out: the seams to LAME and to libavcodec.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from output import graph
from output.errors import BadSound
from output.frame import header, parse
from output.model import RATE

if TYPE_CHECKING:
    import numpy as np
    from av import AudioFrame
    from numpy.typing import NDArray

#: What MPEG 1 layer III knows, and podcast directories take for mono (Apple: 64 to 128 kbit/s), in bits a second; for
#: stereo it is twice that.
BITRATES = (64_000, 80_000, 96_000, 112_000, 128_000)

#: Samples by which sound comes out of the decoder late: 576 are LAME's, 529 the decoder's.
LATE = 576 + 529
#: LAME turns everything down to 0.95, which is 0.45 dB (measured, 300 to 3000 Hz), and less at these bitrates.
_TURNED_DOWN, _TURNED_DOWN_LESS = 0.95, {192_000: 0.97, 224_000: 0.98, 256_000: 1.0}
#: Between 2, the slowest, and 7. On speech 5 is within 0.6 dB of 2, in half its time.
_QUALITY = 5


def silence(bitrate: int, channels: int, *, padded: bool) -> bytes:
    """
    A frame in which nothing is heard. It needs nothing of the frames before it, and leaves nothing to those behind.
    """
    told = header(bitrate, channels, padded=padded)
    return told.word.ljust(told.size, b"\0")


def encoded(blocks: Iterable[NDArray[np.float32]], bitrate: int, channels: int = 1) -> Iterator[bytes]:
    """
    *blocks* (float32 at `RATE`, samples or two channels of them) as frames at a constant *bitrate*, each as soon as it
    is there: with `decoded_frames`, sample for sample `LATE`, and as loud as they were.

    Constant, since players seek by byte offset. Raises ValueError for a bitrate that is none of `BITRATES`.
    """
    import lameenc
    import numpy as np

    if bitrate // channels not in BITRATES:
        raise ValueError(f"{bitrate // channels} bit/s a channel is none of {BITRATES}")
    lame = lameenc.Encoder()
    lame.silence()
    lame.set_channels(channels)
    lame.set_in_sample_rate(RATE)
    lame.set_bit_rate(bitrate // 1000)
    lame.set_quality(_QUALITY)
    scale = np.float32(32768 / _TURNED_DOWN_LESS.get(bitrate, _TURNED_DOWN))
    waiting = b""
    for block in blocks:
        if block.size:
            level = np.clip(block.T * scale, -32768, 32767)
            whole, waiting = parted(waiting + lame.encode(np.rint(level).astype("<i2").tobytes()))
            yield from whole
    whole, _ = parted(waiting + lame.flush())
    yield from whole


def parted(data: bytes) -> tuple[list[bytes], bytes]:
    """
    The whole frames that *data* begins with, and what is left.
    """
    frames, at = [], 0
    while (told := parse(data[at : at + 4])) and (end := at + told.size) <= len(data):
        frames.append(data[at:end])
        at = end
    return frames, data[at:]


def samples(path: Path) -> int:
    """
    How many samples the MP3 at *path* decodes to, from its first to its last. Raises `BadSound` as `decoded` does.
    """
    return sum(block.shape[-1] for block in decoded(path))


def decoded_frames(frames: Iterable[bytes]) -> Iterator[NDArray[np.float32]]:
    """
    The sound of *frames* (samples, or two channels of them), all that the encoder added included; values may pass full
    scale. Raises `BadSound` when one does not decode.
    """
    import av

    codec: Any = av.CodecContext.create("mp3float", "r")
    try:
        yield from _gathered(sound for frame in frames for sound in codec.decode(av.Packet(frame)))
    except av.FFmpegError as e:
        raise BadSound(f"The MP3 does not decode: {e}.") from e


def decoded(path: Path) -> Iterator[NDArray[np.float32]]:
    """
    The sound of the MP3 at *path* as a player that honours the Info header plays it: samples, or two channels of them;
    values may pass full scale.

    Raises `BadSound` when it is not at `RATE` or does not decode.
    """
    import av

    try:
        with av.open(str(path), "r", format="mp3") as container:
            stream = container.streams.audio[0]
            if stream.rate != RATE:
                raise BadSound(f"{path} has {stream.rate} Hz, not {RATE}.")
            yield from _gathered(container.decode(stream))
    except (av.FFmpegError, IndexError) as e:
        raise BadSound(f"{path} does not decode as MP3: {e}.") from e


def _gathered(frames: Iterable[AudioFrame]) -> Iterator[NDArray[np.float32]]:
    """
    The sound of *frames* in blocks of about a second: an array of each takes as long as decoding it, and threads that
    decode wait for each other every time.
    """
    import av

    fifo = av.AudioFifo()
    for frame in frames:
        frame.pts = None
        fifo.write(frame)
        if fifo.samples >= RATE and (block := fifo.read()):
            yield graph.samples(block)
    if block := fifo.read():
        yield graph.samples(block)
