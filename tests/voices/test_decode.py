"""
Sounds become samples, or an error; never something in between.
"""

from __future__ import annotations

import io
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from humming import hum
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.cache import Cache
from voices.decode import _by_codec, decode, load
from voices.errors import EngineFailed, WordsLost
from voices.model import Clip, Sound, Voice
from voices.wav import plain, wav


def stereo(left: int, right: int, frames: int = 1000) -> Sound:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(np.tile(np.array([left, right], "<i2"), frames).tobytes())
    return Sound(file.getvalue(), "wav")


@pytest.fixture
def clip(tmp_path: Path) -> Clip:
    sound = wav(np.arange(500, dtype="<i2").tobytes(), 22_050)
    Cache(tmp_path).put("ab", sound)
    return Clip("Guten Tag", "tone", Voice("de"), Cache(tmp_path).path("ab"), 22_050, 500)


@given(
    st.binary(min_size=2, max_size=400).map(lambda data: data[: len(data) // 2 * 2]), st.sampled_from([8000, 48_000])
)
@settings(max_examples=40, deadline=None)
def test_wav_is_lossless(samples: bytes, rate: int) -> None:
    """
    Samples come back from a WAV bit by bit, at their own rate.
    """
    found, at = decode(wav(samples, rate))
    assert (samples, rate) == (found.astype("<i2").tobytes(), at)


@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=3000), st.sampled_from([8000, 22_050, 44_100]))
@settings(max_examples=40, deadline=None)
def test_the_short_way_gives_the_same(samples: list[int], rate: int) -> None:
    """
    A plain WAV has the numbers that the codec library finds in it, and they can be written to.
    """
    sound = wav(np.array(samples, "<i2").tobytes(), rate)
    quick, slow = decode(sound), _by_codec(sound)
    assert (samples, rate, np.int16) == (quick[0].tolist(), quick[1], quick[0].dtype)
    assert (slow[0].tolist(), slow[1]) == (samples, rate)
    assert quick[0].flags.writeable


@given(st.binary(max_size=60), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_a_wav_with_other_bytes_goes_the_long_way(patch: bytes, at: int, cut: int) -> None:
    """
    What differs from a plain WAV in any byte of its head, or in length, is for the codec library to judge.
    """
    data = wav(np.arange(50, dtype="<i2").tobytes(), 8000).data
    other = (data[:at] + patch + data[at + len(patch) :])[: len(data) - cut]
    found = plain(other)
    assert found is None or (len(other) == len(data) and other == wav(bytes(found[0]), found[1]).data)
    if other[:44] != data[:44] and other[24:32] == data[24:32]:
        assert found is None


def test_a_wav_is_as_the_standard_library_writes_it() -> None:
    """
    Our head is that of the module `wave`, byte by byte; half samples and rates of nothing are refused.
    """
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, 22_050, 0, "NONE", ""))
        out.writeframes(bytes(range(100)))
    assert file.getvalue() == wav(bytes(range(100)), 22_050).data
    for samples, rate in ((b"abc", 8000), (b"ab", 0)):
        with pytest.raises(ValueError, match="no samples"):
            wav(samples, rate)


def test_mp3_keeps_rate_and_length() -> None:
    """
    An MP3 decodes at its native rate, to as many samples as went in.
    """
    samples, rate = decode(Sound(hum(2.0), "mp3"))
    assert rate == 24_000
    assert len(samples) == pytest.approx(48_000, abs=1200)


def test_stereo_is_mixed_down() -> None:
    """
    Two channels become their mean; none of them is dropped.
    """
    samples, _ = decode(stereo(1000, 3000))
    assert len(samples) == 1000
    assert int(samples[500]) == pytest.approx(2000, abs=2)


@pytest.mark.parametrize("format", ["wav", "mp3"])
@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", bytes(3000), b"<html>no</html>" * 99, b"#EXTM3U\nfile:///etc/passwd\n", b"RIFF\x24\0\0\0WAVEfmt "],
    ids=["empty", "one byte", "zeros", "a web page", "a playlist", "half a head"],
)
def test_junk_is_refused_quietly(data: bytes, format: str, capfd: pytest.CaptureFixture[str]) -> None:
    """
    What is no sound is an EngineFailed, and the codec library prints nothing about it.
    """
    with pytest.raises(EngineFailed):
        decode(Sound(data, format))
    assert capfd.readouterr() == ("", "")


def test_a_hole_in_an_mp3_is_noticed() -> None:
    """
    An MP3 with bytes overwritten in the middle is not passed on with a click in it.
    """
    data = bytearray(hum(3.0))
    data[5000:9000] = b"\x55" * 4000
    with pytest.raises(EngineFailed, match="do not decode"):
        decode(Sound(bytes(data), "mp3"))


def test_a_wav_without_samples_is_no_sound() -> None:
    """
    A well-formed file that holds nothing is refused.
    """
    with pytest.raises(EngineFailed):
        decode(wav(b"", 8000))


def test_unknown_format() -> None:
    """
    Formats are named, never guessed from the bytes.
    """
    with pytest.raises(EngineFailed, match="'ogg'"):
        decode(Sound(b"OggS", "ogg"))


def test_load_gives_what_was_made(clip: Clip) -> None:
    """
    A clip's file gives its samples back.
    """
    samples, rate = load(clip)
    assert (list(range(500)), 22_050) == (samples.tolist(), rate)


def test_load_misses_a_file(clip: Clip) -> None:
    """
    A clip whose file is gone is named by its text.
    """
    clip.path.unlink()
    with pytest.raises(WordsLost, match="“Guten Tag” is gone"):
        load(clip)


def test_load_notices_damage(clip: Clip) -> None:
    """
    One flipped bit in a clip's file is enough.
    """
    data = bytearray(clip.path.read_bytes())
    data[-1] ^= 1
    clip.path.write_bytes(data)
    with pytest.raises(WordsLost, match=r"“Guten Tag” cannot be read.*checksum"):
        load(clip)


@pytest.mark.parametrize("other", [{"samples": 501}, {"rate": 24_000}])
def test_load_counts(clip: Clip, other: dict[str, int]) -> None:
    """
    A file that is sound in itself but not as long as the clip says is not that clip.
    """
    with pytest.raises(WordsLost, match="500 samples at 22050 Hz"):
        load(replace(clip, **other))
