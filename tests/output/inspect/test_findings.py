from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from podcast import CHAPTERS, Fault, Podcast, chapter, contents, cover, encoded, encoded_otherwise, good, speech, text

from output.errors import BadSound, OutputError
from output.inspect import inspect
from output.inspect.checks import judge, kept
from output.inspect.finding import Finding
from output.model import RATE


def missed(path: Path) -> dict[str, Finding]:
    found = judge(inspect(path))
    assert kept(found) == all(each.well or each.ask.level != "M" for each in found)
    return {each.ask.name: each for each in found if not each.well}


def sounding(change: Callable[[np.ndarray], np.ndarray]) -> Fault:
    return lambda p: replace(p, sound=encoded(change(speech().copy()).astype(np.float32)))


def chaptered(*chapters: tuple[str, int, int, str | None]) -> Fault:
    return lambda p: replace(
        p, chapters=tuple(chapter(*each) for each in chapters), table=contents([each[0] for each in chapters])
    )


def with_dc(sound: np.ndarray) -> np.ndarray:
    sound[5 * RATE : 6 * RATE] += 0.1
    return sound


def with_click(sound: np.ndarray) -> np.ndarray:
    at = 4 * RATE + 3000
    sound[at : at + 40] = 0.75
    return sound


def with_silence(seconds: float, at: int) -> Callable[[np.ndarray], np.ndarray]:
    return lambda sound: np.insert(sound, at, np.zeros(round(seconds * RATE), np.float32))


def uneven(sound: np.ndarray) -> np.ndarray:
    sound[: 4 * RATE] *= 10 ** (-5 / 20)
    sound[4 * RATE :] *= 10 ** (0.8 / 20)
    return sound


def longer(seconds: int) -> Fault:
    """
    The last chapter and TLEN follow a sound that has grown.
    """
    end = CHAPTERS[-1][2] + seconds * 1000
    last = (*CHAPTERS[-1][:2], end, CHAPTERS[-1][3])
    return lambda p: chaptered(*CHAPTERS[:-1], last)(p.but(TLEN=text("TLEN", str(end))))


def both(*faults: Fault) -> Fault:
    def all_of(podcast: Podcast) -> Podcast:
        for each in faults:
            podcast = each(podcast)
        return podcast

    return all_of


