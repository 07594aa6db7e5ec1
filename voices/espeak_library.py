"""
The shared library of eSpeak NG, as its own process sees it (`voices/espeak_child.py`), and what that is asked.
"""

from __future__ import annotations

import ctypes
import os

TYPE_CHECKING = False  # to import it takes 8 ms of the 20
if TYPE_CHECKING:
    from typing import Any

#: What an answer begins with: the sound follows, nothing does, a sentence does that says what is wrong, or nothing.
SOUND, NO_VOICE, BROKEN, CRASHED = b"\0", b"\1", b"\2", b"\3"
#: Bytes of each number in a request: rate, pitch, range, length of the name.
NUMBER = 2
#: The most seconds of one sound. A page lasts two minutes; an hour of 16 bit samples is 160 MB.
LONGEST = 3600

_SYNCHRONOUS, _DONT_EXIT, _UTF8, _BY_CHARACTER = 2, 0x8000, 1, 1
#: The numbers of the parameters: words a minute, pitch and its range.
_RATE, _PITCH, _RANGE = 1, 3, 4
_Collect = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Library:
    """
    The shared library at the path *library*, with its data in the folder *data*. Raises `OSError`.
    """

    def __init__(self, library: str, data: str) -> None:
        self._handle: Any = ctypes.CDLL(library)
        self._handle.espeak_Info.restype = ctypes.c_char_p
        self._samples = bytearray()
        self._most = 0
        self._callback = _Collect(self._collect)  # kept: the library calls it as long as it lives
        self.rate: int = self._handle.espeak_Initialize(_SYNCHRONOUS, 0, os.fsencode(data), _DONT_EXIT)
        if self.rate <= 0:
            raise OSError(f"eSpeak NG cannot read its data in {data}")
        # Where breath is noise, as in the timbre f3, its numbers start from the second of the clock: each run's differ.
        self._handle.espeak_ng_SetRandSeed(ctypes.c_long(1))
        self._most = LONGEST * 2 * self.rate
        self._handle.espeak_SetSynthCallback(self._callback)
        self.version: bytes = self._handle.espeak_Info(None)

    def answer(self, request: bytes) -> tuple[bytes, bytes | bytearray]:
        """
        Fulfil *request*: four numbers, the name of a voice, a text. Without a text, only try the voice.
        """
        voice, text = parts(request)
        selected = self.select(voice)
        return self.say(text) if text and selected[0] == SOUND else selected

    def select(self, voice: bytes) -> tuple[bytes, bytes]:
        """
        Make *voice*, with its numbers in front, the one that speaks.
        """
        rate, pitch, breadth = (
            int.from_bytes(voice[place : place + NUMBER], "little") for place in range(0, 3 * NUMBER, NUMBER)
        )
        if self._handle.espeak_SetVoiceByName(voice[4 * NUMBER :]) != 0:
            return NO_VOICE, b""
        for parameter, value in ((_RATE, rate), (_PITCH, pitch), (_RANGE, breadth)):
            if self._handle.espeak_SetParameter(parameter, value, 0) != 0:
                return BROKEN, b"it does not take parameter %d = %d" % (parameter, value)
        return SOUND, b""

    def say(self, text: bytes) -> tuple[bytes, bytes | bytearray]:
        """
        Have *text* said by the voice that was selected.
        """
        self._samples = bytearray()
        length = ctypes.c_size_t(len(text) + 1)
        result = self._handle.espeak_Synth(text, length, 0, _BY_CHARACTER, 0, _UTF8, None, None)
        if result != 0:
            return BROKEN, b"it answered with error %d" % result
        if len(self._samples) > self._most:
            return BROKEN, b"it would speak for more than an hour"
        return SOUND, self._samples

    def _collect(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, 2 * count)
        return int(len(self._samples) > self._most)  # 1 stops it


def parts(request: bytes) -> tuple[bytes, bytes]:
    """
    The voice of *request*, with its numbers in front, and the text.
    """
    end = 4 * NUMBER + int.from_bytes(request[3 * NUMBER : 4 * NUMBER], "little")
    return request[:end], request[end:]
