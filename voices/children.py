"""
Child processes that answer, one question at a time each: what may crash or hang does so out there.

A question and its answer are bytes, with their length in front. A child says something first, when it is ready.
"""

from __future__ import annotations

import contextlib
import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO

#: Seconds that a child may take until it is ready. It takes 0.03; a laptop that wakes up takes long.
START = 60.0
#: Seconds between two looks at the clock.
TICK = 0.5
#: Seconds that an idle child may take to end by itself. It takes 0.003.
GRACE = 1.0
#: Bytes of the length in front of a message.
LENGTH = 4


class Died(Exception):
    """
    Raised when a child ended in place of an answer.
    """


class Late(Exception):
    """
    Raised when a child gave no answer in time, and was ended.
    """


class Child:
    """
    A process that was started by *command*. Raises `OSError` when that is impossible, `Died` and `Late`.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Ctrl-C in the terminal, and on Windows its window, are for us alone.
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._deadline = math.inf
        self._ended = threading.Event()
        self._gate = threading.Lock()
        self._late = False
        try:
            threading.Thread(target=self._watch, daemon=True).start()
            self.greeting = self.ask(b"", START)
        except BaseException:
            self.end()
            raise

    def ask(self, question: bytes, seconds: float) -> bytes:
        """
        Return the answer to *question*, or the next without a question.

        Raises `Died`, and `Late` about *seconds* later. In both cases it is of no more use.
        """
        self._deadline = time.monotonic() + seconds
        try:
            if question:
                pipe = _there(self._process.stdin)
                pipe.write(len(question).to_bytes(LENGTH, "little") + question)
                pipe.flush()
            return self._read(int.from_bytes(self._read(LENGTH), "little"))
        except (OSError, EOFError) as e:
            raise Late if self._late else Died from e
        finally:
            self._deadline = math.inf

    def end(self, *, idle: bool = False) -> None:
        """
        End it, whatever it is doing, and leave nothing of it.

        When it is *idle* it may end by itself, and has time to see its own children's ends: of those that are killed
        with it nobody but init takes notice, and in a container there may be no init.
        """
        with self._gate:
            self._ended.set()
        if idle:
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                _there(self._process.stdin).close()
                self._process.wait(GRACE)
        self._kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was not sent is of no interest any more
                _there(pipe).close()
        self._process.wait()

    def _watch(self) -> None:
        """
        Kill it when it is late: its pipe then ends. Not every system lets one read a pipe for a limited time.

        One watch that looks at the clock costs nothing a question; a timer for each cost 0.5 ms beside a busy thread.
        """
        while not self._ended.wait(TICK):
            if time.monotonic() > self._deadline:
                self._late = True
                with self._gate:  # once it is ended, its number may be another's
                    if not self._ended.is_set():
                        self._kill()
                return

    def _kill(self) -> None:
        """
        Kill it with all that it started, also when it is dead itself.
        """
        if sys.platform == "win32":
            self._process.kill()
        elif self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS: where all are dead already
                os.killpg(self._process.pid, signal.SIGKILL)

    def _read(self, size: int) -> bytes:
        data = _there(self._process.stdout).read(size)
        if len(data) < size:
            raise EOFError
        return data


class Children:
    """
    At most *size* children, started when needed by the command that *command* returns. Any thread may ask.

    *welcome* is told what a new child says first, and raises an error when that is no good.
    """

    def __init__(
        self, command: Callable[[], Sequence[str]], size: int, welcome: Callable[[bytes], object] = bool
    ) -> None:
        self._command = command
        self._welcome = welcome
        self._room = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[Child] = []
        self._era = 0

    def greeting(self) -> bytes:
        """
        What a child says first. Raises what starting one raises.
        """
        return self._lend(lambda child: child.greeting)

    def ask(self, question: bytes, seconds: float) -> bytes:
        """
        Return the answer to *question*. Where a child dies of it, a new one is asked again, once.

        Raises `Died`, `Late` after *seconds*, and what starting a child raises.
        """
        try:
            return self._lend(lambda child: child.ask(question, seconds))
        except Died:  # it may have been dead before, or have died of what it was asked earlier
            return self._lend(lambda child: child.ask(question, seconds), fresh=True)

    def close(self) -> None:
        """
        End all children; those that are busy, as soon as they have answered. The next question starts a new one.
        """
        with self._lock:
            ended, self._idle = self._idle, []
            self._era += 1
        for child in ended:
            child.end(idle=True)

    def _lend(self, work: Callable[[Child], bytes], *, fresh: bool = False) -> bytes:
        with self._room:
            with self._lock:
                era = self._era
                child = None if fresh or not self._idle else self._idle.pop()
            child = child or self._start()
            done = False
            try:
                answer = work(child)
                done = True
            finally:  # also when Ctrl-C comes in between: half an answer is still in its pipe
                with self._lock:
                    kept = done and era == self._era
                    if kept:
                        self._idle.append(child)
                if not kept:
                    child.end(idle=done)
        return answer

    def _start(self) -> Child:
        child = Child(self._command())
        try:
            self._welcome(child.greeting)
        except BaseException:
            child.end(idle=True)
            raise
        return child


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