def inside(extra: bytes) -> Fault:
    """
    *extra* between two frames in the middle.
    """

    def put(podcast: Podcast) -> Podcast:
        # The 96 kbit/s of 44.1 kHz make frames of 313 and 314 bytes; a header begins with this.
        at = podcast.sound.index(b"\xff\xfb", len(podcast.sound) // 2)
        return replace(podcast, sound=podcast.sound[:at] + extra + podcast.sound[at:])

    return put


ID3V1 = b"TAG" + bytes(125)
APE = b"APETAGEX" + (2000).to_bytes(4, "little") + (32).to_bytes(4, "little") + bytes(4) + b"\0\0\0\xa0" + bytes(8)
TWO = [CHAPTERS[0], CHAPTERS[1], ("chp1", *CHAPTERS[2][1:])]

#: What is done to a good file, what is missed then, and a word of what is found.
FAULTS: dict[str, tuple[Fault, set[str], str]] = {
    "VBR": (lambda p: replace(p, sound=encoded_otherwise(speech())), {"constant bitrate"}, r"from \d+ to \d+ kbit/s"),
    "two tags": (
        lambda p: replace(p, sound=p.tag() + p.sound),
        {"one clean stream", "chapters elsewhere"},
        "2 ID3v2 tags, at bytes 0, ",
    ),
    "a tag inside": (inside(good().tag()), {"one clean stream"}, "2 ID3v2 tags"),
    "no tag": (
        lambda p: p,
        {"chapters", "one clean stream", "form of the tag", "names", "cover", "words"},
        "no ID3v2 tag",
    ),
    "ID3v1": (lambda p: replace(p, sound=p.sound + ID3V1), {"one clean stream"}, "leftover ID3v1 tag at byte"),
    "APE": (lambda p: replace(p, sound=p.sound + APE + bytes(32)), {"one clean stream"}, "leftover APE tag at byte"),
    "junk": (inside(b"junk" * 50), {"one clean stream"}, "200 bytes from byte"),
    "joined": (lambda p: longer(12)(replace(p, sound=p.sound * 2)), {"one clean stream"}, "joined byte by byte"),
    "cut off": (lambda p: replace(p, sound=p.sound[:-1000]), {"one clean stream"}, "the last frame lacks"),
    "half": (
        lambda p: replace(p, sound=p.sound[: len(p.sound) // 2]),
        {"one clean stream", "chapters", "words"},
        "230 of the 461 frames",
    ),
    "shuffled": (
        lambda p: replace(p, chapters=(*p.chapters[1:], p.chapters[0])),
        {"chapters", "chapters elsewhere"},
        "not stand in the order",
    ),
    "no CTOC": (lambda p: replace(p, table=b""), {"chapters"}, "no table of contents"),
    "CTOC of two": (lambda p: replace(p, table=contents(["chp0", "chp1"])), {"chapters"}, "lists 2 of 3"),
    "CTOC shuffled": (lambda p: replace(p, table=contents(["chp1", "chp0", "chp2"])), {"chapters"}, "another order"),
    "CTOC unordered": (lambda p: replace(p, table=contents(["chp0", "chp1", "chp2"], 2)), {"chapters"}, "as ordered"),
    "the same id": (lambda p: chaptered(*TWO)(p), {"chapters"}, "the same id"),
    "beyond the end": (
        chaptered(*CHAPTERS[:2], ("chp2", 8000, 60_000, "x")),
        {"chapters"},
        r"ends at 60\.000 s, the sound at 12\.000",
    ),
    "a gap": (chaptered(CHAPTERS[0], ("chp1", 5000, 8000, "x"), CHAPTERS[2]), {"chapters"}, r"a gap of 1\.000 s"),
    "late": (chaptered(("chp0", 1000, 4000, "x"), *CHAPTERS[1:]), {"chapters"}, "not at 0"),
    "untitled": (chaptered(("chp0", 0, 4000, None), *CHAPTERS[1:]), {"chapters"}, "chapter 1 has no title"),
    "fractions": (
        chaptered(("chp0", 0, 4300, "x"), ("chp1", 4300, 8000, "y"), CHAPTERS[2]),
        {"whole seconds"},
        r"starts at 4\.300 s",
    ),
    "byte offsets": (
        lambda p: replace(p, chapters=(chapter(*CHAPTERS[0], 7), *p.chapters[1:])),
        {"chapters"},
        "byte offsets",
    ),
    "soft": (sounding(lambda s: s * 10 ** (-6 / 20)), {"loudness"}, r"-22\.0 LUFS"),
    "clipped": (
        sounding(lambda s: np.clip(s * 6, -1, 1)),
        {"loudness", "true peak", "clipping", "clicks"},
        r"-[0-9]\.\d LUFS",
    ),
    "silent": (sounding(lambda s: s * 0), {"loudness", "pauses", "both ends"}, "nothing to hear"),
    "uneven": (sounding(uneven), {"even chapters"}, r"“Головне” is -\d\.\d LU off"),
    "DC": (sounding(with_dc), {"DC"}, "in the second from 5 s"),
    "a click": (sounding(with_click), {"clicks"}, r"at 4\.07 s"),
    "5 s of silence": (both(sounding(with_silence(5, 8 * RATE)), longer(5)), {"pauses"}, r"lasts 5\.7\d s, at 7\.5 s"),
    "a late start": (both(sounding(with_silence(2, 0)), longer(2)), {"both ends"}, r"2\.2\d s before"),
    "a long end": (both(sounding(with_silence(3, 12 * RATE)), longer(3)), {"both ends"}, r"3\.5\d s behind"),
    "32 kbit/s": (
        lambda p: replace(p, sound=encoded_otherwise(np.ascontiguousarray(speech()[::2]), 22_050, bitrate=32_000)),
        {"rate"},
        "not between 40 and 80",
    ),
    "no title": (lambda p: p.but(TIT2=b""), {"names"}, r"no title \(TIT2\)"),
    "a song": (lambda p: p.but(TCON=text("TCON", "Pop")), {"names"}, "'Pop'"),
    "2.4 in 2.3": (lambda p: p.but(TYER=text("TDRC", "2026-11-23"), TDAT=b""), {"form of the tag"}, "knows no TDRC"),
    "unsynchronised": (lambda p: replace(p, flags=0x80), {"form of the tag"}, "unsynchronised"),
    "garbled": (lambda p: p.but(TALB=text("TALB", "Íîâèíè äíÿ")), {"letters"}, "TALB is garbled"),
    "no cover": (lambda p: p.but(APIC=b""), {"cover"}, "no front cover"),
    "a wide cover": (lambda p: p.but(APIC=cover(400, 300)), {"cover"}, "400 by 300"),
    "a liar's cover": (lambda p: p.but(APIC=cover(form="JPEG")), {"cover"}, "it is jpeg, and says image/png"),
    "no words": (lambda p: p.but(USLT=b""), {"words"}, "USLT"),
    "another length": (lambda p: p.but(TLEN=text("TLEN", "9")), {"words"}, "9 ms"),
    "encoder's leftovers": (lambda p: p.but(TSSE=text("TSSE", "Lavf")), {"gapless"}, "TSSE"),
}


def test_a_good_file_has_no_finding(tmp_path: Path) -> None:
    """
    Each thing that is asked for is there, and says so.
    """
    found = judge(inspect(good().write(tmp_path / "a.mp3")))

    assert not [each for each in found if not each.well]
    assert {f"R{number}" for number in range(24, 39) if number != 26} == {each.ask.number for each in found}
    assert all(each.found for each in found)


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found(name: str, tmp_path: Path) -> None:
    """
    A file with one thing wrong has that finding, in words, and no other.
    """
    fault, expected, pattern = FAULTS[name]
    podcast = fault(good())
    path = podcast.write(tmp_path / "a.mp3")
    if name == "no tag":
        path.write_bytes(podcast.sound)

    found = missed(path)

    assert expected == set(found), {key: each.found for key, each in found.items()}
    assert re.search(pattern, "\n".join(each.found for each in found.values()))


@pytest.mark.parametrize("data", [b"", b"ID3", b"\xff\xfb", b"text " * 999, np.random.default_rng(1).bytes(3_000_000)])
def test_garbage_is_no_mp3(tmp_path: Path, data: bytes) -> None:
    """
    What holds no row of frames is refused in a sentence, however long it is.
    """
    path = tmp_path / "a.mp3"
    path.write_bytes(data)

    with pytest.raises(BadSound, match=r"a\.mp3 is not an MP3: "):
        inspect(path)


def test_a_folder_is_no_mp3(tmp_path: Path) -> None:
    """
    A folder is told as what it is.
    """
    with pytest.raises(BadSound, match="is not a file"):
        inspect(tmp_path)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_bytes_make_it_stumble(tmp_path: Path, data: st.DataObject) -> None:
    """
    A file with any bytes of its tag or of its first frames changed, or cut anywhere, is inspected or refused.
    """
    whole = bytearray(good().tag() + good().sound[:20_000])
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.mp3"
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole)))])

    try:
        judge(inspect(path))
    except OutputError as e:
        assert "a.mp3" in str(e)
