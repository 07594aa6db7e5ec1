"""
The manifest: what an edition says of itself, as JSON beside the MP3.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

import briefing
from briefing.pipeline.draft import is_whole
from briefing.pipeline.edition import Edition
from briefing.pipeline.wording import Kept
from briefing.provenance import provenance, span
from briefing.story import Story
from output.model import RATE, Bed, Chapter, Cue, Jingle, Track
from output.transcripts import FORMATS, sentences

#: Grows when a reader of an old manifest would misread a new one.
VERSION = 1


def manifest(edition: Edition, created: datetime) -> dict[str, Any]:
    """
    Everything that can be known about *edition*, from the timeline that its sound was made of.

    Times are in seconds, with the sample they were counted in beside them. Spans count characters of the source's text
    as it was read: decoded, NFC, with `\\n` line ends; its SHA-256 stands beside it.
    """
    script, track, loudness = edition.spoken.draft.script, edition.episode.track, edition.episode.loudness
    return {
        "version": VERSION,
        "generator": f"briefing {briefing.__version__}",
        "title": script.title,
        "language": script.language,
        "date": script.day.isoformat(),
        "created": created.isoformat(timespec="seconds"),
        "audio": {
            "file": edition.paths.mp3.name,
            "rate": RATE,
            "channels": edition.episode.channels,
            "bitrate": edition.episode.bitrate // 1000,
            "samples": edition.episode.samples,
            "seconds": edition.episode.samples / RATE,
            "transcripts": [
                {"file": path.name, "type": FORMATS[name].type} for name, path in edition.paths.transcripts.items()
            ],
        },
        "sources": [_source(each) for each in edition.stories],
        "engine": {"name": edition.spoken.engine.name, "version": edition.spoken.engine.version},
        "voice": edition.spoken.voices[0],
        "voices": list(dict.fromkeys(edition.spoken.voices)),
        "speed": edition.spoken.cast.speed or 1.0,
        "pitch": edition.spoken.cast.pitch or 0.0,
        "synthetic_voice": True,
        "whole": bool(edition.stories) and is_whole(edition.stories, edition.spoken.draft.segments),
        "translation": _translation(edition),
        "segments": [
            {
                "title": each.title,
                "source": each.source,
                "sentences": [{"text": s.text, "span": span(s.span), "source": s.source} for s in each.sentences],
            }
            for each in edition.spoken.draft.segments
        ],
        "chapters": [
            {
                "title": each.title,
                **_times(each),
            }
            for each in track.chapters
        ],
        "pauses": asdict(edition.setting.pauses),
        "jingles": [{"name": each.name, **_times(each)} for each in track.jingles],
        "music": _music(track),
        "lines": [
            {
                "role": line.role,
                "edited": line.role == "edited",
                "text": line.text,
                "spoken": line.spoken,
                "language": line.language,
                **_times(said.cue),
                "chapter": said.cue.chapter,
                "speaker": said.cue.speaker,
                "voice": voice,
                "clips": [
                    {"text": each.text, "start_sample": each.start, "end_sample": each.end} for each in said.clips
                ],
                "span": span(line.span) if line.span else None,
                **provenance(line, [each.article for each in edition.stories]),
            }
            for line, said, voice in zip(script.lines, sentences(track), edition.spoken.voices, strict=True)
        ],
        "ledger": {
            "script_characters": edition.spoken.ledger.asked,
            "spoken_characters": edition.spoken.ledger.spoken,
            "clips": edition.spoken.ledger.clips,
            "clips_made": edition.spoken.made,
            "clip_seconds": round(edition.spoken.ledger.seconds, 3),
        },
        "loudness": {
            "integrated_lufs": round(loudness.integrated, 2),
            "true_peak_dbtp": round(loudness.true_peak, 2),
            "range_lu": round(loudness.range, 2),
        },
        "warnings": [*edition.warnings, *edition.spoken.draft.notices],
    }


def _times(part: Chapter | Cue | Jingle | Bed) -> dict[str, Any]:
    return {
        "start": part.start / RATE,
        "end": part.end / RATE,
        "start_sample": part.start,
        "end_sample": part.end,
    }


def _music(track: Track) -> dict[str, Any] | None:
    """
    The file that was mixed in, and when.
    """
    if not track.beds:
        return None
    return {"file": track.beds[0].music.name, "beds": [_times(each) for each in track.beds]}


def _source(story: Story) -> dict[str, Any]:
    article, document = story.article, story.article.document
    return {
        "address": document.shown,
        "title": article.title,
        "author": document.author,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "language": article.language,
        "characters": len(document.text),
        "sha256": document.sha256,
        "dropped": [{"rule": each.rule, "text": each.text, "span": span(each.span)} for each in article.dropped],
    }


def _translation(edition: Edition) -> dict[str, Any] | None:
    if not edition.routes:
        return None
    return {
        "translator": edition.translator,
        "paths": [list(each) for each in edition.routes],
        "machine": True,
        "kept": [_untrusted(each) for each in edition.spoken.draft.kept],
        "dropped": [_untrusted(each) for each in edition.spoken.draft.dropped],
    }


def _untrusted(kept: Kept) -> dict[str, Any]:
    return {"text": kept.text, "language": kept.language, "problems": list(kept.problems)}
