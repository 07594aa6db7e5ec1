"""
One text, spoken as an edition would say it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from briefing.cast import ANYBODY, Cast
from briefing.errors import PlanError
from briefing.languages import LANGUAGES
from briefing.letters import foreign
from briefing.pipeline.casting import SPEAKER, voices
from briefing.pipeline.fallback import speak
from briefing.pipeline.speaking import speaker
from briefing.pipeline.tools import Tools
from briefing.speakable import Lexicon
from voices.engine import Engine
from voices.model import Utterance
from voices.studio import Studio

#: How much of a text is its title.
TITLE = 60


def say(
    text: str,
    language: str,
    path: Path,
    tools: Tools,
    *,
    cast: Cast = ANYBODY,
    pace: float | None = None,
    offline: bool = False,
    force: bool = False,
    lexicons: Mapping[str, Lexicon] | None = None,
) -> None:
    """
    Speak *text*, which is one paragraph, into an MP3 at *path*. Raises `PlanError`, `VoiceError`, `OutputError`.
    """
    from output.files import fitting, writable

    letters = foreign(text, language)
    if letters:
        raise PlanError(
            f"The text is in {letters} letters, which a voice for {LANGUAGES[language].name} would misread; give the "
            "text's own language with --language."
        )
    fitting(path)
    if path.exists() and not force:
        raise PlanError(f"{path} exists; name another file with -o, or add --force to replace it.")
    writable(path.parent)
    speaks = voices(cast, language)[0]

    def work(engine: Engine, studio: Studio) -> None:
        said = Utterance(speaker(engine, lexicons or {})(text, language), speaks)
        _master(text, said, studio, path, tools.now().date())

    speak(cast, language, tools, work, offline=offline, pace=pace)


def _master(written: str, said: Utterance, studio: Studio, path: Path, day: date) -> None:
    from output.master import master
    from output.model import Tags, Take
    from output.press import Press
    from output.timeline import lay_out
    from voices.decode import load
    from voices.ledger import balance

    title = written if len(written) <= TITLE else f"{written[: TITLE - 1].rstrip()}…"
    clips = studio.record([said])
    balance([said], clips)
    take = Take(clips[0], written, SPEAKER, said.voice.language, 0.0, chapter=title)
    tags = Tags(title, SPEAKER, SPEAKER, day, said.voice.language, comment=title, lyrics=written)
    master(lay_out([take], load), Press(load), tags, path)
