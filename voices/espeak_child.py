"""
The process in which eSpeak NG runs: it reads requests from its input and writes their sounds to its output.

`voices/engines/espeak.py` starts it by the path of this file, with the paths of the library and of its data. What goes
in and out has the length of the rest in front. It imports little, to be there in 15 ms, and nothing of ours.
"""

from __future__ import annotations

import ctypes
import os
import sys
from _thread import start_new_thread

TYPE_CHECKING = False  # to import it takes 8 ms of the 20
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: What an answer begins with: the sound follows, nothing does, or a sentence does that says what is wrong.
SOUND, NO_VOICE, BROKEN = b"\0", b"\1", b"\2"
#: Bytes of the length in front of a message, and of each number in a request: rate, pitch, range, length of the name.
LENGTH, NUMBER = 4, 2
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
        self._most = LONGEST * 2 * self.rate
        self._handle.espeak_SetSynthCallback(self._callback)
        self.version: bytes = self._handle.espeak_Info(None)

    def answer(self, request: bytes) -> tuple[bytes, bytes | bytearray]:
        """
        Fulfil *request*: four numbers, the name of a voice, a text. Without a text, only try the voice.
        """
        rate, pitch, breadth, size = (
            int.from_bytes(request[place : place + NUMBER], "little") for place in range(0, 4 * NUMBER, NUMBER)
        )
        start = 4 * NUMBER
        name, text = request[start : start + size], request[start + size :]
        if self._handle.espeak_SetVoiceByName(name) != 0:
            return NO_VOICE, b""
        for parameter, value in ((_RATE, rate), (_PITCH, pitch), (_RANGE, breadth)):
            if self._handle.espeak_SetParameter(parameter, value, 0) != 0:
                return BROKEN, b"it does not take parameter %d = %d" % (parameter, value)
        self._samples = bytearray()
        if text:
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


def main(library: str, data: str) -> None:
    """
    Answer requests until the input ends, also when that happens in the middle of one.
    """
    source, sink = _pipes()
    _die_quietly()
    try:
        speaker = Library(library, data)
    except Exception as e:
        _write(sink, BROKEN, str(e).encode("utf-8", "replace"))
        return
    _write(sink, SOUND, speaker.rate.to_bytes(LENGTH, "little") + speaker.version)
    import queue  # 2 ms

    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    # The library has the main thread, for its large stack, and lets go of Python's lock while it works: the other
    # thread sees that nobody is there any more to hear the sound.
    start_new_thread(_listen, (source, requests.put))
    while True:
        _write(sink, *speaker.answer(requests.get()))


def _pipes() -> tuple[int, int]:
    """
    Keep the two pipes to ourselves: whatever the library prints goes nowhere.
    """
    source, sink, nowhere = os.dup(0), os.dup(1), os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(source, os.O_BINARY)
        msvcrt.setmode(sink, os.O_BINARY)
    return source, sink


def _die_quietly() -> None:
    """
    Leave neither a core file nor a window behind when the library crashes.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(0x8003)  # no box for faults, files, critical errors
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _listen(source: int, put: Callable[[bytes], None]) -> None:
    try:
        while True:
            put(_read(source, int.from_bytes(_read(source, LENGTH), "little")))
    finally:
        os._exit(0)  # the only way out of a library that does not return


def _read(source: int, size: int) -> bytes:
    parts = []
    while size:
        part = os.read(source, min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _write(sink: int, kind: bytes, rest: bytes | bytearray) -> None:
    left = memoryview(len(kind + rest).to_bytes(LENGTH, "little") + kind + rest)
    try:
        while left:
            left = left[os.write(sink, left[: 1 << 20]) :]
    except OSError:  # nobody listens
        os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:3])
