"""
eSpeak NG: a small formant voice for a hundred languages, offline, inside a wheel.

The library runs in child processes (`voices/espeak_child.py`): it has one global state, and may crash.
"""

from __future__ import annotations

import atexit
import functools
import os
import re
import sys
from pathlib import Path

from voices import espeak_data
from voices.children import Children, Died, Late
from voices.engine import Engine as Base
from voices.errors import EngineFailed, EngineUnavailable, NoSuchVoice
from voices.espeak_library import CRASHED, NO_VOICE, NUMBER, SOUND
from voices.model import Sound, Voice
from voices.wav import wav

#: Words a minute asked of the library, so that each language runs at the pace of a newsreader.
SPEED = 140
#: Where this asks for something else: the Ukrainian voice of eSpeak NG 1.52 slows itself down to 80 %, and forgets
#: to when it gets another timbre.
SPEEDS = {"uk": 225}
SPEEDS_WITH_TIMBRE = {"uk": 180}
#: Characters a second, measured at these speeds with eSpeak NG 1.52 over about 420 characters of news a language.
PACE = {"en": 15.1, "de": 14.9, "ru": 15.5, "uk": 14.7}
#: The least and the most words a minute that the library takes.
SLOWEST, FASTEST = 80, 450
#: The share of a voice's time that does not change with the words a minute. Measured at 0.7 to 2 times the speed: in
#: Russian, twice the words a minute take 0.6 of the time; elsewhere 0.49 to 0.51.
FIXED = {"ru": 0.185}
#: What a wish may be: the factor of speed, the semitones of pitch.
SPEED_FROM, SPEED_TO, PITCH_TO = 0.5, 2.0, 12.0
#: Points of the library's pitch (0 to 100, usually 50) for a semitone down and up, when the range of the melody (also
#: 0 to 100) grows with the frequency. Measured by autocorrelation in four languages and three timbres: right to
#: 0.9 semitones from -8 to 9; its ends are -9 and 10. Pitch alone would reach -7, and twist the melody.
DOWN, UP = 6.0, 5.2
#: Processes side by side: two, on two processors, say 200 sentences in 0.68 s where one takes 1.25.
_PARALLEL = min(os.cpu_count() or 1, 8)
#: Seconds that a sound may take, and how many more for each character of its text. Here 1,000 characters take 0.1 s.
PATIENCE, PATIENCE_A_CHARACTER = 30.0, 0.02
#: Bytes of a name that the library gets to see. No voice has so long a one, and a request has room for it.
_LONGEST_NAME = 200
#: What a child runs: our modules come last, where no file beside them takes the place of one of Python's.
_START = "import sys; sys.path.append(sys.argv[1]); from voices.espeak_child import main; main(*sys.argv[2:])"
#: Control characters: U+0000 ends the text, U+0001 starts a command to the library.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


