"""
Work done side by side, on all cores: the codecs and filters of FFmpeg and LAME let go of Python's lock.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


#: Cores that are used: each has up to a minute of sound at work, with all that belongs to it 30 MB.
MOST = 4


def cores() -> int:
    """
    How many are put to work: those that this process may use, `MOST` of them at most.
    """
    try:
        mine = len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        mine = os.cpu_count() or 1
    return min(mine, MOST)


def abreast(work: Callable[[A], B], jobs: Iterable[A], workers: int) -> Iterator[B]:
    """
    What *work* makes of each of the *jobs*, in their order, at most *workers* of them at a time. No more than one more
    is made before the first is taken, so that memory does not grow with the jobs. What one raises is raised here, and
    no other begins.
    """
    waiting: deque[Future[B]] = deque()
    pool = ThreadPoolExecutor(workers)
    try:
        for job in jobs:
            waiting.append(pool.submit(work, job))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
