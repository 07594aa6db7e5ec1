"""
A good show, as closely as one can look; faults that only the sound tells, put into it one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import exemplar
import numpy as np
import podcast
import pytest
from damage import (
    HOME,
    MP3,
    Case,
    Damage,
    data,
    faults,
    named,
    one,
    replaced,
)
from numpy.typing import NDArray

from output.check.folder import check
from output.inspect.stream import syncsafe
from output.model import RATE


def same_size(old: bytes) -> bytes:
    """
    Another byte at the end.
    """
    return old[:-1] + bytes([old[-1] ^ 1])


def tagged(**texts: str) -> Damage:
    """
    The tag of the sound says something else, and the rest follows.
    """

    def damage(folder: Path) -> None:
        from mutagen import id3

        path = one(folder, MP3)
        replaced(path, path.read_bytes())
        tag = id3.ID3(path)
        for name, value in texts.items():
            tag.delall(name)
            if value:
                tag.add(getattr(id3, name)(encoding=1, text=[value]))
        tag.save(path, v2_version=3)

    return damage


def sounding(make: Callable[[NDArray[np.float32]], bytes]) -> Damage:
    """
    Behind the same tag stands another sound, made of the one that is good.
    """
    return data(MP3, lambda old: old[: 10 + syncsafe(old[6:10])] + make(podcast.speech().copy()))


def with_pause(sound: NDArray[np.float32]) -> bytes:
    return podcast.encoded(np.insert(sound, 5 * RATE, np.zeros(4 * RATE, np.float32)))


#: What only the sound itself tells, or every byte of a file.
CLOSE = (
    Case("R13", "M", data(f"{HOME}/*vidkryto.opus", same_size), "its bytes are others"),
    Case("R22", "N", data(f"{HOME}/*vidkryto.opus", same_size), "podcast:integrity does not fit"),
    Case("R24", "M", data(MP3, lambda old: old.replace(b"CTOC", b"XTOC")), "no table of contents"),
    Case("R25", "M", tagged(), "in the file's tag|starts at"),
    Case("R29", "M", data(MP3, lambda old: old[:-100]), "lacks 100 bytes|cut off"),
    Case("R29", "M", data(MP3, lambda old: b"RIFF" + bytes(3000)), "is not an MP3"),
    Case(
        "R30", "M", sounding(lambda sound: podcast.encoded_otherwise(sound, bitrate=32_000)), "not between 64 and 128"
    ),
    Case("R31", "M", sounding(lambda sound: podcast.encoded_otherwise(sound)), "frames from"),
    Case("R32", "M", sounding(lambda sound: podcast.encoded(sound * np.float32(0.5))), "LUFS"),
    Case("R33", "M", sounding(lambda sound: podcast.encoded(np.clip(sound * 4, -1, 1))), "dBTP"),
    Case("R34", "S", sounding(with_pause), "longest lasts 4"),
    Case("R35", "M", data(MP3, lambda old: b"ID3\2" + old[4:]), "its version is 2.2"),
    Case("R36", "M", tagged(TALB=""), "no show .TALB"),
    Case("R36", "M", data(MP3, lambda old: old.replace(b"APIC", b"XPIC")), "no front cover"),
    Case("R36", "S", data(MP3, lambda old: old.replace(b"USLT", b"XSLT")), "no words of the sound"),
    Case("R37", "M", tagged(TPE1="ÐŸÑ€Ð¸"), "garbled"),
)


@pytest.mark.parametrize("case", CLOSE, ids=str)
def test_a_fault_of_the_sound_is_found(show: Path, case: Case) -> None:
    """
    Decoded, an MP3 is held against what `briefing inspect` asks of it, and every file against its hash.
    """
    case.damage(show)
    assert named(case, faults(show, quick=False))


def test_a_good_show_is_clean(show: Path) -> None:
    """
    Four languages with two editions each, one of them under the hardest title, have no fault at all, however closely
    one looks.
    """
    found = check(show, exemplar.NOW, quick=False, progress=lambda _: None)
    assert found.faults == ()
    assert (found.feeds, found.items, found.kept) == (4, 8, True)