class Engine(Base):
    """
    Speak through the shared library of the espeakng-loader package. All engines of a run share their processes.

    Speed is kept to 5 % from 0.65 to 2 (Ukrainian: from 0.5); what is slower is about 0.6. Pitch: see `UP`.
    """

    name = "espeak"
    about = "eSpeak NG, embedded: sounds like a machine, works everywhere without a network."
    online = False
    quality = "machine"
    licence = "GPL-3.0-or-later"
    #: eSpeak NG 1.52 skips the accent in Russian and Ukrainian: за́мок and замо́к have the same phonemes.
    stress = False
    #: It says them in English, with the sounds of another language in the middle of a sentence.
    latin = False
    #: The library takes more, but a piece that fails is better a minute than an hour.
    limit: int | None = 1000
    parallel = _PARALLEL
    adjusts = frozenset({"speed", "pitch"})

    @property
    def version(self) -> str:
        """
        The library's own version with all that we ask of it.
        """
        return f"{_library()[1]}, {SPEED} {SPEEDS} {SPEEDS_WITH_TIMBRE} {FIXED} {DOWN} {UP}"

    def speaks(self, language: str) -> bool:
        """
        Ask the library's data, so that a new language needs no edit here.
        """
        return bool(espeak_data.names(language))

    def voices(self, language: str) -> tuple[str, ...]:
        """
        Its voices for *language*, then the default one with other timbres.
        """
        own = espeak_data.names(language)
        return own + tuple(f"{name}+{timbre}" for name in own[:1] for timbre in espeak_data.timbres())

    def pace(self, language: str) -> float:
        """
        Measured for en, de, ru, uk; for others the mean of these.
        """
        return PACE.get(language, 15.0)

    def probe(self, voice: Voice) -> None:
        """
        Load the library and select the voice. Raises `EngineUnavailable`, and `NoSuchVoice` for a wish out of reach.
        """
        if refusal := _refusal(voice):
            raise NoSuchVoice(refusal)
        try:
            _ask(voice, "")
        except EngineFailed as e:
            raise EngineUnavailable(f"{e} Reinstall the package espeakng-loader.") from e

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Say *text* plainly: whatever looks like markup or a command is text. Raises also `EngineUnavailable`.
        """
        if refusal := _refusal(voice):
            raise EngineFailed(refusal, retry=False)
        samples = _ask(voice, text)
        if not samples.strip(b"\0"):
            raise EngineFailed("eSpeak NG found nothing to pronounce.", retry=False)
        return wav(samples, _library()[0])

    def close(self) -> None:
        """
        End the processes; one that is speaking, afterwards.
        """
        _children.close()


def settings(voice: Voice) -> tuple[int, int, int]:
    """
    What the library is told for *voice*: words a minute, pitch and its range; the nearest that it can do.
    """
    name = _name(voice)
    normal = (SPEEDS_WITH_TIMBRE if "+" in name else SPEEDS).get(voice.language, SPEED)
    fixed = FIXED.get(voice.language, 0.0)
    rate = round(normal * (1 - fixed) / (1 / voice.speed - fixed))
    pitch = round(50 + voice.pitch * (DOWN if voice.pitch < 0 else UP))
    breadth = round(50 * 2 ** (voice.pitch / 12))
    return min(max(rate, SLOWEST), FASTEST), min(max(pitch, 0), 100), min(breadth, 100)


def request(text: str, voice: Voice) -> bytes:
    """
    What `voices/espeak_child.py` takes: *text*, plain, for *voice*; without a text, only the voice is tried.
    """
    name = _name(voice).encode("utf-8", "replace")[:_LONGEST_NAME]
    numbers = b"".join(number.to_bytes(NUMBER, "little") for number in (*settings(voice), len(name)))
    return numbers + name + _CONTROLS.sub(" ", text).encode("utf-8", "replace")


def _refusal(voice: Voice) -> str:
    if not SPEED_FROM <= voice.speed <= SPEED_TO:
        return f"eSpeak NG speaks {SPEED_FROM:g} to {SPEED_TO:g} times as fast as usual, not {voice.speed:g} times."
    if not abs(voice.pitch) <= PITCH_TO:
        return f"eSpeak NG speaks up to {PITCH_TO:g} semitones deeper or higher than usual, not {voice.pitch:+g}."
    return ""


def _ask(voice: Voice, text: str) -> bytes:
    """
    Have *text* said, and return the samples.
    """
    seconds = PATIENCE + PATIENCE_A_CHARACTER * len(text)
    try:
        answer = _children.ask(request(text, voice), seconds)
    except Died as e:
        raise EngineFailed("eSpeak NG crashed.", retry=False) from e
    except Late as e:
        raise EngineFailed(f"eSpeak NG gave no answer within {seconds:.0f} s.", retry=False) from e
    except (OSError, RuntimeError) as e:
        raise _unavailable(e) from e
    kind, rest = answer[:1], answer[1:]
    if kind == CRASHED:
        raise EngineFailed("eSpeak NG crashed.", retry=False)
    if kind == NO_VOICE:
        raise EngineFailed(f"eSpeak NG cannot load its voice {_name(voice)!r}.", retry=False)
    if kind != SOUND:
        raise EngineFailed(f"eSpeak NG failed: {rest.decode('utf-8', 'replace')}.", retry=False)
    return rest


def _name(voice: Voice) -> str:
    return voice.name or next(iter(espeak_data.names(voice.language)), voice.language)


@functools.cache
def _library() -> tuple[int, str]:
    """
    The rate of its samples in Hz, and its version.
    """
    try:
        greeting = _children.greeting()
    except (OSError, RuntimeError, Died, Late) as e:
        raise _unavailable(e) from e
    return int.from_bytes(greeting[1:5], "little"), greeting[5:].decode("utf-8", "replace")


def _command() -> list[str]:
    """
    What starts a child: without the user's settings and site-packages Python is there in 15 ms.
    """
    try:
        library, data = espeak_data.files()
    except Exception as e:  # no package, no data
        raise _unavailable(e) from e
    return [sys.executable, "-I", "-S", "-c", _START, str(Path(__file__).parents[2]), library, data]


def _welcome(greeting: bytes) -> None:
    if greeting[:1] != SOUND:  # no library for this machine, no data
        raise _unavailable(greeting[1:].decode("utf-8", "replace"))


def _unavailable(why: object) -> EngineUnavailable:
    return EngineUnavailable(
        f"eSpeak NG cannot be used ({why or 'its process died'}); install the package espeakng-loader or choose another"
        " engine."
    )


_children = Children(_command, _PARALLEL, _welcome)
atexit.register(_children.close)
