"""
eSpeak NG: a small formant voice for a hundred languages, offline, inside a wheel.

The library is called through ctypes. It has one global state, so calls are made one at a time.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import functools
import os
import re
import tempfile
import threading
from pathlib import Path
from typing import Any

from voices.engine import Engine as Base
from voices.errors import EngineFailed, EngineUnavailable
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
#: The voice taken where a language has several.
DEFAULT = {"en": "en-us"}
#: Read no Latin script (Shavian), or are a variety nobody reads the news in.
_NOT_OFFERED = ("en-shaw", "ru-cl")
#: Timbres offered on top of the default voice, where the data has them.
TIMBRES = ("f2", "f3", "f5", "m3", "m7")

_SYNCHRONOUS, _DONT_EXIT, _UTF8, _BY_CHARACTER, _RATE = 2, 0x8000, 1, 1, 1
#: eSpeak NG 1.52 keeps its data path in 160 bytes and gives up on longer ones (measured: returns 0).
_LONGEST_PATH = 140
#: Control characters: U+0000 ends the text, U+0001 starts a command to the library.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
_lock = threading.RLock()


class Engine(Base):
    """
    Speak through the shared library of the espeakng-loader package.
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

    @property
    def version(self) -> str:
        """
        The library's own version with our speeds.
        """
        return f"{_library().version}, {SPEED} {SPEEDS} {SPEEDS_WITH_TIMBRE}"

    def speaks(self, language: str) -> bool:
        """
        Ask the library's data, so that a new language needs no edit here.
        """
        return bool(_names(language))

    def voices(self, language: str) -> tuple[str, ...]:
        """
        Its voices for *language*, then the default one with other timbres.
        """
        names = _names(language)
        return names + tuple(f"{name}+{timbre}" for name in names[:1] for timbre in _timbres())

    def pace(self, language: str) -> float:
        """
        Measured for en, de, ru, uk; for others the mean of these.
        """
        return PACE.get(language, 15.0)

    def probe(self, voice: Voice) -> None:
        """
        Load the library and select the voice.
        """
        library = _library()
        with _lock:
            if not library.select(self._name(voice), voice.language):
                raise EngineUnavailable(
                    f"eSpeak NG cannot load its voice {self._name(voice)!r}; reinstall the package espeakng-loader."
                )

    def speak(self, text: str, voice: Voice) -> Sound:
        """
        Say *text* plainly: whatever looks like markup or a command is text.
        """
        library = _library()
        plain = _CONTROLS.sub(" ", text).encode("utf-8", "replace")
        with _lock:
            if not library.select(self._name(voice), voice.language):
                raise EngineFailed(f"eSpeak NG cannot load its voice {self._name(voice)!r}.", retry=False)
            samples = library.synthesise(plain)
        if not samples.strip(b"\0"):
            raise EngineFailed("eSpeak NG found nothing to pronounce.", retry=False)
        return wav(samples, library.rate)

    def _name(self, voice: Voice) -> str:
        return voice.name or next(iter(_names(voice.language)), voice.language)


class _Library:
    """
    The shared library, initialised. Use it under the lock only.
    """

    def __init__(self, handle: Any, data: Path) -> None:
        self._handle = handle
        self._buffer = bytearray()
        self._callback = _Callback(self._collect)  # kept: the library calls it as long as it lives
        self.rate: int = handle.espeak_Initialize(_SYNCHRONOUS, 0, os.fsencode(data), _DONT_EXIT)
        if self.rate <= 0:
            raise OSError(f"eSpeak NG cannot read its data in {data}")
        handle.espeak_SetSynthCallback(self._callback)
        handle.espeak_Info.restype = ctypes.c_char_p
        self.version = str(handle.espeak_Info(None).decode())

    def select(self, name: str, language: str) -> bool:
        chosen: int = self._handle.espeak_SetVoiceByName(name.encode("utf-8", "replace"))
        speeds = SPEEDS_WITH_TIMBRE if "+" in name else SPEEDS
        return chosen == 0 and self._handle.espeak_SetParameter(_RATE, speeds.get(language, SPEED), 0) == 0

    def synthesise(self, text: bytes) -> bytes:
        self._buffer.clear()
        size = ctypes.c_size_t(len(text) + 1)
        result = self._handle.espeak_Synth(text, size, 0, _BY_CHARACTER, 0, _UTF8, None, None)
        if result != 0:
            raise EngineFailed(f"eSpeak NG answered with error {result}.")
        return bytes(self._buffer)

    def _collect(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._buffer += ctypes.string_at(samples, 2 * count)
        return 0


def _library() -> _Library:
    with _lock:
        return _load()


@functools.cache
def _load() -> _Library:
    try:
        import espeakng_loader

        return _Library(ctypes.CDLL(espeakng_loader.get_library_path()), _near(_data()))
    except Exception as e:  # no package, no library for this machine, no data
        raise EngineUnavailable(
            f"eSpeak NG cannot be used ({e}); install the package espeakng-loader or choose another engine."
        ) from e


def _data() -> Path:
    import espeakng_loader

    return Path(espeakng_loader.get_data_path())


def _near(data: Path) -> Path:
    """
    Return *data*, or a link to it when its path is longer than the library can hold.
    """
    if len(os.fsencode(data)) <= _LONGEST_PATH:
        return data
    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    link = folder / data.name
    link.symlink_to(data, target_is_directory=True)

    def remove() -> None:
        with contextlib.suppress(OSError):
            link.unlink()
            folder.rmdir()

    atexit.register(remove)  # not earlier: dictionaries are opened when first needed
    return link


@functools.cache
def _names(language: str) -> tuple[str, ...]:
    """
    Read the names of the voices off the data's files, the default first: `lang/gmw/en-US` is `en-us`.
    """
    try:
        known = {file.name.lower() for file in (_data() / "lang").rglob("*") if file.is_file()}
    except Exception:  # no package, no data: it speaks nothing, and probe says why
        return ()
    own = {name for name in known if name.split("-")[0] == language} - {*_NOT_OFFERED}
    first = DEFAULT.get(language, language)
    return tuple(sorted(own, key=lambda name: (name != first, name)))


@functools.cache
def _timbres() -> tuple[str, ...]:
    return tuple(timbre for timbre in TIMBRES if (_data() / "voices" / "!v" / timbre).is_file())
