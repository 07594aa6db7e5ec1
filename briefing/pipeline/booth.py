"""
The booth: where a script is recorded and laid out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.cast import Cast
from briefing.model import Script
from briefing.pipeline import casting
from briefing.report import Report
from briefing.setting import Setting
from output.model import RATE, Music, Track
from voices.model import Clip, Utterance
from voices.studio import Studio

if TYPE_CHECKING:
    from output.early import Early
    from output.pcm import Extent


class Booth:
    """
    Remembers what it has recorded, so that no try at the length does anything twice.

    *music* is that of the *setting*, as it was read. Where there is an *early* press, it begins with a chapter when the
    next one is being recorded.
    """

    def __init__(
        self,
        studio: Studio,
        cast: Cast,
        report: Report,
        setting: Setting,
        music: Music | None,
        early: Early | None = None,
    ) -> None:
        self._studio = studio
        self._cast = cast
        self._report = report
        self._setting = setting
        self._music = music
        self._early = early
        self._extents: dict[Clip, Extent] = {}
        self._scripts: dict[Script, tuple[tuple[tuple[Clip, ...], ...], Track]] = {}

    def record(self, script: Script) -> tuple[tuple[tuple[Clip, ...], ...], Track]:
        """
        The clips of *script*, and the track that they make. Raises what the studio raises.
        """
        if script not in self._scripts:
            said = casting.utterances(script, self._cast)
            meter = _Meter(said, self._report)
            made: list[tuple[Clip, ...]] = []

            def recorded(clips: tuple[Clip, ...]) -> None:
                meter(clips)
                made.append(clips)
                if self._early and len(made) < len(said) and script.lines[len(made)].chapter is not None:
                    self._early.begin(self._laid_out(script, made))

            clips = self._studio.record(said, recorded)
            self._scripts[script] = clips, self._laid_out(script, clips)
        return self._scripts[script]

    def _laid_out(self, script: Script, clips: Sequence[tuple[Clip, ...]]) -> Track:
        from output.timeline import lay_out
        from voices.decode import load

        return lay_out(
            casting.takes(script, clips, self._setting.pauses),
            load,
            jingles=not self._setting.plain,
            music=self._music,
            known=self._extents,
        )

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

    def __call__(self, clips: tuple[Clip, ...]) -> None:
        self._heard += sum(len(clip.text) for clip in clips)
        self._report.progress(self._label, min(1.0, self._heard / self._whole))
