"""
Shows and episodes for them: each episode an MP3 of a few seconds with the manifest that `briefing make` would write.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from encoding import encode
from tunes import tune

from output import tags
from output.model import RATE, Chapter, Tags
from output.show.identity import channel_guid
from output.show.model import Channel, Show
from output.show.titles import entitled
from output.show.words import WORDS

BASE = "https://example.org/news/"
NOW = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)
#: The title that feeds, file names and pages have to bear.
HARD = 'Q&A: "<b>Що далі?</b>" 🎙 & mehr'
_SECONDS = 3


def show(*languages: str, title: str = "Morning News", **fields: Any) -> Show:
    """
    A show in *languages* whose other settings are *fields*.
    """
    channels = tuple(
        Channel(each, channel_guid(f"{BASE}{each}/feed.xml"), entitled(title, each, languages), WORDS[each].about)
        for each in languages
    )
    told = {"author": "Ann", "email": "ann@example.org"} | fields
    return Show(title=title, base_url=BASE, channels=channels, **told)


@cache
def _sound(tone: int, seconds: int) -> bytes:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.mp3"
        encode([tune(seconds) / tone], path, bitrate=64_000)
        return path.read_bytes()


def source(address: str, sha256: str, **fields: Any) -> dict[str, Any]:
    """
    An article as a manifest tells of it.
    """
    told: dict[str, Any] = {"address": address, "title": f"About {sha256}", "author": None, "publisher": "The Courier"}
    return (
        told | {"published": "2026-11-25", "language": "en", "characters": 9, "sha256": sha256, "dropped": []} | fields
    )


def episode(
    folder: Path,
    language: str,
    title: str,
    *,
    sources: Sequence[dict[str, Any]] = (),
    created: datetime = NOW,
    tone: int = 1,
    titles: Sequence[str] = ("Headlines", "What happened", "Sources"),
    seconds: int = _SECONDS,
) -> Path:
    """
    An MP3 of so many *seconds* in *folder* with its manifest beside it, a line in each chapter. Another *tone* is
    another sound.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{language}{len(list(folder.iterdir()))}.mp3"
    path.write_bytes(_sound(tone, seconds))
    samples, step = seconds * RATE, max(1, seconds // len(titles)) * RATE
    chapters = tuple(Chapter(i * step, min((i + 1) * step, samples), each) for i, each in enumerate(titles))
    about = Tags(title, "The Courier", "Briefing", created.date(), language, title, title)
    tags.write(path, about, chapters)
    told = _manifest(language, title, chapters, list(sources) or [source("a.txt", title)], created)
    told["audio"] |= {"file": path.name, "samples": samples}
    path.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return path


def _manifest(
    language: str, title: str, chapters: Sequence[Chapter], sources: list[dict[str, Any]], created: datetime
) -> dict[str, Any]:
    times = [
        {"start_sample": c.start, "end_sample": c.end, "start": c.start / RATE, "end": c.end / RATE} for c in chapters
    ]
    roles = ["headline", *["body"] * (len(chapters) - 2), "disclosure"]
    return {
        "version": 1,
        "generator": "briefing 1",
        "title": title,
        "language": language,
        "date": created.date().isoformat(),
        "created": created.isoformat(),
        "audio": {"rate": RATE, "bitrate": 64, "transcripts": []},
        "sources": sources,
        "whole": False,
        "translation": None,
        "chapters": [{"title": c.title, **time} for c, time in zip(chapters, times, strict=True)],
        "lines": [
            {
                "role": role,
                "text": f"{title}, {number}.",
                "language": language,
                **time,
                "chapter": number,
                "speaker": "Briefing",
                "clips": [],
                "source": i % len(sources) if role == "body" else None,
                "original": f"Original of {number}." if role == "body" else None,
                "also": [{"source": each} for each in range(len(sources))] if role == "body" else [],
            }
            for i, (number, role, time) in enumerate(zip(range(len(chapters)), roles, times, strict=False))
        ],
    }
