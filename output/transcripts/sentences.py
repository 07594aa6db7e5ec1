"""
The sentences of a track: its cues, each with what is said in it.
"""

from __future__ import annotations

from output.model import Track
from output.transcripts.model import Heard, Sentence


def sentences(track: Track) -> tuple[Sentence, ...]:
    """
    Each cue of *track* with the clips that are heard in it.
    """
    found, at = [], 0
    for cue in track.cues:
        clips = []
        while at < len(track.placements) and track.placements[at].start < cue.end:
            if track.placements[at].start >= cue.start:
                placed = track.placements[at]
                clips.append(Heard(placed.clip.text, placed.start, placed.stop))
            at += 1
        found.append(Sentence(cue, tuple(clips)))
    return tuple(found)
