"""
What is heard around the words: pauses, sting, chimes and music, as asked for on the command line.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tunes
from house import House, assert_one_sentence, manifest
from sounds import gaps, joined

from briefing.setting import BITRATES
from output import mp3
from output.inspect import inspect

RATE = 44_100
FAST = ("--offline", "--engine", "tone", "--minutes", "1", "-o", "a.mp3", "--force")


def silence(sound: np.ndarray, before: Mapping[str, Any], after: Mapping[str, Any]) -> float:
    """
    Seconds of silence that are heard between two lines of a manifest.
    """
    middle = (before["end"] + after["start"]) / 2
    (found,) = (length for start, length in gaps(sound) if start <= middle <= start + length)
    return found


@pytest.mark.parametrize("sentence", ["0.1", "0.7"])
def test_pauses_are_heard_as_asked(sentence: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    In the MP3 the silences before sentences, segments and sections are those of the command line, to 30 ms.
    """
    wish = ("--plain", "--pause-sentence", sentence, "--pause-segment", "1.5", "--pause-section", "2.25")
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, *wish)
    assert answer.code == 0, answer.err
    sound, told = joined(mp3.decoded(tmp_path / "a.mp3")), manifest(tmp_path / "a.mp3")

    found: dict[str, list[float]] = {"sentence": [], "segment": [], "section": []}
    for before, after in itertools.pairwise(told["lines"]):
        kind = "sentence" if after["chapter"] == before["chapter"] else "segment"
        if kind == "segment" and {before["role"], after["role"]} & {"greeting", "headline", "source"}:
            kind = "section"
        found[kind].append(silence(sound, before, after))
    asked = {"sentence": float(sentence), "segment": 1.5, "section": 2.25}
    for kind, heard in found.items():
        assert heard == pytest.approx([asked[kind]] * len(heard), abs=0.03), kind
    assert len(found["section"]) == 2 <= len(found["sentence"])
    assert found["segment"]
    assert asked == told["pauses"]
    assert 54 <= told["audio"]["seconds"] <= 66


