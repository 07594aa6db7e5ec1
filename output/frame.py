"""
The frame of MPEG audio layer III (ISO/IEC 11172-3, 13818-3): its header, read and written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from output.model import FRAME, RATE

#: kbit/s by index: MPEG 1, and MPEG 2 with 2.5. Nought is the free format, which no podcast has.
_BITRATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {"1": (44_100, 48_000, 32_000), "2": (22_050, 24_000, 16_000), "2.5": (11_025, 12_000, 8_000)}
_VERSIONS = {3: "1", 2: "2", 0: "2.5"}
_LAYER_3 = 1
#: Bytes of side information by (MPEG 1, mono); a header of an encoder stands behind them.
_SIDE = {(True, False): 32, (True, True): 17, (False, False): 17, (False, True): 9}


@dataclass(frozen=True, slots=True)
class Header:
    """
    What the four bytes of *word* tell: *size* in bytes with the four, *info* where an encoder's header would stand.
    """

    word: bytes
    version: str
    rate: int
    channels: int
    bitrate: int
    size: int
    info: int

    @property
    def samples(self) -> int:
        """
        As many samples a channel stand in the frame.
        """
        return FRAME if self.version == "1" else FRAME // 2


@lru_cache(maxsize=4096)
def parse(word: bytes) -> Header | None:
    """
    The header that the four bytes *word* are; None when they are none.
    """
    bits = int.from_bytes(word)
    version = _VERSIONS.get(bits >> 19 & 3)
    index, rate = bits >> 12 & 15, bits >> 10 & 3
    if len(word) < 4 or bits >> 21 != 0x7FF or version is None or bits >> 17 & 3 != _LAYER_3:
        return None
    if index in (0, 15) or rate == 3:
        return None
    first, mono = version == "1", bits >> 6 & 3 == 3
    bitrate, hz = _BITRATES[first][index] * 1000, _RATES[version][rate]
    size = (144 if first else 72) * bitrate // hz + (bits >> 9 & 1)
    return Header(word, version, hz, 1 if mono else 2, bitrate, size, 4 + _SIDE[first, mono])


@lru_cache(maxsize=32)
def header(bitrate: int, channels: int, *, padded: bool = False) -> Header:
    """
    That of a frame of ours: MPEG 1 without a checksum, at `RATE`, an original. Raises ValueError for a *bitrate* that
    MPEG does not know.
    """
    index = _BITRATES[True].index(bitrate // 1000)
    found = parse(bytes((0xFF, 0xFB, index << 4 | padded << 1, 0xC4 if channels == 1 else 0x44)))
    if found is None or found.rate != RATE:
        raise ValueError(f"{bitrate} bit/s is no bitrate of an MP3")
    return found
