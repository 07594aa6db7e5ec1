from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sounds import joined, sine, speechlike

from output import mp3
from output.frame import header
from output.model import FRAME, RATE, Track
from output.reels import QUIET, SETTLES, Reel
from output.splice import splice


def reel(start: int, sound: np.ndarray, bitrate: int = 96_000) -> tuple[Reel, tuple[bytes, ...]]:
    made = Reel(start, Track((), (), (), sound.shape[-1]))
    settled = np.concatenate([sound, np.zeros((*sound.shape[:-1], SETTLES + FRAME), np.float32)], axis=-1)
    return made, tuple(mp3.encoded([settled], bitrate, sound.ndim))[: made.frames]


def faded(length: int, seed: int = 1) -> np.ndarray:
    sound = (speechlike(length / RATE, RATE, seed=seed, head=0, tail=0) / 32768).astype(np.float32)[:length]
    edge = np.linspace(0, 1, min(200, length // 2), dtype=np.float32)
    sound[: len(edge)] *= edge
    sound[len(sound) - len(edge) :] *= edge[::-1]
    return sound


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(600, 40_000), st.integers(0, 60)), min_size=1, max_size=4), st.integers(0, 50_000)
)
def test_what_was_encoded_apart_is_heard_together(tmp_path: Path, plan: list[tuple[int, int]], tail: int) -> None:
    """
    The file is as long as it should be; each reel is heard where it starts, as it sounds on its own, to its last
    sample; in between there is silence.
    """
    reels, alone, at = [], [], 0
    for i, (length, gap) in enumerate(plan):
        reels.append(reel(at, faded(length, i)))
        alone.append(joined(mp3.decoded_frames(reels[-1][1])))
        at = -(-(at + length + QUIET) // FRAME + -gap) * FRAME
    length = reels[-1][0].start + reels[-1][0].track.length + tail

    splice(tmp_path / "a.mp3", reels, length, 96_000, 1)

    sound = joined(mp3.decoded(tmp_path / "a.mp3"))
    assert len(sound) == length
    expected = np.zeros(mp3.LATE + length + 40 * FRAME, np.float32)
    for (each, _), own in zip(reels, alone, strict=True):
        expected[each.start : each.start + len(own)] += own
    assert np.abs(sound - expected[mp3.LATE : mp3.LATE + length]).max() < 1e-4


@pytest.mark.parametrize(("bitrate", "channels"), [(64_000, 1), (96_000, 1), (128_000, 1), (128_000, 2), (256_000, 2)])
def test_bytes_keep_to_the_time(tmp_path: Path, bitrate: int, channels: int) -> None:
    """
    A player that counts bytes is never off by more than a frame or two: in ten minutes with pauses, each second stands
    where the bitrate says.
    """
    beep = np.repeat(sine(1.3)[np.newaxis], channels, axis=0) if channels == 2 else sine(1.3)
    frames = reel(0, beep, bitrate)[1]
    starts = range(0, 600 * RATE // FRAME * FRAME, 100 * FRAME)
    made = [(Reel(start, Track((), (), (), beep.shape[-1])), frames) for start in starts]

    splice(tmp_path / "a.mp3", made, 600 * RATE, bitrate, channels)

    data = (tmp_path / "a.mp3").read_bytes()
    at, frame = 0, 0
    while at < len(data):
        assert abs(at - frame * FRAME / 8 * bitrate / RATE) < 2 * header(bitrate, channels).size
        assert data[at : at + 2] == b"\xff\xfb"
        at += header(bitrate, channels, padded=bool(data[at + 2] & 2)).size
        frame += 1
    assert at == len(data)
    assert mp3.samples(tmp_path / "a.mp3") == 600 * RATE
