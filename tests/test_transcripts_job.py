"""
Transcripts beside a finished MP3, held against what is heard in it.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from house import Answer, House, assert_one_sentence, manifest
from readers import READERS, Seen, words
from sounds import gaps, joined

from briefing.plan import TRANSCRIPTS
from output import mp3
from output.model import RATE

FAST = ("--engine", "tone", "--minutes", "0.5", "-o", "a.mp3")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def seen(made: Path, name: str) -> list[Seen]:
    """
    The transcript in the format *name* beside the MP3 *made*.
    """
    return READERS[name](made.with_suffix(TRANSCRIPTS[name]).read_text(encoding="utf-8"))


class Silence:
    """
    Where the finished MP3 *made* is silent, in milliseconds.
    """

    def __init__(self, made: Path) -> None:
        sound = joined(mp3.decoded(made))
        self.length = 1000 * len(sound) // RATE
        self.gaps = [(1000 * start, 1000 * (start + length)) for start, length in gaps(sound)]

    def away(self, time: int, edge: int | None = None) -> float:
        """
        How far from *time* the next silence is, or the next end (1) or start (0) of one.
        """
        if edge is not None:
            return min(abs(gap[edge] - time) for gap in self.gaps)
        return min(max(start - time, time - end, 0) for start, end in self.gaps)

    def unread(self, captions: list[Seen]) -> float:
        """
        Milliseconds of sound, counted in windows of one, that no caption covers.
        """
        heard = np.ones(self.length, bool)
        for start, end in self.gaps:
            heard[round(start) : round(end)] = False
        for each in captions:
            heard[each.start : each.end] = False
        return float(heard.sum())


def test_five_formats_fit_the_sound(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    All five say what is written, in order; timed ones start and end with the sound of each sentence, lie inside the
    audio and cover all speech, at a speed that can be read.
    """
    article = examples / "winter-grid.en.txt"
    wish = ("--engine", "espeak", "--offline", "--plain", "--transcript", "all", "-o", "a.mp3")
    answer = briefing("make", article, *wish)  # plain: what is heard is read
    assert answer.code == 0, answer.err
    assert names(tmp_path) == ["a.html", "a.json", "a.mp3", "a.srt", "a.transcript.json", "a.txt", "a.vtt"]
    made = tmp_path / "a.mp3"
    told = manifest(made)
    written = [word for line in told["lines"] for word in line["text"].split(" ")]
    for name in TRANSCRIPTS:
        assert words(seen(made, name)) == written, name

    captions, silence = seen(made, "srt"), Silence(made)
    assert [(each.start, each.end) for each in captions] == [(each.start, each.end) for each in seen(made, "vtt")]
    assert [(each.start, each.end) for each in captions] == [(each.start, each.end) for each in seen(made, "json")]
    starts, ends = {each.start for each in captions}, {each.end for each in captions}
    for line in told["lines"]:
        start, end = (round(1000 * line[edge]) for edge in ("start", "end"))
        assert start in starts
        assert silence.away(start, 1) < 20
        assert end in ends
        assert silence.away(end, 0) < 30
    assert all(a.end <= b.start for a, b in itertools.pairwise(captions))
    assert captions[-1].end < silence.length
    assert silence.unread(captions) < 0.001 * silence.length
    assert all(1000 * len(each.text) <= 25 * (each.end - each.start) for each in captions)
    assert max(len(line) for each in captions for line in each.text.split("\n")) <= 42
    assert max(each.text.count("\n") for each in (*captions, *seen(made, "vtt"))) == 1


