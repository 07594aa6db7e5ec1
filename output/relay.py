"""
A relay: two steps of the work side by side, each in a thread of its own, with little between them.

The codecs and filters of FFmpeg let go of Python's lock while they work, so two threads keep two cores busy.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")

#: How many pieces may wait: seconds of sound, so that memory stays flat.
DEPTH = 16
#: Seconds after which a step that waits looks whether the other one is gone.
_PATIENCE = 0.1


class Gone(Exception):
    """
    Raised in a step whose other side wants no more.
    """


class Baton(Generic[T]):
    """
    Pieces on their way from one thread to another: `give` on one side, iteration on the other.
    """

    def __init__(self, depth: int = DEPTH) -> None:
        self._pieces: queue.Queue[tuple[T, ...]] = queue.Queue(depth)
        self._dropped = threading.Event()

    def give(self, *piece: T) -> None:
        """
        Hand on one piece, or none for the end. Raises `Gone` after `drop`.
        """
        while not self._dropped.is_set():
            try:
                self._pieces.put(piece, timeout=_PATIENCE)
            except queue.Full:
                continue
            return
        raise Gone

    def drop(self) -> None:
        """
        End it for both sides, whatever is still on its way.
        """
        self._dropped.set()

    def __iter__(self) -> Iterator[T]:
        while not self._dropped.is_set():
            try:
                piece = self._pieces.get(timeout=_PATIENCE)
            except queue.Empty:
                continue
            if not piece:
                return
            yield piece[0]


def ahead(pieces: Iterable[T], depth: int = DEPTH) -> Iterator[T]:
    """
    *pieces*, made in another thread while the one before is worked on; what making one raises is raised here.
    """
    baton: Baton[T] = Baton(depth)
    failure: list[BaseException] = []

    def make() -> None:
        with suppress(Gone):
            try:
                for piece in pieces:
                    baton.give(piece)
            except Gone:
                raise
            except BaseException as e:
                failure.append(e)
            baton.give()

    maker = threading.Thread(target=make, daemon=True)
    maker.start()
    try:
        yield from baton
    finally:
        baton.drop()
        maker.join()
    if failure:
        raise failure[0]
