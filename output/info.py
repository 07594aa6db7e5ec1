"""
The Info header: the first frame of an MP3, which tells players its length, and what the encoder added to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from output.frame import header
from output.model import FRAME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Samples that LAME adds in front; a decoder adds 529 of its own.
_BEFORE = 576
#: Whose frames these are. Players look for such a name before they believe what was added.
_ENCODER = b"LAME4.0  "


def info(frames: int, length: int, bitrate: int, channels: int, size: int, checksum: int) -> bytes:
    """
    The header of a file with *frames* frames of sound that hold *length* samples. The file has *size* bytes, the header
    included, and *checksum* is that of the frames.

    http://gabriel.mp3-tech.org/mp3infotag.html
    """
    first = header(bitrate, channels)
    after = frames * FRAME - _BEFORE - length
    told = b"".join(
        (
            first.word.ljust(first.info, b"\0"),
            b"Info\0\0\0\x0f",
            frames.to_bytes(4),
            size.to_bytes(4),
            bytes(percent * 256 // 100 for percent in range(100)),  # where each percent of the time stands
            bytes(4),  # no word on quality
            _ENCODER,
            bytes((1, 0)),  # constant bitrate; no word on the lowpass
            bytes(8),  # none on loudness: it is where it should be
            bytes((0, min(bitrate // 1000, 255))),
            (_BEFORE << 12 | after).to_bytes(3),
            bytes(4),
            size.to_bytes(4),
            checksum.to_bytes(2),
        )
    )
    return (told + Checksum().over([told]).to_bytes(2)).ljust(first.size, b"\0")


class Checksum:
    """
    CRC-16 (polynomial 0x8005, bits reversed) of frames as they come.

    A byte at a time would take Python a minute for an hour of sound. The sum is linear: each frame's is worked out from
    nought, those of one length side by side, and then shifted by the bytes that follow it.
    """

    def __init__(self) -> None:
        self._sum = 0

    def over(self, frames: Sequence[bytes]) -> int:
        """
        The checksum so far, with *frames*.
        """
        import numpy as np

        alike: dict[int, list[int]] = defaultdict(list)
        for i, frame in enumerate(frames):
            alike[len(frame)].append(i)
        sums = np.zeros(len(frames), np.uint16)
        for size, places in alike.items():
            data = np.frombuffer(b"".join(frames[i] for i in places), np.uint8).reshape(-1, size)
            sums[places] = _carried(np.zeros(len(places), np.uint16), data)
        for frame, own in zip(frames, sums.tolist(), strict=True):
            low, high = _shifted(len(frame))
            self._sum = low[self._sum & 0xFF] ^ high[self._sum >> 8] ^ own
        return self._sum


@lru_cache(maxsize=8)
def _shifted(size: int) -> tuple[list[int], list[int]]:
    """
    What becomes of a sum when *size* noughts follow, by its low byte and by its high one.
    """
    import numpy as np

    byte = np.arange(256, dtype=np.uint16)
    noughts = np.zeros((256, size), np.uint8)
    return _carried(byte, noughts).tolist(), _carried(byte << np.uint16(8), noughts).tolist()


def _carried(sums: NDArray[np.uint16], data: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """
    *sums* with the bytes of *data*, a row for each.
    """
    table = _table()
    for column in data.T:
        sums = table[(sums ^ column) & 0xFF] ^ (sums >> 8)
    return sums


@lru_cache(maxsize=1)
def _table() -> NDArray[np.uint16]:
    import numpy as np

    table = np.arange(256, dtype=np.uint16)
    for _ in range(8):
        table = np.where(table & 1, table >> 1 ^ np.uint16(0xA001), table >> 1).astype(np.uint16)
    return table
