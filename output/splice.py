"""
The splice: pressed reels one after the other in one file, with frames of silence in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from output import mp3
from output.frame import header
from output.info import Checksum, info
from output.model import FRAME, RATE
from output.reels import Reel


def splice(
    path: Path, reels: Iterable[tuple[Reel, tuple[bytes, ...]]], length: int, bitrate: int, channels: int
) -> None:
    """
    Write to *path* the MP3 of *length* samples in which the frames of each of *reels* are heard where it starts.

    Frames of a reel need none of another. Whether a frame has a byte more is decided for each silent one so that the
    file keeps to its *bitrate*: players seek by bytes. Raises OSError when *path* cannot be written.
    """
    tape = _Tape(bitrate, channels)
    with path.open("wb") as file:
        file.write(bytes(header(bitrate, channels).size))
        for reel, frames in reels:
            file.write(tape.until(reel.start // FRAME))
            file.write(tape.put(frames))
        file.write(tape.until(-(-(length + mp3.LATE) // FRAME)))
        size = file.tell()
        file.seek(0)
        file.write(info(tape.frames, length, bitrate, channels, size, tape.checksum))


class _Tape:
    """
    Counts frames and bytes, and sums them up.
    """

    def __init__(self, bitrate: int, channels: int) -> None:
        self._bitrate = bitrate
        self.frames = self._bytes = self.checksum = 0
        self._sum = Checksum()
        self._silent = [mp3.silence(bitrate, channels, padded=padded) for padded in (False, True)]

    def put(self, frames: tuple[bytes, ...]) -> bytes:
        """
        *frames*, as they are written.
        """
        data = b"".join(frames)
        self.frames += len(frames)
        self._bytes += len(data)
        self.checksum = self._sum.over(frames)
        return data

    def until(self, frame: int) -> bytes:
        """
        Silence up to the start of *frame*.
        """
        silence = []
        size = self._bytes
        for number in range(self.frames, frame):
            due = (number + 1) * FRAME // 8 * self._bitrate // RATE
            silence.append(self._silent[size + len(self._silent[False]) < due])
            size += len(silence[-1])
        return self.put(tuple(silence))
