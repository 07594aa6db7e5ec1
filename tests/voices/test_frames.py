"""
An MP3 without its end is known from one with it.
"""

from __future__ import annotations

import io

import av
import numpy as np
import pytest
from humming import hum
from hypothesis import example, given, settings
from hypothesis import strategies as st

from voices.frames import cut_off


def encoded(rate: int, bit_rate: int, **options: str) -> bytes:
    """
    A second of a sine, as LAME writes it.
    """
    file = io.BytesIO()
    with av.open(file, "w", format="mp3", options=options) as container:
        stream = container.add_stream("libmp3lame", rate=rate, layout="mono")
        stream.bit_rate = bit_rate
        wave = (8000 * np.sin(np.arange(rate) / 20)).astype(np.int16)[None]
        frame = av.AudioFrame.from_ndarray(wave, format="s16", layout="mono")
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()


@pytest.mark.parametrize(
    ("rate", "bit_rate"), [(44_100, 128_000), (48_000, 96_000), (24_000, 64_000), (22_050, 48_000), (8_000, 16_000)]
)
def test_files_of_every_kind(rate: int, bit_rate: int) -> None:
    """
    A whole file is whole, with its tags in front and behind, and none of its beginnings is but at a frame's end.
    """
    data = encoded(rate, bit_rate)
    assert data.startswith(b"ID3")
    assert not cut_off(data)
    assert not cut_off(encoded(rate, bit_rate, write_id3v1="1"))
    shortened = [cut_off(data[:-lost]) for lost in range(1, 400)]
    assert shortened.count(False) <= 12
    assert all(shortened[:3])


@given(st.integers(1, 191), st.integers(3, 60))
@settings(deadline=None)
def test_a_cut_within_a_frame(lost: int, frames: int) -> None:
    """
    Whichever byte it ends behind, a frame that is not whole is noticed.
    """
    assert cut_off(hum(0.024 * frames)[:-lost])


@given(st.binary(max_size=400))
@example(b"")
@example(b"ID3\x04\0\0\x7f\x7f\x7f\x7f")
def test_anything(data: bytes) -> None:
    """
    Bytes that are no MP3 are judged without an error.
    """
    assert cut_off(data) in (True, False)
