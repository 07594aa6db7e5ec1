"""
The record of an item: the manifest of its episode, and what was published of it. It is the truth of a show; everything
else in the folder can be made from the records again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from output.errors import BadShow
from output.model import Chapter, Cue
from output.show.model import File, Item, Line, Record, Source
from output.transcripts.model import Heard, Sentence

#: What a manifest says that an `Item` needs, without what only its page does.
_HEAD = (
    "version", "generator", "title", "language", "date", "created", "audio", "sources", "whole", "translation",
    "chapters", "published",
)  # fmt: skip


def load(path: Path) -> dict[str, Any]:
    """
    The manifest or the record at *path* as plain values. Raises `BadShow` when it is neither.
    """
    try:
        return parsed(path.read_bytes(), path)
    except FileNotFoundError as e:
        raise BadShow(f"There is no manifest {path}. An episode comes with one: make it with `briefing make`.") from e
    except OSError as e:
        raise BadShow(f"{path} cannot be read: {e.strerror or e}.") from e


def parsed(data: bytes, path: Path) -> dict[str, Any]:
    """
    The manifest or the record that *data* is, which stands at *path*. Raises `BadShow` when it is neither.
    """
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as e:
        raise BadShow(f"{path} cannot be read as a manifest: {e}.") from e
    if not isinstance(told, dict) or not str(told.get("generator")).startswith("briefing "):
        raise BadShow(f"{path} is not a manifest of Briefing's. Give an MP3 that `briefing make` has made.")
    if told.get("version") != 1:
        raise BadShow(f"{path} is a manifest of version {told.get('version')!r}; this Briefing reads version 1.")
    return told


def head(told: Mapping[str, Any]) -> dict[str, Any]:
    """
    As much of a record as `item` needs: without lines and what was left out of the articles.
    """
    brief = {key: told[key] for key in _HEAD if key in told}
    heard = {line["source"] for line in told["lines"]} | {
        each["source"] for line in told["lines"] for each in line["also"]
    }
    brief["sources"] = [
        {key: value for key, value in each.items() if key != "dropped"} | {"heard": index in heard}
        for index, each in enumerate(told["sources"])
    ]
    return brief


def item(told: Mapping[str, Any]) -> Item:
    """
    What the `head` of a record tells a feed. Raises KeyError, TypeError or ValueError for what is none.
    """
    published = told["published"]
    found = Item(
        stem=published["stem"],
        guid=published["guid"],
        language=told["language"],
        title=told["title"],
        day=date.fromisoformat(told["date"]),
        published=datetime.fromisoformat(published["date"]).astimezone(UTC),
        number=published["number"],
        revision=published["revision"],
        description=published["description"],
        samples=told["audio"]["samples"],
        whole=told["whole"],
        translated=told["translation"] is not None,
        chapters=chapters(told),
        sources=sources(told),
        files=tuple(File(**each) for each in published["files"]),
    )
    _ = found.sound  # without it there is nothing to enclose
    return found


def chapters(told: Mapping[str, Any]) -> tuple[Chapter, ...]:
    """
    The chapters that a manifest tells.
    """
    return tuple(Chapter(each["start_sample"], each["end_sample"], each["title"]) for each in told["chapters"])


def sources(told: Mapping[str, Any]) -> tuple[Source, ...]:
    """
    The articles that the `head` of a manifest tells.
    """
    return tuple(
        Source(
            address=each["address"],
            title=each["title"] or "",
            publisher=each["publisher"] or "",
            published=date.fromisoformat(each["published"]) if each["published"] else None,
            language=each["language"],
            sha256=each["sha256"],
            heard=each["heard"],
        )
        for each in told["sources"]
    )


def lines(told: Mapping[str, Any]) -> tuple[Line, ...]:
    """
    The lines that a manifest tells.
    """
    return tuple(Line(_said(each), each["role"], each["source"], each["original"] or "") for each in told["lines"])


def _said(line: Mapping[str, Any]) -> Sentence:
    cue = Cue(
        line["start_sample"], line["end_sample"], line["text"], line["speaker"], line["language"], line["chapter"]
    )
    return Sentence(cue, tuple(Heard(each["text"], each["start_sample"], each["end_sample"]) for each in line["clips"]))


def read(path: Path) -> Record:
    """
    The record at *path*. Raises `BadShow` when it is none.
    """
    told = load(path)
    try:
        return Record(item(head(told)), lines(told))
    except (KeyError, TypeError, ValueError) as e:
        raise incomplete(path, e) from e


def incomplete(path: Path, error: Exception) -> BadShow:
    """
    Put into a sentence that *path* lacks what was looked for.
    """
    return BadShow(
        f"{path} lacks what a record tells ({type(error).__name__}: {error}). Make the episode anew with "
        "`briefing make`, and add it again."
    )


def published(item: Item) -> dict[str, Any]:
    """
    What a record says of its publication, as plain values: the part that is not in a manifest.
    """
    return {
        "stem": item.stem,
        "guid": item.guid,
        "date": item.published.isoformat(),
        "number": item.number,
        "revision": item.revision,
        "description": item.description,
        "files": [
            {
                "kind": each.kind,
                "name": each.name,
                "type": each.type,
                "bytes": each.bytes,
                "sha256": each.sha256,
                "bitrate": each.bitrate,
            }
            for each in item.files
        ],
    }


def text(told: Mapping[str, Any]) -> str:
    """
    A record as it stands in its file.
    """
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
