"""
The splice: pressed reels one after the other in one file, with frames of silence in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from output import mp3
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
        file.write(bytes(mp3.size(bitrate)))
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
        self._bitrate, self._channels = bitrate, channels
        self.frames = self._bytes = self.checksum = 0
        self._sum = Checksum()

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
        return b"".join(self.put((self._silence(),)) for _ in range(self.frames, frame))

    def _silence(self) -> bytes:
        due = (self.frames + 1) * FRAME // 8 * self._bitrate // RATE
        padded = self._bytes + mp3.size(self._bitrate) < due
        return mp3.silence(self._bitrate, self._channels, padded=padded)