def test_a_chime_is_heard_where_a_chapter_starts(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    In the MP3, sound comes within 0.1 s of each chapter mark, silence before its voice, and the manifest tells of both.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST)
    assert answer.code == 0, answer.err
    sound, told = joined(mp3.decoded(tmp_path / "a.mp3")), manifest(tmp_path / "a.mp3")

    sting, *chimes = told["jingles"]
    assert sting["name"] == "sting"
    assert sting["end"] < told["lines"][0]["start"] < 3
    assert np.abs(sound[sting["start_sample"] : sting["end_sample"]]).max() > 0.1
    assert len(chimes) == len(told["chapters"]) - 1 >= 3
    for chapter, chime in zip(told["chapters"][1:], chimes, strict=True):
        mark, struck = chapter["start_sample"], chime["start_sample"]
        assert mark % RATE == 0
        assert 0 < struck - mark < RATE // 10
        assert np.abs(sound[mark - RATE // 50 : mark + RATE // 50]).max() < 0.005
        assert np.abs(sound[struck : struck + RATE // 5]).max() > 0.1
        assert np.abs(sound[chime["end_sample"] : chime["end_sample"] + RATE // 4]).max() < 0.005
    assert told["music"] is None
    assert 54 <= told["audio"]["seconds"] <= 66
    # What is asked of a voice is told by the ledger, and a jingle is none.
    assert told["ledger"]["script_characters"] == told["ledger"]["spoken_characters"]


def test_plain_is_voices_alone(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With --plain nothing sounds outside of the lines.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, "--plain")
    assert answer.code == 0, answer.err
    sound, told = joined(mp3.decoded(tmp_path / "a.mp3")), manifest(tmp_path / "a.mp3")

    assert told["jingles"] == []
    for line in told["lines"]:
        sound[line["start_sample"] - RATE // 50 : line["end_sample"] + RATE // 50] = 0
    assert np.abs(sound).max() < 0.005


def test_music_is_heard_around_the_news(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    The music's chord sounds in the pauses of opening and closing, and nowhere in the news; the manifest tells when.
    """
    tunes.save(tmp_path / "song.ogg", tunes.tune(8, 48_000), 48_000)
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, "--music", "song.ogg")
    assert answer.code == 0, answer.err
    sound, told = joined(mp3.decoded(tmp_path / "a.mp3")), manifest(tmp_path / "a.mp3")

    assert told["music"]["file"] == "song.ogg"
    opening, closing = told["music"]["beds"]
    assert opening["end_sample"] == told["chapters"][1]["start_sample"]
    assert closing["start_sample"] == told["jingles"][-1]["start_sample"]
    assert closing["end_sample"] == told["audio"]["samples"] == len(sound)
    lines = told["lines"]
    for before, after in itertools.pairwise(lines):
        a, b = before["end_sample"] + RATE // 20, after["start_sample"] - RATE // 20
        heard = np.abs(sound[a:b]).max()
        scored = any(bed["start_sample"] < a < b < bed["end_sample"] for bed in (opening, closing))
        if scored:
            assert 0.02 < heard < 0.3
        elif before["chapter"] == after["chapter"]:
            assert heard < 0.005
    assert 0.05 < np.abs(sound[lines[-1]["end_sample"] + RATE // 2 : -RATE]).max() < 0.3
    assert 54 <= told["audio"]["seconds"] <= 66


def test_edited_lines_have_no_music(briefing: House, tmp_path: Path) -> None:
    """
    What a person wrote may be news: only lines of ours have music under them.
    """
    tunes.save(tmp_path / "song.wav", tunes.tune(8))
    (tmp_path / "s.txt").write_text("# Today\n\n## News\n\nThe ferry is back.\n\nIt runs daily.\n", encoding="utf-8")
    wish = ("--script", "s.txt", "--to", "en", "--engine", "tone", "-o", "a.mp3", "--music", "song.wav")
    answer = briefing("make", *wish)
    assert answer.code == 0, answer.err
    told = manifest(tmp_path / "a.mp3")

    (bed,) = told["music"]["beds"]
    assert [line["role"] for line in told["lines"]] == ["edited", "edited", "disclosure"]
    assert told["lines"][1]["end"] <= bed["start"] < told["lines"][2]["start"]


def test_the_length_is_foreseen(briefing: House, tmp_path: Path) -> None:
    """
    A dry run knows what jingles and music add to a script, to half a second a chapter.
    """
    tunes.save(tmp_path / "song.wav", tunes.tune(8))
    chapters = "".join(f"## Part {i}\n\nThe ferry is back.\n\n" for i in range(4))
    (tmp_path / "s.txt").write_text(f"# Today\n\n{chapters}", encoding="utf-8")
    common = ("make", "--script", "s.txt", "--to", "en", "--engine", "tone", "-o", "a.mp3", "--json")
    foreseen, made = [], []
    for wish in (("--plain",), (), ("--music", "song.wav")):
        foreseen.append(60 * json.loads(briefing(*common, *wish, "--dry-run").out)[0]["minutes"])
        assert briefing(*common, *wish).code == 0
        made.append(manifest(tmp_path / "a.mp3")["audio"]["seconds"])
    for (a, b), (c, d) in zip(itertools.pairwise(foreseen), itertools.pairwise(made), strict=True):
        assert d - c == pytest.approx(b - a, abs=2)


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_music_is_looked_at_first(dry: tuple[str, ...], briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    What is no music ends the run in a sentence before anything is spoken, a dry run too.
    """
    (tmp_path / "song.mp3").write_text("words")
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, *dry, "--music", "song.mp3")
    assert_one_sentence(answer, 1)
    assert "The music song.mp3 cannot be played" in answer.err
    assert not (tmp_path / "a.mp3").exists()


def test_music_is_never_written_over(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An episode does not take the place of the music that it was to be made with.
    """
    song = tunes.save(tmp_path / "a.mp3", tunes.tune(8)).read_bytes()
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, "--music", "a.mp3")
    assert_one_sentence(answer, 1)
    assert song == (tmp_path / "a.mp3").read_bytes()


@pytest.mark.parametrize(
    "wish",
    [
        ("--pause-sentence", "3.1"),
        ("--pause-segment", "-0.1"),
        ("--pause-section", "nan"),
        ("--pause-section", "long"),
        ("--plain", "--music", "song.mp3"),
    ],
)
def test_settings_that_make_no_sense(wish: tuple[str, ...], briefing: House, examples: Path) -> None:
    """
    A pause outside of 0 to 3 s is wrong usage, and so is music in a plain edition.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, *wish)
    assert answer.code == 2
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("bitrate", BITRATES)
def test_the_bitrate(bitrate: int, briefing: House, examples: Path) -> None:
    """
    The MP3 has the constant bitrate that was asked for, and the manifest names it.
    """
    wish = ("--engine", "tone", "--minutes", "0.5", "--bitrate", str(bitrate), "--force")
    answer = briefing("make", examples / "stepova-shkola.uk.txt", *wish)
    assert answer.code == 0, answer.err
    mp3 = Path(answer.out.strip())
    stream = inspect(mp3).stream
    assert [each for each, _ in stream.bitrates] == [1000 * bitrate]
    assert manifest(mp3)["audio"]["bitrate"] == bitrate
