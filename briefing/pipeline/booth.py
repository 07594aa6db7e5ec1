"""
The booth: where a script is recorded and laid out.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.cast import Cast
from briefing.model import Script
from briefing.pipeline import casting
from briefing.report import Report
from briefing.setting import Setting
from output.model import RATE, Music, Track
from voices.model import Clip, Utterance
from voices.studio import Studio


class Booth:
    """
    Remembers what it has recorded, so that no try at the length does anything twice.

    *music* is that of the *setting*, as it was read.
    """

    def __init__(self, studio: Studio, cast: Cast, report: Report, setting: Setting, music: Music | None) -> None:
        self._studio = studio
        self._cast = cast
        self._report = report
        self._setting = setting
        self._music = music
        self._scripts: dict[Script, tuple[tuple[tuple[Clip, ...], ...], Track]] = {}

    def record(self, script: Script) -> tuple[tuple[tuple[Clip, ...], ...], Track]:
        """
        The clips of *script*, and the track that they make. Raises what the studio raises.
        """
        from output.timeline import lay_out
        from voices.decode import load

        if script not in self._scripts:
            said = casting.utterances(script, self._cast)
            clips = self._studio.record(said, _Meter(said, self._report))
            takes = casting.takes(script, clips, self._setting.pauses)
            self._scripts[script] = (
                clips,
                lay_out(takes, load, jingles=not self._setting.plain, music=self._music),
            )
        return self._scripts[script]

    def timed(self, script: Script) -> tuple[tuple[float, ...], float]:
        """
        Seconds that each line of *script* lasts, and the whole of it.
        """
        _, track = self.record(script)
        return tuple((cue.end - cue.start) / RATE for cue in track.cues), track.length / RATE


class _Meter:
    """
    Tells how much of what is to be said has been heard, counted in characters.
    """

    def __init__(self, said: Sequence[Utterance], report: Report) -> None:
        self._label = f"Speaking {said[0].voice.language}"
        self._whole = sum(len(each.text) for each in said)
        self._heard = 0
        self._report = report

    def __call__(self, clip: Clip) -> None:
        self._heard += len(clip.text)
        self._report.progress(self._label, min(1.0, self._heard / self._whole))
