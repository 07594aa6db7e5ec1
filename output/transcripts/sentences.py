"""
The sentences of a track: its cues, each with what is said in it.
"""

from __future__ import annotations

from output.model import Placement, Track
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
                clips.append(_heard(track.placements[at]))
            at += 1
        found.append(Sentence(cue, tuple(clips)))
    return tuple(found)


def _heard(placement: Placement) -> Heard:
    return Heard(placement.clip.text, placement.start, placement.start + placement.end - placement.begin)
