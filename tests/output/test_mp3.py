from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
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
    mp3.encode([sound[:1000], sound[1000:]], tmp_path / "a.mp3")

    back = joined(mp3.decoded(tmp_path / "a.mp3"))

    assert len(back) == mp3.decoded_samples(tmp_path / "a.mp3") == length
    shifts = [np.dot(sound[2000:30_000], back[2000 + d : 30_000 + d]) for d in range(-1500, 1500)]
    assert np.argmax(shifts) - 1500 == 0
    assert np.sqrt(np.mean(back**2) / np.mean(sound**2)) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("bitrate", mp3.BITRATES)
def test_every_frame_has_the_same_bitrate(tmp_path: Path, bitrate: int) -> None:
    """
    Constant bitrate all through, mono, 44.1 kHz, with an Info header and no tag of the muxer's.
    """
    mp3.encode([speech(), sine(1), np.zeros(RATE, np.float32)], tmp_path / "a.mp3", bitrate=bitrate)

    data = (tmp_path / "a.mp3").read_bytes()
    frames, at = 0, 0
    table = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128]
    while at < len(data):
        assert data[at : at + 2] == b"\xff\xfb"  # MPEG 1, layer III, no checksum
        assert (table[data[at + 2] >> 4], data[at + 2] >> 2 & 3, data[at + 3] >> 6) == (bitrate // 1000, 0, 3)
        at += 144 * bitrate // RATE + (data[at + 2] >> 1 & 1)
        frames += 1
    assert at == len(data)
    assert frames >= mp3.decoded_samples(tmp_path / "a.mp3") / 1152
    assert b"Info" in data[:60]


def test_a_bitrate_outside_the_range(tmp_path: Path) -> None:
    """
    LAME would take the nearest without a word; we say so.
    """
    with pytest.raises(ValueError, match="100000"):
        mp3.encode([speech()], tmp_path / "a.mp3", bitrate=100_000)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """
    The system's own error comes through, to be told by whoever owns the file.
    """
    with pytest.raises(FileNotFoundError):
        mp3.encode([speech()], tmp_path / "missing" / "a.mp3")


def test_another_format_is_refused(tmp_path: Path) -> None:
    """
    A stereo MP3, or one at another rate, is not an episode of ours.
    """
    with av.open(str(tmp_path / "a.mp3"), "w") as container:
        stream = container.add_stream("libmp3lame", rate=48_000, layout="stereo", format="fltp")
        frame = av.AudioFrame.from_ndarray(np.zeros((2, 48_000), np.float32), format="fltp", layout="stereo")
        frame.sample_rate = 48_000
        container.mux([*stream.encode(frame), *stream.encode(None)])

    with pytest.raises(BadSound, match="2 channels at 48000 Hz"):
        mp3.decoded_samples(tmp_path / "a.mp3")
