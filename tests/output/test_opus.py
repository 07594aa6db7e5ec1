"""
The small sound.
"""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from tunes import tune

from output import opus
from output.model import RATE


def test_it_lasts_as_long_and_sounds_the_same(tmp_path: Path) -> None:
    """
    What is decoded has the length of what went in, to a thousandth of a second, and its loudness; it is small.
    """
    level, path = tune(10.0), tmp_path / "a.opus"
    opus.encode([level[:1000], level[1000:1000], level[1000:]], path)
    with av.open(str(path)) as container:
        assert container.format.name == "ogg"
        stream = container.streams.audio[0]
        assert (stream.codec_context.name, stream.channels) == ("opus", 1)
        sound = np.concatenate([each.to_ndarray()[0] for each in container.decode(stream)])
    assert abs(len(sound) / 48_000 - len(level) / RATE) <= 0.001
    assert np.sqrt((sound**2).mean()) == pytest.approx(np.sqrt((level**2).mean()), rel=0.05)
    assert 20_000 < path.stat().st_size * 8 / 10 < 45_000


def test_two_channels_become_one(tmp_path: Path) -> None:
    """
    What is on one side alone is heard half as loud.
    """
    level = tune(2.0)
    opus.encode([level / 2], tmp_path / "mono.opus")
    opus.encode([np.stack([level, np.zeros_like(level)])], tmp_path / "stereo.opus")
    assert (tmp_path / "mono.opus").read_bytes() == (tmp_path / "stereo.opus").read_bytes()


def test_the_same_sound_is_the_same_file(tmp_path: Path) -> None:
    """
    No serial number is drawn, and no version named.
    """
    for name in ("a", "b"):
        opus.encode([tune(1.0)], tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_nothing_is_no_sound(tmp_path: Path) -> None:
    """
    A file without a sample is not written.
    """
    with pytest.raises(ValueError, match="no sound"):
        opus.encode([], tmp_path / "a.opus")
    assert not list(tmp_path.iterdir())
