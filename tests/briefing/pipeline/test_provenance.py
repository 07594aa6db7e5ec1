"""
Manifest and script tell of every sentence whose it is, where it stands, and how it ranks.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from house import House, manifest


def assert_placed(line: dict[str, Any], sources: list[Path], start: int, end: int) -> None:
    text = sources[line["source"]].read_text(encoding="utf-8")
    assert line["text"] == " ".join(text[start:end].split())
    assert line["address"] == sources[line["source"]].name
    assert line["article"] == text.splitlines()[0]
    assert 0 < line["score"] <= 1


def test_the_manifest_tells_where_lines_come_from(briefing: House, sources: list[Path]) -> None:
    """
    Each sentence has source, address, headline, span and score; a sentence that both tell has the other's place.
    """
    answer = briefing("make", *sources, "--engine", "tone", "--minutes", "1.5", "-o", "a.mp3")
    assert answer.code == 0, answer.err
    told = manifest(Path("a.mp3"))
    body = [line for line in told["lines"] if line["role"] == "body"]
    for line in body:
        assert_placed(line, sources, *line["span"])
    also = [(line["source"], place) for line in body for place in line["also"]]
    assert {(own, place["source"]) for own, place in also} == {(2, 1)}
    for _, place in also:
        start, end = place["span"]
        assert sources[1].read_text(encoding="utf-8")[start:end].endswith(".")
        assert place["address"] == "coast.txt"
    assert all(line["score"] is None and not line["also"] for line in told["lines"] if line["role"] != "body")
    assert {each["source"] for each in told["segments"]} == {0, 2}
    assert {each["source"] for segment in told["segments"] for each in segment["sentences"]} == {0, 1, 2}


def test_the_script_tells_it_too(briefing: House, sources: list[Path]) -> None:
    """
    `briefing script --json` has the same for every line, the bigger story first, the smaller one's sources named last.
    """
    answer = briefing("script", *sources, "--offline", "--minutes", "1.5", "--json")
    (script,) = json.loads(answer.out)
    body = [line for line in script["lines"] if line["role"] == "body"]
    for line in body:
        assert_placed(line, sources, line["span"]["start"], line["span"]["end"])
    assert [line["source"] for line in body] == sorted((line["source"] for line in body), key=[2, 1, 0].index)
    assert [line["text"] for line in script["lines"] if line["role"] == "attribution"] == ["island:", "coast:"]
    also = [place for line in body for place in line["also"]]
    assert {(place["source"], place["address"]) for place in also} == {(1, "coast.txt")}
    assert all(place["span"]["start"] < place["span"]["end"] for place in also)
    assert script["lines"][-3]["text"].endswith("road; coast; island.")


def test_what_has_no_room_is_said(briefing: House, sources: list[Path]) -> None:
    """
    A story that does not fit is left out, with its headline and its credit, and a warning names it.
    """
    answer = briefing("script", *sources, "--offline", "--minutes", "0.4")
    assert answer.code == 0
    assert "Linde" not in answer.out
    assert "road" not in answer.out
    assert answer.err.count("Nothing is said of road.txt") == 1
    briefing("make", *sources, "--engine", "tone", "--minutes", "0.4", "-o", "b.mp3")
    assert "Nothing is said of road.txt" in " ".join(manifest(Path("b.mp3"))["warnings"])


def test_one_event_is_explained(briefing: House, sources: list[Path]) -> None:
    """
    `--explain` tells which sources are told together, and which of them leads.
    """
    answer = briefing("script", *sources, "--offline", "--explain")
    assert "One event: island.txt leads, coast.txt adds" in answer.out
    assert "One event" not in briefing("script", *sources[:2], "--offline", "--explain").out