def test_long_sentences_are_parted_where_the_voice_stops(
    briefing: House, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    With a voice that takes a hundred characters at a time, as Google's does, most parts start in a silence.
    """
    monkeypatch.setattr("voices.engines.espeak.Engine.limit", 100)
    article = examples / "stepova-shkola.uk.txt"
    answer = briefing("make", article, "--engine", "espeak", "--offline", "--minutes", "3", "-o", "a.mp3")
    assert answer.code == 0, answer.err
    made = tmp_path / "a.mp3"
    silence = Silence(made)
    sentences = {round(1000 * line["start"]) for line in manifest(made)["lines"]}
    inner = [each.start or 0 for each in seen(made, "vtt") if each.start not in sentences]
    assert len(inner) >= 10
    assert sum(silence.away(time) == 0 for time in inner) > 0.6 * len(inner)


def test_only_what_is_asked_for(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    One format, or several, in the order of the command; the manifest names each with its media type.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, "--transcript", "SRT", "--transcript", "json")
    assert answer.code == 0, answer.err
    assert names(tmp_path) == ["a.json", "a.mp3", "a.srt", "a.transcript.json"]
    assert manifest(tmp_path / "a.mp3")["audio"]["transcripts"] == [
        {"file": "a.srt", "type": "application/x-subrip"},
        {"file": "a.transcript.json", "type": "application/json"},
    ]


def test_a_format_that_is_none(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    A format that cannot be written is refused as usage.
    """
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST, "--transcript", "docx")
    assert answer.code == 2
    assert "docx" in answer.err
    assert not names(tmp_path)


@pytest.mark.parametrize("ending", [ending for name, ending in TRANSCRIPTS.items() if name != "vtt"])
def test_a_strangers_transcript_is_not_replaced(ending: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    The edition is ours, but not what somebody put beside it since: it stays, unless --force says otherwise. Once it is
    ours, it is made anew.
    """

    def again(*more: str) -> Answer:
        return briefing("make", examples / "winter-grid.en.txt", *FAST, *more)

    assert again().code == 0
    (tmp_path / f"a{ending}").write_text("mine", encoding="utf-8")
    before = names(tmp_path)
    assert_one_sentence(again("--transcript", "all"), 1)
    assert (tmp_path / f"a{ending}").read_text(encoding="utf-8") == "mine"
    assert names(tmp_path) == before
    assert again("--transcript", "all", "--force").code == 0
    assert (tmp_path / f"a{ending}").read_text(encoding="utf-8") != "mine"
    assert again("--transcript", "all").code == 0


def test_an_article_is_not_replaced_by_its_transcript(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    A plain transcript would have the article's own name: the article stays, even with --force.
    """
    article = tmp_path / "a.txt"
    article.write_bytes((examples / "winter-grid.en.txt").read_bytes())
    assert_one_sentence(briefing("make", "a.txt", *FAST, "--transcript", "txt", "--force"), 1)
    assert names(tmp_path) == ["a.txt"]


def test_a_transcript_of_the_edition_before_is_told(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    A file that is not made again tells of an older sound: it stays, and a warning names it.
    """
    assert briefing("make", examples / "winter-grid.en.txt", *FAST, "--transcript", "all").code == 0
    answer = briefing("make", examples / "winter-grid.en.txt", *FAST)
    assert answer.code == 0
    told = [line for line in answer.err.splitlines() if "of the edition before" in line]
    others = sorted({*names(tmp_path)} - {"a.mp3", "a.json", "a.vtt"})
    assert len(told) == len(others) == 4
    assert all(name in line for name, line in zip(others, told, strict=True))
    assert len(names(tmp_path)) == 7


@pytest.mark.parametrize(
    ("formats", "told"),
    [(("srt",), "cues, the last one ends at"), (("html", "txt"), "a.html, a.txt, without captions")],
)
def test_inspect_knows_every_format(
    formats: tuple[str, ...], told: str, briefing: House, examples: Path, tmp_path: Path
) -> None:
    """
    `briefing inspect` holds the captions there are against the sound, and misses a transcript that is promised.
    """

    def found() -> str:
        (line,) = (line for line in briefing("inspect", "a.mp3").out.splitlines() if " P6 " in line)
        return line

    wanted = [part for name in formats for part in ("--transcript", name)]
    assert briefing("make", examples / "winter-grid.en.txt", *FAST, *wanted).code == 0
    assert found().startswith("  ok ")
    assert told in found()
    (tmp_path / f"a.{formats[-1]}").unlink()
    assert found().startswith("  bad ")
    assert f"a.{formats[-1]} is not there" in briefing("inspect", "a.mp3").out
