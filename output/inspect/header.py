"""
The header of one frame of MPEG audio layer III (ISO/IEC 11172-3, 13818-3), with what an encoder hides behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from output.inspect.model import Info

#: kbit/s by index: MPEG 1, and MPEG 2 with 2.5. Nought is the free format, which no podcast has.
_BITRATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {"1": (44_100, 48_000, 32_000), "2": (22_050, 24_000, 16_000), "2.5": (11_025, 12_000, 8_000)}
_VERSIONS = {3: "1", 2: "2", 0: "2.5"}
_LAYER_3 = 1
#: Bytes of side information by (MPEG 1, mono); the encoder's header stands behind them.
_SIDE = {(True, False): 32, (True, True): 17, (False, False): 17, (False, True): 9}
#: VBRI has one place, whatever the frame.
_VBRI = 36
#: As many bytes of a frame tell whether it holds a header of an encoder.
HEAD = 40


@dataclass(frozen=True, slots=True)
class Header:
    """
    What four bytes tell: *size* in bytes with the four, *info* where an encoder's header would stand.
    """

    version: str
    rate: int
    channels: int
    bitrate: int
    size: int
    info: int


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
    return Header(version, hz, 1 if mono else 2, bitrate, size, 4 + _SIDE[first, mono])


def names_encoder(header: Header, frame: bytes) -> bool:
    """
    Tell whether *frame*, of which `HEAD` bytes are enough, is no sound but the header of an encoder.
    """
    return frame[header.info : header.info + 4] in (b"Info", b"Xing") or frame[_VBRI : _VBRI + 4] == b"VBRI"


def encoder(header: Header, frame: bytes) -> Info | None:
    """
    What an encoder says in *frame*; None when that is sound.
    """
    if frame[_VBRI : _VBRI + 4] == b"VBRI":
        return Info("VBRI", int.from_bytes(frame[_VBRI + 14 : _VBRI + 18]), None, None, "")
    kind = frame[header.info : header.info + 4]
    if kind not in (b"Info", b"Xing"):
        return None
    flags = int.from_bytes(frame[header.info + 4 : header.info + 8])
    at, frames = header.info + 8, None
    if flags & 1:
        frames = int.from_bytes(frame[at : at + 4])
    for bit, length in ((1, 4), (2, 4), (4, 100), (8, 4)):
        at += length if flags & bit else 0
    name = frame[at : at + 9]
    if not name[:4].isalnum():
        return Info(kind.decode(), frames, None, None, "")
    added = int.from_bytes(frame[at + 21 : at + 24])
    return Info(kind.decode(), frames, added >> 12, added & 0xFFF, name.decode("latin-1").strip(" \0"))
