"""
The process in which eSpeak NG runs: it reads requests from its input and writes their sounds to its output.

What goes in and out has the length of the rest in front. It imports little, to be there in 15 ms.

The library remembers what it said: of 144 clips that one process said twice, 120 differed, by up to 0.2 % of their
length. So this process says nothing. It forks another for each voice, which selects it and says nothing either, and
that one forks another for each text: no clip differs then. To select several voices, one after the other, and to fork
from there, is not enough: 13 of 144 differed. Where nothing can be forked, on Windows, takes differ.
"""

from __future__ import annotations

import ctypes
import os
import select
import sys
from _thread import start_new_thread

from voices.espeak_library import BROKEN, CRASHED, SOUND, Library, parts

TYPE_CHECKING = False  # to import it takes 8 ms of the 20
if TYPE_CHECKING:
    from collections.abc import Callable

#: Bytes of the length in front of a message.
LENGTH = 4
#: Voices that are kept selected, each in a process of 2 MB. A briefing has one for each of its languages.
KEPT = 4
#: Milliseconds that such a process may take to end. It takes 1.
GRACE = 500

_KILL = 9  # to import signal takes 4 ms


class Template:
    """
    A process in which *library* has selected *voice* and said nothing, to be forked for each text; what it forks writes
    its answer to *sink*. The files *strange* are not for it.
    """

    def __init__(self, library: Library, voice: bytes, sink: int, strange: list[int]) -> None:
        asked, self._asks = os.pipe()
        self._hears, told = os.pipe()
        self._process = os.fork()
        if not self._process:
            try:
                for each in (*strange, self._asks, self._hears):
                    os.close(each)  # or it would not see the end of its questions, nor others that of theirs
                _take(library, voice, asked, told, sink)
            finally:
                os._exit(0)
        os.close(asked)
        os.close(told)
        self.files = [self._asks, self._hears]

    def ask(self, text: bytes, source: int) -> None:
        """
        Have *text* said. Raises `EOFError` when *source* ends first. If the process dies, everything does.
        """
        _send(self._asks, text)
        if not _hear(self._hears, source):
            os.killpg(0, _KILL)  # whether it wrote half an answer, or left something that loops, nobody knows

    def end(self) -> None:
        """
        End it, with what it forked. If that does not help, everything ends.
        """
        os.close(self._asks)
        poll = select.poll()
        poll.register(self._hears, select.POLLIN)
        while poll.poll(GRACE):
            if not os.read(self._hears, 1):
                break
        else:  # it is stopped, or the library does not return from its voice
            os.killpg(0, _KILL)
        os.close(self._hears)
        os.waitpid(self._process, 0)


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
    (_serve if hasattr(os, "fork") else _serve_alone)(speaker, source, sink)


def _serve(library: Library, source: int, sink: int) -> None:
    templates: dict[bytes, Template] = {}  # the one that spoke last is the last
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)  # whoever ends the group ends us and what we forked, nobody else
    try:
        while True:
            voice, text = parts(_receive(source))
            if voice not in templates and len(templates) == KEPT:
                templates.pop(next(iter(templates))).end()
            strange = [source, *(file for each in templates.values() for file in each.files)]
            template = templates.pop(voice, None) or Template(library, voice, sink, strange)
            templates[voice] = template
            template.ask(text, source)
    except (EOFError, OSError):
        for template in templates.values():
            template.end()
    finally:
        os._exit(0)


def _take(library: Library, voice: bytes, asked: int, told: int, sink: int) -> None:
    """
    Select *voice*, then have each text said by a process of its own: what a `Template` does.
    """
    selected = library.select(voice)
    while True:
        text = _receive(asked)
        if not text or selected[0] != SOUND:
            _write(sink, *selected)
        elif not _say(library, text, asked, told, sink):
            _write(sink, CRASHED, b"")
        os.write(told, b".")


def _say(library: Library, text: bytes, asked: int, told: int, sink: int) -> bool:
    """
    Fork a process that says *text*, and tell whether it did. Raises `EOFError` as soon as nobody asks any more.
    """
    hears, writes = os.pipe()
    process = os.fork()
    if not process:
        try:
            for each in (asked, told, hears):
                os.close(each)
            answer = library.say(text)
            os.write(writes, b".")
            _write(sink, *answer)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(writes)
    try:
        begun = _hear(hears, asked)
        if begun:
            _hear(hears, asked)
    except EOFError:
        os.kill(process, _KILL)
        raise
    finally:
        os.close(hears)
        status = os.waitpid(process, 0)[1]
    if begun and status:
        raise EOFError  # half an answer is worse than none
    return not status


def _serve_alone(library: Library, source: int, sink: int) -> None:
    import queue  # 2 ms

    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    # The library has the main thread, for its large stack, and lets go of Python's lock while it works: the other
    # thread sees that nobody is there any more to hear the sound.
    start_new_thread(_listen, (source, requests.put))
    while True:
        _write(sink, *library.answer(requests.get()))


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
            put(_receive(source))
    finally:
        os._exit(0)  # the only way out of a library that does not return


def _hear(worker: int, asker: int) -> bytes:
    """
    What *worker* says next, nothing when it has ended. Raises `EOFError` when *asker* ends first.
    """
    poll = select.poll()
    poll.register(worker, select.POLLIN)
    poll.register(asker, select.POLLHUP)  # its next question may wait
    while True:
        ready = dict(poll.poll())
        if ready.get(asker):
            raise EOFError
        if worker in ready:
            return os.read(worker, 1)


def _receive(source: int) -> bytes:
    return _read(source, int.from_bytes(_read(source, LENGTH), "little"))


def _read(source: int, size: int) -> bytes:
    got = []
    while size:
        part = os.read(source, min(size, 1 << 20))
        if not part:
            raise EOFError
        got.append(part)
        size -= len(part)
    return b"".join(got)


def _write(sink: int, kind: bytes, rest: bytes | bytearray) -> None:
    try:
        _send(sink, kind + rest)
    except OSError:  # nobody listens
        os._exit(0)


def _send(sink: int, message: bytes | bytearray) -> None:
    left = memoryview(len(message).to_bytes(LENGTH, "little") + message)
    while left:
        left = left[os.write(sink, left[: 1 << 20]) :]
