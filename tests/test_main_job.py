"""
The main job, end to end: a real article becomes a real MP3.
"""

from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import Any

import pytest
from finished import measure_file
from house import House, id3_chapters, manifest, vtt_chapters

ARTICLES = ("river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk")
JUNK = re.compile(
    r"Click here|Video not showing|NW Photo|Information for this article|Hier klicken|Lesen Sie auch|Mit Material|Foto:"
    r"|Натисніть тут|Читайте також|Фото:|Матеріал підготували"
)


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Fail the test as soon as a socket is made, even one to this machine.
    """

    def refuse(*args: Any, **kwargs: Any) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.mark.usefixtures("no_sockets")
@pytest.mark.parametrize("name", ARTICLES)
def test_two_minutes_of_every_example(name: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    Offline, an example gives a briefing of the length asked for: in its language, levelled, without junk, all spoken.
    """

    source = examples / f"{name}.txt"
    answer = briefing("make", source, "--offline", "--minutes", "2", "-o", tmp_path, "--date", "2026-03-10")
    assert answer.code == 0, answer.err
    mp3 = Path(answer.out.strip())
    loudness, samples = measure_file(mp3)
    told = manifest(mp3)

    assert 108 <= samples / 44_100 <= 132
    assert samples == told["audio"]["samples"]
    assert -16.5 <= loudness.integrated <= -15.5
    assert loudness.true_peak <= -1.0
    assert told["language"] == name[-2:]
    assert told["ledger"]["script_characters"] == told["ledger"]["spoken_characters"]
    assert sum(len("".join(line["spoken"].split())) for line in told["lines"]) == told["ledger"]["spoken_characters"]
    assert not [line["text"] for line in told["lines"] if JUNK.search(line["text"])]
    assert not [line["spoken"] for line in told["lines"] if re.search(r"[\d%$€№§]", line["spoken"])]
    assert 3 <= len(told["segments"]) <= 6
    assert [line["role"] for line in told["lines"]][-3:] == ["source", "disclosure", "farewell"]


@pytest.mark.parametrize("name", ARTICLES)
def test_every_sentence_is_the_articles_own(name: str, briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    What is said of the news stands in the source at the span that the manifest gives, and the spans ascend.
    """
    source = examples / f"{name}.txt"
    text = source.read_text(encoding="utf-8")
    answer = briefing("make", source, "--offline", "--engine", "tone", "-o", tmp_path)
    body = [line for line in manifest(Path(answer.out.strip()))["lines"] if line["role"] == "body"]
    assert body
    for line in body:
        start, end = line["span"]
        assert line["text"] == " ".join(text[start:end].split())
    assert sorted(line["span"] for line in body) == [line["span"] for line in body]


def test_chapters_agree_to_the_sample(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    MP3, manifest and transcript have the same chapters, on whole seconds, from the first sample to the last.
    """

    answer = briefing("make", examples / "river-crossing.en.txt", "--offline", "-o", tmp_path / "a.mp3")
    mp3 = Path(answer.out.strip())
    told = manifest(mp3)["chapters"]
    assert [(c["start_sample"], c["end_sample"], c["title"]) for c in told] == [
        (start * 441 // 10, end * 441 // 10, title) for start, end, title in id3_chapters(mp3)
    ]
    assert [(c["start_sample"], c["title"]) for c in told] == [(ms * 441 // 10, t) for ms, t in vtt_chapters(mp3)]
    assert all(c["start_sample"] % 44_100 == 0 for c in told)
    assert [c["end_sample"] for c in told] == [*(c["start_sample"] for c in told[1:]), measure_file(mp3)[1]]
    assert told[0]["start_sample"] == 0


def test_the_second_run_synthesises_nothing(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    The same command again finds every clip, and makes the same sound.
    """
    arguments = ("make", examples / "winter-grid.en.txt", "--offline", "-o", tmp_path / "a.mp3", "--minutes", "1")
    assert briefing(*arguments).code == 0
    first = (tmp_path / "a.mp3").read_bytes()
    assert manifest(tmp_path / "a.mp3")["ledger"]["clips_made"] > 0
    assert briefing(*arguments).code == 0
    assert manifest(tmp_path / "a.mp3")["ledger"]["clips_made"] == 0
    assert first == (tmp_path / "a.mp3").read_bytes()


def test_a_lost_clip_stops_the_run(
    briefing: House, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    When the sound of one clip is gone, the run fails with a sentence, and the episode of before stays as it was.
    """
    from voices.studio import Studio

    arguments = ("make", examples / "winter-grid.en.txt", "--offline", "-o", tmp_path / "a.mp3", "--minutes", "1")
    assert briefing(*arguments).code == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    record = Studio.record

    def lose(self: Studio, *arguments: Any) -> Any:
        clips = record(self, *arguments)
        clips[3][0].path.unlink(missing_ok=True)
        return clips

    monkeypatch.setattr(Studio, "record", lose)
    answer = briefing(*arguments)
    assert answer.code == 1
    assert len(answer.err.strip().splitlines()) == 1
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}


def test_several_sources_make_one_briefing(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    Two articles make one MP3 with a part for each, in the order given.
    """
    sources = (examples / "river-crossing.en.txt", examples / "winter-grid.en.txt")
    answer = briefing("make", *sources, "--engine", "tone", "--minutes", "3", "-o", tmp_path, "--title", "Two")
    assert answer.code == 0, answer.err
    told = manifest(tmp_path / "two.en.mp3")
    parts = [line["source"] for line in told["lines"] if line["role"] == "body"]
    assert {0, 1} == set(parts)
    assert sorted(parts) == parts
    assert len(told["sources"]) == 2


def test_dry_run_writes_nothing(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    A dry run tells segments, characters, requests and minutes, and leaves the folder empty.
    """
    answer = briefing("make", examples / "hafenstreik.de.txt", "--dry-run", "--engine", "gtts")
    assert answer.code == 0, answer.err
    assert re.search(r"\d segments, \d+ characters, \d+ requests .* about \d\.\d minutes", answer.out)
    assert not list(tmp_path.iterdir())


def test_segments_can_be_counted(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    With --segments 4, four titled segments are made.
    """
    answer = briefing("make", examples / "river-crossing.en.txt", "--segments", "4", "--engine", "tone", "-o", tmp_path)
    told = manifest(Path(answer.out.strip()))
    assert len(told["segments"]) == 4
    assert len({each["title"] for each in told["segments"]}) == 4


@pytest.mark.parametrize(("minutes", "whole", "said"), [("1", False, "an extract"), ("9", True, "the full text")])
def test_a_listener_is_told_what_was_left_out(
    minutes: str, whole: bool, said: str, briefing: House, examples: Path, tmp_path: Path
) -> None:
    """
    The outro and the manifest tell an extract from an article that was read whole, to the last sentence.
    """
    article = examples / "winter-grid.en.txt"
    assert briefing("make", article, "--engine", "tone", "--minutes", minutes, "-o", "a.mp3").code == 0
    written = manifest(tmp_path / "a.mp3")
    assert written["whole"] is whole
    assert said in next(line["text"] for line in written["lines"] if line["role"] == "source")
    if whole:
        text = article.read_text(encoding="utf-8")
        dropped = {entry["text"] for entry in written["sources"][0]["dropped"]}
        body = " ".join(line["text"] for line in written["lines"] if line["role"] == "body")
        blocks = [" ".join(block.split()) for block in text.split("\n\n")]
        assert all(block in body or any(each in block for each in dropped) for block in blocks)
