from __future__ import annotations

import errno
import struct
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from encoding import encode
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from smalldisk import small_disk
from sounds import joined, sine, speechlike

from output import mp3
from output.errors import BadSound
from output.model import RATE


def speech(seconds: float = 2) -> np.ndarray:
    return (speechlike(seconds, RATE) / 32768).astype(np.float32)


@pytest.mark.parametrize("length", [RATE, RATE + 1, 2 * RATE - 1152, 60_001])
def test_it_decodes_to_what_went_in(tmp_path: Path, length: int) -> None:
    """
    What the encoder pads is cut off again: as many samples, in their places, as loud.
    """
    sound = speech()[:length]
    encode([sound[:1000], sound[1000:]], tmp_path / "a.mp3")

    back = joined(mp3.decoded(tmp_path / "a.mp3"))

    assert len(back) == sum(map(len, mp3.decoded(tmp_path / "a.mp3"))) == length
    assert lag(sound, back) == 0
    assert np.sqrt(np.mean(back**2) / np.mean(sound**2)) == pytest.approx(1, abs=0.02)


def lag(sound: np.ndarray, back: np.ndarray, most: int = 1500) -> int:
    """
    By how many samples *back* comes after *sound*, *most* at most: where the difference is the smallest.
    """
    inner = sound[most:-most]
    off = [np.square(back[shift : shift + len(inner)] - inner).sum() for shift in range(2 * most + 1)]
    return int(np.argmin(off)) - most


@pytest.mark.parametrize("seconds", range(32))
def test_every_whole_second_is_exact(tmp_path: Path, seconds: int) -> None:
    """
    Whatever part of its last frame a track of whole seconds fills (after 32 s they repeat): exact, none of it late.
    """
    length = seconds * RATE % 1152 + 4 * 1152
    sound = speech()[RATE : RATE + length]

    encode([sound], tmp_path / "a.mp3")

    back = joined(mp3.decoded(tmp_path / "a.mp3"))
    assert length == len(back)
    assert lag(sound, back) == 0


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 3000), min_size=1, max_size=4).filter(any))
@example([1])
@example([46])
@example([47])
@example([1152 + 46])
def test_every_length_is_exact(tmp_path: Path, cuts: list[int]) -> None:
    """
    Any number of samples, in blocks of any size, comes back as that number.
    """
    sound = speech()

    encode([sound[:cut] for cut in cuts], tmp_path / "a.mp3")

    assert sum(cuts) == sum(map(len, mp3.decoded(tmp_path / "a.mp3")))


@pytest.mark.parametrize("length", [RATE, 25 * RATE % 1152 + 1152, 1])
def test_the_info_header_counts_right(tmp_path: Path, length: int) -> None:
    """
    Frames, bytes, what was added, with both checksums: true for whoever reads the header without libavformat.
    """
    encode([speech()[:length]], tmp_path / "a.mp3")

    data = (tmp_path / "a.mp3").read_bytes()
    first = 144 * 96_000 // RATE  # what the frame of the header takes
    info = data[21:first]
    assert info[:4] == b"Info"
    frames, size = struct.unpack(">II", info[8:16])
    before, after = int.from_bytes(info[141:144]) >> 12, int.from_bytes(info[141:144]) & 0xFFF
    assert size == len(data) == struct.unpack(">I", info[148:152])[0]
    assert frames * 1152 == before + length + after
    assert before == 576
    assert struct.unpack(">HH", info[152:156]) == (crc16(data[first:]), crc16(data[: 21 + 154]))


def crc16(data: bytes) -> int:
    """
    CRC-16/ARC, dividing one bit after the other as on paper.
    """
    rest = 0
    for bit in (byte >> i & 1 for byte in data for i in range(8)):
        rest = (rest << 1) ^ (0x8005 if (rest >> 15) ^ bit else 0)
        rest &= 0xFFFF
    return int(f"{rest:016b}"[::-1], 2)


def test_the_checksum_is_the_known_one() -> None:
    """
    The figure that every table of checksums gives for the nine digits.
    """
    assert crc16(b"123456789") == 0xBB3D


@pytest.mark.parametrize("limit", [0, 313, 6000, 13_000, 25_000])
def test_a_full_disk_is_the_systems_error(tmp_path: Path, capfd: pytest.CaptureFixture[str], limit: int) -> None:
    """
    Wherever the disk is full (at once, or with the last frame), that is raised, and nothing is printed by itself.
    """
    blocks = [speech()[:RATE], speech()[RATE:]]

    with small_disk(limit), pytest.raises(OSError) as caught:
        encode(blocks, tmp_path / "a.mp3")
    assert caught.value.errno == errno.EFBIG
    assert capfd.readouterr() == ("", "")


def test_what_the_blocks_raise_passes_through(capfd: pytest.CaptureFixture[str]) -> None:
    """
    Ctrl-C in the middle is Ctrl-C, and nothing is printed by itself.
    """

    def blocks() -> Iterator[np.ndarray]:
        yield speech()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(mp3.encoded(blocks(), 96_000))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("bitrate", mp3.BITRATES)
def test_every_frame_has_the_same_bitrate(tmp_path: Path, bitrate: int) -> None:
    """
    Constant bitrate all through, mono, 44.1 kHz, with an Info header and no tag of the muxer's.
    """
    encode([speech(), sine(1), np.zeros(RATE, np.float32)], tmp_path / "a.mp3", bitrate=bitrate)

    data = (tmp_path / "a.mp3").read_bytes()
    frames, at = 0, 0
    table = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128]
    while at < len(data):
        assert data[at : at + 2] == b"\xff\xfb"  # MPEG 1, layer III, no checksum
        assert (table[data[at + 2] >> 4], data[at + 2] >> 2 & 3, data[at + 3] >> 6) == (bitrate // 1000, 0, 3)
        at += 144 * bitrate // RATE + (data[at + 2] >> 1 & 1)
        frames += 1
    assert at == len(data)
    assert frames >= sum(map(len, mp3.decoded(tmp_path / "a.mp3"))) / 1152
    assert b"Info" in data[:60]


def test_a_bitrate_outside_the_range(tmp_path: Path) -> None:
    """
    LAME would take the nearest without a word; we say so.
    """
    with pytest.raises(ValueError, match="100000"):
        encode([speech()], tmp_path / "a.mp3", bitrate=100_000)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """
    The system's own error comes through, to be told by whoever owns the file.
    """
    with pytest.raises(FileNotFoundError):
        encode([speech()], tmp_path / "missing" / "a.mp3")


def test_another_format_is_refused(tmp_path: Path) -> None:
    """
    An MP3 at another rate is not an episode of ours.
    """
    with av.open(str(tmp_path / "a.mp3"), "w") as container:
        stream = container.add_stream("libmp3lame", rate=48_000, layout="stereo", format="fltp")
        frame = av.AudioFrame.from_ndarray(np.zeros((2, 48_000), np.float32), format="fltp", layout="stereo")
        frame.sample_rate = 48_000
        container.mux([*stream.encode(frame), *stream.encode(None)])

    with pytest.raises(BadSound, match="has 48000 Hz, not 44100"):
        sum(map(len, mp3.decoded(tmp_path / "a.mp3")))
