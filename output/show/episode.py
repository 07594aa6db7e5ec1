"""
An episode that is to be published: an MP3 with the manifest that `briefing make` has put beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from output.errors import BadShow
from output.show import record


@dataclass(frozen=True, slots=True)
class Episode:
    """
    The manifest *told*, and the sound at *mp3*.
    """

    told: Mapping[str, Any]
    mp3: Path

    @property
    def language(self) -> str:
        """
        The language that it is in.
        """
        return str(self.told["language"])

    @property
    def created(self) -> datetime:
        """
        When it was made; a time without a zone is this machine's.
        """
        return datetime.fromisoformat(self.told["created"]).astimezone()


def read(path: Path) -> Episode:
    """
    The episode at *path*, an MP3 or its manifest. Raises `BadShow` when one of the two is missing or not understood.
    """
    manifest = path.with_suffix(".json")
    told = record.load(manifest)
    try:
        sound = path if path.suffix.lower() == ".mp3" else path.with_name(Path(told["audio"]["file"]).name)
        record.text(told).encode()  # half a surrogate pair is in no file
        record.sources(record.head(told))
        record.lines(told)
        record.chapters(told)
        episode = Episode(told, sound)
        _ = episode.language, episode.created, told["title"], told["date"], told["audio"]["samples"], told["whole"]
    except (KeyError, TypeError, ValueError) as e:
        raise record.incomplete(manifest, e) from e
    if not sound.is_file():
        raise BadShow(f"There is no MP3 {sound}, of which {manifest} tells. Give it with its manifest beside it.")
    return episode
