"""
Piper: natural voices that are installed once and then need no network.

A voice is a file of 20 to 115 MB (see `voices/shelf.py`); the package piper-tts speaks with it.
"""

from __future__ import annotations

import functools
import os
import re
import threading
import unicodedata
from importlib.util import find_spec
from typing import TYPE_CHECKING

from voices import catalogue, neural, shelf
from voices.engine import Engine as Base
from voices.engine import command
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Listing, Sound, Voice
from voices.shelf import Installed
from voices.wav import wav

if TYPE_CHECKING:
    from piper import PiperVoice

#: Characters a second, for all voices: an estimate, for each speaks at its own pace, most of them between 13 and 17.
PACE = 15.0
#: Seconds of silence between two sentences: Piper makes each by itself, and stops with its last sound.
PAUSE = 0.25
#: The most speakers of one voice that are offered: some have nine hundred.
CROWD = 12
#: Control characters, for U+0000 ends the text; square brackets, for two of them begin phonemes.
_SILENT = re.compile(r"[\x00-\x1f\x7f-\x9f\[\]]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`", "'"))


class Engine(Base):
    """
    Speak with the voices on the shelf. Each is loaded when it first speaks, and kept.
    """

    name = "piper"
    about = "Piper: natural, works without a network once a voice is installed by `briefing models install piper:NAME`."
    online = False
    quality = "natural"
    licence = "GPL-3.0-or-later, each voice its own"
    #: eSpeak NG, whose phonemes it speaks, skips the accent.
    stress = False
    #: It says them in English, with sounds that the voice was never taught.
    latin = False
    #: It would take more; a piece that fails is better a few seconds than a minute.
    limit: int | None = 400
    #: Each call computes with one thread.
    parallel = os.cpu_count() or 1
    adjusts = frozenset({"speed"})

    def __init__(self) -> None:
        self._loaded: dict[tuple[str, str], PiperVoice] = {}
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """
        The package's version with our pause. Which voice it is, `identity` tells.
        """
        return f"{_package()}, {PAUSE}"

    def identity(self, voice: Voice) -> str:
        """
        Another file under the same name is another voice.
        """
        kept, _ = self._find(voice)
        try:
            return f"{self.version}, {kept.checksum}"
        except OSError as e:
            raise _unloadable(kept.name, e) from e

    def voices(self, language: str) -> tuple[str, ...]:
        """
        The installed voices, those of the catalogue first and in its order; speakers other than the first are called
        NAME#SPEAKER.
        """
        return tuple(
            kept.name if not number else f"{kept.name}#{speaker}"
            for kept in _installed(language)
            for number, (speaker, _) in enumerate(kept.speakers[:CROWD])
        )

    def listed(self, language: str) -> tuple[Listing, ...]:
        """
        The installed voices, then those of the catalogue that are not.
        """
        offers = {each.name: each for each in catalogue.offered(language)}
        here = {name: offers.get(name.partition("#")[0]) for name in self.voices(language)}
        return (
            *(_listing(name, language, offer, ready=True) for name, offer in here.items()),
            *(_listing(name, language, offer, ready=False) for name, offer in offers.items() if name not in here),
        )

    def needs(self) -> str:
        """
        The command for piper-tts.
        """
        return "" if find_spec("piper") else command(neural.PACKAGE)

    def pace(self, language: str) -> float:
        """
        The same for all.
        """
        return PACE

    def probe(self, voice: Voice) -> None:
        """
        Load the voice. Raises `EngineUnavailable`.
        """
        neural.require()
        kept, _ = self._find(voice)
        self._load(kept)

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Say *text* plainly: whatever looks like phonemes or a command is text.
        """
        import numpy as np

        kept, speaker = self._find(voice)
        loaded = self._load(kept)
        plain = _SILENT.sub(" ", text).encode("utf-8", "replace").decode()
        if kept.spelling:
            plain = _spelt(plain, loaded, kept.name)
        from piper import SynthesisConfig

        wish = SynthesisConfig(
            speaker_id=speaker,
            length_scale=loaded.config.length_scale / voice.speed,
            # Each sentence would be as loud as can be; loudness is our own business.
            normalize_audio=False,
        )
        try:
            spoken = [chunk.audio_int16_array for chunk in loaded.synthesize(plain, wish)]
        except Exception as e:  # onnxruntime has a dozen kinds, none of them with a base of its own
            raise EngineFailed(f"The Piper voice {kept.name} failed ({e}).", retry=False) from e
        if not spoken:
            raise EngineFailed("Piper finds nothing to pronounce.", retry=False)
        rate = loaded.config.sample_rate
        pause = np.zeros(round(PAUSE * rate), np.int16)
        parts = [part for sentence in spoken for part in (pause, sentence)][1:]
        return wav(np.concatenate(parts).astype("<i2").tobytes(), rate)

    def close(self) -> None:
        """
        Forget the voices that are loaded.
        """
        with self._lock:
            self._loaded.clear()

    def _find(self, voice: Voice) -> tuple[Installed, int]:
        """
        The installed voice, and the number of its speaker.
        """
        name, _, speaker = voice.name.partition("#")
        here = _installed(voice.language)
        for kept in here:
            if not name or kept.name == name:
                numbers = dict(kept.speakers[:CROWD])
                if not speaker or speaker in numbers:
                    return kept, numbers[speaker] if speaker else kept.speakers[0][1]
        for broken, why in shelf.installed()[1]:
            if broken == name or (not name and broken.startswith(voice.language)):
                raise _unloadable(broken, why)
        raise EngineUnavailable(_missing(voice, bool(here)))

    def _load(self, kept: Installed) -> PiperVoice:
        with self._lock:  # one at a time, and none twice
            try:
                key = kept.name, kept.checksum
                if key not in self._loaded:
                    self._loaded[key] = neural.load(kept.model, kept.config)
            except (OSError, neural.Unloadable) as e:
                raise _unloadable(kept.name, e) from e
            return self._loaded[key]


def _installed(language: str) -> list[Installed]:
    order = {each.name: number for number, each in enumerate(catalogue.offers())}
    here = [each for each in shelf.installed()[0] if each.language == language]
    return sorted(here, key=lambda kept: (order.get(kept.name, len(order)), kept.name))


def _listing(name: str, language: str, offer: catalogue.Offer | None, ready: bool) -> Listing:
    quality, licence = (offer.quality, offer.licence) if offer else (Engine.quality, "not known")
    size = offer.size if offer and not ready else 0
    return Listing(Engine.name, name, language, quality, licence, Engine.online, ready, size)


def _missing(voice: Voice, some: bool) -> str:
    name = voice.name.partition("#")[0]
    if some and name:
        return f"The Piper voice {voice.name!r} is not installed for {voice.language!r}; see `briefing models list`."
    best = next((each.name for each in catalogue.offered(voice.language)), "")
    advice = (
        f"get one with `briefing models install piper:{name or best}`." if name or best else "see `briefing voices`."
    )
    return f"No Piper voice for {voice.language!r} is installed; {advice}"


def _unloadable(name: str, why: object) -> EngineUnavailable:
    return EngineUnavailable(
        f"The Piper voice {name} cannot be loaded ({why}); install it again with"
        f" `briefing models install piper:{name}`."
    )


def _spelt(text: str, loaded: PiperVoice, name: str) -> str:
    """
    *text* as a voice reads it that knows small letters only, and would skip any other. Raises `EngineFailed`.
    """
    known = set(loaded.config.phoneme_id_map)
    text = text.lower().translate(_APOSTROPHES)
    foreign = sorted({sign for sign in text if sign.isalnum() and not set(unicodedata.normalize("NFD", sign)) <= known})
    if foreign:
        raise EngineFailed(f"The Piper voice {name} has no sound for: {' '.join(foreign)}.", retry=False)
    return text


@functools.cache
def _package() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("piper-tts")
    except PackageNotFoundError:
        return "none"
