"""
An engine that fails on demand, with words for it to say.
"""

from __future__ import annotations

from voices.engines.tone import Engine as Tone
from voices.model import Sound, Utterance, Voice

GERMAN = Voice("de")
LONG = (
    "Die Regierung kündigte am Dienstag an, dass sie den Mindestlohn im kommenden Jahr erhöhen werde, und die"
    " Gewerkschaften begrüßten diese Entscheidung sehr."
)


class Moody(Tone):
    """
    A hum that first goes through *moods*: each a sound to give or an error to raise.
    """

    def __init__(self, *moods: Sound | Exception, online: bool = False) -> None:
        self.online = online
        self.moods = list(moods)
        self.asked: list[str] = []

    def speak(self, text: str, voice: Voice) -> Sound:
        self.asked.append(text)
        if not self.moods:
            return super().speak(text, voice)
        mood = self.moods.pop(0)
        if isinstance(mood, Exception):
            raise mood
        return mood


def said(*texts: str, voice: Voice = GERMAN) -> tuple[Utterance, ...]:
    """
    Each of *texts*, to be said by *voice*.
    """
    return tuple(Utterance(text, voice) for text in texts)
