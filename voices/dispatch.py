"""
The dispatch: errands that run side by side, the most needed first, each again while that may help.
"""

from __future__ import annotations

import bisect
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from voices.clock import Clock
from voices.errors import EngineFailed
from voices.manners import Manners

J = TypeVar("J")
R = TypeVar("R")

#: How often one errand is run. Being told to come back later does not count.
ATTEMPTS = 5
#: The most seconds that a failed dispatch waits for what is still running, so that its clips are kept.
LINGER = 5.0


class GaveUp(Exception):
    """
    Raised for an errand that will not be run again: *error* is the last failure of *job*, which ran *times* times.
    """

    def __init__(self, job: object, error: EngineFailed, times: int) -> None:
        super().__init__(job, error, times)
        self.job = job
        self.error = error
        self.times = times


@dataclass(eq=False, slots=True)
class _Errand(Generic[J, R]):
    order: int
    job: J
    ready: float
    times: int = 0
    bad: int = 0
    asked: float = 0.0
    outcome: R | BaseException | None = field(default=None)


def dispatch(
    jobs: Iterable[J], do: Callable[[J], R], manners: Manners, clock: Clock, linger: float = LINGER
) -> Iterator[tuple[J, R]]:
    """
    Have *do* done to each of *jobs* in threads, and give each job with its result as it comes.

    Those first in *jobs* go first, as many at once as *manners* allow. Raises `GaveUp` when one has failed for good or
    *manners* say that nobody is to be asked any more, and what *do* raises besides `EngineFailed`.
    """
    waiting: list[_Errand[J, R]] = [_Errand(order, job, clock.now()) for order, job in enumerate(jobs)]
    running: set[_Errand[J, R]] = set()
    done: queue.SimpleQueue[_Errand[J, R]] = queue.SimpleQueue()
    while waiting or running:
        wait = _wait(waiting, len(running), manners, clock.now())
        if wait == 0.0:
            _start(waiting, running, do, done, manners, clock)
            continue
        if not running:
            clock.wait(wait or 0.0)
            continue
        try:
            errand = done.get(timeout=wait)
        except queue.Empty:
            continue
        running.discard(errand)
        match errand.outcome:
            case EngineFailed() as error:
                errand.bad += not error.busy
                on = manners.failed(error, errand.asked, clock.now())
                if not (on and error.retry and errand.bad < ATTEMPTS):
                    yield from _linger(running, done, linger)
                    raise GaveUp(errand.job, error, errand.times) from error
                errand.ready = clock.now() + (0.0 if error.busy else manners.pause(errand.bad))
                bisect.insort(waiting, errand, key=lambda each: each.order)
            case BaseException() as error:
                raise error
            case result:
                manners.answered()
                yield errand.job, result  # type: ignore[misc]


def _wait(waiting: list[_Errand[J, R]], running: int, manners: Manners, now: float) -> float | None:
    """
    Seconds until an errand can be started; None when that takes one of those that run to end.
    """
    gate = manners.wait(now, running)
    if gate is None or not waiting:
        return None
    return max(gate, min(errand.ready for errand in waiting) - now, 0.0)


def _start(
    waiting: list[_Errand[J, R]],
    running: set[_Errand[J, R]],
    do: Callable[[J], R],
    done: queue.SimpleQueue[_Errand[J, R]],
    manners: Manners,
    clock: Clock,
) -> None:
    now = clock.now()
    errand = next(each for each in waiting if each.ready <= now)
    waiting.remove(errand)
    running.add(errand)
    manners.asked(now)
    errand.asked = now
    errand.times += 1

    def run() -> None:
        try:
            errand.outcome = do(errand.job)
        except BaseException as e:
            errand.outcome = e
        done.put(errand)

    # A daemon: when the user interrupts, nobody waits for an answer that may never come.
    threading.Thread(target=run, daemon=True).start()


def _linger(
    running: set[_Errand[J, R]], done: queue.SimpleQueue[_Errand[J, R]], linger: float
) -> Iterator[tuple[J, R]]:
    """
    What comes of those that still run within *linger* seconds; another failure adds nothing to the first.
    """
    until = time.monotonic() + linger
    while running:
        try:
            errand = done.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            return
        running.discard(errand)
        if not isinstance(errand.outcome, BaseException):
            yield errand.job, errand.outcome  # type: ignore[misc]
