from __future__ import annotations

import os
import wave
from pathlib import Path

import bs1770
import numpy as np
import pytest
import tunes

from output.errors import BadSound
from output.model import RATE
from output.music import KEPT, read


@pytest.mark.parametrize("ending", tunes.CODECS)
def test_what_people_have_is_read(ending: str, tmp_path: Path) -> None:
    """
    Stereo in five formats, at another rate than ours, is the chord that was saved, as long, with its loudness measured.
    """
    music = read(tunes.save(tmp_path / f"song{ending}", tunes.tune(8, 48_000), 48_000))

    assert music.name == f"song{ending}"
    assert len(music.level) / RATE == pytest.approx(8, abs=0.15)
    assert music.loudest == pytest.approx(bs1770.integrated(music.level), abs=0.3)
    power = np.abs(np.fft.rfft(music.level[: 5 * RATE])) ** 2
    heard = np.sort(np.argsort(power)[-3:]) / 5
    assert heard == pytest.approx([220, 277.2, 329.6], abs=0.3)


def test_silence_at_the_start_is_left_out(tmp_path: Path) -> None:
    """
    Music comes in where it is heard, not where its file begins.
    """
    level = np.concatenate([np.zeros(2 * RATE, np.float32), tunes.tune(6), np.zeros(RATE, np.float32)])
    music = read(tunes.save(tmp_path / "song.flac", level))
    assert len(music.level) / RATE == pytest.approx(6, abs=0.02)


def test_of_hours_two_minutes_are_read(tmp_path: Path) -> None:
    """
    Music that is longer than `KEPT` gives as much, and nothing behind it costs time or memory.
    """
    path = tmp_path / "long.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(np.tile((tunes.tune(10, 8000) * 32767).astype("<i2"), 6 * 4).tobytes())

    assert len(read(path).level) == KEPT * RATE


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
@pytest.mark.parametrize("name", [b"http:song %d.wav", b"\xff.wav"])
def test_any_name_is_a_name(name: bytes, tmp_path: Path) -> None:
    """
    What looks like an address or a pattern is a file's name all the same, and one that is no text can be told.
    """
    path = tmp_path / os.fsdecode(name)
    tunes.save(tmp_path / "song.wav", tunes.tune(6)).rename(path)
    assert name.decode("utf-8", "replace").replace("\ufffd", "?") == read(path).name


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def not_numbers(path: Path) -> Path:
    # RIFF with the format 3 (IEEE float), one channel.
    data = np.full(6 * 8000, np.nan, "<f4").tobytes()
    head = b"fmt \x10\0\0\0\3\0\1\0" + (8000).to_bytes(4, "little") + (32000).to_bytes(4, "little") + b"\4\0\x20\0"
    body = b"WAVE" + head + b"data" + len(data).to_bytes(4, "little") + data
    return written(path, b"RIFF" + len(body).to_bytes(4, "little") + body)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "gone.mp3", "No such file"),
        (lambda folder: folder, "cannot be read|cannot be played"),
        (lambda folder: written(folder / "a.mp3", ""), "cannot be played"),
        (lambda folder: written(folder / "a.mp3", "words, not music. " * 500), "cannot be played"),
        (lambda folder: written(folder / "a.ogg", b"OggS" + bytes(5000)), "cannot be played"),
        (
            lambda folder: written(folder / "a.m3u8", "#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n"),
            "cannot be played",
        ),
        (lambda folder: written(folder / "a.txt", "ffconcat version 1.0\nfile b.wav\n"), "cannot be played"),
        (lambda folder: tunes.film(folder / "a.mp4"), "has no sound in it"),
        (lambda folder: tunes.save(folder / "a.wav", np.zeros(9 * RATE, np.float32)), "is silent"),
        (lambda folder: tunes.save(folder / "a.wav", tunes.tune(3)), r"is heard for 3\.0 s; it has to last 5 s"),
        (lambda folder: not_numbers(folder / "a.wav"), "no numbers"),
    ],
)
def test_what_is_no_music(make: object, said: str, tmp_path: Path) -> None:
    """
    A file that is missing, broken, silent, too short, a film without sound or a list of other files is one sentence.
    """
    with pytest.raises(BadSound, match=said) as caught:
        read(make(tmp_path))  # type: ignore[operator]
    assert "\n" not in str(caught.value)
    assert "--music" in str(caught.value) or "has to last" in str(caught.value) or "save it anew" in str(caught.value)
