"""
The frames of an MP3 file: whether the last of them is whole.

A connection that broke where nobody noticed leaves a file that plays, without its end. The lengths of frames are those
of ISO/IEC 11172-3, 2.4.2.3, and 13818-3 for the lower rates.
"""

from __future__ import annotations

#: kbit/s by the index in the header, of Layer III: MPEG-1, and MPEG-2 with MPEG-2.5.
_BITRATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
#: Hz by the index in the header, by the version's two bits.
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def cut_off(data: bytes) -> bool:
    """
    Tell whether the MP3 in *data* ends in the middle of a frame. What cannot be read as frames is not judged.
    """
    at = _tag(data)
    while at < len(data):
        size = _size(data[at : at + 4])
        if size is None:
            # Tags at the end, or nothing that we know; three bytes may be the beginning of a header.
            return len(data) - at < 4 and data[at] == 0xFF
        at += size
    return at > len(data)


def _tag(data: bytes) -> int:
    """
    The length of the ID3v2 tag in front: ten bytes, and as many as four of them say, seven bits each.
    """
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    return 10 + sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))


def _size(header: bytes) -> int | None:
    """
    The bytes of the frame that begins with *header*; None when it is no header of Layer III.
    """
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return None
    version, bitrate, rate = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or bitrate in (0, 15) or rate == 3:
        return None
    samples = 1152 if version == 3 else 576
    kilobits = _BITRATES[3 if version == 3 else 2][bitrate]
    return samples * kilobits * 125 // _RATES[version][rate] + (header[2] >> 1 & 1)
