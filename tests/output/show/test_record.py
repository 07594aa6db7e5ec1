"""
What a record tells of an item.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import showcase
from house import House

from output.errors import BadShow
from output.show import record
from output.show.model import File, Item
from output.transcripts import FORMATS, transcript

FILE = File("mp3", "a.mp3", "audio/mpeg", 17, "00", 96_000)


@pytest.fixture
def made(briefing: House, orchard_article: Path, orchard_packages: Path) -> Path:
    """
    The manifest of a German edition of an English article, beside its transcripts.
    """
    done = briefing("make", orchard_article, "--to", "de", "--engine", "tone", "--offline", "--transcript", "all")
    assert done.code == 0, done.err
    return Path(done.out.strip()).with_suffix(".json")


def published(told: dict[str, Any]) -> tuple[dict[str, Any], Item]:
    item = Item(
        stem="2026-11-26-a",
        guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
        language=told["language"],
        title=told["title"],
        day=date.fromisoformat(told["date"]),
        published=datetime(2026, 11, 26, 6, tzinfo=UTC),
        number=3,
        revision=2,
        description="<p>A</p>",
        samples=told["audio"]["samples"],
        whole=told["whole"],
        translated=False,
        chapters=record.chapters(told),
        sources=record.sources(record.head(told)),
        files=(FILE,),
    )
    return told | {"published": record.published(item)}, item


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """
    What was published comes back to the letter, and its lines are those of the manifest.
    """
    made = showcase.episode(tmp_path, "de", showcase.HARD).with_suffix(".json")
    told, item = published(json.loads(made.read_text(encoding="utf-8")))
    made.write_text(record.text(told), encoding="utf-8")
    found = record.read(made)
    assert found.item == item
    assert [line.said.cue.text for line in found.lines] == [line["text"] for line in told["lines"]]
    assert item.sources[0].heard
    assert item.file("mp3") == FILE
    assert item.file("opus") is None


def test_a_translated_line_has_its_original(made: Path, orchard_article: Path) -> None:
    """
    The article's own sentence stands beside a translation, word for word; a line of our own has none.
    """
    article = " ".join(orchard_article.read_text(encoding="utf-8").split())
    lines = record.lines(json.loads(made.read_text(encoding="utf-8")))
    body = [line for line in lines if line.role == "body"]
    assert body
    assert all(line.original in article and line.original != line.said.cue.text for line in body)
    assert not any(line.original for line in lines if line.source is None)


def test_transcripts_are_the_same_from_a_record(made: Path) -> None:
    """
    Every format, made from the record, is byte for byte what was made from the timeline of the sound.
    """
    told = json.loads(made.read_text(encoding="utf-8"))
    lines = record.lines(told)
    again = transcript(
        [line.said for line in lines], record.chapters(told), told["audio"]["samples"], "de", told["title"]
    )
    files = {each["type"]: made.with_name(each["file"]) for each in told["audio"]["transcripts"]}
    assert {each.type for each in FORMATS.values()} == set(files)
    for each in FORMATS.values():
        assert each.write(again) == files[each.type].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ("[]", "not a manifest"),
        ('{"generator": "podgen 1"}', "not a manifest"),
        ('{"generator": "briefing 1", "version": 2}', "version 2"),
        ('{"generator": "briefing 1", "version": 1}', "lacks"),
    ],
)
def test_what_is_no_record_is_told(tmp_path: Path, text: str, named: str) -> None:
    """
    A file of another kind ends in one sentence.
    """
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadShow, match=named):
        record.read(path)
